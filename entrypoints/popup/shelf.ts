import { letterOf } from '#components/alphabet.ts';
import { categoryName } from '#components/category-name.ts';
import type { Option } from '#components/option-list.tsx';
import type { Reference, ReferenceEntry } from '#glossary/reference.ts';
import type { Search } from '#glossary/search.ts';
import type { PageReport, PageTerm } from '#page/messages.ts';

/** Where the popup's words come from: what was typed, or while nothing is, the shelf that was chosen. */
export type Shelf =
  | { kind: 'found'; query: string }
  | { kind: 'page' }
  | { kind: 'letter'; letter: string }
  | { kind: 'categories' }
  | { kind: 'category'; category: string };

/** What lies on a shelf: a heading, and lines to choose from. */
export interface ShelfContent {
  heading: string;
  options: Option[];
  /** What to say where there are no lines. */
  empty: string;
}

/** The content of a shelf, given what is marked on the page; undefined where the page can’t be read. */
export function contentOf(
  shelf: Shelf,
  reference: Reference,
  search: Search,
  terms?: readonly PageTerm[],
): ShelfContent {
  const entryOptions = (entries: readonly ReferenceEntry[]) => entries.map((entry) => entryOption(entry, terms ?? []));
  switch (shelf.kind) {
    case 'found':
      return {
        heading: 'In the reference',
        options: entryOptions(search.find(shelf.query)),
        empty: `Nothing was found for “${shelf.query}”. Another spelling may help.`,
      };
    case 'page':
      return {
        heading: 'On this page',
        options: (terms ?? []).map((term) => pageOption(term, reference)),
        empty: terms
          ? 'No health words are marked on this page.'
          : 'This page can’t be read, so its words are not known.',
      };
    case 'letter':
      return {
        heading: `Words with ${shelf.letter}`,
        options: entryOptions(reference.entries.filter(({ term }) => letterOf(term) === shelf.letter)),
        empty: 'The reference is empty.',
      };
    case 'categories':
      return { heading: 'Categories', options: categoryOptions(reference), empty: 'The reference is empty.' };
    case 'category':
      return {
        heading: categoryName(shelf.category),
        options: entryOptions(reference.entries.filter(({ category }) => category === shelf.category)),
        empty: 'This category is empty.',
      };
  }
}

/** The disease that the page is about, where there are five things to know of it: of those that it names, the one named most. */
export function guideOf(report: PageReport | undefined, reference: Reference): ReferenceEntry | undefined {
  if (report?.topics.length !== 1) return undefined;
  const guides = report.terms.filter(({ id }) => reference.get(id) && reference.details(id).about);
  const most = guides.reduce<PageTerm | undefined>((a, b) => (a && a.count >= b.count ? a : b), undefined);
  return most && reference.get(most.id);
}

function entryOption({ id, term, plain }: ReferenceEntry, terms: readonly PageTerm[]): Option {
  const here = terms.find((each) => each.id === id);
  return { id, label: term, text: plain, note: here && `on this page · ${here.count}` };
}

function pageOption({ id, term, count }: PageTerm, reference: Reference): Option {
  return { id, label: term, text: reference.get(id)?.plain, note: count === 1 ? 'once' : `${count} times` };
}

function categoryOptions(reference: Reference): Option[] {
  return [...reference.categories()]
    .map(([id, count]) => ({ id, label: categoryName(id), note: count === 1 ? '1 word' : `${count} words` }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
