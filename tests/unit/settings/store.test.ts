import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withKnown } from '#settings/known-words.ts';
import { DEFAULTS } from '#settings/schema.ts';
import { changeSettings, followSettings, readSettings } from '#settings/store.ts';
import type { FakeStorage } from './fake-storage.ts';

const { storage } = await vi.hoisted(async () => {
  const { FakeStorage } = await import('./fake-storage.ts');
  return { storage: new FakeStorage() as FakeStorage };
});
vi.mock('webextension-polyfill', () => ({ default: { storage, runtime: { id: 'lay-terms' } } }));

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

beforeEach(() => {
  storage.reset();
  warn.mockClear();
});

describe('the store of settings', () => {
  it('has the defaults at first', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('keeps only what the reader has set', async () => {
    await changeSettings({ paused: true, underline: 'wavy', known: ['remission'] });
    expect(await readSettings()).toEqual({ ...DEFAULTS, paused: true, underline: 'wavy', known: ['remission'] });
    expect(Object.keys(storage.sync.items).sort()).toEqual([
      'settings.known',
      'settings.paused',
      'settings.underline',
      'settings.version',
    ]);
    expect(storage.local.items).toEqual({});
  });

  it('forgets what is set back to its default', async () => {
    await changeSettings({ paused: true, sites: { 'news.example': 'off' } });
    await changeSettings({ paused: false, sites: {} });
    expect(Object.keys(storage.sync.items)).toEqual(['settings.version']);
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('leaves the fields alone that a change does not name', async () => {
    await changeSettings({ mentions: 'every' });
    await changeSettings({ paused: true });
    expect(await readSettings()).toMatchObject({ mentions: 'every', paused: true });
  });

  it('puts a broken field back to its default and says so', async () => {
    storage.sync.items = { 'settings.underline': 'pink', 'settings.paused': true };
    expect(await readSettings()).toEqual({ ...DEFAULTS, paused: true });
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toContain('underline');
  });
});

describe('the store of settings where sync refuses', () => {
  beforeEach(() => {
    storage.sync.refusal = new Error('QUOTA_BYTES quota exceeded');
  });

  it('keeps them on the device', async () => {
    await changeSettings({ paused: true });
    expect(await readSettings()).toMatchObject({ paused: true });
    expect(storage.local.items).toMatchObject({ 'settings.paused': true });
    expect(warn).toHaveBeenCalledOnce();
  });

  it('lets the device win over an older value of sync, also for a default', async () => {
    storage.sync.items = { 'settings.paused': true, 'settings.underline': 'wavy' };
    await changeSettings({ paused: false, underline: 'solid' });
    storage.sync.refusal = undefined;
    expect(await readSettings()).toMatchObject({ paused: false, underline: 'solid' });
  });

  it('goes back to sync when it takes the field again', async () => {
    await changeSettings({ underline: 'solid' });
    storage.sync.refusal = undefined;
    await changeSettings({ underline: 'wavy' });
    expect(storage.local.items).not.toHaveProperty('settings.underline');
    expect(storage.sync.items).toMatchObject({ 'settings.underline': 'wavy' });
  });

  it('throws if the device refuses too', async () => {
    storage.local.refusal = new Error('disk full');
    await expect(changeSettings({ paused: true })).rejects.toThrow('disk full');
  });

  it('still reads when neither can be read', async () => {
    storage.local.refusal = new Error('corrupt');
    expect(await readSettings()).toEqual(DEFAULTS);
  });
});

describe('following settings', () => {
  const soon = () => new Promise((resolve) => setTimeout(resolve));

  it('tells all settings now and after a change from anywhere', async () => {
    const onChange = vi.fn();
    followSettings(onChange, new AbortController().signal);
    await soon();
    expect(onChange).toHaveBeenLastCalledWith(DEFAULTS);
    storage.sync.items['settings.underline'] = 'solid';
    storage.tell({ 'settings.underline': {} });
    await soon();
    expect(onChange).toHaveBeenLastCalledWith({ ...DEFAULTS, underline: 'solid' });
  });

  it('does not care for what else is stored', async () => {
    const onChange = vi.fn();
    followSettings(onChange, new AbortController().signal);
    await soon();
    storage.tell({ 'cache.page': {} });
    await soon();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is silent after its end, also about a change that was under way', async () => {
    const onChange = vi.fn();
    const life = new AbortController();
    followSettings(onChange, life.signal);
    storage.tell({ 'settings.paused': {} });
    life.abort();
    expect(storage.listeners.size).toBe(0);
    await soon();
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('a slow storage', () => {
  const answers: (() => void)[] = [];

  beforeEach(() => {
    answers.length = 0;
    storage.sync.pause = () => new Promise((resolve) => answers.push(resolve));
  });

  it('never puts an older answer over a newer one', async () => {
    const onChange = vi.fn();
    followSettings(onChange, new AbortController().signal);
    storage.sync.items['settings.paused'] = true;
    storage.tell({ 'settings.paused': {} });
    const [first, second] = answers;
    second!();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
    first!();
    await new Promise((resolve) => setTimeout(resolve));
    expect(onChange.mock.calls).toEqual([[{ ...DEFAULTS, paused: true }]]);
  });

  it('loses no change that comes while another one is under way', async () => {
    storage.sync.pause = () => new Promise((resolve) => setTimeout(resolve, 5));
    const add = (id: string) => changeSettings((now) => ({ known: withKnown(now, id, true) }));
    await Promise.all([add('remission'), add('metastasis'), changeSettings({ paused: true }), add('biopsy')]);
    expect(await readSettings()).toMatchObject({ known: ['remission', 'metastasis', 'biopsy'], paused: true });
  });

  it('goes on after a change that no storage took', async () => {
    storage.sync.pause = async () => {};
    storage.sync.refusal = new Error('full');
    storage.local.refusal = new Error('disk full');
    const refused = changeSettings({ paused: true });
    await expect(refused).rejects.toThrow('disk full');
    storage.reset();
    await changeSettings({ underline: 'wavy' });
    expect(await readSettings()).toEqual({ ...DEFAULTS, underline: 'wavy' });
  });
});
