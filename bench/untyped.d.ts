/** Libraries that the benchmarks compare with and that come without types. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: readonly string[]);
    search(text: string): [end: number, words: string[]][];
  }
}

declare module 'mark.js' {
  export default class Mark {
    constructor(context: HTMLElement);
    markRanges(ranges: readonly { start: number; length: number }[], options?: { element?: string }): void;
  }
}
