import { CUE_CLASSES, type Matcher } from './matcher.ts';
import { caseHash, Tokens } from './tokens.ts';
import { ROOT } from './trie.ts';

const ENGLISH = CUE_CLASSES.indexOf('english');

/** How many numbers describe one hit in `Scanned.hits`. */
export const HIT = 4;

/**
 * What the trie found in one text. `hits` holds four numbers a hit, in the order of the text: start, end (UTF-16 offsets), the node of the
 * trie, and the number of the token it starts with. Hits don't overlap: the longest from the left wins. `sentences` holds the offsets at which a
 * sentence may begin.
 */
export interface Scanned {
  hits: Int32Array;
  sentences: Int32Array;
  /** How many tokens the text has, and how many of them are small English words (these are no hits). */
  tokens: number;
  english: number;
}

/** A list of numbers that grows, and is used again for the next text. */
class Numbers {
  private items = new Int32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  take(): Int32Array {
    const taken = this.items.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** Finds every surface and cue word of the reference in texts, without making objects on the way. */
export class Scanner {
  private readonly matcher: Matcher;
  private readonly tokens = new Tokens();
  private readonly hits = new Numbers();
  private readonly sentences = new Numbers();
  /** For each node: whether it is one of the small English words and nothing else. */
  private readonly isSmallWord: Uint8Array;

  constructor(matcher: Matcher) {
    this.matcher = matcher;
    this.isSmallWord = Uint8Array.from(matcher.firstCue.subarray(1), (_, node) => Number(isSmallWord(matcher, node)));
  }

  /** Scans one text. */
  scan(text: string): Scanned {
    const { tokens, matcher, hits } = this;
    const { trie } = matcher;
    tokens.read(text);
    const { count, hash, check, opens, start, end } = tokens;
    let english = 0;
    for (let token = 0; token < count; token += 1) if (opens[token] === 1) this.sentences.push(start[token]!);
    for (let token = 0; token < count; ) {
      const first = trie.stepFromRoot(hash[token]!, check[token]!);
      const last = first === ROOT ? -1 : this.longestFrom(first, token, text);
      if (last < 0) {
        token += 1;
        continue;
      }
      if (this.isSmallWord[this.found] === 1) english += 1;
      else {
        hits.push(start[token]!);
        hits.push(end[last]!);
        hits.push(this.found);
        hits.push(token);
      }
      token = last + 1;
    }
    return { hits: hits.take(), sentences: this.sentences.take(), tokens: count, english };
  }

  /** The node of the phrase that `longestFrom` found last. */
  private found = ROOT;

  /** Follows the trie from a token whose node is `first`. Returns the last token of the longest surface or cue, −1 if there is none. */
  private longestFrom(first: number, token: number, text: string): number {
    const { tokens, matcher } = this;
    const { trie } = matcher;
    const { hash, joined, count, start, end } = tokens;
    let last = -1;
    for (let node = first, at = token; ; ) {
      if (this.holds(node, text, start[token]!, end[at]!)) {
        this.found = node;
        last = at;
      }
      at += 1;
      if (at === count || joined[at] === 0 || trie.isLeaf(node)) return last;
      node = trie.step(node, hash[at]!);
      if (node === ROOT) return last;
    }
  }

  /** Whether a node ends a cue, or a surface whose case fits the text. */
  private holds(node: number, text: string, start: number, end: number): boolean {
    const { firstSurface, firstCue, surfaceCase } = this.matcher;
    if (firstCue[node] !== firstCue[node + 1]) return true;
    const last = firstSurface[node + 1]!;
    for (let surface = firstSurface[node]!; surface < last; surface += 1) {
      const wanted = surfaceCase[surface]!;
      if (wanted === 0 || wanted === caseHash(text, start, end) + 1) return true;
    }
    return false;
  }
}

/** The numbers of the surfaces that end in a node and whose case fits the text. */
export function surfacesAt(matcher: Matcher, node: number, text: string, start: number, end: number): number[] {
  const fitting: number[] = [];
  const last = matcher.firstSurface[node + 1]!;
  for (let surface = matcher.firstSurface[node]!; surface < last; surface += 1) {
    const wanted = matcher.surfaceCase[surface]!;
    if (wanted === 0 || wanted === caseHash(text, start, end) + 1) fitting.push(surface);
  }
  return fitting;
}

function isSmallWord({ firstSurface, firstCue, firstRef, cueClass }: Matcher, node: number): boolean {
  const cue = firstCue[node]!;
  return (
    cue !== firstCue[node + 1] &&
    cueClass[cue] === ENGLISH &&
    firstSurface[node] === firstSurface[node + 1] &&
    firstRef[cue] === firstRef[cue + 1]
  );
}
