import { CardView } from '#components/card.tsx';
import { cardOf } from '#glossary/card.ts';
import type { Reference } from '#glossary/reference.ts';
import type { PageReport } from '#page/messages.ts';

/** What `EntryView` takes. */
export interface EntryViewProps {
  id: string;
  reference: Reference;
  /** What is marked on the page; undefined where it can't be read. */
  report: PageReport | undefined;
  /** Ids of the words that the reader doesn't want marked. */
  known: readonly string[];
  onOpen: (id: string) => void;
  onBack: () => void;
  onKnown: (id: string, isKnown: boolean) => void;
  onReference: (id: string) => void;
  /** Shows the word on the page. */
  onShow: (id: string) => void;
}

/** An entry in full, in the popup: the same card as on the page. */
export function EntryView({ id, reference, report, known, ...events }: EntryViewProps) {
  const entry = reference.get(id);
  if (!entry) return null;
  const isKnown = known.includes(id);
  return (
    <div class="entry">
      <CardView
        card={cardOf(entry, reference, report?.topics)}
        canGoBack
        initiallyOpen
        takesFocus
        onOpen={events.onOpen}
        onBack={events.onBack}
        onHideWord={isKnown ? undefined : () => events.onKnown(id, true)}
        onShowWord={isKnown ? () => events.onKnown(id, false) : undefined}
        onReference={events.onReference}
      />
      {report?.terms.some((term) => term.id === id) && (
        <button type="button" class="button" onClick={() => events.onShow(id)}>
          Show it on the page
        </button>
      )}
    </div>
  );
}
