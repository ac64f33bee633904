import MiniSearch from 'minisearch';
import type { Reference, ReferenceEntry } from './reference.ts';
import { foldSpelling, searchWords, squash } from './search-text.ts';

/** Finds entries by what a reader types. */
export interface Search {
  /** Fulfilled when the words of all texts are known too; until then, entries are found by their names alone. */
  ready: Promise<void>;
  /**
   * The entries that fit `query`, best first, at most `limit` of them: an exact headword, an exact other name, headwords that begin so,
   * then what fits by words, beginnings and near misses. Empty for a query without a letter or digit.
   */
  find(query: string, limit?: number): ReferenceEntry[];
}

/** How a query can fit a name of an entry; lower is better. What only the word index finds comes after all of them. */
const FIT = { term: 0, alias: 1, word: 2, termBegins: 3, aliasBegins: 4, indexed: 5 } as const;

/** Words this short, and words with digits (HER2, T2N1M0), are names: one letter off is another thing. */
const SHORTEST_FUZZY = 4;

/** How many entries are read into the word index at a time, so that a page stays free in between. */
const SLICE = 100;

/** Builds the search over a reference, the word index in slices behind the caller’s back. Make one and keep it. */
export function createSearch(reference: Reference): Search {
  const index = new MiniSearch<ReferenceEntry>({
    fields: ['term', 'aliases', 'search', 'plain'],
    extractField: (entry, field) => {
      const value = entry[field as keyof ReferenceEntry];
      return Array.isArray(value) ? value.join(' ; ') : String(value ?? '');
    },
    // Both spellings are kept, so that neither is lost in the middle of typing it: “leuka” begins only one of them.
    tokenize: (text) => searchWords(text).flatMap((word) => [...new Set([word, foldSpelling(word)])]),
    processTerm: (word) => word,
    searchOptions: {
      tokenize: (words) => words.split(' '),
      boost: { term: 6, aliases: 4, search: 3, plain: 1 },
      prefix: true,
      fuzzy: (word) => (word.length < SHORTEST_FUZZY || /\d/.test(word) ? false : word.length > 7 ? 0.25 : 0.2),
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  let isReady = false;
  const ready = index.addAllAsync(reference.entries, { chunkSize: SLICE }).then(() => {
    isReady = true;
  });
  let named: ReturnType<typeof namesOf>[] | undefined;

  return {
    ready,
    find(query, limit = 30) {
      const wanted = squash(query);
      if (wanted === '') return [];
      const found = new Map<ReferenceEntry, { fit: number; score: number }>();
      for (const { id, score } of isReady ? resultsOf(index, query) : []) {
        const entry = reference.get(id);
        if (entry) found.set(entry, { fit: FIT.indexed, score });
      }
      named ??= reference.entries.map(namesOf);
      for (const { entry, ...name } of named) {
        const fit = fitOf(wanted, name);
        if (fit !== undefined) found.set(entry, { fit, score: found.get(entry)?.score ?? 0 });
      }
      return [...found]
        .sort(([, a], [, b]) => a.fit - b.fit || b.score - a.score)
        .slice(0, limit)
        .map(([entry]) => entry);
    },
  };
}

function namesOf(entry: ReferenceEntry) {
  return {
    entry,
    term: squash(entry.term),
    aliases: entry.aliases.map(squash),
    words: entry.search.map(squash),
  };
}

/** All words of the query must fit, in the spelling typed or the other; if no entry has them all, any may. */
function resultsOf(index: MiniSearch<ReferenceEntry>, query: string): { id: string; score: number }[] {
  const typed = searchWords(query).join(' ');
  const spellings = [...new Set([typed, foldSpelling(typed)])];
  const search = (combineWith: 'AND' | 'OR') =>
    index.search({ combineWith: 'OR', queries: spellings.map((words) => ({ combineWith, queries: [words] })) });
  const all = search('AND');
  return all.length > 0 ? all : search('OR');
}

function fitOf(wanted: string, { term, aliases, words }: Record<'aliases' | 'words', string[]> & { term: string }) {
  if (term === wanted) return FIT.term;
  if (aliases.includes(wanted)) return FIT.alias;
  if (words.includes(wanted)) return FIT.word;
  if (term.startsWith(wanted)) return FIT.termBegins;
  if (aliases.some((alias) => alias.startsWith(wanted))) return FIT.aliasBegins;
  return undefined;
}
