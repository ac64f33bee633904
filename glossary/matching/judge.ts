import nlp from 'compromise/two';

/** The compromise match patterns of one sense rule. */
export interface RulePatterns {
  confirm: string[];
  veto: string[];
  /** Words of which at least one is in a sentence where a pattern holds; without them, patterns have to be tried on each sentence. */
  triggers?: string[];
}

/** What a rule's patterns say of one word in its sentence. */
export type Verdict = 'confirm' | 'veto' | 'silent';

/** One word in its sentence, and the numbers of the rules that are asked about it. Offsets are UTF-16, into `sentence`. */
export interface Question {
  sentence: string;
  start: number;
  end: number;
  rules: number[];
}

/** Answers questions in their order, a verdict for each rule of a question. */
export type Judge = (questions: Question[]) => Promise<Verdict[][]>;

type View = ReturnType<typeof nlp>;
type Pattern = ReturnType<typeof nlp.parseMatch>;

/**
 * A judge that asks compromise. A veto wins over a confirmation. Patterns are parsed once; a question about a rule that doesn't exist is
 * answered with silence.
 */
export function createJudge(rules: readonly RulePatterns[]): Judge {
  const parsed = new Map<string, Pattern>();
  const parse = (pattern: string): Pattern => {
    const known = parsed.get(pattern) ?? nlp.parseMatch(pattern);
    parsed.set(pattern, known);
    return known;
  };
  const judgeOne = ({ sentence, start, end, rules: numbers }: Question): Verdict[] => {
    const folded = sentence.toLowerCase();
    let read: { view: View; terms: Set<string> } | undefined;
    return numbers.map((number) => {
      const rule = rules[number];
      if (!rule || rule.triggers?.every((word) => !folded.includes(word))) return 'silent';
      read ??= termsBetween(nlp(sentence), start, end);
      const { view, terms } = read;
      const holds = (pattern: string) => covers(view, parse(pattern), terms);
      if (rule.veto.some(holds)) return 'veto';
      return rule.confirm.some(holds) ? 'confirm' : 'silent';
    });
  };
  return async (questions) => questions.map(judgeOne);
}

/** The terms of a view that touch a stretch of its text, as `sentence/term`. */
function termsBetween(view: View, start: number, end: number): { view: View; terms: Set<string> } {
  const touched = new Set<string>();
  let at = 0;
  view.docs.forEach((terms, sentence) => {
    terms.forEach(({ pre, text, post }, term) => {
      const from = at + pre.length;
      const to = from + text.length;
      if (from < end && to > start) touched.add(`${sentence}/${term}`);
      at = to + post.length;
    });
  });
  return { view, terms: touched };
}

/** Whether a match of the pattern holds one of the terms. */
function covers(view: View, pattern: Pattern, terms: ReadonlySet<string>): boolean {
  for (const [sentence, from, to] of view.match(pattern).fullPointer as [number, number, number][]) {
    for (let term = from; term < to; term += 1) if (terms.has(`${sentence}/${term}`)) return true;
  }
  return false;
}
