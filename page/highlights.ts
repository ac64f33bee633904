import { rangeOf } from './flows.ts';
import type { MarkedFlow } from './page-order.ts';
import { inSlices } from './slices.ts';

/** The names in `CSS.highlights`: all marks, and the one whose card is open. */
const MARKS = 'lay-terms';
const OPEN_MARK = 'lay-terms-open';

/** How far beyond the viewport marks are painted: every range costs time with each change of the page, near ones too. */
const NEAR = '100%';

/** How a marked term is underlined. */
export type Underline = 'dotted' | 'solid' | 'wavy';

/**
 * Paints marks with the CSS Custom Highlight API: nothing of the page's DOM is touched. Ranges exist only near the viewport; style sheets are
 * adopted when the first mark is painted.
 */
export class Highlights {
  private readonly document: Document;
  private readonly sheet: CSSStyleSheet;
  private readonly styled = new Set<Document | ShadowRoot>();
  private readonly observer: IntersectionObserver;
  private flows = new Map<Element, MarkedFlow[]>();
  /** The blocks that are still to be observed. */
  private waiting: Element[] = [];
  private isObserving = false;
  private readonly abort = new AbortController();
  private readonly near = new Map<Element, Range[]>();
  private readonly marks = new Highlight();
  private readonly open = new Highlight();

  constructor(document_: Document = document /* Test seam */) {
    this.document = document_;
    this.sheet = new CSSStyleSheet();
    this.underline('dotted');
    this.open.priority = 1;
    this.observer = new IntersectionObserver((entries) => this.onIntersection(entries), {
      root: this.document,
      rootMargin: NEAR,
      // Not in every TypeScript DOM library yet: the margin inside scrollable elements.
      ...({ scrollMargin: NEAR } as IntersectionObserverInit),
    });
  }

  /** Sets how terms are underlined. */
  underline(style: Underline): void {
    // Colours are mixed with the text's own, so that they can be read on light and on dark pages alike.
    this.sheet.replaceSync(`
      ::highlight(${MARKS}), ::highlight(${OPEN_MARK}) {
        text-decoration: underline ${style} 1.5px color-mix(in srgb, currentcolor 45%, #14a08a);
      }
      ::highlight(${OPEN_MARK}) { background-color: color-mix(in srgb, #14a08a 22%, transparent); }
      @media (forced-colors: active) { ::highlight(${MARKS}), ::highlight(${OPEN_MARK}) { text-decoration-color: LinkText; } }
      @media print { ::highlight(${MARKS}), ::highlight(${OPEN_MARK}) { text-decoration: none; background: none; } }`);
  }

  /** Paints the shown marks of these flows and of no others. */
  show(flows: readonly MarkedFlow[]): void {
    const byBlock = Map.groupBy(flows, ({ flow }) => flow.block);
    for (const block of this.flows.keys()) {
      if (byBlock.has(block)) continue;
      this.observer.unobserve(block);
      this.unpaint(block);
    }
    for (const block of byBlock.keys()) {
      if (this.near.has(block)) this.paint(block, byBlock.get(block)!);
      else if (!this.flows.has(block)) this.waiting.push(block);
    }
    this.flows = byBlock;
    void this.observeWaiting();
  }

  /** Tints one range, while its card is open; without a range, none. */
  tint(range?: Range): void {
    this.open.clear();
    if (range) this.open.add(range);
  }

  /** Takes everything back. */
  destroy(): void {
    this.abort.abort();
    this.observer.disconnect();
    this.marks.clear();
    this.open.clear();
    if (CSS.highlights.get(MARKS) === this.marks) CSS.highlights.delete(MARKS);
    if (CSS.highlights.get(OPEN_MARK) === this.open) CSS.highlights.delete(OPEN_MARK);
    for (const root of this.styled) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((sheet) => sheet !== this.sheet);
    }
  }

  /** Observes what waits, the first of it at once: thousands of blocks take longer than a page may be kept. */
  private async observeWaiting(): Promise<void> {
    if (this.isObserving || this.waiting.length === 0) return;
    this.isObserving = true;
    let at = 0;
    await inSlices(() => {
      const block = this.waiting[at++];
      if (block && this.flows.has(block)) this.observer.observe(block);
      return at < this.waiting.length;
    }, this.abort.signal);
    this.waiting = [];
    this.isObserving = false;
  }

  private onIntersection(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const flows = this.flows.get(target);
      if (isIntersecting && flows) this.paint(target, flows);
      else this.unpaint(target);
    }
  }

  private paint(block: Element, flows: readonly MarkedFlow[]): void {
    this.unpaint(block);
    const ranges: Range[] = [];
    for (const { flow, shown } of flows) {
      for (const { start, end } of shown) {
        const range = rangeOf(flow, start, end);
        if (range) ranges.push(range);
      }
    }
    this.near.set(block, ranges);
    if (ranges.length === 0) return;
    this.adopt(ranges[0]!.startContainer.getRootNode());
    for (const range of ranges) this.marks.add(range);
    if (CSS.highlights.get(MARKS) !== this.marks) CSS.highlights.set(MARKS, this.marks);
    if (CSS.highlights.get(OPEN_MARK) !== this.open) CSS.highlights.set(OPEN_MARK, this.open);
  }

  private unpaint(block: Element): void {
    for (const range of this.near.get(block) ?? []) this.marks.delete(range);
    this.near.delete(block);
  }

  /** `::highlight()` is tree-scoped: each open shadow root needs the sheet too. */
  private adopt(root: Node): void {
    const scope = root as Document | ShadowRoot;
    if (!scope.adoptedStyleSheets || [...scope.adoptedStyleSheets].includes(this.sheet)) return;
    scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, this.sheet];
    this.styled.add(scope);
  }
}
