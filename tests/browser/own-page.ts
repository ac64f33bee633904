import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension.ts';

/** The extension API as the tests' own pages see it. */
declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
  storage: Record<
    'sync' | 'local',
    { get(keys: null): Promise<object>; set(items: object): Promise<void>; clear(): Promise<void> }
  >;
};

/** The number of the tab that shows a page, as the extension counts tabs. The page is in front afterwards. */
export async function tabOf(own: Page, page: Page): Promise<number> {
  await page.bringToFront();
  const [tab] = await own.evaluate(() => chrome.tabs.query({ active: true }));
  if (!tab) throw new Error('no tab is active');
  return tab.id;
}

/** Sends the page of a tab one of our requests, as the background does for a keyboard command. */
export async function askPageInTab(
  browser: ExtensionBrowser,
  page: Page,
  name: string,
  body: object,
): Promise<unknown> {
  const own = await browser.openOwn('options.html');
  try {
    const tab = await tabOf(own, page);
    return await own.evaluate((id, message) => chrome.tabs.sendMessage(id, message, { frameId: 0 }), tab, {
      name,
      body,
    });
  } finally {
    await own.close();
  }
}

/** Writes raw items into the extension's storage. */
export async function setStorage(own: Page, area: 'sync' | 'local', items: object): Promise<void> {
  await own.evaluate((where, what) => chrome.storage[where].set(what), area, items);
}

/** Empties a storage area of the extension. */
export async function clearStorage(own: Page, area: 'sync' | 'local'): Promise<void> {
  await own.evaluate((where) => chrome.storage[where].clear(), area);
}
