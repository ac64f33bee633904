import * as v from 'valibot';

/** Everything a reader can set. Only what differs from `DEFAULTS` is stored. */
export interface Settings {
  /** No page is marked while this is true. */
  paused: boolean;
  /** What happens on sites that `sites` doesn't name. */
  defaultOn: boolean;
  /** Host name without `www.` → on or off. It holds for subdomains that aren't named themselves. */
  sites: Record<string, 'on' | 'off'>;
  /** The first mention in each section, or every one. */
  mentions: 'first' | 'every';
  /** How a marked term is underlined. */
  underline: 'dotted' | 'solid' | 'wavy';
  /** Whether cards and the popup say what is special about the wording of a page. */
  notes: boolean;
  /** Ids of the entries that the reader knows: never marked. */
  known: string[];
}

/** What holds where the reader set nothing. */
export const DEFAULTS: Settings = Object.freeze({
  paused: false,
  defaultOn: true,
  sites: Object.freeze({}) as Settings['sites'],
  mentions: 'first',
  underline: 'dotted',
  notes: true,
  known: Object.freeze([]) as unknown as string[],
});

/** Longest lists that are taken from storage or an imported file. */
export const MOST = { sites: 2000, known: 5000 } as const;

const host = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^[^\s/?#@]+$/, 'a site is a host name such as news.example'),
);
const id = v.pipe(
  v.string(),
  v.maxLength(120),
  v.regex(/^[a-z0-9-]+$/, 'a word is an entry id such as partial-remission'),
);

/** One check for each field, so that a broken one is repaired alone. */
const fieldSchemas = {
  paused: v.boolean(),
  defaultOn: v.boolean(),
  sites: v.pipe(v.record(host, v.picklist(['on', 'off'])), v.maxEntries(MOST.sites)),
  mentions: v.picklist(['first', 'every']),
  underline: v.picklist(['dotted', 'solid', 'wavy']),
  notes: v.boolean(),
  known: v.pipe(v.array(id), v.maxLength(MOST.known)),
} as const satisfies { [Field in keyof Settings]: v.GenericSchema<unknown, Settings[Field]> };

/** The names of the fields. */
export const FIELDS = Object.keys(fieldSchemas) as (keyof Settings)[];

/** The settings that `stored` holds, and what was wrong in it. A bad field falls back to its default, the others stay. */
export function repair(stored: Readonly<Record<string, unknown>>): { settings: Settings; problems: string[] } {
  const settings: Record<string, unknown> = { ...DEFAULTS };
  const problems: string[] = [];
  for (const field of FIELDS) {
    if (stored[field] === undefined) continue;
    const parsed = v.safeParse(fieldSchemas[field], stored[field]);
    if (parsed.success) settings[field] = parsed.output;
    else problems.push(`${field}: ${parsed.issues[0].message}`);
  }
  return { settings: settings as unknown as Settings, problems };
}
