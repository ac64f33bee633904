// The numbers of `Node` and `NodeFilter`, which are no globals where a page is read outside a browser.
const ELEMENT = 1;
const DOCUMENT = 9;
const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;

/** Compares two nodes by their place in the document. */
export function inOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  // Asked this way round, siblings that are in order already are told apart without a walk over the others (Chromium).
  return b.compareDocumentPosition(a) & 4 ? 1 : -1;
}

/**
 * The items in the order of their text nodes in the document, what is in a shadow root in the place of its host. The document is gone through once: to compare two nodes
 * of a long page, the browser walks over all that stand beside them.
 */
export function inDocumentOrder<Item>(items: readonly Item[], nodeOf: (item: Item) => Text): Item[] {
  const places = new Map<Node, Map<Node, Item[]>>();
  const placesIn = (root: Node) => {
    const known = places.get(root);
    if (known) return known;
    const made = new Map<Node, Item[]>();
    places.set(root, made);
    // The host is a place, too: what its shadow root holds comes there.
    if ('host' in root) placesIn((root as ShadowRoot).host.getRootNode()).set((root as ShadowRoot).host, []);
    return made;
  };
  for (const item of items) {
    const node = nodeOf(item);
    const own = placesIn(node.getRootNode());
    const there = own.get(node);
    if (there) there.push(item);
    else own.set(node, [item]);
  }
  const sorted: Item[] = [];
  const visit = (root: Node) => {
    const wanted = places.get(root);
    places.delete(root);
    if (!wanted) return;
    const walker = walkerOver(root, [...wanted.keys()].some(isElement));
    for (let node = walker.nextNode(); node && wanted.size > 0; node = walker.nextNode()) {
      const here = wanted.get(node);
      if (!here) continue;
      wanted.delete(node);
      sorted.push(...here);
      if (isElement(node)) visit(node.shadowRoot!);
    }
    // A text that is the root itself: it has left the page.
    for (const here of wanted.values()) sorted.push(...here);
  };
  for (const root of places.keys()) if (root.nodeType === DOCUMENT) visit(root);
  for (const root of places.keys()) visit(root);
  return sorted;
}

function walkerOver(root: Node, withElements: boolean): TreeWalker {
  const document_ = root.ownerDocument ?? (root as Document);
  // A picture of this name would hide the document’s own method.
  const { createTreeWalker } = Object.getPrototypeOf(document_) as Document;
  return createTreeWalker.call(document_, root, withElements ? SHOW_TEXT | SHOW_ELEMENT : SHOW_TEXT);
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}
