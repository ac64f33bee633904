import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../scripts/browsers.ts';
import { type ExtensionBrowser, openBrowser } from '../tests/browser/extension.ts';
import { medianOf, printTable, type Table } from './table.ts';

const ROUNDS = 3;

/** How long the popup takes from its navigation to the first result of a search, ms; in Chromium. */
export async function popupCost(kinds: readonly BrowserKind[]): Promise<Table> {
  if (!kinds.includes('chromium')) return {};
  const browser = await openBrowser('chromium');
  const openings: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) openings.push(await firstResult(browser));
  await browser.close();
  const table = { popup: { 'first result, ms': medianOf(openings) } };
  printTable('The popup in Chromium', table);
  return table;
}

/** Opens the popup, types, and waits for the first line that was found; ms since the navigation began. */
async function firstResult(browser: ExtensionBrowser): Promise<number> {
  const page: Page = await browser.openOwn('popup.html');
  const ms = await page.evaluate(async () => {
    const wait = async (found: () => Element | null) => {
      for (let element = found(); ; element = found()) {
        if (element) return element;
        await new Promise(requestAnimationFrame);
      }
    };
    const box = (await wait(() => document.querySelector('[role=combobox]'))) as HTMLInputElement;
    box.value = 'remission';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    const typed = performance.now();
    await wait(() => document.querySelector('[role=option]'));
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return (navigation?.domContentLoadedEventEnd ?? 0) + performance.now() - typed;
  });
  await page.close();
  return ms;
}
