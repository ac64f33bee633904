import type { Option } from '#components/option-list.tsx';
import { categoryName } from '#components/category-name.ts';
import type { Reference, ReferenceEntry } from '#glossary/reference.ts';
import type { PageTerm } from '#page/messages.ts';

/** Where the popup looks for words while nothing is typed. */
export type Shelf = { kind: 'page' } | { kind: 'letters'; letter: string } | { kind: 'categories'; category?: string };

/** The letter that an entry stands under in the alphabet: A to Z without accents, or `#` for all others. */
export function letterOf(term: string): string {
  const letter = term.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}

/** The letters that entries stand under, in order. */
export function lettersOf(entries: readonly ReferenceEntry[]): string[] {
  return [...new Set(entries.map(({ term }) => letterOf(term)))].sort();
}

/** Entries as lines to choose from; those that are on the page say how often. */
export function optionsOf(entries: readonly ReferenceEntry[], terms: readonly PageTerm[]): Option[] {
  const counts = new Map(terms.map(({ id, count }) => [id, count]));
  return entries.map(({ id, term, plain }) => {
    const count = counts.get(id);
    return { id, label: term, text: plain, note: count && `on this page · ${count}` } as Option;
  });
}

/** The words of the page as lines to choose from, in the order of the page. */
export function pageOptions(terms: readonly PageTerm[], reference: Reference): Option[] {
  return terms.map(({ id, term, count }) => ({
    id,
    label: term,
    text: reference.get(id)?.plain,
    note: count === 1 ? 'once' : `${count} times`,
  }));
}

/** The categories as lines to choose from. */
export function categoryOptions(reference: Reference): Option[] {
  return [...reference.categories()]
    .map(([id, count]) => ({ id, label: categoryName(id), note: count === 1 ? '1 word' : `${count} words` }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
