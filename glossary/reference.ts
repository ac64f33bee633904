import type { Source, TopicId } from './schema.ts';

/** One entry as lists and the search hold it: nothing of matching. */
export interface ReferenceEntry {
  id: string;
  term: string;
  /** The id of the category: the name of the file that the entry stands in. */
  category: string;
  aliases: string[];
  search: string[];
  plain: string;
}

/** What a card shows of an entry beside. */
export interface EntryDetails {
  say?: string;
  why?: string;
  variants: Partial<Record<TopicId, string>>;
  /** The id of a look-alike → the difference in a few words. */
  contrast: Record<string, string>;
  related: string[];
  polarity?: 'welcome' | 'unwelcome';
  urgent?: string;
  /** Five things that a reader of pages on this disease should know. */
  about?: string[];
  sources: Source[];
}

/** The whole reference by id, in the order of the headwords' alphabet. */
export class Reference {
  readonly entries: readonly ReferenceEntry[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly detailsAt: (number: number) => EntryDetails;

  /** @param detailsAt reads the details of the entry with this place in `entries` */
  constructor(entries: readonly ReferenceEntry[], detailsAt: (number: number) => EntryDetails) {
    this.entries = entries;
    this.detailsAt = detailsAt;
    this.numbers = new Map(entries.map(({ id }, number) => [id, number]));
  }

  /** The entry with this id; undefined if there is none. */
  get(id: string): ReferenceEntry | undefined {
    return this.entries[this.numbers.get(id) ?? -1];
  }

  /** The place of the entry with this id in `entries`; undefined if there is none. */
  numberOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** What a card shows of the entry with this id beside. Throws if there is none. */
  details(id: string): EntryDetails {
    const number = this.numbers.get(id);
    if (number === undefined) throw new RangeError(`there is no entry “${id}”`);
    return this.detailsAt(number);
  }

  /** The categories in use with the number of their entries, by name. */
  categories(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { category } of this.entries) counts.set(category, (counts.get(category) ?? 0) + 1);
    return new Map([...counts].sort(([a], [b]) => a.localeCompare(b)));
  }
}
