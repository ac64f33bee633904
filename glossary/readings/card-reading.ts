import type { CardReading } from '../card.ts';
import { draw } from '../drawings/draw.ts';
import type { TopicId } from '../schema.ts';
import { readingAt, readText } from './read.ts';
import type { Reading } from './reading.ts';

/** A mark with the text around it: UTF-16 offsets into that text. */
export interface MarkedText {
  text: string;
  start: number;
  end: number;
}

/** What the value at a mark says, on a page about `topics`; undefined where nothing is to be read. */
export function cardReading(marked: MarkedText, topics: readonly TopicId[]): CardReading | undefined {
  const reading = readingOf(marked, topics);
  if (!reading) return undefined;
  const { plain, limits, deeper, picture } = reading;
  const drawing = picture && draw(picture);
  return { plain, ...(limits && { limits }), ...(deeper && { deeper }), ...(drawing && { drawing }) };
}

/** Whether the value at a mark says something else in each of these diseases. */
export function dependsOnTopic(marked: MarkedText, topics: readonly TopicId[]): boolean {
  return new Set(topics.map((topic) => readingOf(marked, [topic])?.plain)).size > 1;
}

function readingOf({ text, ...mark }: MarkedText, topics: readonly TopicId[]): Reading | undefined {
  return readingAt(readText(text, topics), mark);
}
