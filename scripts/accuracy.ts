import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { judgeSentences, tally } from '../tests/accuracy/judge-sentences.ts';
import { readSentences } from '../tests/accuracy/sentences.ts';
import { openGlossary } from './open-glossary.ts';
import { scanPage } from './scan-page.ts';

/**
 * `npm run accuracy`: precision, recall and abstention for each word of our own sentences; `-- --wrong` lists the wrong ones.
 * `npm run accuracy -- PAGES.ndjson`: marks per 1,000 words by the pages' `kind`, the entries marked most, and what changed since the last run on that file.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { wrong: { type: 'boolean' }, kind: { type: 'string' }, list: { type: 'boolean' } },
});
const glossary = openGlossary('glossary/terms');
if (positionals[0]) await measurePages(positionals[0]);
else await measureSentences();

async function measureSentences(): Promise<void> {
  const judged = await judgeSentences(readSentences(), glossary);
  for (const [word, figures] of Object.entries(tally(judged))) {
    const { precision, recall, abstained, sentences } = figures;
    const columns = [precision, recall, abstained].map((share) => share.toFixed(3).padStart(6));
    console.log(
      `${word.padEnd(16)} ${String(sentences).padStart(5)}  precision ${columns[0]}  recall ${columns[1]}  silent ${columns[2]}`,
    );
  }
  if (!values.wrong) return;
  for (const { sentence, outcome, got } of judged) {
    if (outcome === 'right' || outcome === 'rightly silent') continue;
    console.log(
      `${sentence.word}: ${outcome}: expected ${sentence.expected?.join('|') ?? 'silence'}, got ${got ?? 'silence'}: ${sentence.text}`,
    );
  }
}

async function measurePages(file: string): Promise<void> {
  const kinds = new Map<string, { words: number; marks: number; entries: Map<string, number> }>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!line.trim()) continue;
    const page = JSON.parse(line) as { id: string; kind?: string; text: string; title?: string };
    const kind = page.kind ?? 'all';
    const { marks } = await scanPage(page.text, page.title ?? '', glossary);
    const sums = kinds.get(kind) ?? { words: 0, marks: 0, entries: new Map() };
    sums.words += page.text.split(/\s+/).length;
    sums.marks += marks.length;
    for (const { entry, start, end } of marks) {
      sums.entries.set(entry, (sums.entries.get(entry) ?? 0) + 1);
      if (values.list && (!values.kind || values.kind === kind)) {
        const around = `${page.text.slice(Math.max(0, start - 60), start)}[[${page.text.slice(start, end)}]]${page.text.slice(end, end + 60)}`;
        console.log(`${page.id}\t${entry}\t${around.replace(/\s+/g, ' ')}`);
      }
    }
    kinds.set(kind, sums);
  }
  const results = Object.fromEntries(
    [...kinds].map(([kind, { words, marks, entries }]) => [
      kind,
      { perThousand: (1000 * marks) / words, entries: Object.fromEntries(entries) },
    ]),
  );
  for (const [kind, { words, marks, entries }] of kinds) {
    console.log(`${kind}: ${((1000 * marks) / words).toFixed(2)} marks per 1,000 words (${marks} in ${words})`);
    const most = [...entries].sort(([, a], [, b]) => b - a).slice(0, 25);
    console.log(`  ${most.map(([entry, count]) => `${entry} ${count}`).join(', ')}`);
  }
  compare(file, results);
}

/** Prints what changed since the last run on the same file, and keeps this run for the next. */
function compare(
  file: string,
  results: Record<string, { perThousand: number; entries: Record<string, number> }>,
): void {
  mkdirSync('.output', { recursive: true });
  const kept = `.output/accuracy-${basename(file)}.json`;
  if (existsSync(kept)) {
    const before = JSON.parse(readFileSync(kept, 'utf8')) as typeof results;
    for (const [kind, { entries }] of Object.entries(results)) {
      const old = before[kind]?.entries ?? {};
      const changed = [...new Set([...Object.keys(entries), ...Object.keys(old)])]
        .map((entry) => [entry, (entries[entry] ?? 0) - (old[entry] ?? 0)] as const)
        .filter(([, by]) => by !== 0)
        .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
      if (changed.length > 0)
        console.log(
          `since the last run, ${kind}: ${changed
            .slice(0, 30)
            .map(([entry, by]) => `${entry} ${by > 0 ? '+' : ''}${by}`)
            .join(', ')}`,
        );
    }
  }
  writeFileSync(kept, JSON.stringify(results));
}
