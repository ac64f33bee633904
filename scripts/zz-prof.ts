import { setTimeout as sleep } from 'node:timers/promises';
import { openBrowser } from '../tests/browser/extension.ts';
import { openSite } from '../tests/browser/site.ts';
import { madePage, SIZES } from '../bench/made-page.ts';
import { openGlossary } from './open-glossary.ts';
const { entries } = openGlossary('glossary/terms').reference;
const surfaces = entries.flatMap(({ term, aliases }) => [term, ...aliases]);
const site = await openSite();
const b = await openBrowser('chromium', { extension: '/tmp/unmin' });
const length = SIZES[(process.argv[2] ?? '0.1 MB') as '1 MB'];
const url = site.set('/p' + length, madePage(length, surfaces));
for (let r = 0; r < 2; r++) {
  const page = await b.open('about:blank');
  const s = await page.createCDPSession();
  await s.send('Profiler.enable'); await s.send('Profiler.setSamplingInterval', { interval: 100 });
  await s.send('Profiler.start');
  await page.goto(url); await sleep(4000);
  const { profile } = await s.send('Profiler.stop');
  await page.close();
  if (r === 0) continue;
  const nodes = new Map(profile.nodes.map((n) => [n.id, { ...n, self: 0, total: 0 }]));
  const deltas = profile.timeDeltas!;
  profile.samples!.forEach((id, i) => { nodes.get(id)!.self += (deltas[i + 1] ?? 0) / 1000; });
  const sum = (n: any): number => (n.total = n.self + (n.children ?? []).reduce((a: number, c: number) => a + sum(nodes.get(c)), 0));
  const root = nodes.get(profile.nodes[0]!.id)!; sum(root);
  const show = (n: any, depth: number) => {
    if (n.total < 1.2 || depth > 14) return;
    console.log(' '.repeat(depth) + n.total.toFixed(1) + ' ' + n.self.toFixed(1) + ' ' + n.callFrame.functionName + ' ' + n.callFrame.url.split('/').pop() + ':' + n.callFrame.lineNumber);
    for (const c of (n.children ?? []).map((c: number) => nodes.get(c)).sort((a: any, b: any) => b.total - a.total)) show(c, depth + 1);
  };
  for (const c of root.children!.map((c) => nodes.get(c)!)) if (!/idle|program/.test(c.callFrame.functionName)) show(c, 0);
}
await b.close(); await site.close();
