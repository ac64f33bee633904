import { blockAround, DECIDING_ATTRIBUTES, HOST_TAG, isSkipped } from './elements.ts';
import type { PageMarks } from './page-marks.ts';

/** How long changes are gathered at least before they are read, ms. */
export const GATHER = 40;

/** How many changes are kept until they are read; of more, only that there were too many. */
const MOST_KEPT = 20_000;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: DECIDING_ATTRIBUTES,
};

/**
 * Follows the changes of a page until `signal` aborts. They are only kept at first, for a page may change hundreds of times before it is read again; after
 * `delay()` ms `onChange` is called, for which `queueNext` puts them in the queue of `marks`.
 */
export class PageMutations {
  private readonly marks: PageMarks;
  private readonly observer: MutationObserver;
  private readonly followed = new WeakSet<Node>();
  private kept: MutationRecord[] = [];
  private hadTooMany = false;

  constructor(marks: PageMarks, onChange: () => void, signal: AbortSignal, delay: () => number = () => GATHER) {
    this.marks = marks;
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.observer = new MutationObserver((records) => {
      for (const record of records) this.keep(record);
      if (!this.isWaiting()) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        if (!signal.aborted) onChange();
      }, delay());
    });
    signal.addEventListener(
      'abort',
      () => {
        this.observer.disconnect();
        clearTimeout(timer);
      },
      { once: true },
    );
  }

  /** Follows what changes under a document or a shadow root. */
  follow(root: Node): void {
    if (this.followed.has(root)) return;
    this.followed.add(root);
    this.observer.observe(root, OBSERVED);
  }

  /**
   * Queues what the latest change has changed; false if none is left. The last first: what is queued last is read first, and a page that is read from top to
   * bottom is quickly put in order.
   */
  queueNext(): boolean {
    const record = this.kept.pop();
    if (record) queueChange(record, this.marks);
    else if (this.hadTooMany) this.queueAll();
    return this.isWaiting();
  }

  private isWaiting(): boolean {
    return this.kept.length > 0 || this.hadTooMany;
  }

  private keep(record: MutationRecord): void {
    if (this.hadTooMany || isOnlyOurs(record)) return;
    this.kept.push(record);
    if (this.kept.length <= MOST_KEPT) return;
    this.kept = [];
    this.hadTooMany = true;
  }

  /** Queues the whole page. */
  private queueAll(): void {
    this.hadTooMany = false;
    if (document.body) this.marks.queueInside(document.body);
  }
}

/** Queues what one mutation changed. */
function queueChange({ type, target, addedNodes }: MutationRecord, marks: PageMarks): void {
  const element = elementOf(target);
  if (!element?.isConnected) return;
  const changed = type === 'attributes' ? [element] : elementsIn(addedNodes);
  const around = type === 'attributes' ? element.parentElement : element;
  if (!around || isSkipped(around)) {
    // What was read elsewhere may have been moved in here.
    for (const part of changed) marks.dropInside(part);
    return;
  }
  for (const part of changed) marks.queueInside(part);
  marks.queue(blockAround(around), false);
}

function elementsIn(nodes: NodeList): Element[] {
  return [...nodes].filter((node) => node.nodeType === Node.ELEMENT_NODE).reverse() as Element[];
}

function elementOf(target: Node): Element | null {
  if (target.nodeType === Node.ELEMENT_NODE) return target as Element;
  if (target instanceof ShadowRoot) return target.host;
  if (target.nodeType === Node.DOCUMENT_NODE) return (target as Document).body;
  const { parentElement, parentNode } = target;
  return parentElement ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
}

/** Our host coming or going is no change of the page. */
function isOnlyOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every((node) => (node as Element).localName === HOST_TAG);
}
