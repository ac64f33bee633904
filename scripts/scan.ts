import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { explain } from './explain.ts';
import { openGlossary } from './open-glossary.ts';
import { scanPage } from './scan-page.ts';
import { textsOf } from './texts.ts';

const USAGE = `usage: npm run -s scan -- FILE.html|FILE.txt     a table of the marks of a page
       npm run -s scan -- --ndjson < PAGES       a line of JSON for each line {"id","text","title"?}
       npm run -s scan -- --explain "TEXT"       each candidate of a text, and what decided`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ndjson: { type: 'boolean' },
    explain: { type: 'string' },
    help: { type: 'boolean' },
    glossary: { type: 'string', default: 'glossary/terms' },
  },
});

if (values.help || (!values.ndjson && values.explain === undefined && positionals.length !== 1)) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}
if (values.explain !== undefined)
  console.log((await explain(values.explain, openGlossary(values.glossary))).join('\n'));
else if (values.ndjson) await scanLines(positionals[0]);
else await printTable(positionals[0]!);

/** Scans a line a page, and answers a line a page. A line that can't be read gives an error object, and the run goes on. */
async function scanLines(file: string | undefined): Promise<void> {
  const glossary = openGlossary(values.glossary);
  let number = 0;
  for await (const line of createInterface({ input: file ? createReadStream(file) : process.stdin })) {
    number += 1;
    if (line.trim() === '') continue;
    process.stdout.write(`${JSON.stringify(await answerLine(line, number, glossary))}\n`);
  }
}

async function answerLine(line: string, number: number, glossary: ReturnType<typeof openGlossary>): Promise<object> {
  let id: unknown;
  try {
    const page = JSON.parse(line) as { id?: unknown; text?: unknown; title?: unknown } | null;
    id = page?.id;
    if (typeof page?.text !== 'string') throw new Error('a line needs a "text" that is a string');
    const title = typeof page.title === 'string' ? page.title : '';
    return { id, ...(await scanPage(page.text, title, glossary)) };
  } catch (reason) {
    return { id: id ?? null, line: number, error: reason instanceof Error ? reason.message : String(reason) };
  }
}

async function printTable(file: string): Promise<void> {
  const { title, text } = textsOf(readFileSync(file, 'utf8'), file);
  const { topic, marks } = await scanPage(text, title, openGlossary(values.glossary));
  for (const { start, end, text: surface, entry, sense } of marks) {
    console.log(
      `${String(start).padStart(7)}–${String(end).padEnd(7)} ${surface.padEnd(32)} ${entry}${sense ? ` (${sense})` : ''}`,
    );
  }
  console.log(`${marks.length} marks; topic: ${topic.join(', ') || 'none'}`);
}
