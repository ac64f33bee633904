import { inDocumentOrder } from './document-order.ts';
import { partOf } from './elements.ts';

/**
 * The text of one block joined over its inline elements, so that `partial <b>re</b>mission` is one term, with the way back to the text nodes.
 * `starts[i]` is the UTF-16 offset in `text` at which `nodes[i]` begins.
 */
export interface Flow {
  block: Element;
  text: string;
  nodes: Text[];
  starts: number[];
}

const ELEMENT = 1;
const TEXT = 3;

/** Every flow below `root` and in it, in the order of the document. */
export function allFlows(root: Element): Flow[] {
  const flows: Flow[] = [];
  const waiting = partOf(root) === 'skip' ? [] : [root];
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    const reader = new BlockReader(block);
    while (reader.readOn());
    flows.push(...reader.takeFlows());
    waiting.push(...reader.inner.reverse());
  }
  return inDocumentOrder(flows, ({ nodes }) => nodes[0]!);
}

/** How many children of a block are read in one step. */
const STEP = 30;

/** Reads what one block holds itself, step by step: its flows, the blocks in it, which are to be read in their turn, and the shadow roots that were entered. */
export class BlockReader {
  readonly inner: Element[] = [];
  readonly shadowRoots: ShadowRoot[] = [];
  private readonly block: Element;
  private next: ChildNode | null;
  private flows: Flow[] = [];
  private pieces: string[] = [];
  private nodes: Text[] = [];
  private starts: number[] = [];
  private length = 0;

  constructor(block: Element) {
    this.block = block;
    if (block.shadowRoot) {
      this.shadowRoots.push(block.shadowRoot);
      this.readChildren(block.shadowRoot);
      this.flush();
    }
    this.next = block.firstChild;
  }

  /** Reads on; false once all is read. Between two steps the page may change: what has left the block by then ends the reading. */
  readOn(): boolean {
    for (let step = 0; step < STEP; step += 1) {
      const child: ChildNode | null = this.next;
      if (!child || of(child, 'parentNode') !== this.block) {
        this.flush();
        return false;
      }
      this.next = of(child, 'nextSibling');
      this.readNode(child);
    }
    return true;
  }

  /** The flows that were read since they were taken last. */
  takeFlows(): Flow[] {
    const { flows } = this;
    this.flows = [];
    return flows;
  }

  private readChildren(parent: Node): void {
    for (let child = parent.firstChild; child; child = of(child, 'nextSibling')) this.readNode(child);
  }

  private readNode(node: ChildNode): void {
    if (node.nodeType === TEXT) this.addText(node as Text);
    else if (node.nodeType === ELEMENT) this.readElement(node as Element);
  }

  private readElement(element: Element): void {
    switch (partOf(element)) {
      case 'inline':
        this.readChildren(element);
        break;
      case 'block':
        this.flush();
        this.inner.push(element);
        break;
      case 'line':
        this.addPiece('\n');
        break;
      case 'gap':
        this.addPiece('|');
        this.readChildren(element);
        this.addPiece('|');
        break;
      case 'skip':
        this.addPiece('|');
    }
  }

  private addText(node: Text): void {
    if (node.data === '') return;
    this.nodes.push(node);
    this.starts.push(this.length);
    this.addPiece(node.data);
  }

  private addPiece(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }

  /** Ends the flow, if it holds any word. */
  private flush(): void {
    const { block, pieces, nodes, starts } = this;
    const text = pieces.length === 1 ? pieces[0]! : pieces.join('');
    if (nodes.length > 0 && /[^\s|]/.test(text)) {
      this.flows.push({ block, text, nodes, starts });
      this.nodes = [];
      this.starts = [];
    } else {
      nodes.length = 0;
      starts.length = 0;
    }
    pieces.length = 0;
    this.length = 0;
  }
}

/** What a node says of its place, also where it is a form in which a field has that name. */
function of<Name extends 'nextSibling' | 'parentNode'>(node: Node, name: Name): Node[Name] {
  return Object.hasOwn(node, name) ? Reflect.get(Node.prototype, name, node) : node[name];
}

/** The DOM range of a stretch of a flow; undefined if the page has changed its nodes since. */
export function rangeOf(flow: Flow, start: number, end: number): Range | undefined {
  const first = nodeAt(flow, start);
  const last = nodeAt(flow, end - 1);
  const startNode = flow.nodes[first];
  const endNode = flow.nodes[last];
  if (!startNode?.isConnected || !endNode?.isConnected) return undefined;
  const startOffset = start - flow.starts[first]!;
  const endOffset = end - flow.starts[last]!;
  if (startOffset > startNode.length || endOffset > endNode.length) return undefined;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

/** The place in `nodes` of the node that holds an offset: the last that starts at it or before. */
function nodeAt({ starts }: Flow, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
