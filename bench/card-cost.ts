import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { OPEN_AFTER } from '#page/hover.ts';
import type { BrowserKind } from '../scripts/browsers.ts';
import { type ExtensionBrowser, openBrowser } from '../tests/browser/extension.ts';
import type { Site } from '../tests/browser/site.ts';
import { hoverOver, waitForOpen, waitForShut } from './hovered-mark.ts';
import { madePage, SIZES } from './made-page.ts';
import { medianOf, printTable, type Table } from './table.ts';

const TIMES = 100;

/** How long after the dwell a card is painted, ms; with the background asleep too, in Chromium, which can be told to put it to sleep. */
export async function cardCost(kinds: readonly BrowserKind[], site: Site, surfaces: readonly string[]): Promise<Table> {
  const url = site.set('/card', madePage(SIZES['0.1 MB'], surfaces));
  const table: Table = {};
  for (const kind of kinds) {
    const browser = await openBrowser(kind);
    const page = await browser.open(url);
    await page.waitForFunction(() => (CSS.highlights.get('lay-terms')?.size ?? 0) > 0, { timeout: 30_000 });
    await sleep(1000);
    await page.evaluate(watchCards);
    table[`${kind}, background awake`] = summary(await openings(page, async () => {}));
    if (kind === 'chromium') {
      table[`${kind}, background asleep`] = summary(await openings(page, () => putToSleep(browser)));
    }
    await browser.close();
  }
  printTable(`From the end of the dwell to the painted card, ${TIMES} times, ms`, table);
  return table;
}

function summary(all: readonly number[]): Record<string, number> {
  return {
    first: all[0]!,
    median: medianOf(all),
    'of 100 the 99th': [...all].sort((a, b) => a - b).at(-2)!,
    worst: Math.max(...all),
  };
}

async function openings(page: Page, before: () => Promise<void>): Promise<number[]> {
  const all: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    await before();
    await hoverOver(page, turn);
    await waitForOpen(page);
    await page.waitForFunction(() => cardWatch.painted > 0);
    all.push((await page.evaluate(() => cardWatch.painted - cardWatch.moved)) - OPEN_AFTER);
    await page.keyboard.press('Escape');
    await waitForShut(page);
  }
  return all;
}

/** Notes in the page when the pointer last moved and when the frame was painted in which the card first stood. */
function watchCards(): void {
  const watch = { moved: 0, painted: 0 };
  (globalThis as unknown as { cardWatch: typeof watch }).cardWatch = watch;
  addEventListener(
    'pointermove',
    (event) => {
      watch.moved = event.timeStamp;
      watch.painted = 0;
    },
    true,
  );
  document.addEventListener(
    'beforetoggle',
    (event) => {
      if ((event as ToggleEvent).newState !== 'open') return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          watch.painted = performance.now();
        };
        port2.postMessage(0);
      });
    },
    true,
  );
}

async function putToSleep({ browser }: ExtensionBrowser): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.worker();
  await worker?.close();
  await sleep(100);
}

declare const cardWatch: { moved: number; painted: number };
