import { type SectionMarks, shownMarks } from '#glossary/matching/density.ts';
import type { FlowEvidence } from '#glossary/matching/evidence.ts';
import type { Mark } from '#glossary/matching/marks.ts';
import { inDocumentOrder, inOrder } from './document-order.ts';
import type { Flow } from './flows.ts';

/** A flow in which the trie hit something, and its marks. */
export interface MarkedFlow {
  flow: Flow;
  evidence: FlowEvidence;
  /** Every mark of the flow. */
  marks: Mark[];
  /** Those that the reader sees. */
  shown: Mark[];
  isHeading: boolean;
  article: Element | null;
  /** True once its block was forgotten. */
  isGone: boolean;
}

/** A flow that may hold marks, before they are decided. */
export function markedFlow(flow: Flow, evidence: FlowEvidence): MarkedFlow {
  const article = flow.block.closest('article');
  return { flow, evidence, marks: [], shown: [], isHeading: isHeading(flow.block), article, isGone: false };
}

/** Whether an element is a heading. */
export function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName);
}

/** What the reader chose about density. `known` are entry numbers. */
export interface Density {
  mentions: 'first' | 'every';
  known: ReadonlySet<number>;
}

/** So many flows are put between the others one by one. */
const FEW = 4;

/** The flows of a page in the order of the page, and which of their marks are shown. */
export class PageOrder {
  /** In order. */
  private all: MarkedFlow[] = [];
  /** In no order: to be put between the others. */
  private added: MarkedFlow[] = [];
  private hasGone = false;
  private last: { flow: MarkedFlow; pass: number; isBehindAll: boolean } | undefined;

  /**
   * Takes a flow up. `pass` is the number of the reading that it comes from: one reading goes through blocks in their order, and to ask the browser for the order of
   * two nodes takes long in a long page.
   */
  add(flow: MarkedFlow, pass: number): void {
    const isBehindAll = this.isBehindAll(flow, pass);
    if (isBehindAll) this.all.push(flow);
    else this.added.push(flow);
    this.last = { flow, pass, isBehindAll };
  }

  /** Takes out a flow whose block was forgotten, with the next `choose`. */
  remove(flow: MarkedFlow): void {
    flow.marks = [];
    flow.shown = [];
    flow.isGone = true;
    this.hasGone = true;
  }

  /** Chooses which marks are shown. */
  choose({ mentions, known }: Density): void {
    this.sort();
    const shown = shownMarks(this.sections(), mentions, known);
    this.all.forEach((flow, place) => {
      flow.shown = shown[place] ?? [];
    });
  }

  /** The flows with shown marks. */
  shown(): MarkedFlow[] {
    return this.all.filter(({ shown }) => shown.length > 0);
  }

  /** Sections begin with headings and articles; a heading right behind another one goes on with its section. */
  private *sections(): Iterable<SectionMarks> {
    let section: Element | null = null;
    let afterHeading = false;
    for (const { marks, isHeading, article } of this.all) {
      if (marks.length === 0 && !isHeading) {
        yield { marks, opensSection: false };
        continue;
      }
      yield { marks, opensSection: isHeading || afterHeading || article !== section };
      section = article;
      afterHeading = isHeading;
    }
  }

  private isBehindAll(flow: MarkedFlow, pass: number): boolean {
    const { last } = this;
    if (this.added.length > 0 && (last?.pass !== pass || !last.isBehindAll)) return false;
    const before = this.all.at(-1);
    if (!before) return true;
    if (last?.pass === pass && last.flow === before && !holds(before.flow.block, flow.flow.block)) return true;
    return !before.isGone && before.flow.nodes[0]!.isConnected && compare(before, flow) < 0;
  }

  private sort(): void {
    if (this.hasGone) {
      this.all = this.all.filter(({ isGone }) => !isGone);
      this.added = this.added.filter(({ isGone }) => !isGone);
      this.hasGone = false;
    }
    if (this.added.length > FEW) this.all = inDocumentOrder([...this.all, ...this.added], ({ flow }) => flow.nodes[0]!);
    else for (const flow of this.added) this.all.splice(this.placeOf(flow), 0, flow);
    this.added = [];
  }

  /** Where a flow belongs among the others. */
  private placeOf(flow: MarkedFlow): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.all[middle]!, flow) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a block holds another one, around which its own flows may stand. A form’s own method may be hidden by a field of that name. */
function holds(block: Element, other: Element): boolean {
  return block !== other && Node.prototype.contains.call(block, other);
}

function compare(a: MarkedFlow, b: MarkedFlow): number {
  return inOrder(a.flow.nodes[0]!, b.flow.nodes[0]!);
}
