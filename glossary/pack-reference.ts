import { Reference, type ReferenceEntry } from './reference.ts';
import type { Entry, Source } from './schema.ts';

/**
 * The compact form of the reference. Repeated texts (categories, source names, the front of addresses) stand once in a table;
 * an entry is a tuple whose empty tail is left out.
 */
interface Packed {
  categories: string[];
  names: string[];
  sites: string[];
  days: string[];
  entries: PackedEntry[];
}

type PackedSource = [name: number, title: string, site: number, path: string, day: number, unverified?: 1];
type PackedEntry = [
  id: string,
  term: string,
  category: number,
  plain: string,
  sources: PackedSource[],
  why?: string,
  say?: string,
  aliases?: string[],
  search?: string[],
  related?: string[],
  contrast?: Record<string, string>,
  variants?: ReferenceEntry['variants'],
  polarity?: string,
  urgent?: string,
];

/** Packs entries for `unpackReference`, in the order given. */
export function packReference(entries: readonly Entry[]): string {
  const tables = { categories: new Map(), names: new Map(), sites: new Map(), days: new Map() };
  const packSource = (source: Source): PackedSource => {
    const { origin } = new URL(source.url);
    const packed = [
      numberIn(tables.names, source.name),
      source.title,
      numberIn(tables.sites, origin),
      source.url.slice(origin.length),
      numberIn(tables.days, source.checked),
    ] as const;
    return source.status === 'unverified' ? [...packed, 1] : [...packed];
  };
  const packedEntries = entries.map((entry) =>
    withoutEmptyTail([
      entry.id,
      entry.term,
      numberIn(tables.categories, entry.category),
      entry.plain,
      entry.sources.map(packSource),
      entry.why ?? '',
      entry.say ?? '',
      entry.aliases,
      entry.search,
      entry.related,
      entry.contrast,
      entry.variants,
      entry.polarity ?? '',
      entry.urgent ?? '',
    ]),
  );
  return JSON.stringify({
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, [...table.keys()]])),
    entries: packedEntries,
  });
}

/** Reads what `packReference` wrote. */
export function unpackReference(packed: string): Reference {
  const { categories, names, sites, days, entries } = JSON.parse(packed) as Packed;
  const unpackSource = ([name, title, site, path, day, unverified]: PackedSource): Source => ({
    name: names[name] ?? '',
    title,
    url: `${sites[site]}${path}`,
    status: unverified ? 'unverified' : 'seen',
    checked: days[day] ?? '',
  });
  return new Reference(
    entries.map(
      ([
        id,
        term,
        category,
        plain,
        sources,
        why,
        say,
        aliases,
        search,
        related,
        contrast,
        variants,
        polarity,
        urgent,
      ]) => ({
        id,
        term,
        category: categories[category] ?? '',
        plain,
        sources: sources.map(unpackSource),
        ...(why && { why }),
        ...(say && { say }),
        aliases: aliases || [],
        search: search || [],
        related: related || [],
        contrast: contrast || {},
        variants: variants || {},
        ...(polarity && { polarity: polarity as 'welcome' | 'unwelcome' }),
        ...(urgent && { urgent }),
      }),
    ),
  );
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
