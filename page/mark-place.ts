import type { Mark } from '#glossary/matching/marks.ts';
import type { MarkedText } from '#glossary/readings/card-reading.ts';
import { LONGEST } from './messages.ts';
import type { PointerAt } from './pointer.ts';

/** The text around a mark, short enough to send, from word to word. */
export function textAround(text: string, { start, end }: Mark): MarkedText {
  const room = (LONGEST.passage - (end - start)) >> 1;
  const from = start <= room ? 0 : text.indexOf(' ', start - room) + 1 || start;
  return { text: text.slice(from, end + room), start: start - from, end: end - from };
}

/** The box of a range's line that holds the pointer, or its first line. */
export function rectAt(range: Range, point: PointerAt | undefined): DOMRect {
  const boxes = [...range.getClientRects()];
  const under = point && boxes.find(({ top, bottom }) => point.y >= top - 2 && point.y <= bottom + 2);
  return under ?? boxes[0] ?? range.getBoundingClientRect();
}
