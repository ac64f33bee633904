import type { Mark } from '#glossary/matching/marks.ts';
import { rangeOf } from './flows.ts';
import type { PageMarks } from './page-marks.ts';
import type { MarkedFlow } from './page-order.ts';

/** A shown mark at a place of the page. */
export interface Hit {
  flow: MarkedFlow;
  mark: Mark;
  range: Range;
  /** The box of the mark's line that was hit, CSS px in the viewport. */
  rect: DOMRect;
}

/** How far beside a mark's box a point may be, CSS px: underlines stand a little lower than the letters. */
const SLACK = 2;

/** The shown mark under a point of the viewport (CSS px); undefined if there is none, or something covers it. */
export function hitTest(
  x: number,
  y: number,
  marks: PageMarks,
  roots: readonly ShadowRoot[],
  document_ = document,
): Hit | undefined {
  const caret = document_.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
  const node = caret?.offsetNode;
  if (!caret || node?.nodeType !== Node.TEXT_NODE) return undefined;
  const flow = marks.flowOf(node as Text);
  if (!flow) return undefined;
  const offset = flow.flow.starts[flow.flow.nodes.indexOf(node as Text)]! + caret.offset;
  const mark = flow.shown.find(({ start, end }) => start <= offset && offset <= end);
  const range = mark && rangeOf(flow.flow, mark.start, mark.end);
  const rect = range && [...range.getClientRects()].find((box) => contains(box, x, y));
  return rect ? { flow, mark, range, rect } : undefined;
}

function contains({ left, top, right, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
}
