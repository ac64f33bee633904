// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../entrypoints/reference/app.tsx';
import { broken, press, settle, show } from '../components/screen.ts';
import { reference } from '../fixtures.ts';
import type { FakeStorage } from '../settings/fake-storage.ts';

const { storage } = await vi.hoisted(async () => {
  const { FakeStorage } = await import('../settings/fake-storage.ts');
  return { storage: new FakeStorage() as FakeStorage };
});
vi.mock('webextension-polyfill', () => ({ default: { storage } }));

beforeEach(() => {
  storage.reset();
  history.replaceState(null, '', '/reference.html');
});

async function open(hash = ''): Promise<HTMLElement> {
  history.replaceState(null, '', `/reference.html${hash}`);
  const { root } = show(<App reference={reference} />);
  await settle();
  return root;
}

const title = (root: HTMLElement) => root.querySelector('.card h2')?.textContent;
const count = (root: HTMLElement) => root.querySelectorAll('.links li').length;

describe('the reference page', () => {
  it('lists every word, and asks for a choice', async () => {
    const root = await open();
    expect(count(root)).toBe(reference.entries.length);
    expect(root.textContent).toContain('Choose a word to read about it.');
  });

  it('opens at the entry that its address names', async () => {
    const root = await open('#partial-remission');
    expect(title(root)).toBe('Partial remission');
    expect(document.title).toBe('Partial remission · Lay Terms');
    expect(root.querySelector('.links [aria-current]')?.getAttribute('href')).toBe('#partial-remission');
  });

  it('follows its address', async () => {
    const root = await open('#partial-remission');
    await act(async () => {
      history.replaceState(null, '', '#remission');
      window.dispatchEvent(new Event('hashchange'));
    });
    expect(title(root)).toBe('Remission');
    expect(document.activeElement).toBe(root.querySelector('.card h2'));
  });

  it('opens related words in place, with a way back', async () => {
    const root = await open('#partial-remission');
    press(root, 'complete remission');
    expect(location.hash).toBe('#complete-remission');
    expect(title(root)).toBe('Complete remission');
    expect(root.querySelector('.card > button')?.textContent).toBe('‹ Back');
  });

  it.each([
    ['#partial-remision', 'partial remision'],
    ['#%E0%A4%A', '%E0%A4%A'],
    ['#constructor', 'constructor'],
  ])('says calmly that there is no %s, and looks for what comes near', async (hash, words) => {
    const root = await open(hash);
    expect(root.querySelector('.pane-missing')?.textContent).toContain(`There is no entry called “${words}”.`);
    expect(root.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe(words);
  });

  it('keeps to a category and a letter', async () => {
    const root = await open();
    const select = root.querySelector('select')!;
    select.value = 'response-and-outcome';
    act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
    expect(count(root)).toBe(3);
    act(() => root.querySelector<HTMLInputElement>('input[value=R]')?.click());
    expect(count(root)).toBe(1);
    expect(root.querySelector('.find .status')?.textContent).toBe('1 word');
  });

  it('breaks no accessibility rule', async () => {
    expect(await broken(await open('#partial-remission'))).toEqual([]);
  });
});
