import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import nlp from 'compromise/one';
import { buildGlossary } from '#glossary/build.ts';
import { PageMatcher } from '#glossary/matching/marks.ts';
import { unpackMatcher } from '#glossary/matching/matcher.ts';
import { Scanner } from '#glossary/matching/scan.ts';
import { createSearch } from '#glossary/search.ts';
import { openGlossary } from '../scripts/open-glossary.ts';
import { proseOf } from './prose.ts';

/**
 * `npm run bench`: how long the matcher takes over 1 MB of prose, as multiples of a bare loop over the same characters in the same run; prints a table and
 * writes `.output/bench.json`. Each figure is the median of the rounds.
 */
const SIZE = 1_000_000;
const ROUNDS = 9;

const glossary = openGlossary('glossary/terms');
const { reference, matcher, judge } = glossary;
const surfaces = reference.entries.flatMap(({ term, aliases }) => [term, ...aliases]);
const paragraphs = proseOf(SIZE, surfaces);
const scanner = new Scanner(matcher);
const packed = buildGlossary('glossary/terms').matcher;

const tasks: Record<string, () => unknown> = {
  'bare character loop': () => {
    let sum = 0;
    for (const text of paragraphs) for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
    return sum;
  },
  scan: () => paragraphs.map((text) => scanner.scan(text).hits.length),
  'scan and evidence': () => {
    const page = new PageMatcher(matcher, judge);
    return paragraphs.map((text) => page.read(text).candidates.length);
  },
  'unpack the tables': () => unpackMatcher(packed),
  'search for “remis”': await (async () => {
    const search = createSearch(reference);
    await search.ready;
    return () => search.find('remis');
  })(),
  'linear look at all texts': () =>
    reference.entries.filter(({ plain, term }) => plain.includes('remis') || term.includes('remis')),
};

const medians: Record<string, number> = {};
const times = new Map(Object.keys(tasks).map((name) => [name, [] as number[]]));
for (let round = 0; round < ROUNDS + 2; round += 1) {
  for (const [name, task] of Object.entries(tasks)) {
    const start = performance.now();
    task();
    if (round >= 2) times.get(name)!.push(performance.now() - start);
  }
}
for (const [name, all] of times) medians[name] = all.sort((a, b) => a - b)[ROUNDS >> 1]!;
medians['senses (whole page, with compromise)'] = await timed(async () => {
  const page = new PageMatcher(matcher, judge);
  await page.mark(paragraphs.map((text) => page.read(text)));
});
const trie = nlp.buildTrie(surfaces.map((surface) => surface.toLowerCase()));
const tenth = paragraphs.slice(0, paragraphs.length / 10);
medians['compromise lookup of the same surfaces'] =
  10 * (await timed(async () => tenth.map((text) => nlp(text).lookup(trie).length)));

const bare = medians['bare character loop']!;
for (const [name, ms] of Object.entries(medians))
  console.log(`${name.padEnd(42)} ${ms.toFixed(2).padStart(9)} ms ${(ms / bare).toFixed(1).padStart(8)} ×`);
console.log(
  `\n${reference.entries.length} entries, ${surfaces.length} surfaces; tables ${packed.length} B, gzip ${gzipSync(packed).length} B`,
);
mkdirSync('.output', { recursive: true });
writeFileSync('.output/bench.json', JSON.stringify({ medians, surfaces: surfaces.length }, null, 2));

async function timed(task: () => Promise<unknown>): Promise<number> {
  await task();
  const start = performance.now();
  await task();
  return performance.now() - start;
}
