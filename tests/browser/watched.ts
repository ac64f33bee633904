import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension.ts';
import { waitForMark } from './marks.ts';

/** A page, and every error that it or our scripts in it have thrown or logged since before it loaded. */
export interface WatchedPage {
  page: Page;
  errors: string[];
}

/** Opens an address in a new tab and gathers errors. Our own warnings are seen in Chromium only: Firefox reports none of other worlds. */
export async function openWatched({ browser, kind }: ExtensionBrowser, url: string): Promise<WatchedPage> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  if (kind === 'chromium') {
    const session = await page.createCDPSession();
    session.on('Runtime.consoleAPICalled', ({ args }) => {
      const text = args.map(({ value, description }) => value ?? description).join(' ');
      if (text.startsWith('Lay Terms')) errors.push(text);
    });
    await session.send('Runtime.enable');
  }
  await page.goto(url);
  return { page, errors };
}

/** As `openWatched`; the page is there once `words` are marked. */
export async function openMarked(browser: ExtensionBrowser, url: string, words: string): Promise<WatchedPage> {
  const watched = await openWatched(browser, url);
  await waitForMark(watched.page, words);
  return watched;
}

/** The box of the open card in the viewport, CSS px, and whether nothing lies above its middle. */
export async function cardBox(page: Page) {
  return page.evaluate(() => {
    const host = document.querySelector('lay-terms-card')!;
    const { left, top, right, bottom, width, height } = host.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
    return { left, top, right, bottom, width, height, onTop: above === host, innerWidth, innerHeight };
  });
}

/** Waits until the card has its text and its box stays where it is, and returns the box. */
export async function settledCardBox(page: Page): Promise<Awaited<ReturnType<typeof cardBox>>> {
  let last = '';
  for (let tries = 0; tries < 100; tries += 1) {
    const box = await cardBox(page);
    if (box.height > 40 && JSON.stringify(box) === last) return box;
    last = JSON.stringify(box);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(`the card does not come to rest: ${last}`);
}
