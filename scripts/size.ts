import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildGlossary } from '#glossary/build.ts';
import type { PackedMatcher } from '#glossary/matching/matcher.ts';

/** What may be carried at most, bytes. The page's part is what every page evaluates at start. */
const kB = 1000;

interface Budget {
  name: string;
  bytes: number;
  gzip?: boolean;
  limit: number;
}

const { index, details, matcher } = buildGlossary('glossary/terms');
const { trie, cues } = JSON.parse(matcher) as PackedMatcher;
const gzip = (text: string) => gzipSync(text, { level: 9 }).length;

const budgets: Budget[] = [
  { name: 'index of the reference', bytes: index.length, limit: 1100 * kB },
  { name: 'index of the reference, gzip', bytes: gzip(index), limit: 330 * kB },
  { name: 'details of the reference, gzip', bytes: gzip(details), limit: 620 * kB },
  { name: 'trie', bytes: Buffer.from(trie, 'base64').length, limit: 180 * kB },
  { name: 'evidence for the senses', bytes: Buffer.from(cues, 'base64').length, limit: 100 * kB },
];
for (const target of ['chrome-mv3', 'firefox-mv3']) {
  const content = readFileSync(`.output/${target}/content-scripts/content.js`, 'utf8');
  budgets.push({
    name: `content script beside the trie and the evidence, gzip (${target})`,
    bytes: gzip(content.replace(trie, '').replace(cues, '')),
    limit: 26 * kB,
  });
  const card = readFileSync(`.output/${target}/card.js`, 'utf8');
  budgets.push({ name: `script of the card, gzip (${target})`, bytes: gzip(card), limit: 20 * kB });
  const background = readFileSync(`.output/${target}/background.js`, 'utf8');
  budgets.push({ name: `background, gzip (${target})`, bytes: gzip(background), limit: 1640 * kB });
}

let over = 0;
for (const { name, bytes, limit } of budgets) {
  const isOver = bytes > limit;
  over += Number(isOver);
  console.log(`${isOver ? 'OVER' : 'ok  '} ${name}: ${(bytes / kB).toFixed(1)} kB of ${limit / kB} kB`);
}
process.exitCode = over > 0 ? 1 : 0;
