import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { median } from '#glossary/check.ts';
import { openGlossary } from '../scripts/open-glossary.ts';
import { type ExtensionBrowser, openBrowser } from '../tests/browser/extension.ts';
import { openSite } from '../tests/browser/site.ts';
import { proseOf } from './prose.ts';

/**
 * `npm run bench:browser`: what the built extension costs in real Chromium: main-thread time of a page with it and without it, side by side in one run,
 * and how long the popup takes to its first result. Prints a table and writes `.output/bench-browser.json`. Medians of the rounds; needs `npm run build`.
 */
const ROUNDS = 3;

/** How long a page is left alone before its time is read, ms. */
const SETTLE = 4000;

const MB = 1_000_000;
const surfaces = openGlossary('glossary/terms').reference.entries.flatMap(({ term, aliases }) => [term, ...aliases]);
const pages = {
  'health, 0.1 MB': htmlOf(0.1 * MB, surfaces),
  'health, 1 MB': htmlOf(MB, surfaces),
  'health, 5 MB': htmlOf(5 * MB, surfaces),
  'no health term, 0.1 MB': htmlOf(0.1 * MB, ['the']),
  'no health term, 1 MB': htmlOf(MB, ['the']),
};

const site = await openSite();
const [withUs, without] = [await openBrowser('chromium'), await openBrowser('chromium', { without: true })];
const table: Record<string, { without: number; with: number; added: number; changed: number }> = {};
for (const [name, html] of Object.entries(pages)) {
  const url = site.set(`/${name.replaceAll(/\W+/g, '-')}`, html);
  const alone: number[] = [];
  const ours: number[] = [];
  let changed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = await costOf(without, url);
    const marked = await costOf(withUs, url);
    alone.push(bare.ms);
    ours.push(marked.ms);
    changed = Math.abs(marked.characters - bare.characters);
  }
  const row = { without: median(alone), with: median(ours), added: median(ours) - median(alone), changed };
  table[name] = row;
  const ms = (time: number) => `${time.toFixed(0).padStart(6)} ms`;
  const share = ((100 * row.added) / row.without).toFixed(0);
  console.log(
    `${name.padEnd(24)} alone ${ms(row.without)}, with us ${ms(row.with)}, added ${ms(row.added)} (${share}%), ${changed} characters changed`,
  );
}
const openings: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) openings.push(await firstResult(withUs));
const popup = median(openings);
console.log(`popup: ${popup.toFixed(0)} ms from its navigation to the first result of a search`);
mkdirSync('.output', { recursive: true });
writeFileSync('.output/bench-browser.json', JSON.stringify({ table, popup }, null, 2));
await Promise.all([withUs.close(), without.close(), site.close()]);

/** A page of about `size` characters; about 15,000 text nodes for each million. */
function htmlOf(size: number, terms: readonly string[]): string {
  const paragraphs = proseOf(size, terms).map((text) =>
    text
      .split(' ')
      .map((word, at) => (at % 24 === 12 ? `<em>${word}` : at % 24 === 23 ? `${word}</em>` : word))
      .join(' '),
  );
  return `<!doctype html><title>A page</title>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;
}

/** Main-thread time that a page took until it came to rest, ms, and how long its HTML is then. */
async function costOf(browser: ExtensionBrowser, url: string): Promise<{ ms: number; characters: number }> {
  const page = await browser.open(url);
  await sleep(SETTLE);
  const { TaskDuration = 0 } = await page.metrics();
  const characters = await page.evaluate(() => document.documentElement.outerHTML.length);
  await page.close();
  return { ms: TaskDuration * 1000, characters };
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
