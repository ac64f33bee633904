/** The node that every phrase starts from; no edge leads to it, so that it also says “no such edge”. */
export const ROOT = 0;

/** Size of the filter in front of the root's edges, bits: a power of two. */
const FILTER_BITS = 1 << 16;

/**
 * A trie over the hashes of tokens, kept in one open-addressed table, so that a step is one probe and needs no object. Its edges are
 * checked with 40 bits in all: a wrong word is taken for a known one about once in 10¹¹ steps a thousand edges. Most words of a text begin no
 * phrase; a small filter says so without a look at the table.
 */
export class Trie {
  private readonly keys: Int32Array;
  private readonly checks: Uint8Array;
  /** The child of the edge in each slot; `ROOT` where the slot is free. */
  private readonly children: Uint16Array;
  private readonly mask: number;
  private readonly rootFilter = new Int32Array(FILTER_BITS >> 5);
  /** 1 for nodes that have an edge. */
  private readonly inner: Uint8Array;

  /** @param nodes how many nodes there will be, @param edges how many edges, at most */
  constructor(nodes: number, edges: number) {
    const size = 1 << Math.ceil(Math.log2(Math.max(2, edges * 2)));
    this.keys = new Int32Array(size);
    this.checks = new Uint8Array(size);
    this.children = new Uint16Array(size);
    this.mask = size - 1;
    this.inner = new Uint8Array(nodes);
  }

  /** Adds the edge from `parent` to `child` by the token with `hash` and `check`. */
  add(parent: number, hash: number, check: number, child: number): void {
    const key = edgeKey(parent, hash);
    let slot = slotOf(key) & this.mask;
    while (this.children[slot] !== ROOT) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    this.checks[slot] = check;
    this.children[slot] = child;
    this.inner[parent] = 1;
    if (parent === ROOT) this.rootFilter[(hash & (FILTER_BITS - 1)) >> 5]! |= 1 << (hash & 31);
  }

  /** Whether no edge leaves a node. */
  isLeaf(node: number): boolean {
    return this.inner[node] === 0;
  }

  /** The child of the root by a token; `ROOT` if there is none. */
  stepFromRoot(hash: number, check: number): number {
    const bits = this.rootFilter[(hash & (FILTER_BITS - 1)) >> 5]!;
    return (bits >>> (hash & 31)) & 1 ? this.step(ROOT, hash, check) : ROOT;
  }

  /** The child of `node` by a token; `ROOT` if there is none. */
  step(node: number, hash: number, check: number): number {
    const key = edgeKey(node, hash);
    for (let slot = slotOf(key) & this.mask; ; slot = (slot + 1) & this.mask) {
      const child = this.children[slot]!;
      if (child === ROOT || (this.keys[slot] === key && this.checks[slot] === check)) return child;
    }
  }
}

function edgeKey(node: number, hash: number): number {
  return (hash ^ Math.imul(node, 0x9e3779b1)) | 0;
}

function slotOf(key: number): number {
  return key ^ (key >>> 14);
}
