import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

/** A rendered component: its element, and a way to render it again with other props. */
export interface Screen {
  root: HTMLElement;
  update: (child: ComponentChild) => void;
}

const roots = new Set<HTMLElement>();

/** Renders into the document; removed after the test. */
export function show(child: ComponentChild): Screen {
  const root = document.body.appendChild(document.createElement('div'));
  roots.add(root);
  const update = (next: ComponentChild) => void act(() => render(next, root));
  update(child);
  return { root, update };
}

afterEach(() => {
  for (const root of roots) {
    render(null, root);
    root.remove();
  }
  roots.clear();
});

/** Lets what was asked for arrive and be shown; several times, since one answer leads to the next question. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}

/** Presses the element with this text or label. Throws if there is none. */
export function press(root: HTMLElement, name: string): void {
  act(() => named(root, name).click());
}

/** The button or link with this text or label. Throws if there is none. */
export function named(root: HTMLElement, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, a, [role=option]')].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`nothing is called “${name}” in ${root.innerHTML}`);
  return found;
}

/** Presses a key on an element; gives whether the key was left to the browser. */
export function key(element: Element, name: string): boolean {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  act(() => void element.dispatchEvent(event));
  return !event.defaultPrevented;
}

/** The accessibility rules that a component breaks. Colours and regions need a real page, so they are checked in the browser. */
export async function broken(root: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
