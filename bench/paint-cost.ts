import type { BrowserKind } from '../scripts/browsers.ts';
import { openBrowser } from '../tests/browser/extension.ts';
import type { Site } from '../tests/browser/site.ts';
import { madePage, SIZES, type Size } from './made-page.ts';
import type { PaintTimes } from './page-paint.ts';
import { pageScript } from './page-script.ts';
import type { PainterName } from './painters.ts';
import { isolated } from './scan-cost.ts';
import { medianOf, printTable, type Table } from './table.ts';

const ROUNDS = 3;
const NAMES: readonly PainterName[] = [
  'none',
  'highlights near the viewport (ours)',
  'all highlights',
  'elements around words',
  'mark.js',
  'boxes above the page',
];

/** What the ways to paint cost, and what each later change of the page costs with them, as multiples of the same change without marks in the same round. */
export async function paintCost(
  kinds: readonly BrowserKind[],
  site: Site,
  surfaces: readonly string[],
): Promise<Table> {
  const script = '/page-paint.js';
  site.set(script, { type: 'text/javascript', body: await pageScript('bench/page-paint.ts', 'pagePaint') });
  const table: Table = {};
  for (const size of ['1 MB', '5 MB'] as Size[]) {
    for (const kind of kinds) {
      const url = site.set(`/paint-${SIZES[size]}`, isolated(madePage(SIZES[size], surfaces, script)));
      const rounds: Record<PainterName, PaintTimes>[] = [];
      const browser = await openBrowser(kind, { without: true });
      for (let round = 0; round < ROUNDS; round += 1) {
        const times = {} as Record<PainterName, PaintTimes>;
        for (const name of NAMES) {
          const page = await browser.open(url);
          times[name] = await page.evaluate((painter) => pagePaint.measure(painter), name);
          await page.close();
        }
        rounds.push(times);
      }
      await browser.close();
      const part = Object.fromEntries(NAMES.map((name) => [`${name}, ${kind}, ${size}`, rowOf(rounds, name)]));
      printTable(`Painting marks on ${size} in ${kind}: changes of the page, × the same change without marks`, part);
      Object.assign(table, part);
    }
  }
  return table;
}

function rowOf(rounds: readonly Record<PainterName, PaintTimes>[], name: PainterName): Record<string, number> {
  const ratio = (kind: 'style' | 'text' | 'insertion') =>
    medianOf(rounds.map((times) => medianOf(times[name][kind]) / medianOf(times.none[kind])));
  return {
    marks: name === 'none' ? 0 : rounds[0]![name].marks,
    'painting, × ours': medianOf(
      rounds.map((times) => times[name].painting / times['highlights near the viewport (ours)'].painting),
    ),
    'style change': ratio('style'),
    'text change': ratio('text'),
    insertion: ratio('insertion'),
    'style change alone, ms': medianOf(rounds.map(({ none }) => medianOf(none.style))),
  };
}

declare const pagePaint: typeof import('./page-paint.ts');
