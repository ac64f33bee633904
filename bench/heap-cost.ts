import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../scripts/browsers.ts';
import { type ExtensionBrowser, openBrowser } from '../tests/browser/extension.ts';
import type { Site } from '../tests/browser/site.ts';
import { hoverOver, waitForOpen, waitForShut } from './hovered-mark.ts';
import { madePage, SIZES } from './made-page.ts';
import { medianOf, printTable, type Table } from './table.ts';

const ROUNDS = 3;
const MUTATIONS = 10_000;
const OPENINGS = 200;
const SETTLE = 5000;

/** The script heap of a tab after collection, the page’s world and ours together, MB: with the extension, without it, and what use adds. Chromium only: no other tells it. */
export async function heapCost(kinds: readonly BrowserKind[], site: Site, surfaces: readonly string[]): Promise<Table> {
  if (!kinds.includes('chromium')) return {};
  const [withUs, without] = [await openBrowser('chromium'), await openBrowser('chromium', { without: true })];
  const table: Table = {};
  const pages = {
    'idle tab': '<!doctype html><title>Idle</title><link rel="icon" href="data:,"><p>Nothing to see here.</p>',
    'health, 1 MB': madePage(SIZES['1 MB'], surfaces),
  };
  for (const [name, html] of Object.entries(pages)) {
    const url = site.set(`/heap-${html.length}`, html);
    const pairs: { alone: number; ours: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      pairs.push({ alone: await heapOf(without, url), ours: await heapOf(withUs, url) });
    }
    table[name] = {
      'without, MB': medianOf(pairs.map(({ alone }) => alone)),
      'with, MB': medianOf(pairs.map(({ ours }) => ours)),
      'added, MB': medianOf(pairs.map(({ ours, alone }) => ours - alone)),
    };
  }
  const url = site.set('/heap-use', madePage(SIZES['0.1 MB'], surfaces));
  table[`${MUTATIONS.toLocaleString('en')} mutations`] = await grown(withUs, without, url, mutate);
  table[`${OPENINGS} cards`] = await grown(withUs, undefined, url, openCards);
  await Promise.all([withUs.close(), without.close()]);
  printTable('Script heap of a tab in Chromium', table);
  return table;
}

async function heapOf(browser: ExtensionBrowser, url: string): Promise<number> {
  const page = await browser.open(url);
  await sleep(SETTLE);
  const heap = await collectedHeap(page);
  await page.close();
  return heap;
}

/** What a use of a page adds to its heap, with the extension and without it. */
async function grown(
  withUs: ExtensionBrowser,
  without: ExtensionBrowser | undefined,
  url: string,
  use: (page: Page) => Promise<void>,
): Promise<Record<string, number>> {
  const growth = async (browser: ExtensionBrowser) => {
    const page = await browser.open(url);
    await sleep(SETTLE);
    await use(page);
    const before = await collectedHeap(page);
    await use(page);
    await sleep(1000);
    const after = await collectedHeap(page);
    await page.close();
    return after - before;
  };
  const ours = await growth(withUs);
  const alone = without ? await growth(without) : 0;
  return { 'without, MB': alone, 'with, MB': ours, 'added, MB': ours - alone };
}

async function mutate(page: Page): Promise<void> {
  await page.evaluate(async (times) => {
    const paragraphs = [...document.querySelectorAll('p')];
    for (let at = 0; at < times; at += 1) {
      const text = paragraphs[at % paragraphs.length]!.firstChild as Text;
      text.data = `${at} ${text.data.slice(text.data.indexOf(' ') + 1)}`;
      if (at % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }, MUTATIONS);
}

async function openCards(page: Page): Promise<void> {
  for (let opening = 0; opening < OPENINGS / 2; opening += 1) {
    await hoverOver(page, opening);
    await waitForOpen(page);
    await page.keyboard.press('Escape');
    await waitForShut(page);
  }
}

async function collectedHeap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { JSHeapUsedSize = 0 } = await page.metrics();
  return JSHeapUsedSize / 1e6;
}
