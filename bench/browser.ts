import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../scripts/browsers.ts';
import { openGlossary } from '../scripts/open-glossary.ts';
import { openSite, type Site } from '../tests/browser/site.ts';
import { cardCost } from './card-cost.ts';
import { heapCost } from './heap-cost.ts';
import { judgePlace } from './judge-place.ts';
import { mutationCost } from './mutation-cost.ts';
import { paintCost } from './paint-cost.ts';
import { popupCost } from './popup-cost.ts';
import { scanCost } from './scan-cost.ts';
import { sessionCost } from './session-cost.ts';
import type { Table } from './table.ts';
import { wholeCost } from './whole-cost.ts';

/**
 * `npm run bench:browser`: what Lay Terms costs in real Chromium and Firefox, as ratios within one run. Prints tables and writes `.output/bench-browser.json`.
 * Needs `npm run build`. `-- --only scan` (or paint, whole, session, heap, mutations, card, judge, popup) does one part; `-- --browser firefox` one browser.
 */
type Part = (kinds: readonly BrowserKind[], site: Site, surfaces: readonly string[]) => Promise<Table>;

const PARTS: Record<string, Part> = {
  scan: scanCost,
  paint: paintCost,
  whole: wholeCost,
  session: sessionCost,
  heap: heapCost,
  mutations: mutationCost,
  card: cardCost,
  judge: judgePlace,
  popup: popupCost,
};

const { values } = parseArgs({ options: { only: { type: 'string' }, browser: { type: 'string' } } });
if (values.only && !(values.only in PARTS)) throw new Error(`--only is one of ${Object.keys(PARTS).join(', ')}`);
const kinds = (['chromium', 'firefox'] as const).filter((kind) => !values.browser || kind === values.browser);
const { entries } = openGlossary('glossary/terms').reference;
const surfaces = entries.flatMap(({ term, aliases }) => [term, ...aliases]);
const site = await openSite();
const tables: Record<string, Table> = {};
mkdirSync('.output', { recursive: true });
for (const [name, part] of Object.entries(PARTS)) {
  if (values.only && name !== values.only) continue;
  tables[name] = await part(kinds, site, surfaces);
  writeFileSync('.output/bench-browser.json', JSON.stringify(tables, null, 2));
}
await site.close();
