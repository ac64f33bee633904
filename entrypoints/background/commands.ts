import browser from 'webextension-polyfill';
import { askPage } from '#page/messages.ts';

/** The keyboard commands of the manifest → by how many marks they step. */
const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-term': 1, 'previous-term': -1 };

/** Passes the keyboard commands to the page of the active tab. A page that isn't ours to read stays as it is. */
export function watchCommands(): void {
  browser.commands?.onCommand.addListener(async (name) => {
    const by = STEPS[name];
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (by !== undefined && tab?.id !== undefined) await askPage(tab.id, 'step', { by }).catch(() => false);
  });
}
