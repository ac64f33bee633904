import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '#glossary/card.ts';
import type { TopicId } from '#glossary/schema.ts';
import { CardDetails } from './card-details.tsx';
import { type CardAction, CardFoot } from './card-foot.tsx';
import { CardContrast } from './card-links.tsx';
import { CardReadingView } from './card-reading.tsx';
import { headword } from './headword.ts';

/** What `CardView` takes. A handler that is left out takes its button with it. */
export interface CardViewProps {
  card: Card;
  /** Shows “Back”. */
  canGoBack: boolean;
  /** Opens another entry in this one's place. The headword has the focus then. */
  onOpen: (id: string) => void;
  onBack: () => void;
  /** Shows the entry for one of the diseases in `card.choices`. */
  onTopic?: ((topic: TopicId) => void) | undefined;
  /** “Don’t mark this word”. */
  onHideWord?: ((id: string) => void) | undefined;
  /** “Mark this word again”, for a word that the reader has hidden; takes the place of `onHideWord`. */
  onShowWord?: ((id: string) => void) | undefined;
  /** “Not on this site”. */
  onHideSite?: (() => void) | undefined;
  /** “Open in the reference”. */
  onReference?: ((id: string) => void) | undefined;
  /** “Listen”. */
  onListen?: ((id: string) => void) | undefined;
  /** Whether “More” is unfolded at first. */
  initiallyOpen?: boolean | undefined;
  /** Whether the headword takes the focus when the card appears: yes if a key opened it, no if the pointer did. */
  takesFocus?: boolean | undefined;
}

/** One entry explained: in the popover on a page, in the popup, on the reference page. */
export function CardView({ onOpen, onBack, takesFocus = false, ...props }: CardViewProps) {
  // A card that the reader opened from another takes the focus, one that the pointer came to does not.
  const moved = useRef(false);
  const open = (id: string) => {
    moved.current = true;
    onOpen(id);
  };
  const back = () => {
    moved.current = true;
    onBack();
  };
  return <OneCard key={props.card.id} {...props} onOpen={open} onBack={back} takesFocus={takesFocus} moved={moved} />;
}

function OneCard(props: CardViewProps & { moved: RefObject<boolean> }) {
  const { card, onOpen } = props;
  const [more, setMore] = useState(props.initiallyOpen ?? false);
  const title = useRef<HTMLHeadingElement>(null);
  const details = useRef<HTMLElement>(null);
  const unfolded = useRef(false);

  useEffect(() => {
    if (props.takesFocus || props.moved.current) title.current?.focus();
    props.moved.current = false;
  }, []);
  useEffect(() => {
    // The details stand above the button that unfolds them, so the focus goes up to where the reading goes on.
    if (more && unfolded.current) details.current?.focus();
  }, [more]);
  const onMore = () => {
    unfolded.current = true;
    setMore(!more);
  };

  return (
    <div class="card" lang="en" dir="auto">
      {props.canGoBack && (
        <button type="button" class="card-small" onClick={props.onBack}>
          ‹ Back
        </button>
      )}
      <div class="card-head">
        <h2 ref={title} tabIndex={-1}>
          {headword(card.term)}
        </h2>
        {props.onListen && (
          <button type="button" class="card-small" onClick={() => props.onListen?.(card.id)}>
            Listen
          </button>
        )}
      </div>
      {card.say && <p class="card-say">{card.say}</p>}
      {card.polarity && <p class={`card-chip ${card.polarity}`}>In medicine this is usually {card.polarity} news</p>}
      <p class="card-plain">{card.plain}</p>
      {card.reading && <CardReadingView key={card.reading.plain} reading={card.reading} />}
      {card.choices && props.onTopic && <Choices card={card} onTopic={props.onTopic} />}
      {card.here && (
        <p class="card-here">
          <strong>On this page: {card.here.name}</strong>
          {card.here.text}
        </p>
      )}
      {card.urgent && <p class="card-urgent">{card.urgent}</p>}
      {card.note && <p class="card-note">{card.note.plain}</p>}
      <CardContrast links={card.contrast} onOpen={onOpen} />
      {more && <CardDetails card={card} onOpen={onOpen} element={details} />}
      <CardFoot card={card} more={more} onMore={onMore} actions={actionsOf(props)} />
    </div>
  );
}

/** The page’s diseases, for a word or a value that means something else in each. */
function Choices({ card, onTopic }: { card: Card; onTopic: (topic: TopicId) => void }) {
  return (
    <p class="card-choices">
      {'This page names several diseases. Show it for: '}
      {card.choices?.map(({ topic, name, chosen }) => (
        <button key={topic} type="button" class="card-link" aria-pressed={chosen} onClick={() => onTopic(topic)}>
          {name}
        </button>
      ))}
    </p>
  );
}

function actionsOf({ card, onHideWord, onShowWord, onHideSite, onReference }: CardViewProps): CardAction[] {
  const actions: CardAction[] = [];
  if (onShowWord) actions.push({ label: 'Mark this word again', onChoose: () => onShowWord(card.id) });
  else if (onHideWord) actions.push({ label: 'Don’t mark this word', onChoose: () => onHideWord(card.id) });
  if (onHideSite) actions.push({ label: 'Not on this site', onChoose: onHideSite });
  if (onReference) actions.push({ label: 'Open in the reference', onChoose: () => onReference(card.id) });
  return actions;
}
