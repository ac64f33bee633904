import browser from 'webextension-polyfill';
import { hostOf } from '#settings/site-rule.ts';

/** The tab that the popup is about. */
export interface CurrentTab {
  id: number;
  /** The host of its page; undefined where no rule can be made for it, or where the browser keeps the address to itself. */
  host: string | undefined;
}

/**
 * The tab that the popup is about: the one in front, or, for a popup that is open in a tab of its own, the one its address names
 * (`popup.html?tab=ID`). Undefined if there is no such tab.
 */
export async function findCurrentTab(popupAddress: string): Promise<CurrentTab | undefined> {
  const named = new URL(popupAddress).searchParams.get('tab');
  const tab = await (named ? browser.tabs.get(Number(named)) : frontTab()).catch(() => undefined);
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, host: hostOf(tab.url ?? '') };
}

async function frontTab(): Promise<browser.Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
