import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserKind } from '../scripts/browsers.ts';
import { type ExtensionBrowser, openBrowser } from '../tests/browser/extension.ts';
import type { Site } from '../tests/browser/site.ts';
import { medianOf, printTable, type Table } from './table.ts';
import { threadTime } from './thread-time.ts';

const ROUNDS = 3;

/** How long each load goes on, ms, and how long the page is left alone before and after it. */
const LASTS = 6000;
const SETTLE = 2500;

/** What a page may do all the time; each runs inside the page until `LASTS` is over. */
const LOADS: Record<string, string> = {
  '100 nodes a second': `const timer = setInterval(() => { for (let n = 0; n < 5; n += 1) { const p = document.createElement('p'); p.textContent = 'They spoke of the biopsy again.'; box.append(p); } }, 50); setTimeout(() => clearInterval(timer), lasts)`,
  '1,000 texts drawn anew at once, each second': `box.innerHTML = '<p>A first text.</p>'.repeat(1000); const timer = setInterval(() => { for (const p of box.children) p.firstChild.data = 'The prognosis at ' + Date.now() + '.'; }, 1000); setTimeout(() => clearInterval(timer), lasts)`,
  'an animated counter': `const p = document.createElement('p'); box.append(p); const end = performance.now() + lasts; (function count(now) { p.textContent = 'Patients: ' + Math.round(now); if (now < end) requestAnimationFrame(count); })(0)`,
  'a list of 10,000 rows that shows thirty': `let at = 0; const timer = setInterval(() => { at += 7; box.replaceChildren(...Array.from({ length: 30 }, (_, n) => { const div = document.createElement('div'); div.textContent = 'Row ' + ((at + n) % 10000) + ': a biopsy was done.'; return div; })); }, 100); setTimeout(() => clearInterval(timer), lasts)`,
  'a chat that grows to 20,000 messages': `const each = 20000 / (lasts / 50); const timer = setInterval(() => { const part = document.createDocumentFragment(); for (let n = 0; n < each; n += 1) { const p = document.createElement('p'); p.textContent = 'Somebody wrote number ' + n + ' about the scan and the weather.'; part.append(p); } box.append(part); }, 50); setTimeout(() => clearInterval(timer), lasts)`,
};

/** Main-thread time that following a busy page adds, as a share of the time that passes and of the page's own work. Chromium only: no other counts it. */
export async function mutationCost(kinds: readonly BrowserKind[], site: Site): Promise<Table> {
  if (!kinds.includes('chromium')) return {};
  const [withUs, without] = [await openBrowser('chromium'), await openBrowser('chromium', { without: true })];
  const url = site.set(
    '/busy',
    '<!doctype html><html lang="en"><title>Busy</title><link rel="icon" href="data:,"><main><h1>Breast cancer</h1><p>Her mesothelioma was in partial remission after chemotherapy.</p><section id="box"></section></main>',
  );
  const table: Table = {};
  for (const [name, script] of Object.entries(LOADS)) {
    const rounds: { alone: number; ours: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ alone: await workOf(without, url, script), ours: await workOf(withUs, url, script) });
    }
    table[name] = {
      'share of the time, %': medianOf(rounds.map(({ alone, ours }) => (100 * (ours - alone)) / LASTS)),
      'work of the page, × without': medianOf(rounds.map(({ alone, ours }) => ours / alone)),
    };
  }
  await Promise.all([withUs.close(), without.close()]);
  printTable('Following a busy page in Chromium', table);
  return table;
}

/** Main-thread time while a load goes on and until it is digested, ms. */
async function workOf(browser: ExtensionBrowser, url: string, script: string): Promise<number> {
  const page = await browser.open(url);
  await sleep(SETTLE);
  const time = await threadTime(page);
  const before = await time();
  await page.evaluate(`{ const lasts = ${LASTS}; ${script} }`);
  await sleep(LASTS + SETTLE);
  const after = await time();
  await page.close();
  return after - before;
}
