// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../entrypoints/popup/app.tsx';
import { broken, key, named, press, type Screen, settle, show } from '../components/screen.ts';
import { reference } from '../fixtures.ts';
import type { FakeStorage } from '../settings/fake-storage.ts';

const fake = await vi.hoisted(async () => {
  const { FakeStorage } = await import('../settings/fake-storage.ts');
  return {
    storage: new FakeStorage() as FakeStorage,
    url: '',
    answer: (_: { name: string }): unknown => undefined,
    sent: [] as unknown[],
    opened: [] as unknown[],
  };
});
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: fake.storage,
    runtime: {
      getURL: (path: string) => `extension:/${path}`,
      openOptionsPage: async () => fake.opened.push('options'),
    },
    tabs: {
      query: async () => [{ id: 7, url: fake.url }],
      create: async ({ url }: { url: string }) => fake.opened.push(url),
      sendMessage: async (_: number, message: { name: string }) => {
        fake.sent.push(message);
        return fake.answer(message);
      },
    },
  },
}));

const report = {
  on: true,
  reading: false,
  isCut: false,
  topics: ['mesothelioma'],
  notes: [],
  terms: [
    { id: 'remission', term: 'remission', count: 3 },
    { id: 'partial-remission', term: 'partial remission', count: 1 },
  ],
};
const close = vi.spyOn(window, 'close').mockImplementation(() => {});

beforeEach(() => {
  fake.storage.reset();
  fake.url = 'https://www.news.example/a';
  fake.answer = ({ name }) => (name === 'report' ? report : true);
  fake.sent.length = fake.opened.length = 0;
  close.mockClear();
});

async function open(): Promise<Screen & { box: HTMLInputElement }> {
  const screen = show(<App reference={reference} />);
  await settle();
  return { ...screen, box: screen.root.querySelector<HTMLInputElement>('[role=combobox]')! };
}

function type(box: HTMLInputElement, text: string): void {
  box.value = text;
  act(() => void box.dispatchEvent(new Event('input', { bubbles: true })));
}

const labels = (root: HTMLElement) =>
  [...root.querySelectorAll('[role=option] > :first-child')].map((line) => line.textContent);

describe('the popup', () => {
  it('names the site on its switch, with the count below, and starts in the search box', async () => {
    const { root, box } = await open();
    expect(root.querySelector('.site')?.textContent).toBe('Explain words on news.example2 words on this page');
    expect(document.activeElement).toBe(box);
    expect(labels(root)).toEqual(['remission', 'partial remission']);
  });

  it('offers five things to know of the disease that the page is about', async () => {
    const terms = [...report.terms, { id: 'mesothelioma', term: 'mesothelioma', count: 2 }];
    fake.answer = () => ({ ...report, terms });
    const { root } = await open();
    press(root, 'About mesothelioma: five things to know');
    expect(root.querySelector('.entry h2')?.textContent).toBe('Mesothelioma');
    expect(root.querySelectorAll('.card-about li')).toHaveLength(5);
  });

  it.each([
    ['two diseases', ['mesothelioma', 'lymphoma']],
    ['none', []],
  ])('offers nothing of the kind on a page about %s', async (_, topics) => {
    fake.answer = () => ({ ...report, topics, terms: [{ id: 'mesothelioma', term: 'mesothelioma', count: 2 }] });
    const { root } = await open();
    expect(root.querySelector('.guide')).toBeNull();
  });

  it('takes the site from the page where the browser keeps the address to itself', async () => {
    fake.url = '';
    fake.answer = () => ({ ...report, url: 'https://paper.example/a' });
    const { root } = await open();
    expect(root.querySelector('.site')?.textContent).toContain('Explain words on paper.example');
  });

  it('switches the site off', async () => {
    const { root } = await open();
    act(() => root.querySelector<HTMLInputElement>('[role=switch]')?.click());
    await settle();
    expect(fake.storage.sync.items['settings.sites']).toEqual({ 'news.example': 'off' });
    expect(root.querySelector('.site')?.textContent).toContain('Off on this site');
  });

  it('shows a word of the page there, and goes', async () => {
    const { root } = await open();
    press(
      root,
      named(root, 'remission3 timesSigns of the disease have shrunk or gone. It is not the same as a cure.')
        .textContent!,
    );
    await settle();
    expect(fake.sent).toContainEqual({ name: 'show', body: { id: 'remission' } });
    expect(close).toHaveBeenCalledOnce();
  });

  it('opens the entry here if the page can’t show the word', async () => {
    fake.answer = ({ name }) => name === 'report' && report;
    const { root, box } = await open();
    key(box, 'ArrowDown');
    key(box, 'Enter');
    await settle();
    expect(root.querySelector('h2')?.textContent).toBe('Remission');
    expect(close).not.toHaveBeenCalled();
  });

  it('finds while typing, and opens the best hit with Enter', async () => {
    const { root, box } = await open();
    type(box, 'chemo');
    expect(labels(root)[0]).toBe('chemotherapy');
    key(box, 'Enter');
    expect(root.querySelector('.card h2')?.textContent).toBe('Chemotherapy');
    expect(document.activeElement).toBe(root.querySelector('.card h2'));
  });

  it('goes back step by step with Escape, then closes', async () => {
    const { root, box } = await open();
    type(box, 'partial');
    key(box, 'Enter');
    press(root, 'complete remission');
    expect(root.querySelector('.card h2')?.textContent).toBe('Complete remission');
    key(document.body, 'Escape');
    expect(root.querySelector('.card h2')?.textContent).toBe('Partial remission');
    key(document.body, 'Escape');
    expect(labels(root)[0]).toBe('partial remission');
    key(document.body, 'Escape');
    expect(box.value).toBe('');
    expect(close).not.toHaveBeenCalled();
    key(document.body, 'Escape');
    expect(close).toHaveBeenCalledOnce();
  });

  it('browses categories by their names', async () => {
    const { root } = await open();
    act(() => root.querySelector<HTMLInputElement>('input[value=categories]')?.click());
    expect(labels(root)).toContain('Stage and grade');
    press(root, 'Stage and grade2 words');
    expect(labels(root)).toEqual(['metastasis', 'positive lymph nodes']);
  });

  it('browses the alphabet', async () => {
    const { root } = await open();
    act(() => root.querySelector<HTMLInputElement>('input[value=letter]')?.click());
    act(() => root.querySelector<HTMLInputElement>('input[value=P]')?.click());
    expect(labels(root)).toEqual(['partial remission', 'positive lymph nodes', 'progression-free survival']);
  });

  it.each([
    ['a page of the browser', 'chrome://extensions'],
    ['a page without an address', ''],
    ['a page where nothing answers', 'https://store.example/'],
  ])('says kindly that %s can’t be read, and still looks words up', async (_, url) => {
    fake.url = url;
    fake.answer = () => Promise.reject(new Error('Receiving end does not exist'));
    const { root, box } = await open();
    expect(root.querySelector('.site')?.textContent).toContain('This page can’t be read here.');
    expect(root.querySelector('[role=switch]') === null).toBe(!url.startsWith('https:'));
    type(box, 'remis');
    expect(labels(root)[0]).toBe('remission');
  });

  it('pauses everywhere, says so, and resumes', async () => {
    const { root } = await open();
    press(root, 'Pause everywhere');
    await settle();
    expect(root.textContent).toContain('Lay Terms is paused on every site.');
    expect(root.querySelector('[role=switch]')).toBeNull();
    press(root, 'Resume');
    await settle();
    expect(root.querySelector('[role=switch]')).not.toBeNull();
  });

  it('says so when nothing can be saved', async () => {
    vi.spyOn(console, 'warn').mockImplementationOnce(() => {});
    const { root } = await open();
    fake.storage.sync.refusal = fake.storage.local.refusal = new Error('full');
    press(root, 'Pause everywhere');
    await settle();
    expect(root.querySelector('.status')?.textContent).toBe('That could not be saved.');
  });

  it('asks again while the page is being read', async () => {
    fake.answer = () => ({ ...report, reading: true, terms: [] });
    const { root } = await open();
    expect(root.textContent).toContain('Reading the page…');
    fake.answer = () => report;
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 800))));
    expect(root.textContent).toContain('2 words on this page');
  });

  it('says so when the page is too long to be read whole', async () => {
    fake.answer = () => ({ ...report, isCut: true });
    const { root } = await open();
    expect(root.textContent).toContain('2 words in the first part of this very long page');
  });

  it('leads to the reference and the settings', async () => {
    const { root } = await open();
    press(root, 'Open the reference');
    press(root, 'Settings');
    expect(fake.opened).toEqual(['extension://reference.html', 'options']);
  });

  it('breaks no accessibility rule, in its list or in an entry', async () => {
    const { root, box } = await open();
    expect(await broken(root)).toEqual([]);
    type(box, 'partial');
    key(box, 'Enter');
    expect(await broken(root)).toEqual([]);
  });
});
