import Mark from 'mark.js';
import { rangeOf } from '#page/flows.ts';
import { Highlights } from '#page/highlights.ts';
import type { MarkedFlow } from '#page/page-order.ts';

/** The ways to show marks that are compared. Each paints all marks of a page at once. */
export const PAINTERS = {
  none: () => {},
  'highlights near the viewport (ours)': (flows: readonly MarkedFlow[]) => new Highlights().show(flows),
  'all highlights': paintAll,
  'elements around words': wrap,
  'mark.js': markRanges,
  'boxes above the page': overlay,
} satisfies Record<string, (flows: readonly MarkedFlow[]) => void>;

export type PainterName = keyof typeof PAINTERS;

const STYLE = 'text-decoration: underline dotted 1.5px #14a08a;';

function paintAll(flows: readonly MarkedFlow[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(all-marks) { ${STYLE} }`);
  document.adoptedStyleSheets = [sheet];
  CSS.highlights.set('all-marks', new Highlight(...rangesOf(flows)));
}

/** An element around each piece of text of each mark, from the last to the first, so that offsets hold. */
function wrap(flows: readonly MarkedFlow[]): void {
  for (const range of rangesOf(flows).reverse()) {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    if (startContainer !== endContainer) continue;
    const word = (startContainer as Text).splitText(startOffset);
    word.splitText(endOffset - startOffset);
    const span = document.createElement('span');
    span.style.cssText = STYLE;
    word.replaceWith(span);
    span.append(word);
  }
}

/** mark.js is told where the marks are: its own search would take minutes. */
function markRanges(flows: readonly MarkedFlow[]): void {
  for (const { flow, shown } of flows) {
    const ranges = shown.map(({ start, end }) => ({ start, length: end - start }));
    new Mark(flow.block as HTMLElement).markRanges(ranges, { element: 'span' });
  }
}

/** An absolutely positioned box for each line of each mark, measured once, as tools that draw above pages do. */
function overlay(flows: readonly MarkedFlow[]): void {
  const layer = document.createElement('div');
  layer.style.cssText = 'position: absolute; inset: 0; pointer-events: none;';
  const boxes = rangesOf(flows).flatMap((range) => [...range.getClientRects()]);
  for (const { left, top, width, height } of boxes) {
    const box = document.createElement('div');
    box.style.cssText = `position: absolute; left: ${left + scrollX}px; top: ${top + scrollY}px; width: ${width}px; height: ${height}px; border-bottom: 1.5px dotted #14a08a;`;
    layer.append(box);
  }
  document.body.append(layer);
}

function rangesOf(flows: readonly MarkedFlow[]): Range[] {
  return flows.flatMap(({ flow, shown }) => shown.flatMap(({ start, end }) => rangeOf(flow, start, end) ?? []));
}
