import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { OptionList } from '#components/option-list.tsx';
import { SearchBox } from '#components/search-box.tsx';
import { StatusLine } from '#components/status-line.tsx';
import { useActiveOption } from '#components/use-active-option.ts';
import { useFollowed } from '#components/use-followed.ts';
import { useSearch } from '#components/use-search.ts';
import type { Reference } from '#glossary/reference.ts';
import { askPage } from '#page/messages.ts';
import { withKnown } from '#settings/known-words.ts';
import { DEFAULTS } from '#settings/schema.ts';
import { isOn, withSite } from '#settings/site-rule.ts';
import { changeSettings, followSettings, type SettingsChange } from '#settings/store.ts';
import { EntryView } from './entry-view.tsx';
import { PageNotes } from './page-notes.tsx';
import { contentOf, guideOf, type Shelf } from './shelf.ts';
import { ShelfTabs } from './shelf-tabs.tsx';
import { SitePanel } from './site-panel.tsx';
import { usePage } from './use-page.ts';

const LIST = 'words';

/** The toolbar popup: the site's switch, the search, the words of the page, the whole reference to browse, and an entry in full. */
export function App({ reference }: { reference: Reference }) {
  const stored = useFollowed(followSettings);
  const settings = stored ?? DEFAULTS;
  const page = usePage(stored);
  const search = useSearch(reference);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Shelf>();
  /** The entries that were opened one from another; the last is shown, none means the lists are. */
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [status, setStatus] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const isInEntry = trail.length > 0;

  const report = page.kind === 'read' ? page.report : undefined;
  const browsed = chosen ?? (page.kind === 'unreadable' ? { kind: 'categories' } : { kind: 'page' });
  const shelf: Shelf = query.trim() === '' ? browsed : { kind: 'found', query: query.trim() };
  const guide = useMemo(() => guideOf(report, reference), [report, reference]);
  const content = contentOf(shelf, reference, search, report?.terms);

  const isWaiting = shelf.kind === 'page' && (page.kind === 'asking' || report?.reading);

  const change = (settingsChange: SettingsChange) =>
    changeSettings(settingsChange).then(
      () => setStatus(''),
      () => setStatus('That could not be saved.'),
    );
  const openReference = (id = '') => {
    void browser.tabs.create({ url: `${browser.runtime.getURL('/reference.html')}${id && `#${id}`}` });
    window.close();
  };
  const showOnPage = async (id: string) => {
    const shown = page.kind === 'read' && (await askPage(page.tab.id, 'show', { id }).catch(() => false));
    if (shown) window.close();
    else setTrail([id]);
  };
  const choose = (id: string) => {
    if (shelf.kind === 'page') void showOnPage(id);
    else if (shelf.kind === 'categories') setChosen({ kind: 'category', category: id });
    else setTrail([id]);
  };
  const { active, onKeyDown } = useActiveOption(
    JSON.stringify([shelf, trail]),
    isInEntry ? 0 : content.options.length,
    shelf.kind === 'found' ? 0 : -1,
    (place) => choose(content.options[place]!.id),
  );

  /** One step back; false if there is nowhere to go back to. */
  const goBack = (): boolean => {
    if (isInEntry) setTrail(trail.slice(0, -1));
    else if (query !== '') setQuery('');
    else if (shelf.kind === 'category') setChosen({ kind: 'categories' });
    else return false;
    return true;
  };
  useEffect(() => {
    if (!isInEntry) box.current?.focus();
  }, [isInEntry]);
  useEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      if (!goBack()) window.close();
      else if (trail.length <= 1) box.current?.focus();
    };
    document.addEventListener('keydown', onEscape);
    return () => document.removeEventListener('keydown', onEscape);
  });

  return (
    <main class="popup">
      <h1 class="unseen">Lay Terms</h1>
      <SitePanel
        page={page}
        paused={settings.paused}
        on={isOn(`https://${page.tab?.host}/`, { ...settings, paused: false })}
        onSwitch={(host, on) => change((now) => ({ sites: withSite(now, host, on) }))}
        onResume={() => change({ paused: false })}
      />
      <div class="search">
        <SearchBox
          label="Search all words"
          query={query}
          onQuery={(next) => {
            setQuery(next);
            setTrail([]);
          }}
          onKeyDown={onKeyDown}
          list={{ id: LIST, count: isInEntry ? 0 : content.options.length, active }}
          element={box}
        />
      </div>
      {isInEntry ? (
        <EntryView
          id={trail.at(-1)!}
          reference={reference}
          report={report}
          known={settings.known}
          onOpen={(id) => setTrail([...trail, id])}
          onBack={goBack}
          onKnown={(id, isKnown) => change((now) => ({ known: withKnown(now, id, isKnown) }))}
          onReference={openReference}
          onShow={showOnPage}
        />
      ) : (
        <div class="words">
          {shelf.kind !== 'found' && <ShelfTabs shelf={shelf} onShelf={setChosen} reference={reference} />}
          {shelf.kind === 'page' && guide && (
            <button type="button" class="guide" onClick={() => setTrail([guide.id])}>
              {`About ${guide.term}: five things to know`}
            </button>
          )}
          {shelf.kind === 'page' && report && <PageNotes notes={report.notes} />}
          <h2 class="words-heading">{content.heading}</h2>
          {content.options.length === 0 && !isWaiting && <p class="words-empty">{content.empty}</p>}
          <OptionList id={LIST} label={content.heading} options={content.options} active={active} onChoose={choose} />
        </div>
      )}
      <StatusLine text={status} />
      <nav class="ways" aria-label="Lay Terms">
        <button type="button" class="text-button" onClick={() => openReference()}>
          Open the reference
        </button>
        {!settings.paused && (
          <button type="button" class="text-button" onClick={() => change({ paused: true })}>
            Pause everywhere
          </button>
        )}
        <button type="button" class="text-button" onClick={() => void browser.runtime.openOptionsPage()}>
          Settings
        </button>
      </nav>
    </main>
  );
}
