import type { Note } from '../context-notes.ts';
import type { TopicId } from '../schema.ts';
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

/** Looks for values and context notes in the texts of a page about `topics`. In the extension the background does it, once for all tabs. */
export type Look = (texts: readonly string[], topics: readonly TopicId[]) => Promise<Looked>;

const MAY_HOLD_VALUE = /\d|twice|half|doubl|tripl|one in /i;

/** Whether a flow without terms is worth a look: its words speak of medicine, and a value may stand in it. */
export function mayHoldValue({ weight, medical, text }: FlowEvidence): boolean {
  return (weight > 0 || medical.length > 0) && MAY_HOLD_VALUE.test(text);
}

/**
 * Says which marks carry the value in some words: those of the same entry, or the first one. Where no term is marked, the words get a mark of their own; so does
 * the part before the first mark, if it holds the number.
 */
export function addValueMarks(marks: Mark[], words: Omit<ValueWords, 'text'>, text: string): void {
  const covered = marks
    .filter(({ start, end }) => start < words.end && words.start < end)
    .sort((a, b) => a.start - b.start);
  const named = covered.filter(({ entry }) => entry === words.entry);
  const own = text.slice(words.start, Math.min(words.end, covered[0]?.start ?? words.end)).trimEnd();
  if (named.length > 0) for (const mark of named) mark.value = true;
  else if (covered.length > 0 && !/\d/.test(own)) covered[0]!.value = true;
  else {
    const { start, entry } = words;
    marks.push({ start, end: start + own.length, entry, decided: false, value: true });
  }
}
