import { type SectionMarks, shownMarks } from '#glossary/matching/density.ts';
import type { FlowEvidence } from '#glossary/matching/evidence.ts';
import type { Mark } from '#glossary/matching/marks.ts';
import { type Flow, inOrder } from './flows.ts';

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

/** The flows of a page in the order of the page, and which of their marks are shown. */
export class PageOrder {
  private all: MarkedFlow[] = [];
  private isSorted = true;
  private hasGone = false;

  /** Takes a flow up behind the others: a page is mostly read from top to bottom. */
  add(flow: MarkedFlow): void {
    const last = this.all.at(-1);
    this.isSorted &&= !last || (!last.isGone && last.flow.nodes[0]!.isConnected && compare(last, flow) < 0);
    this.all.push(flow);
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

  private sort(): void {
    if (this.hasGone) this.all = this.all.filter(({ isGone }) => !isGone);
    if (!this.isSorted) this.all.sort(compare);
    this.hasGone = false;
    this.isSorted = true;
  }
}

function compare(a: MarkedFlow, b: MarkedFlow): number {
  return inOrder(a.flow.nodes[0]!, b.flow.nodes[0]!);
}
