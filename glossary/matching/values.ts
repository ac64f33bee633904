import type { Note } from '../context-notes.ts';
import type { FlowEvidence } from './evidence.ts';
import type { Mark } from './marks.ts';

/** Words that stand for themselves because of the value in them: “T2N1M0”, “30% lower risk”. Offsets are UTF-16, into the text with this place. */
export interface ValueWords {
  text: number;
  start: number;
  end: number;
  /** The number of the entry that explains them. */
  entry: number;
}

/** A context note and where it belongs; without words it is about the page. */
interface PlacedNote {
  text: number;
  words?: { start: number; end: number };
  note: Note;
}

/** What texts hold beside terms. */
export interface Looked {
  words: ValueWords[];
  notes: PlacedNote[];
}

/** Looks for values and context notes in the texts of a page. In the extension the background does it, once for all tabs. */
export type Look = (texts: readonly string[]) => Promise<Looked>;

const MAY_HOLD_VALUE = /\d|twice|half|doubl|tripl|one in /i;

/** Whether a flow without terms is worth a look: its words speak of medicine, and a value may stand in it. */
export function mayHoldValue({ weight, medical, text }: FlowEvidence): boolean {
  return (weight > 0 || medical.length > 0) && MAY_HOLD_VALUE.test(text);
}

/** Adds marks for words that stand for themselves. Where a term is marked already, it keeps its mark, and the words before it get their own if they hold the value. */
export function addValueMarks(marks: Mark[], words: Omit<ValueWords, 'text'>, text: string): void {
  const covered = marks.filter(({ start, end }) => start < words.end && words.start < end);
  if (covered.some(({ entry }) => entry === words.entry)) return;
  const first = Math.min(words.end, ...covered.map(({ start }) => start));
  const own = text.slice(words.start, first).trimEnd();
  if (covered.length > 0 && !/\d/.test(own)) return;
  marks.push({ start: words.start, end: words.start + own.length, entry: words.entry, decided: false });
}
