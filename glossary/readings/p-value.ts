import { isAboutAnimals } from './health-event.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { matchesOf, pattern } from './text/match.ts';
import { told } from './text/numbers.ts';

const P_VALUE = pattern(
  String.raw`(?<term>(?<![\w.'/-])[Pp](?:[ -]?(?i:values?))?)(?:\s?(?<sign>=|<|>|≤|≥|<=|>=)\s?|(?<=(?i:values?)) (?i:of|was|is) (?:(?<words>(?i:less than|below|under|<|more than|greater than|above|>)) ?)?)(?<value>[01]?\.\d{1,12}|1)(?![\d%]|\s?(?:%|percent|[kMGh]?Pa\b|bar\b|atm\b|psi\b|k?W\b|mm\b|mb\b)|\.\d)`,
);

const WORDS = /p\s?[=<>≤≥]|p[ -]?values?\b/i;

/**
 * The P value: how often chance alone would give a result at least this far from “no effect”, if there truly were no effect. It is neither the chance that
 * the finding is wrong nor the size of the effect (ASA statement, Wasserstein and Lazar 2016, doi:10.1080/00031305.2016.1154108). Nothing for tests of
 * another question (noninferiority, interaction, heterogeneity) and for a threshold that the text sets.
 */
export function readPValue({ text }: Passage): Found[] {
  if (
    !WORDS.test(text) ||
    isAboutAnimals(text) ||
    /\b(?:non-?inferiority|heterogeneity|interaction|equivalence|probabilit(?:y|ies)|allele|alpha|power)\b/iu.test(text)
  )
    return [];
  return matchesOf(text, P_VALUE)
    .slice(0, 40)
    .flatMap((match): Found[] => {
      const value = match.number('value');
      const sign = signOf(match.words('sign') ?? match.words('words') ?? '=');
      if (!(value > 0 && value <= 1) || (value === 1 && sign !== '=') || isThreshold(match.before, match.after))
        return [];
      const { start } = match.span('term');
      return [{ start, end: match.end, entry: 'statistically-significant', reading: reading(value, sign) }];
    });
}

function signOf(words: string): '<' | '≤' | '=' | '>' {
  if (/^(?:≤|<=)/u.test(words)) return '≤';
  if (/^(?:<|less|below|under)/iu.test(words)) return '<';
  return /^(?:>|≥|more|greater|above)/iu.test(words) ? '>' : '=';
}

/** Whether the text sets what counts as significant (“P < .05 was considered significant”) or explains it, instead of giving a result. */
function isThreshold(before: string, after: string): boolean {
  return (
    /\b(?:threshold|cut-?off|level|defined|considered|significance (?:was )?(?:set|at|as)|if|when|means?|criterion|called|usually|often|example|significance|require[ds]?|needs?)\b[^;)]{0,40}$/iu.test(
      before,
    ) ||
    /^[\s,)]{0,3}(?:(?:was|were|is|are|as|being)\b[^;]{0,30}(?:considered|regarded|deemed|taken|significan|defined|called|set|threshold|accepted)|means?\b|(?:indicat|denot)\w+|for (?:all|significance)|(?:threshold|level|cut-?off))/iu.test(
      after,
    )
  );
}

/** The same chance with the smallest whole number of times: 0.03 is 3 in 100, 0.0005 is 5 in 10,000. */
function times(value: number): string {
  let of = 10;
  while (of < 1_000_000 && Math.abs(value * of - Math.round(value * of)) > 1e-9) of *= 10;
  const count = Math.round(value * of);
  if (count === 0) return `less than 1 time in ${told(of)}`;
  const [shownCount, shownOf] = of === 10 ? [count * 10, 100] : [count, of];
  return `${told(shownCount)} ${shownCount === 1 ? 'time' : 'times'} in ${told(shownOf)}`;
}

function reading(value: number, sign: '<' | '≤' | '=' | '>'): Reading {
  const bound = sign === '<' ? 'less than ' : sign === '≤' ? 'at most ' : sign === '>' ? 'more than ' : '';
  const often = times(value);
  const isSignificant = sign === '<' || sign === '≤' ? value <= 0.05 : sign === '=' && value < 0.05;
  const isChance = sign === '>' ? value >= 0.05 : sign === '=' && value >= 0.05;
  const verdict = isSignificant
    ? ' By custom, below 0.05 is called “significant”.'
    : isChance
      ? ' So chance may explain it; that doesn’t prove that there is no effect.'
      : '';
  return {
    kind: 'p-value',
    plain: `P ${sign} ${told(value, 12)}: if there were truly no effect, chance alone would give a result at least this strong ${often.startsWith('less') ? '' : bound}${often}.${verdict}`,
    values: { value, sign },
    limits: 'It doesn’t tell how large or important the effect is, nor how likely it is to be real.',
  };
}
