/** The node that every phrase starts from; no edge leads to it, so that it also says “no such edge”. */
export const ROOT = 0;

/** Size of the filters in front of the root's edges and of the others, bits: a power of two. */
const FILTER_BITS = 1 << 17;

/** The part of a token's hash that tells the edges of an inner node apart. */
export const INNER_HASH = 0xffffff;

/** Stands in the place of a check where an edge leaves an inner node. */
const INNER = 256;

/**
 * A trie over the hashes of tokens, kept in one open-addressed table, so that a step is one probe and needs no object. Any word of a text meets the
 * thousands of edges of the root: these are told apart by 40 bits, so that a wrong word is taken for a known one about once in 10⁸. Only a word after
 * the beginning of a phrase meets the few edges of an inner node: 24 bits will do there. Most words begin no phrase, and most of what
 * follows the beginning of one doesn’t go on with it; two small filters say so without a look at the table, which is larger than a processor’s near memory.
 */
export class Trie {
  private readonly keys: Int32Array;
  private readonly checks: Uint16Array;
  /** The child of the edge in each slot; `ROOT` where the slot is free. */
  private readonly children: Uint16Array;
  private readonly mask: number;
  private readonly rootFilter = new Int32Array(FILTER_BITS >> 5);
  private readonly innerFilter = new Int32Array(FILTER_BITS >> 5);
  /** 1 for nodes that have an edge. */
  private readonly inner: Uint8Array;

  /** @param nodes how many nodes there will be, @param edges how many edges, at most */
  constructor(nodes: number, edges: number) {
    const size = 1 << Math.ceil(Math.log2(Math.max(2, edges * 2)));
    this.keys = new Int32Array(size);
    this.checks = new Uint16Array(size);
    this.children = new Uint16Array(size);
    this.mask = size - 1;
    this.inner = new Uint8Array(nodes);
  }

  /** Adds the edge from the root to `child` by the token with `hash` and `check`. */
  addToRoot(hash: number, check: number, child: number): void {
    this.insert(hash, check, child);
    this.rootFilter[(hash & (FILTER_BITS - 1)) >> 5]! |= 1 << (hash & 31);
  }

  /** Adds the edge from an inner node to `child` by the token with `hash`; `INNER_HASH` of it is enough. */
  add(parent: number, hash: number, child: number): void {
    const key = innerKey(parent, hash);
    this.insert(key, INNER, child);
    this.innerFilter[(key & (FILTER_BITS - 1)) >> 5]! |= 1 << (key & 31);
    this.inner[parent] = 1;
  }

  private insert(key: number, check: number, child: number): void {
    let slot = slotOf(key) & this.mask;
    while (this.children[slot] !== ROOT) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    this.checks[slot] = check;
    this.children[slot] = child;
  }

  /** Whether no edge leaves an inner node. */
  isLeaf(node: number): boolean {
    return this.inner[node] === 0;
  }

  /** The child of the root by a token; `ROOT` if there is none. */
  stepFromRoot(hash: number, check: number): number {
    const bits = this.rootFilter[(hash & (FILTER_BITS - 1)) >> 5]!;
    return (bits >>> (hash & 31)) & 1 ? this.childAt(hash, check) : ROOT;
  }

  /** The child of an inner node by a token; `ROOT` if there is none. */
  step(node: number, hash: number): number {
    const key = innerKey(node, hash);
    const bits = this.innerFilter[(key & (FILTER_BITS - 1)) >> 5]!;
    return (bits >>> (key & 31)) & 1 ? this.childAt(key, INNER) : ROOT;
  }

  private childAt(key: number, check: number): number {
    for (let slot = slotOf(key) & this.mask; ; slot = (slot + 1) & this.mask) {
      const child = this.children[slot]!;
      if (child === ROOT || (this.keys[slot] === key && this.checks[slot] === check)) return child;
    }
  }
}

function innerKey(node: number, hash: number): number {
  return (hash & INNER_HASH) ^ Math.imul(node, 0x9e3779b1);
}

function slotOf(key: number): number {
  return key ^ (key >>> 15);
}
