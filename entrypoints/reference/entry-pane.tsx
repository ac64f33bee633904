import { useEffect, useRef } from 'preact/hooks';
import { CardView } from '#components/card.tsx';
import { categoryName } from '#components/category-name.ts';
import { headword } from '#components/headword.ts';
import { cardOf } from '#glossary/card.ts';
import type { Reference } from '#glossary/reference.ts';
import type { Address } from './use-address.ts';

/** What `EntryPane` takes. */
export interface EntryPaneProps {
  reference: Reference;
  address: Address;
  known: readonly string[];
  onKnown: (id: string, isKnown: boolean) => void;
}

/** The entry that the address names, in full; or a calm line if there is none of that name. */
export function EntryPane({ reference, address, known, onKnown }: EntryPaneProps) {
  const { id, depth } = address;
  const entry = reference.get(id);
  useEffect(() => {
    document.title = entry ? `${headword(entry.term)} · Lay Terms` : 'Lay Terms: the reference';
  }, [entry]);
  // Opening the page at an entry leaves the focus where the browser puts it; going to an entry takes it there.
  const isLoaded = useRef(false);
  useEffect(() => {
    isLoaded.current = true;
  }, []);
  if (id === '') return <p class="pane-hint quiet">Choose a word to read about it.</p>;
  const isKnown = known.includes(id);
  return (
    <>
      <button type="button" class="pane-all text-button" onClick={address.close}>
        ‹ All words
      </button>
      {entry ? (
        <>
          <p class="pane-category quiet">{categoryName(entry.category)}</p>
          <CardView
            card={cardOf(entry, reference)}
            canGoBack={depth > 0}
            initiallyOpen
            takesFocus={isLoaded.current}
            onOpen={address.open}
            onBack={address.back}
            onHideWord={isKnown ? undefined : () => onKnown(id, true)}
            onShowWord={isKnown ? () => onKnown(id, false) : undefined}
          />
        </>
      ) : (
        <p class="pane-missing" role="status">
          There is no entry called “{wordsOf(id)}”. The search shows what comes near.
        </p>
      )}
    </>
  );
}

/** An id as words: `partial-remission` → “partial remission”. */
export function wordsOf(id: string): string {
  return id.replaceAll('-', ' ').trim();
}
