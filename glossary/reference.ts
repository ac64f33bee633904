import type { Source, TopicId } from './schema.ts';

/** One entry as the popup, the reference page and the background hold it: what a reader can see, nothing of matching. */
export interface ReferenceEntry {
  id: string;
  term: string;
  /** The id of the category: the name of the file that the entry stands in. */
  category: string;
  say?: string;
  aliases: string[];
  search: string[];
  plain: string;
  why?: string;
  variants: Partial<Record<TopicId, string>>;
  /** The id of a look-alike → the difference in a few words. */
  contrast: Record<string, string>;
  related: string[];
  polarity?: 'welcome' | 'unwelcome';
  urgent?: string;
  sources: Source[];
}

/** The whole reference by id, in the order of the headwords' alphabet. */
export class Reference {
  readonly entries: readonly ReferenceEntry[];
  private readonly byId: ReadonlyMap<string, ReferenceEntry>;

  constructor(entries: readonly ReferenceEntry[]) {
    this.entries = entries;
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
  }

  /** The entry with this id; undefined if there is none. */
  get(id: string): ReferenceEntry | undefined {
    return this.byId.get(id);
  }

  /** The categories in use with the number of their entries, by name. */
  categories(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { category } of this.entries) counts.set(category, (counts.get(category) ?? 0) + 1);
    return new Map([...counts].sort(([a], [b]) => a.localeCompare(b)));
  }
}
