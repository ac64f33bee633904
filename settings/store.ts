import browser from 'webextension-polyfill';
import { DEFAULTS, FIELDS, repair, type Settings } from './schema.ts';

/**
 * Where settings are kept: one small item a field in `storage.sync`, so that they follow the reader. What sync refuses (full, throttled, switched off)
 * is kept in `storage.local`, which wins over sync on reading, until sync takes it again.
 */
const PREFIX = 'settings.';
const VERSION_KEY = 'settings.version';
const VERSION = 1;

type Items = Record<string, unknown>;

/** The settings as they hold now. A field that is broken in storage has its default, and the console says so once. */
export async function readSettings(): Promise<Settings> {
  const keys = FIELDS.map((field) => PREFIX + field);
  const [synced, local] = await Promise.all([
    browser.storage.sync.get(keys).catch((): Items => ({})),
    browser.storage.local.get(keys).catch((): Items => ({})),
  ]);
  const stored: Items = {};
  for (const field of FIELDS) stored[field] = local[PREFIX + field] ?? synced[PREFIX + field];
  const { settings, problems } = repair(stored);
  for (const problem of problems) console.warn(`Lay Terms: a stored setting was put back to its default (${problem})`);
  return settings;
}

/** What to change: fields, or how they follow from the settings as they are when it is their turn. */
export type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/** The change that is being stored, or was stored last. */
let lastChange: Promise<void> = Promise.resolve();

/**
 * Stores what changes; a field that equals its default is removed from storage. One change waits for the other, so that none is lost where storage is slow.
 * Rejects if no storage takes it.
 */
export function changeSettings(change: SettingsChange): Promise<void> {
  const stored = lastChange.then(async () =>
    store(typeof change === 'function' ? change(await readSettings()) : change),
  );
  lastChange = stored.catch(() => {});
  return stored;
}

async function store(change: Partial<Settings>): Promise<void> {
  const set: Items = { [VERSION_KEY]: VERSION };
  const remove: string[] = [];
  for (const field of FIELDS) {
    if (change[field] === undefined) continue;
    if (JSON.stringify(change[field]) === JSON.stringify(DEFAULTS[field])) remove.push(PREFIX + field);
    else set[PREFIX + field] = change[field];
  }
  try {
    await browser.storage.sync.set(set);
    await browser.storage.sync.remove(remove);
    await browser.storage.local.remove([...Object.keys(set), ...remove]);
  } catch (reason) {
    console.warn('Lay Terms: settings are kept on this device only', reason);
    for (const key of remove) set[key] = DEFAULTS[key.slice(PREFIX.length) as keyof Settings];
    await browser.storage.local.set(set);
  }
}

/** Calls `onChange` with all settings now and after each change from anywhere, until `signal` aborts. */
export function followSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  let readings = 0;
  const tell = async () => {
    const reading = ++readings;
    const settings = await readSettings();
    // Where storage is slow, an older answer may come after a newer one.
    if (reading === readings && !signal.aborted) onChange(settings);
  };
  const listener = (changes: Items) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) void tell();
  };
  browser.storage.onChanged.addListener(listener);
  // Where the extension is gone, so are its listeners.
  signal.addEventListener('abort', () => browser.runtime?.id && browser.storage.onChanged.removeListener(listener), {
    once: true,
  });
  void tell();
}
