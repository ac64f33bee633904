/** An abbreviation that a text itself gives for a term: “infantile spasms (IS)”. */
export interface Abbreviation {
  letters: string;
  /** The number of the term's entry. */
  entry: number;
}

const SPACE = 0x20;
const OPEN = 0x28;
const IN_PARENTHESES = /^ \((\p{Lu}[\p{L}\d-]{0,6}[\p{Lu}\d])s?[),;]/u;

/** The abbreviation in parentheses right behind the term at `start` to `end`; undefined where there is none, or its letters do not stand for the term. */
export function abbreviationAfter(text: string, start: number, end: number): string | undefined {
  if (text.charCodeAt(end) !== SPACE || text.charCodeAt(end + 1) !== OPEN) return undefined;
  const letters = IN_PARENTHESES.exec(text.slice(end, end + 14))?.[1];
  return letters && standsFor(letters, text.slice(start, end)) ? letters : undefined;
}

/** Whether the letters begin where the words begin, come in their order, and leave out the first letter of no word but small ones. */
function standsFor(letters: string, words: string): boolean {
  const wanted = letters.toLowerCase().replaceAll('-', '');
  const initials = words
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => !/^(?:of|the|and|in|for|to|a|an|with|by|on)$/.test(word))
    .map((word) => word[0]!);
  return wanted[0] === words[0]?.toLowerCase() && isIn(wanted, words.toLowerCase()) && isIn(initials.join(''), wanted);
}

/** Whether the characters of `some` stand in `all`, in their order. */
function isIn(some: string, all: string): boolean {
  let at = -1;
  for (const char of some) {
    at = all.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** What a page's abbreviations mean. One that is given for two terms means neither. */
export class PageAbbreviations {
  private readonly counts = new Map<string, Map<number, number>>();
  private pattern: RegExp | undefined;

  /** Counts an abbreviation; takes it back by −1. */
  count({ letters, entry }: Abbreviation, by: 1 | -1): void {
    const entries = this.counts.get(letters) ?? new Map<number, number>();
    const count = (entries.get(entry) ?? 0) + by;
    if (count > 0) entries.set(entry, count);
    else entries.delete(entry);
    if (entries.size > 0) this.counts.set(letters, entries);
    else this.counts.delete(letters);
    this.pattern = undefined;
  }

  /** Where a text uses them: offsets, UTF-16, and the entry. Words in a row of capitals are no abbreviations: “WHAT IS NEW”. */
  usedIn(text: string): { start: number; end: number; entry: number }[] {
    if (this.counts.size === 0) return [];
    this.pattern ??= new RegExp(`(?<![\\p{L}\\d])(?:${[...this.counts.keys()].join('|')})(?![\\p{L}\\d])`, 'gu');
    return [...text.matchAll(this.pattern)].flatMap(({ 0: letters, index: start }) => {
      const [entry, other] = this.counts.get(letters)!.keys();
      const end = start + letters.length;
      if (entry === undefined || other !== undefined || isShouted(text, start, end)) return [];
      return [{ start, end, entry }];
    });
  }
}

function isShouted(text: string, start: number, end: number): boolean {
  return (
    /\p{Lu}{2,} $/u.test(text.slice(Math.max(0, start - 20), start)) || /^ \p{Lu}{2,}/u.test(text.slice(end, end + 20))
  );
}
