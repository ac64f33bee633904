import { useEffect, useRef, useState } from 'preact/hooks';
import { letterOf } from '#components/alphabet.ts';
import { SearchBox } from '#components/search-box.tsx';
import { StatusLine } from '#components/status-line.tsx';
import { useFollowed } from '#components/use-followed.ts';
import { useSearch } from '#components/use-search.ts';
import type { Reference } from '#glossary/reference.ts';
import { withKnown } from '#settings/known-words.ts';
import { DEFAULTS } from '#settings/schema.ts';
import { changeSettings, followSettings } from '#settings/store.ts';
import { EntryLinks } from './entry-links.tsx';
import { EntryPane, wordsOf } from './entry-pane.tsx';
import { type Filter, Filters } from './filters.tsx';
import { useAddress } from './use-address.ts';

/** Most entries that a search lists. */
const MOST_FOUND = 60;

/** The whole reference in a tab: search, categories, the alphabet, and one entry in full. */
export function App({ reference }: { reference: Reference }) {
  const settings = useFollowed(followSettings) ?? DEFAULTS;
  const address = useAddress();
  const search = useSearch(reference);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>({ category: '', letter: '' });
  const [problem, setProblem] = useState('');
  const box = useRef<HTMLInputElement>(null);

  const isMissing = address.id !== '' && !reference.get(address.id);
  useEffect(() => {
    if (isMissing) setQuery(wordsOf(address.id));
    if (isMissing || address.id === '') box.current?.focus();
  }, [address.id, isMissing]);

  const wanted = query.trim();
  const found = wanted === '' ? reference.entries : search.find(wanted, MOST_FOUND);
  const listed = found.filter(
    ({ category, term }) =>
      (filter.category === '' || category === filter.category) &&
      (filter.letter === '' || letterOf(term) === filter.letter),
  );
  const saveKnown = (id: string, isKnown: boolean) =>
    changeSettings((now) => ({ known: withKnown(now, id, isKnown) })).then(
      () => setProblem(''),
      () => setProblem('That could not be saved.'),
    );

  return (
    <div class="reference" data-open={address.id === '' || isMissing ? undefined : 'entry'}>
      <header class="reference-head">
        <h1>Lay Terms</h1>
        <p class="quiet">Health words in plain language. This explains words; it is no advice on treatment.</p>
      </header>
      <search class="find">
        <SearchBox
          label="Search all words"
          query={query}
          onQuery={setQuery}
          onKeyDown={(event) => {
            const best = listed[0];
            if (event.key === 'Enter' && !event.isComposing && wanted !== '' && best) location.hash = best.id;
          }}
          element={box}
        />
        <Filters reference={reference} filter={filter} onFilter={setFilter} />
        <StatusLine text={countLine(listed.length)} />
        <EntryLinks entries={listed} open={address.id} />
      </search>
      <main class="pane">
        <EntryPane reference={reference} address={address} known={settings.known} onKnown={saveKnown} />
        <StatusLine text={problem} />
      </main>
    </div>
  );
}

function countLine(count: number): string {
  if (count === 0) return 'Nothing was found. Another spelling, or another category, may help.';
  return count === 1 ? '1 word' : `${count} words`;
}
