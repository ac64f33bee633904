import type { BrowserKind } from '../scripts/browsers.ts';
import { openBrowser } from '../tests/browser/extension.ts';
import type { Site } from '../tests/browser/site.ts';
import { madePage, SIZES } from './made-page.ts';
import { pageScript } from './page-script.ts';
import { medianOf, printTable, type Table } from './table.ts';

const ROUNDS = 5;

/** What reading a page costs inside it, as multiples of a bare loop over its characters in the same round. */
export async function scanCost(kinds: readonly BrowserKind[], site: Site, surfaces: readonly string[]): Promise<Table> {
  const script = '/page-work.js';
  site.set(script, { type: 'text/javascript', body: await pageScript('bench/page-work.ts', 'pageWork') });
  const table: Table = {};
  for (const kind of kinds) {
    const browser = await openBrowser(kind, { without: true });
    for (const [size, length] of Object.entries(SIZES)) {
      const url = site.set(`/scan-${length}`, isolated(madePage(length, surfaces, script)));
      const page = await browser.open(url);
      const column = `${kind}, ${size}`;
      const first = await page.evaluate(() => pageWork.measureFirst());
      const all = await page.evaluate(
        (own, rounds) => pageWork.measure(own, rounds),
        // The slow libraries are measured once.
        size === '1 MB' ? [...surfaces] : undefined,
        ROUNDS,
      );
      const put = (row: string, value: number) => {
        table[row] = { ...table[row], [column]: value };
      };
      for (const [name, ratios] of Object.entries(all)) put(name, medianOf(ratios));
      put('bare character loop, ms', table['bare character loop']![column]!);
      put('bare character loop', 1);
      put('unpack, first time, ms', first.unpack!);
      put('first reading, ms', first.read!);
      await page.close();
    }
    await browser.close();
  }
  printTable('Reading a page, × a bare loop over its characters', table);
  return table;
}

/** A page that is isolated from all others has the browser's finer clock. */
export function isolated(body: string): { headers: Record<string, string>; body: string } {
  return {
    headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
    body,
  };
}

declare const pageWork: typeof import('./page-work.ts');
