import type { Note } from './context-notes.ts';
import type { Drawing } from './drawings/drawing.ts';
import type { Reference, ReferenceEntry } from './reference.ts';
import { type Source, TOPICS, type TopicId } from './schema.ts';

/** A link from a card to another entry that can be opened in its place. */
export interface CardLink {
  id: string;
  term: string;
  /** For a look-alike: how it differs, in a few words. */
  difference?: string;
}

/** What one disease changes about an entry. */
interface CardVariant {
  topic: TopicId;
  /** The disease as the card names it: “breast cancer”. */
  name: string;
  text: string;
}

/** What a card shows of the value in the sentence that its mark stands in. */
export interface CardReading {
  plain: string;
  /** What the value can’t tell. */
  limits?: string;
  /** True for odds and survival, which stand one step deeper. */
  deeper?: true;
  drawing?: Drawing;
}

/** One of the page’s diseases, for the reader to choose. */
interface TopicChoice {
  topic: TopicId;
  name: string;
  chosen: boolean;
}

/** What the popover, the popup and the reference page show of one entry. */
export interface Card {
  id: string;
  term: string;
  say?: string;
  plain: string;
  why?: string;
  polarity?: 'welcome' | 'unwelcome';
  urgent?: string;
  /** Five things that a reader of pages on this disease should know. */
  about?: string[];
  /** The variant of the page's disease, where the page has exactly one that this entry knows. */
  here?: CardVariant;
  /** What the value in the sentence says, on a page. */
  reading?: CardReading;
  /** What a reader may not know about the wording on this page. */
  note?: Note;
  /** The page’s diseases, where it names several and this word or value means something else in one of them. */
  choices?: TopicChoice[];
  /** The other diseases in which the meaning differs. */
  elsewhere: CardVariant[];
  contrast: CardLink[];
  related: CardLink[];
  aliases: string[];
  sources: Source[];
}

/**
 * The card of an entry on a page about `topics`. With one topic its variant leads (`here`); with none or several every variant is `elsewhere`,
 * and the card stays neutral.
 */
export function cardOf(entry: ReferenceEntry, reference: Reference, topics: readonly TopicId[] = []): Card {
  const details = reference.details(entry.id);
  const variants = Object.entries(details.variants).map(([topic, text]) => ({
    topic: topic as TopicId,
    name: TOPICS[topic as TopicId],
    text,
  }));
  const here = topics.length === 1 ? variants.find(({ topic }) => topic === topics[0]) : undefined;
  return {
    id: entry.id,
    term: entry.term,
    ...(details.say && { say: details.say }),
    plain: entry.plain,
    ...(details.why && { why: details.why }),
    ...(details.polarity && { polarity: details.polarity }),
    ...(details.urgent && { urgent: details.urgent }),
    ...(details.about && { about: details.about }),
    ...(here && { here }),
    elsewhere: variants.filter((variant) => variant !== here),
    contrast: Object.entries(details.contrast).flatMap(([id, difference]) =>
      linkTo(id, reference).map((link) => ({ ...link, difference })),
    ),
    related: details.related.flatMap((id) => linkTo(id, reference)),
    aliases: entry.aliases,
    sources: details.sources,
  };
}

function linkTo(id: string, reference: Reference): CardLink[] {
  const entry = reference.get(id);
  return entry ? [{ id, term: entry.term }] : [];
}
