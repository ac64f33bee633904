import { plainText, sentencesOf } from './readings/text/plain-text.ts';
import type { Source } from './schema.ts';

/** A note as it ships: see `noteSchema` for what the fields mean. */
export interface NoteRule {
  id: string;
  kind: string;
  plain: string;
  words: string[];
  patterns: string[];
  near: string[];
  unless: string[];
  page: string[];
  unlessPage: string[];
  entry?: string;
  alone?: true;
  polarity?: 'welcome' | 'unwelcome';
  source: Source;
}

/** What a card or the popup shows of a note. */
export interface Note {
  /** The kind of the note; a page shows one of a kind. */
  kind: string;
  plain: string;
  polarity?: 'welcome' | 'unwelcome';
  source: Source;
}

/** A note and the words it belongs to. */
interface FoundNote {
  /** The place of the text in the texts that were given. */
  text: number;
  /** UTF-16 offsets into that text. */
  start: number;
  end: number;
  note: Note;
  /** The id of the entry that explains the words; without one, the note is about the page. */
  entry?: string;
  /** Whether the words get a mark of their own where no term is marked. */
  alone: boolean;
}

/** Finds the notes that apply to the texts of a page, in the order of the texts; of each rule the first place. */
export type NoteFinder = (texts: readonly string[]) => FoundNote[];

type Sentence = ReturnType<typeof sentencesOf>[number];

interface Compiled {
  rule: NoteRule;
  patterns: RegExp[];
  near: RegExp[];
  unless: RegExp[];
  page: RegExp[];
  unlessPage: RegExp[];
}

/** Compiles the rules once; the finder is then called with all texts of a page together. */
export function createNoteFinder(rules: readonly NoteRule[]): NoteFinder {
  const compiled = rules.map(compile);
  return (texts) => {
    const plain = texts.map(plainText);
    const lower = plain.map((text) => text.toLowerCase());
    const cuts: Sentence[][] = [];
    const sentences = (text: number) => (cuts[text] ??= sentencesOf(plain[text]!));
    const holds = (patterns: readonly RegExp[], every: boolean) =>
      patterns[every ? 'every' : 'some']((pattern) => plain.some((text) => pattern.test(text)));
    return compiled
      .flatMap((one): FoundNote[] => {
        const { rule } = one;
        for (const [text, content] of lower.entries()) {
          if (!rule.words.some((word) => content.includes(word))) continue;
          const place = firstPlace(sentences(text), one);
          if (!place) continue;
          if (!holds(one.page, true) || holds(one.unlessPage, false)) return [];
          return [
            {
              text,
              ...place,
              note: noteOf(rule),
              alone: rule.alone ?? false,
              ...(rule.entry && { entry: rule.entry }),
            },
          ];
        }
        return [];
      })
      .sort((a, b) => a.text - b.text || a.start - b.start);
  };
}

function compile(rule: NoteRule): Compiled {
  const all = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'idu'));
  return {
    rule,
    patterns: all(rule.patterns),
    near: all(rule.near),
    unless: all(rule.unless),
    page: all(rule.page),
    unlessPage: all(rule.unlessPage),
  };
}

function firstPlace(
  sentences: readonly Sentence[],
  { patterns, near, unless, rule }: Compiled,
): { start: number; end: number } | undefined {
  for (const sentence of sentences) {
    const words = sentence.text.toLowerCase();
    if (!rule.words.some((word) => words.includes(word))) continue;
    const hit = patterns.map((pattern) => pattern.exec(sentence.text)).find(Boolean);
    if (!hit || !near.every((pattern) => pattern.test(sentence.text))) continue;
    if (unless.some((pattern) => pattern.test(sentence.text))) continue;
    const [start, end] = hit.indices?.groups?.term ?? [hit.index, hit.index + hit[0].length];
    return { start: sentence.start + start, end: sentence.start + end };
  }
  return undefined;
}

function noteOf({ kind, plain, polarity, source }: NoteRule): Note {
  return { kind, plain, ...(polarity && { polarity }), source };
}
