import type { Matcher } from './matcher.ts';
import { capitalsOf, Tokens } from './tokens.ts';
import { ROOT } from './trie.ts';

/** How many numbers describe one hit in `Scanned.hits`. */
export const HIT = 4;

/**
 * What the trie found in one text. `hits` holds four numbers a hit, in the order of the text: start, end (UTF-16 offsets), the node of the
 * trie, and the number of the token it starts with. Of surfaces, the longest from the left wins; a cue may overlap them. `sentences` holds the offsets at which a
 * sentence may begin.
 */
export interface Scanned {
  hits: Int32Array;
  sentences: Int32Array;
  /** How many tokens the text has. */
  tokens: number;
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

  constructor(matcher: Matcher) {
    this.matcher = matcher;
  }

  /** Scans one text. */
  scan(text: string): Scanned {
    const { tokens, matcher, hits } = this;
    const { trie } = matcher;
    tokens.read(text);
    const { count, hash, check, opens, start } = tokens;
    for (let token = 0; token < count; token += 1) if (opens[token] === 1) this.sentences.push(start[token]!);
    for (let token = 0; token < count; ) {
      const first = trie.stepFromRoot(hash[token]!, check[token]!, endsInS(text, tokens.end[token]!));
      if (first === ROOT) {
        token += 1;
        continue;
      }
      this.follow(first, token, text);
      const { cueNode, cueLast, surfaceNode, surfaceLast } = this;
      if (cueLast > surfaceLast) this.hit(token, cueLast, cueNode);
      if (surfaceLast >= 0) this.hit(token, surfaceLast, surfaceNode);
      // A cue takes nothing from the words in it: “fracture” is read in “skull fracture” too.
      token = surfaceLast >= 0 ? surfaceLast + 1 : token + 1;
    }
    return { hits: hits.take(), sentences: this.sentences.take(), tokens: count };
  }

  private hit(first: number, last: number, node: number): void {
    const { hits, tokens } = this;
    hits.push(tokens.start[first]!);
    hits.push(tokens.end[last]!);
    hits.push(node);
    hits.push(first);
  }

  /** What `follow` found last: the nodes of the longest surface and the longest cue, and their last tokens, −1 where there is none. */
  private surfaceNode = ROOT;
  private surfaceLast = -1;
  private cueNode = ROOT;
  private cueLast = -1;

  /** Follows the trie from a token whose node is `first`. */
  private follow(first: number, token: number, text: string): void {
    const { tokens, matcher } = this;
    const { trie, surfaceNodes, cueNodes } = matcher;
    const { hash, joined, count, start, end } = tokens;
    this.surfaceLast = -1;
    this.cueLast = -1;
    for (let node = first, at = token; ; ) {
      if (surfaceNodes.has(node) && this.holdsSurface(node, text, start[token]!, end[at]!)) {
        this.surfaceNode = node;
        this.surfaceLast = at;
      } else if (cueNodes.has(node)) {
        this.cueNode = node;
        this.cueLast = at;
      }
      at += 1;
      if (at === count || joined[at] === 0 || trie.isLeaf(node)) return;
      node = trie.step(node, hash[at]!, endsInS(text, end[at]!));
      if (node === ROOT) return;
    }
  }

  /** Whether a node ends a surface whose case fits the text. */
  private holdsSurface(node: number, text: string, start: number, end: number): boolean {
    const { surfaceNodes, surfaceStart, surfaceCase } = this.matcher;
    const rank = surfaceNodes.rank(node);
    for (let surface = surfaceStart[rank]!; surface < surfaceStart[rank + 1]!; surface += 1) {
      const wanted = surfaceCase[surface]!;
      if (wanted === 0 || wanted === capitalsOf(text, start, end) + 1) return true;
    }
    return false;
  }
}

/** The numbers of the surfaces that end in a node and whose case fits the text. */
export function surfacesAt(matcher: Matcher, node: number, text: string, start: number, end: number): number[] {
  const { surfaceNodes, surfaceStart, surfaceCase } = matcher;
  const fitting: number[] = [];
  if (!surfaceNodes.has(node)) return fitting;
  const rank = surfaceNodes.rank(node);
  for (let surface = surfaceStart[rank]!; surface < surfaceStart[rank + 1]!; surface += 1) {
    const wanted = surfaceCase[surface]!;
    if (wanted === 0 || wanted === capitalsOf(text, start, end) + 1) fitting.push(surface);
  }
  return fitting;
}

/** Whether the word that ends at `end` may be a plural. */
function endsInS(text: string, end: number): boolean {
  return (text.charCodeAt(end - 1) | 0x20) === 0x73;
}
