import type { BrowserKind } from '../scripts/browsers.ts';
import { openBrowser } from '../tests/browser/extension.ts';
import type { Site } from '../tests/browser/site.ts';
import { madePage, SIZES } from './made-page.ts';
import { tracedScript } from './own-tasks.ts';
import { printTable, type Table } from './table.ts';

/** How long a page is left alone before its reader scrolls, ms. */
const SETTLE = 3000;

/** A reader scrolls through the page for ten seconds, while it adds a paragraph ten times a second and writes a counter anew with each frame. */
const SESSION = `new Promise((resolve) => {
  const end = performance.now() + 10000;
  const counter = document.createElement('p');
  document.body.prepend(counter);
  const frame = (now) => { counter.textContent = 'Patients: ' + Math.round(now); if (now < end) requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
  const timer = setInterval(() => {
    if (performance.now() > end) { clearInterval(timer); setTimeout(resolve, 1000); return; }
    scrollBy(0, innerHeight * 0.6);
    const p = document.createElement('p');
    p.textContent = 'They spoke of the biopsy again.';
    document.body.children[Math.floor(document.body.children.length / 2)].after(p);
  }, 100);
})`;

/** How long our tasks are in a session of scrolling and changes. Chromium only: no other writes such a trace. */
export async function sessionCost(
  kinds: readonly BrowserKind[],
  site: Site,
  surfaces: readonly string[],
): Promise<Table> {
  const table: Table = {};
  if (!kinds.includes('chromium')) return table;
  const browser = await openBrowser('chromium');
  for (const [size, length] of Object.entries(SIZES)) {
    const url = site.set(`/session-${length}`, madePage(length, surfaces));
    const own = await tracedScript(browser, url, SETTLE, (page) => page.evaluate(SESSION));
    table[size] = {
      'our script, ms': own.total,
      'our longest task, ms': own.longest,
      '99.9th percentile, ms': own.permille999,
      'our tasks over 8 ms': own.over,
    };
  }
  await browser.close();
  printTable('Our tasks in a session of scrolling and changes, Chromium', table);
  return table;
}
