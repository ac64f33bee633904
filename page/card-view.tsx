import { useEffect, useState } from 'preact/hooks';
import { CardView } from '#components/card.tsx';
import type { Card } from '#glossary/card.ts';
import type { TopicId } from '#glossary/schema.ts';

/** What the card in the popover can ask for. */
export interface CardActions {
  /** The card of another entry, or of one disease’s meaning; null if there is none. */
  load: (id: string, topic?: TopicId) => Promise<Card | null>;
  onHideWord: (id: string) => void;
  onHideSite: () => void;
  onReference: (id: string) => void;
}

/** What `CardStack` takes. */
export interface CardStackProps {
  card: Card;
  actions: CardActions;
  /** What a screen reader says beside the card: “Term 3 of 14”. */
  status: string;
  /** True if a key opened the card: the keyboard goes into it. */
  takesFocus: boolean;
}

/** The card of a mark, and those that the reader opens from it, with the way back. */
export function CardStack({ card, actions, status, takesFocus }: CardStackProps) {
  const [stack, setStack] = useState([card]);
  useEffect(() => setStack([card]), [card]);
  const top = stack.at(-1) ?? card;
  const open = async (id: string) => {
    const next = await actions.load(id);
    if (next) setStack((cards) => [...cards, next]);
  };
  const choose = async (topic: TopicId) => {
    const next = await actions.load(top.id, topic);
    const choices = top.choices?.map((choice) => ({ ...choice, chosen: choice.topic === topic }));
    if (next) setStack((cards) => [...cards.slice(0, -1), { ...next, ...(choices && { choices }) }]);
  };
  return (
    <>
      <CardView
        card={top}
        takesFocus={takesFocus}
        canGoBack={stack.length > 1}
        onOpen={(id) => void open(id)}
        onTopic={(topic) => void choose(topic)}
        onBack={() => setStack((cards) => cards.slice(0, -1))}
        onHideWord={actions.onHideWord}
        onHideSite={actions.onHideSite}
        onReference={actions.onReference}
      />
      <p class="lt-announcement" role="status">
        {status}
      </p>
    </>
  );
}
