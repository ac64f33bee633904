import { blockAround } from './elements.ts';

/** At how many heights of the viewport is looked for text. */
const PLACES = 6;

/** The blocks that stand in the viewport, from top to bottom, as far as a few places show: none that holds another of them. */
export function blocksInView(document_: Document = document /* Test seam */): Element[] {
  const { innerWidth = 0, innerHeight = 0 } = document_.defaultView ?? {};
  const blocks = new Set<Element>();
  for (let place = 1; place <= PLACES; place += 1) {
    // A picture of this name would hide the document’s own method.
    const at = Document.prototype.elementFromPoint.call(
      document_,
      innerWidth / 2,
      (innerHeight * place) / (PLACES + 1),
    );
    if (at) blocks.add(blockAround(at));
  }
  return [...blocks].filter((block) => ![...blocks].some((other) => other !== block && block.contains(other)));
}
