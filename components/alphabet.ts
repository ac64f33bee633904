import type { ReferenceEntry } from '#glossary/reference.ts';

/** The letter that a headword stands under: A to Z whatever its accents or the hyphen of a word part, or `#` for all others. */
export function letterOf(term: string): string {
  const letter = term.normalize('NFD').replace(/^-/, '').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}

/** The letters that these entries stand under, in order. */
export function lettersOf(entries: readonly ReferenceEntry[]): string[] {
  return [...new Set(entries.map(({ term }) => letterOf(term)))].sort();
}
