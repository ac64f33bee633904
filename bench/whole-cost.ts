import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../scripts/browsers.ts';
import { type ExtensionBrowser, openBrowser } from '../tests/browser/extension.ts';
import type { Site } from '../tests/browser/site.ts';
import { madePage, SIZES } from './made-page.ts';
import { type ScriptTimes, tracedScript } from './own-tasks.ts';
import { medianOf, printTable, type Table } from './table.ts';
import { threadTime } from './thread-time.ts';

const ROUNDS = 3;

/** How long a page is left alone before its time is read, ms. */
const SETTLE = 5000;

/**
 * What a whole page costs with the extension and without it, side by side: main-thread time until it rests, from Chromium’s own counter. From a trace: our longest task.
 * Firefox has neither such a counter nor a list of long tasks, so that it is left out here.
 */
export async function wholeCost(
  kinds: readonly BrowserKind[],
  site: Site,
  surfaces: readonly string[],
): Promise<Table> {
  const table: Table = {};
  if (!kinds.includes('chromium')) return table;
  const [withUs, without] = [await openBrowser('chromium'), await openBrowser('chromium', { without: true })];
  for (const [size, length] of Object.entries(SIZES)) {
    for (const [kind, terms] of Object.entries({ health: surfaces, 'no health term': ['the'] })) {
      const url = site.set(`/whole-${kind.length}-${length}`, madePage(length, terms));
      const rounds: { ours: number; alone: number; changed: number; own: ScriptTimes }[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const bare = await costOf(without, url);
        const marked = await costOf(withUs, url);
        const own = await tracedScript(withUs, url, SETTLE);
        rounds.push({ ours: marked.ms, alone: bare.ms, changed: Math.abs(marked.characters - bare.characters), own });
      }
      table[`${kind}, ${size}`] = {
        alone: 1,
        'with Lay Terms': medianOf(rounds.map(({ ours, alone }) => ours / alone)),
        'added, ms': medianOf(rounds.map(({ ours, alone }) => ours - alone)),
        'our script, ms': medianOf(rounds.map(({ own }) => own.total)),
        'our longest task, ms': medianOf(rounds.map(({ own }) => own.longest)),
        'its share of the page’s longest': medianOf(rounds.map(({ own }) => own.longest / own.longestOfPage)),
        'our tasks over 8 ms': medianOf(rounds.map(({ own }) => own.over)),
        'characters changed': rounds[0]!.changed,
      };
    }
  }
  await Promise.all([withUs.close(), without.close()]);
  printTable('A whole page in Chromium, × the same page without the extension', table);
  return table;
}

/** Main-thread time that a page took until it came to rest, ms, and how long its HTML is then. */
async function costOf(browser: ExtensionBrowser, url: string): Promise<{ ms: number; characters: number }> {
  const page: Page = await browser.open('about:blank');
  const time = await threadTime(page);
  await page.goto(url);
  await sleep(SETTLE);
  const ms = await time();
  const characters = await page.evaluate(() => document.documentElement.outerHTML.length);
  await page.close();
  return { ms, characters };
}
