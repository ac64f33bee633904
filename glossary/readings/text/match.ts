import { numberOf, shareOf } from './numbers.ts';
import { regExp } from './reg-exp.ts';

/** One hit of a pattern in a sentence. */
export class Match {
  /** The sentence. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  private readonly hit: RegExpExecArray;

  constructor(hit: RegExpExecArray) {
    this.hit = hit;
    this.text = hit.input;
    this.start = hit.index;
    this.end = hit.index + hit[0].length;
  }

  /** The words of a named group; undefined where it took no part. */
  words(name: string): string | undefined {
    return this.hit.groups?.[name];
  }

  /** The number of a named group; `NaN` where it took no part. */
  number(name: string): number {
    return numberOf(this.words(name) ?? '');
  }

  /** The percent of a named group written as `share`; undefined where it took no part or is impossible. */
  share(name: string): number | undefined {
    const words = this.words(name);
    return words === undefined ? undefined : shareOf(words);
  }

  /** The place of a named group in the sentence; the whole hit where it took no part. */
  span(name: string): { start: number; end: number } {
    const [start, end] = this.hit.indices?.groups?.[name] ?? [this.start, this.end];
    return { start, end };
  }

  /** What stands before the hit and after it, up to the sentence’s ends. */
  get before(): string {
    return this.text.slice(0, this.start);
  }
  get after(): string {
    return this.text.slice(this.end);
  }
}

/** A pattern with named groups that keeps their places. Case counts; write `(?i:…)` where it doesn’t. */
export function pattern(source: string): RegExp {
  return regExp(source, 'dgu');
}

/** Every hit of the patterns in a sentence, one pattern after the other, without what an earlier one took. */
export function matchesOf(text: string, ...patterns: readonly RegExp[]): Match[] {
  const found: Match[] = [];
  for (const one of patterns) {
    // Not `matchAll`: it makes a new pattern at each call, which takes longer than most sentences.
    one.lastIndex = 0;
    for (let hit = one.exec(text); hit; hit = one.exec(text)) {
      if (hit[0] === '') one.lastIndex++;
      const match = new Match(hit);
      if (!found.some(({ start, end }) => match.start < end && start < match.end)) found.push(match);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
