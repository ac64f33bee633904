/** The node that every phrase starts from. */
export const ROOT = 0;

/**
 * A trie over the hashes of tokens, kept in one open-addressed table, so that a step is one probe and needs no object. Its edges are
 * checked with 40 bits in all: a wrong word is taken for a known one about once in 10¹¹ steps a thousand edges.
 */
export class Trie {
  private readonly keys: Int32Array;
  private readonly checks: Uint8Array;
  /** The child of the edge in each slot; 0 (no node is the root's parent) where the slot is free. */
  private readonly children: Uint16Array;
  private readonly mask: number;

  /** @param edges how many edges will be added at most */
  constructor(edges: number) {
    const size = 1 << Math.ceil(Math.log2(Math.max(2, edges * 2)));
    this.keys = new Int32Array(size);
    this.checks = new Uint8Array(size);
    this.children = new Uint16Array(size);
    this.mask = size - 1;
  }

  /** Adds the edge with `key` (see `edgeKey`) and the token's `check`. */
  add(key: number, check: number, child: number): void {
    let slot = slotOf(key) & this.mask;
    while (this.children[slot] !== 0) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    this.checks[slot] = check;
    this.children[slot] = child;
  }

  /** The child of `node` by a token; 0 if it has none. */
  step(node: number, hash: number, check: number): number {
    const key = edgeKey(node, hash);
    for (let slot = slotOf(key) & this.mask; ; slot = (slot + 1) & this.mask) {
      const child = this.children[slot] as number;
      if (child === 0 || (this.keys[slot] === key && this.checks[slot] === check)) return child;
    }
  }
}

/** The key of the edge from `node` by the token with `hash`. */
export function edgeKey(node: number, hash: number): number {
  return (hash ^ Math.imul(node, 0x9e3779b1)) | 0;
}

function slotOf(key: number): number {
  return key ^ (key >>> 14);
}
