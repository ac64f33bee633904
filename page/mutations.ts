import { blockAround, DECIDING_ATTRIBUTES, HOST_TAG, isSkipped } from './elements.ts';
import type { PageMarks } from './page-marks.ts';

/** How long changes are gathered at least before they are read, ms. */
export const GATHER = 40;

/**
 * Follows the changes of a page: puts what changed in the queue of `marks` and then, after `delay()` ms, calls `onChange`, until `signal` aborts.
 * Returns a function that follows a shadow root too.
 */
export function watchMutations(
  document_: Document,
  marks: PageMarks,
  onChange: () => void,
  signal: AbortSignal,
  delay: () => number = () => GATHER,
): (root: ShadowRoot) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((mutations) => {
    let changed = false;
    // The last first: what is queued last is read first, and a page that is read from top to bottom is quickly put in order.
    for (const mutation of mutations.reverse()) changed = queueChange(mutation, marks) || changed;
    if (!changed) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) onChange();
    }, delay());
  });
  const options: MutationObserverInit = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: DECIDING_ATTRIBUTES,
  };
  observer.observe(document_, options);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  const followed = new WeakSet<ShadowRoot>();
  return (root) => {
    if (followed.has(root)) return;
    followed.add(root);
    observer.observe(root, options);
  };
}

/** Queues what one mutation changed; false where it changed nothing that is read. */
function queueChange({ type, target, addedNodes, removedNodes }: MutationRecord, marks: PageMarks): boolean {
  const element = elementOf(target);
  if (!element?.isConnected || isOnlyOurs(addedNodes, removedNodes)) return false;
  const changed = type === 'attributes' ? [element] : elementsIn(addedNodes);
  const around = type === 'attributes' ? element.parentElement : element;
  if (!around || isSkipped(around)) {
    // What was read elsewhere may have been moved in here.
    for (const part of changed) marks.dropInside(part);
    return changed.length > 0;
  }
  for (const part of changed) marks.queueInside(part);
  marks.queue(blockAround(around), false);
  return true;
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
function isOnlyOurs(added: NodeList, removed: NodeList): boolean {
  const nodes = [...added, ...removed];
  return nodes.length > 0 && nodes.every((node) => (node as Element).localName === HOST_TAG);
}
