import { DEFAULTS, FIELDS, repair, type Settings } from './schema.ts';

/** Longest file that is read as settings, in UTF-16 units. */
export const LONGEST_FILE = 1_000_000;

/** What came of reading a file of settings: what to change, or why it can't be read. */
export type Imported = { ok: true; change: Partial<Settings>; problems: string[] } | { ok: false; reason: string };

/** The settings as a file to keep: JSON, only what differs from the defaults. */
export function exportSettings(settings: Settings): string {
  const own = FIELDS.filter((field) => JSON.stringify(settings[field]) !== JSON.stringify(DEFAULTS[field]));
  return `${JSON.stringify({ layTerms: 1, settings: Object.fromEntries(own.map((field) => [field, settings[field]])) }, null, 2)}\n`;
}

/** Reads a file that `exportSettings` made. Fields that it leaves out go back to their defaults; broken ones are named and left out. */
export function importSettings(file: string): Imported {
  if (file.length > LONGEST_FILE) return { ok: false, reason: 'The file is too large to be Lay Terms settings.' };
  let content: unknown;
  try {
    content = JSON.parse(file);
  } catch {
    return { ok: false, reason: 'The file is not JSON.' };
  }
  const stored = (content as { layTerms?: unknown; settings?: unknown } | null)?.settings;
  if (typeof stored !== 'object' || stored === null || (content as { layTerms?: unknown }).layTerms !== 1) {
    return { ok: false, reason: 'The file does not hold Lay Terms settings.' };
  }
  const { settings, problems } = repair(stored as Record<string, unknown>);
  return { ok: true, change: settings, problems };
}
