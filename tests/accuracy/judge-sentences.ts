import type { OpenGlossary } from '../../scripts/open-glossary.ts';
import { scanPage } from '../../scripts/scan-page.ts';
import type { JudgedSentence } from './sentences.ts';

/** What became of one judged word. */
export interface Judged {
  sentence: JudgedSentence;
  outcome: 'right' | 'rightly silent' | 'missed' | 'wrong entry' | 'wrongly marked';
  /** The entry that was marked. */
  got: string | undefined;
}

/** How well a set of sentences was judged: shares from 0 to 1. */
export interface Figures {
  sentences: number;
  /** Right marks of all marks. */
  precision: number;
  /** Right marks of all that were expected. */
  recall: number;
  /** Silence of all sentences. */
  abstained: number;
}

/** Scans each sentence and looks what stands at its word. */
export async function judgeSentences(sentences: readonly JudgedSentence[], glossary: OpenGlossary): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const sentence of sentences) {
    const { marks } = await scanPage(sentence.text, '', glossary);
    const got = marks.find(({ start, end }) => start < sentence.end && end > sentence.start)?.entry;
    judged.push({ sentence, outcome: outcomeOf(sentence, got), got });
  }
  return judged;
}

/** The figures of each word, and of all together under `all`. */
export function tally(judged: readonly Judged[]): Record<string, Figures> {
  const byWord = Map.groupBy(judged, ({ sentence }) => sentence.word);
  const figures = Object.fromEntries([...byWord].map(([word, own]) => [word, figuresOf(own)]));
  return { ...figures, all: figuresOf(judged) };
}

function outcomeOf({ expected }: JudgedSentence, got: string | undefined): Judged['outcome'] {
  if (!expected) return got === undefined ? 'rightly silent' : 'wrongly marked';
  if (got === undefined) return 'missed';
  return expected.includes(got) ? 'right' : 'wrong entry';
}

function figuresOf(judged: readonly Judged[]): Figures {
  const count = (...outcomes: Judged['outcome'][]) => judged.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const right = count('right');
  const marked = right + count('wrong entry', 'wrongly marked');
  const expected = right + count('missed', 'wrong entry');
  return {
    sentences: judged.length,
    precision: marked === 0 ? 1 : right / marked,
    recall: expected === 0 ? 1 : right / expected,
    abstained: count('rightly silent', 'missed') / judged.length,
  };
}
