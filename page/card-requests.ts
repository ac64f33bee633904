import type { Card } from '#glossary/card.ts';
import type { Mark } from '#glossary/matching/marks.ts';
import type { TopicId } from '#glossary/schema.ts';
import type { CardActions } from './card-view.tsx';
import { textAround } from './mark-place.ts';
import type { PageMarks } from './page-marks.ts';
import type { MarkedFlow } from './page-order.ts';
import type { SessionCalls } from './session.ts';

/** What was asked for a mark: its card, null if it can’t be had, and how further ones are loaded from it. */
interface Asked {
  mark: Mark;
  load: CardActions['load'];
  card: Promise<Card | null>;
}

/** Asks the background for cards: as soon as the pointer rests on a mark, so that its card is there when it is due. */
export class CardRequests {
  /** Whether cards say what is special about the wording on the page. */
  showsNotes = true;
  private readonly marks: PageMarks;
  private readonly calls: SessionCalls;
  private ahead: Asked | undefined;

  constructor(marks: PageMarks, calls: SessionCalls) {
    this.marks = marks;
    this.calls = calls;
  }

  /** Asks for the card of a mark, unless that was done last. `place` is the flow that it stands in. */
  ask(mark: Mark, place: MarkedFlow | undefined): Asked {
    if (this.ahead?.mark === mark) return this.ahead;
    const load = this.loader(mark, place);
    this.ahead = { mark, load, card: this.firstCard(mark, load).catch(() => null) };
    return this.ahead;
  }

  /** As `ask`; the next time it is asked anew. */
  take(mark: Mark, place: MarkedFlow | undefined): Asked {
    const asked = this.ask(mark, place);
    this.forget();
    return asked;
  }

  /** Forgets what was asked: the marks are others by now. */
  forget(): void {
    this.ahead = undefined;
  }

  private async firstCard(mark: Mark, load: CardActions['load']): Promise<Card | null> {
    const [name] = await this.calls.names([mark.entry]);
    return name ? load(name.id) : null;
  }

  /** Loads cards for a mark: the first one is its own, with the value and the note at the mark; the others are read from it. */
  private loader(mark: Mark, place: MarkedFlow | undefined): CardActions['load'] {
    const topics = place ? this.marks.topicsAt(place) : [];
    let own: string | undefined;
    return async (id: string, topic?: TopicId) => {
      own ??= id;
      const isOwn = id === own && place !== undefined;
      const chosen = topic ? [topic] : topics;
      const text = isOwn && mark.value ? textAround(place.flow.text, mark) : undefined;
      const card = await this.calls.card(id, chosen, text);
      return card && isOwn && this.showsNotes && mark.note ? { ...card, note: mark.note } : card;
    };
  }
}
