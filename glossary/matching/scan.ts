import { CUE_CLASSES, type Matcher } from './matcher.ts';
import { ROOT } from './trie.ts';
import { caseHash, TokenReader } from './tokens.ts';

const ENGLISH = CUE_CLASSES.indexOf('english');

/** How many numbers describe one hit in `Scanned.hits`. */
export const HIT = 4;

/**
 * What the trie found in one text. `hits` holds four numbers a hit, in the order of the text: start, end (UTF-16 offsets), the node of the
 * trie, and the number of the token it starts with. Hits of terms don't overlap: the longest from the left wins. `sentences` holds the
 * offsets at which a sentence may begin.
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

/** Finds every surface and cue word of the reference in texts, token by token, without making objects on the way. */
export class Scanner {
  private readonly matcher: Matcher;
  private readonly tokens = new TokenReader();
  private readonly ahead = new TokenReader();
  private readonly hits = new Numbers();
  private readonly sentences = new Numbers();
  private english = 0;

  constructor(matcher: Matcher) {
    this.matcher = matcher;
  }

  /** Scans one text, from its first to its last token. */
  scan(text: string): Scanned {
    const { tokens } = this;
    const { trie } = this.matcher;
    tokens.reset(text);
    let count = 0;
    let free = 0;
    this.english = 0;
    this.sentences.push(0);
    while (tokens.next()) {
      if (tokens.opensSentence && count > 0) this.sentences.push(tokens.start);
      count += 1;
      if (tokens.start < free) continue;
      const node = trie.step(ROOT, tokens.hash, tokens.check);
      if (node !== 0) free = this.longestFrom(node, text, count - 1, free);
    }
    return { hits: this.hits.take(), sentences: this.sentences.take(), tokens: count, english: this.english };
  }

  /** Follows the trie from the current token, keeps the longest surface or cue, and returns where the text is free again. */
  private longestFrom(first: number, text: string, token: number, free: number): number {
    const { tokens, ahead } = this;
    const { trie } = this.matcher;
    const { start } = tokens;
    let found = this.holds(first, text, start, tokens.end) ? first : 0;
    let end = tokens.end;
    ahead.reset(text, tokens.end);
    for (let node = first; ahead.next() && ahead.joined; ) {
      node = trie.step(node, ahead.hash, ahead.check);
      if (node === 0) break;
      if (this.holds(node, text, start, ahead.end)) {
        found = node;
        end = ahead.end;
      }
    }
    if (found === 0) return free;
    if (this.isSmallWord(found)) {
      this.english += 1;
      return end;
    }
    this.hits.push(start);
    this.hits.push(end);
    this.hits.push(found);
    this.hits.push(token);
    return end;
  }

  /** Whether a node ends one of the small English words, and nothing else. */
  private isSmallWord(node: number): boolean {
    const { firstSurface, firstCue, firstRef, cueClass } = this.matcher;
    const cue = firstCue[node]!;
    return (
      cueClass[cue] === ENGLISH &&
      cue !== firstCue[node + 1] &&
      firstSurface[node] === firstSurface[node + 1] &&
      firstRef[cue] === firstRef[cue + 1]
    );
  }

  /** Whether a node ends a cue, or a surface whose case fits the text. */
  private holds(node: number, text: string, start: number, end: number): boolean {
    const { firstSurface, firstCue } = this.matcher;
    if (firstCue[node] !== firstCue[node + 1]) return true;
    return firstSurface[node] !== firstSurface[node + 1] && surfacesAt(this.matcher, node, text, start, end).length > 0;
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
