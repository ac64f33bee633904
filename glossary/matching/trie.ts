import type { ColumnReader } from './columns.ts';
import { checkBefore, hashBefore } from './tokens.ts';

/** The node that every phrase starts from; no edge leads to it, so that it also says “no such edge”. */
export const ROOT = 0;

/** The part of a token's hash that tells the edges of an inner node apart. */
export const INNER_HASH = 0xffffff;

/** How far the hash of a root's edge is shifted to give the number of its bucket, and how many buckets there are. */
export const BUCKET_SHIFT = 19;
export const BUCKETS = 1 << (32 - BUCKET_SHIFT);

/** The endings that regular plurals have, and the two bits of a node that say which of them its word may take. */
export const ENDINGS = ['s', 'es'] as const;
const WITH_S = 1;
const WITH_ES = 2;
const S = 0x73;
const E = 0x65;

/** From how many children on they are halved until one is left, in place of being looked through. */
const MANY = 12;

/**
 * A trie over the hashes of tokens, used as it is stored: there is nothing to build on a page that just opens. Nodes are numbered level by level, so that a node's
 * children stand side by side, sorted by their hash. Any word of a text meets the thousands of edges of the root: these are told apart by 37 bits, so that
 * a wrong word is taken for a known one about once in 10⁷, and sorted into buckets by the upper bits of the hash. Only a word after the beginning of a
 * phrase meets the few edges of an inner node: 24 bits will do there. Regular plurals have no edges: the hash of the word itself follows from theirs.
 */
export class Trie {
  /** The edges of the root in bucket b lead to the nodes from `bucketStart[b]` up to, without, `bucketStart[b + 1]`. */
  private readonly bucketStart: Uint16Array;
  /** The lower 16 bits of the hash of the edge to node n: at n − 1. */
  private readonly low: Uint16Array;
  /** Of the edges of the root 3 more bits of the hash and 5 of the check, of others 8 more bits of the hash. */
  private readonly high: Uint8Array;
  /** The children of node n are those from `firstChild[n]` up to, without, `endChild[n]`. */
  private readonly firstChild: Uint16Array;
  private readonly endChild: Uint16Array;
  private readonly endings: Uint8Array;
  /** The node that an irregular form stands for; `ROOT` for all other nodes. */
  private readonly formOf: Uint16Array;

  /** Reads the columns in the order in which `MatcherBuilder.writeTrie` wrote them. */
  constructor(columns: ColumnReader) {
    this.bucketStart = startsOf(columns.uint8());
    this.low = columns.uint16();
    this.high = columns.uint8();
    const nodes = this.low.length + 1;
    this.firstChild = new Uint16Array(nodes);
    this.endChild = new Uint16Array(nodes);
    this.readChildren(columns.bits().places(), columns.uint8());
    this.endings = columns.uint8();
    this.formOf = new Uint16Array(nodes);
    const forms = columns.uint16();
    const of = columns.uint16();
    for (let form = 0; form < forms.length; form += 1) this.formOf[forms[form]!] = of[form]!;
  }

  /** Whether no edge leaves an inner node. */
  isLeaf(node: number): boolean {
    return this.endChild[node] === 0;
  }

  /** The child of the root by a token; `ROOT` if there is none. `isPlural` is whether the token ends in “s”. */
  stepFromRoot(hash: number, check: number, isPlural: boolean): number {
    const node = this.rootEdge(hash, check);
    if (node !== ROOT) return this.formOf[node] || node;
    if (!isPlural) return ROOT;
    const withoutS = hashBefore(hash, S);
    const checkWithoutS = checkBefore(check, S);
    const one = this.rootEdge(withoutS, checkWithoutS);
    if (one !== ROOT && this.mayEnd(one, WITH_S)) return one;
    const other = this.rootEdge(hashBefore(withoutS, E), checkBefore(checkWithoutS, E));
    return other !== ROOT && this.mayEnd(other, WITH_ES) ? other : ROOT;
  }

  /** The child of an inner node by a token; `ROOT` if there is none. */
  step(parent: number, hash: number, isPlural: boolean): number {
    const node = this.innerEdge(parent, hash);
    if (node !== ROOT) return this.formOf[node] || node;
    if (!isPlural) return ROOT;
    const withoutS = hashBefore(hash, S);
    const one = this.innerEdge(parent, withoutS);
    if (one !== ROOT && this.mayEnd(one, WITH_S)) return one;
    const other = this.innerEdge(parent, hashBefore(withoutS, E));
    return other !== ROOT && this.mayEnd(other, WITH_ES) ? other : ROOT;
  }

  private rootEdge(hash: number, check: number): number {
    const bucket = hash >>> BUCKET_SHIFT;
    const end = this.bucketStart[bucket + 1]!;
    for (let node = this.bucketStart[bucket]!; node < end; node += 1) {
      if (this.low[node - 1] === (hash & 0xffff) && this.high[node - 1] === rootHigh(hash, check)) return node;
    }
    return ROOT;
  }

  private innerEdge(parent: number, hash: number): number {
    let from = this.firstChild[parent]!;
    let end = this.endChild[parent]!;
    const wanted = hash & INNER_HASH;
    while (end - from > MANY) {
      const middle = (from + end) >> 1;
      if (this.innerHash(middle) <= wanted) from = middle;
      else end = middle;
    }
    for (; from < end; from += 1) if (this.innerHash(from) === wanted) return from;
    return ROOT;
  }

  private innerHash(node: number): number {
    return this.low[node - 1]! | (this.high[node - 1]! << 16);
  }

  /** Whether the word that leads to a node may take an ending: `WITH_S` or `WITH_ES`. */
  private mayEnd(node: number, ending: number): boolean {
    return ((this.endings[node >> 2]! >> (2 * (node & 3))) & ending) !== 0;
  }

  private readChildren(parents: Uint16Array, counts: Uint8Array): void {
    let child = this.bucketStart[BUCKETS]!;
    for (let place = 0; place < parents.length; place += 1) {
      const parent = parents[place]!;
      this.firstChild[parent] = child;
      child += counts[place]!;
      this.endChild[parent] = child;
    }
  }
}

/** What the edge of a root keeps of a token beside the number of its bucket and the lower 16 bits of its hash. */
export function rootHigh(hash: number, check: number): number {
  return ((hash >>> 16) & 7) | ((check & 31) << 3);
}

/** The first node of each bucket, and the end of the last: two sizes a byte. */
function startsOf(sizes: Uint8Array): Uint16Array {
  const starts = new Uint16Array(BUCKETS + 1);
  let node = ROOT + 1;
  for (let bucket = 0; bucket < BUCKETS; bucket += 2) {
    const two = sizes[bucket >> 1]!;
    starts[bucket] = node;
    node += two & 15;
    starts[bucket + 1] = node;
    node += two >> 4;
  }
  starts[BUCKETS] = node;
  return starts;
}
