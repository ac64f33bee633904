// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '#settings/schema.ts';
import { exportSettings } from '#settings/transfer.ts';
import { App } from '../../../entrypoints/options/app.tsx';
import { broken, press, settle, show } from '../components/screen.ts';
import { reference } from '../fixtures.ts';
import type { FakeStorage } from '../settings/fake-storage.ts';

const { storage } = await vi.hoisted(async () => {
  const { FakeStorage } = await import('../settings/fake-storage.ts');
  return { storage: new FakeStorage() as FakeStorage };
});
vi.mock('webextension-polyfill', () => ({ default: { storage } }));

beforeEach(() => storage.reset());

async function open(items: Record<string, unknown> = {}): Promise<HTMLElement> {
  storage.sync.items = Object.fromEntries(Object.entries(items).map(([field, value]) => [`settings.${field}`, value]));
  const { root } = show(<App reference={reference} />);
  await settle();
  return root;
}

const stored = (field: string) => storage.sync.items[`settings.${field}`];
const status = (root: HTMLElement) => root.querySelector('[role=status]')?.textContent;

async function choose(root: HTMLElement, value: string): Promise<void> {
  act(() => root.querySelector<HTMLInputElement>(`input[value=${value}]`)?.click());
  await settle();
}

async function submit(form: Element, text: string): Promise<void> {
  const field = form.querySelector('input')!;
  field.value = text;
  act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  act(() => void form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settle();
}

async function importFile(root: HTMLElement, text: string): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File([text], 'settings.json')], configurable: true });
  act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await settle();
}

describe('the options page', () => {
  it.each([
    ['every', 'mentions', 'every'],
    ['solid', 'underline', 'solid'],
    ['off', 'defaultOn', false],
  ])('stores the choice “%s” at once and says so', async (value, field, kept) => {
    const root = await open();
    await choose(root, value);
    expect(stored(field)).toBe(kept);
    expect(status(root)).toBe('Saved.');
  });

  it('shows the underline as it will be', async () => {
    const root = await open();
    await choose(root, 'wavy');
    expect(root.querySelector('.preview span')?.getAttribute('style')).toContain('wavy');
  });

  it('says so when a choice can’t be saved, and shows what still holds', async () => {
    vi.spyOn(console, 'warn').mockImplementationOnce(() => {});
    const root = await open();
    storage.sync.refusal = storage.local.refusal = new Error('full');
    await choose(root, 'every');
    expect(status(root)).toContain('That could not be saved.');
    expect(root.querySelector<HTMLInputElement>('input[value=first]')?.checked).toBe(true);
  });

  it('adds a site from whatever was pasted', async () => {
    const root = await open();
    await submit(root.querySelector('.site-form')!, 'https://www.news.example/health');
    expect(stored('sites')).toEqual({ 'news.example': 'off' });
    expect(status(root)).toBe('news.example was added. Words are not marked there.');
  });

  it.each([
    ['not a site', 'That is not the name of a site.'],
    ['www.news.example', 'news.example is in the list already.'],
  ])('does not add “%s”', async (text, problem) => {
    const root = await open({ sites: { 'news.example': 'on' } });
    await submit([...root.querySelectorAll('.site-form')].at(-1)!, text);
    expect(root.querySelector('.site-form .problem')?.textContent).toContain(problem);
    expect(stored('sites')).toEqual({ 'news.example': 'on' });
  });

  it('gives a site another name and keeps its rule', async () => {
    const root = await open({ sites: { 'news.example': 'on', 'b.example': 'off' } });
    press(root, 'Edit news.example');
    await submit(root.querySelector('.row .site-form')!, 'paper.example');
    expect(stored('sites')).toEqual({ 'paper.example': 'on', 'b.example': 'off' });
  });

  it('removes a site', async () => {
    const root = await open({ sites: { 'news.example': 'on', 'b.example': 'off' } });
    press(root, 'Remove news.example');
    await settle();
    expect(stored('sites')).toEqual({ 'b.example': 'off' });
  });

  it('names the words not to mark and takes one off the list, also one that the reference no longer has', async () => {
    const root = await open({ known: ['her2-positive', 'long-gone'] });
    expect([...root.querySelectorAll('.row-name')].map(({ textContent }) => textContent)).toEqual([
      'HER2-positive',
      'long-gone',
    ]);
    press(root, 'Remove long-gone');
    await settle();
    expect(stored('known')).toEqual(['her2-positive']);
  });

  it('imports a file and says what was in it', async () => {
    const root = await open({ paused: true });
    await importFile(root, exportSettings({ ...DEFAULTS, known: ['remission'], sites: { 'news.example': 'off' } }));
    expect(status(root)).toBe('Imported: 1 site, 1 word not to mark.');
    expect(stored('known')).toEqual(['remission']);
    expect(stored('paused')).toBeUndefined();
  });

  it.each([
    ['hello', 'The file is not JSON.'],
    ['{"layTerms":1,"settings":{"underline":"pink","paused":false}}', 'underline: '],
  ])('changes nothing for a bad file: %s', async (file, problem) => {
    const root = await open({ paused: true, known: ['remission'] });
    const before = structuredClone(storage.sync.items);
    await importFile(root, file);
    expect(
      root.querySelector('[role=alert] .problem, .problem[role=alert]:not(:empty)')?.textContent ?? root.textContent,
    ).toContain(problem);
    expect(root.textContent).toContain('nothing was changed');
    expect(storage.sync.items).toEqual(before);
  });

  it('breaks no accessibility rule', async () => {
    const root = await open({ sites: { 'news.example': 'on' }, known: ['remission'] });
    expect(await broken(root)).toEqual([]);
  });
});
