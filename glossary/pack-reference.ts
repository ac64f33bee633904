import { type EntryDetails, Reference } from './reference.ts';
import type { Entry, Source } from './schema.ts';

/** The reference as it ships. The index is read at once; of the details, only those of an entry that is opened. */
export interface PackedReference {
  /** JSON of `PackedIndex`: what lists and the search need. */
  index: string;
  /** A line of JSON with the tables, then a line for each entry in the order of the index. */
  details: string;
}

interface PackedIndex {
  categories: string[];
  entries: PackedEntry[];
}

type PackedEntry = [
  /** 0 where it follows from the headword. */
  id: string | 0,
  term: string,
  category: number,
  plain: string,
  aliases?: string[],
  search?: string[],
];

/** Texts that stand in many sources; a source holds their numbers. */
interface SourceTables {
  names: string[];
  sites: string[];
  days: string[];
}

type PackedSource = [name: number, title: string, site: number, path: string, day: number, unverified?: 1];

/** `related` and `contrast` name other entries by their numbers. An empty tail is left out. */
type PackedDetails = [
  sources: PackedSource[],
  why?: string,
  say?: string,
  related?: number[],
  contrast?: [entry: number, difference: string][],
  variants?: EntryDetails['variants'],
  polarity?: string,
  urgent?: string,
  about?: string[],
];

/** Packs entries for `unpackReference`, in the order given. */
export function packReference(entries: readonly Entry[]): PackedReference {
  const categories = new Map<string, number>();
  const index = entries.map(({ id, term, category, plain, aliases, search }) =>
    withoutEmptyTail([id === idOf(term) ? 0 : id, term, numberIn(categories, category), plain, aliases, search]),
  );
  const numbers = new Map(entries.map(({ id }, number) => [id, number]));
  const tables = {
    names: new Map<string, number>(),
    sites: new Map<string, number>(),
    days: new Map<string, number>(),
  };
  const details = entries.map((entry) =>
    withoutEmptyTail([
      entry.sources.map((source) => packSource(source, tables)),
      entry.why ?? '',
      entry.say ?? '',
      entry.related.map((id) => numbers.get(id)),
      Object.entries(entry.contrast).map(([id, difference]) => [numbers.get(id), difference]),
      entry.variants,
      entry.polarity ?? '',
      entry.urgent ?? '',
      entry.about ?? [],
    ]),
  );
  const keys = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, [...table.keys()]]));
  return {
    index: JSON.stringify({ categories: [...categories.keys()], entries: index }),
    details: [keys, ...details].map((line) => JSON.stringify(line)).join('\n'),
  };
}

/** Reads what `packReference` wrote. */
export function unpackReference({ index, details }: PackedReference): Reference {
  const { categories, entries } = JSON.parse(index) as PackedIndex;
  const unpacked = entries.map(([id, term, category, plain, aliases, search]) => ({
    id: id || idOf(term),
    term,
    category: categories[category] ?? '',
    plain,
    aliases: aliases || [],
    search: search || [],
  }));
  let lines: string[] | undefined;
  let tables: SourceTables | undefined;
  return new Reference(unpacked, (number) => {
    lines ??= details.split('\n');
    tables ??= JSON.parse(lines[0]!) as SourceTables;
    return unpackDetails(JSON.parse(lines[number + 1]!) as PackedDetails, tables, (entry) => unpacked[entry]!.id);
  });
}

function unpackDetails(
  [sources, why, say, related, contrast, variants, polarity, urgent, about]: PackedDetails,
  { names, sites, days }: SourceTables,
  idAt: (entry: number) => string,
): EntryDetails {
  return {
    sources: sources.map(([name, title, site, path, day, unverified]) => ({
      name: names[name] ?? '',
      title,
      url: `${sites[site]}${path}`,
      status: unverified ? 'unverified' : 'seen',
      checked: days[day] ?? '',
    })),
    ...(why && { why }),
    ...(say && { say }),
    related: (related || []).map(idAt),
    contrast: Object.fromEntries((contrast || []).map(([entry, difference]) => [idAt(entry), difference])),
    variants: variants || {},
    ...(polarity && { polarity: polarity as 'welcome' | 'unwelcome' }),
    ...(urgent && { urgent }),
    ...(about && { about }),
  };
}

function packSource(source: Source, tables: Record<keyof SourceTables, Map<string, number>>): PackedSource {
  const { origin } = new URL(source.url);
  const packed = [
    numberIn(tables.names, source.name),
    source.title,
    numberIn(tables.sites, origin),
    source.url.slice(origin.length),
    numberIn(tables.days, source.checked),
  ] as const;
  return source.status === 'unverified' ? [...packed, 1] : [...packed];
}

/** The id that a headword has, unless the editor chose another. */
function idOf(term: string): string {
  return term.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function numberIn(table: Map<string, number>, text: string): number {
  const known = table.get(text) ?? table.size;
  table.set(text, known);
  return known;
}

function withoutEmptyTail(tuple: unknown[]): unknown[] {
  const last = tuple.findLastIndex((value) => !isEmpty(value));
  return tuple.slice(0, last + 1).map((value) => (isEmpty(value) ? 0 : value));
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
