import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

/**
 * Fits how much single words speak for medicine, and writes them to `glossary/word-weights.json`:
 *
 *   node scripts/fit-words.ts --contexts FILE --pages FILE [--part 0|1]
 *
 * The files are those of `fit-senses.ts`. A word's weight is its log odds (naive Bayes, presence in stretches of 100 words), in halves, cut to ±7. Words of few
 * sources, names and words that say little are left out. With `--part`, every other source is used, to try the weights on the rest.
 */
const { values } = parseArgs({
  options: { contexts: { type: 'string' }, pages: { type: 'string' }, part: { type: 'string' } },
});

const FEWEST_SOURCES = 8;
const LEAST_WEIGHT = 3;
const STRETCH = 100;

interface Counts {
  health: number;
  other: number;
  sources: Set<string>;
}

const words = new Map<string, Counts>();
const stretches = { health: 0, other: 0 };
const sources = { health: 0, other: 0 };
const capitals = new Map<string, number>();

for (const [name, file, kindOf] of [
  ['context', values.contexts, ({ sense }: Line) => sense],
  ['page', values.pages, ({ kind }: Line) => kind],
] as const) {
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (values.part !== undefined && number % 2 !== Number(values.part)) continue;
    count(String(line.context ?? line.text), kindOf(line) === 'health' ? 'health' : 'other', `${name} ${number}`);
  }
}

const weights: [string, number][] = [];
for (const [word, { health, other, sources: seen }] of words) {
  if (seen.size < FEWEST_SOURCES || (capitals.get(word) ?? 0) > 0.7) continue;
  const odds = Math.log((health + 1) / (stretches.health + 2)) - Math.log((other + 1) / (stretches.other + 2));
  const weight = Math.max(-7, Math.min(7, Math.round(2 * odds)));
  if (Math.abs(weight) >= LEAST_WEIGHT) weights.push([word, weight]);
}
weights.sort(([a], [b]) => (a < b ? -1 : 1));
const fitted = `by scripts/fit-words.ts on ${sources.health} medical and ${sources.other} other texts`;
writeFileSync(
  'glossary/word-weights.json',
  `${JSON.stringify({ fitted, words: Object.fromEntries(weights) }, null, 1)}\n`,
);
console.log(`${weights.length} words, ${fitted}`);

type Line = Record<string, unknown>;

/** Counts the words of each stretch of a text once. */
function count(text: string, side: 'health' | 'other', source: string): void {
  sources[side] += 1;
  const found = text.match(/[\p{L}’']+/gu) ?? [];
  for (let from = 0; from < found.length; from += STRETCH) {
    stretches[side] += 1;
    for (const written of new Set(found.slice(from, from + STRETCH))) {
      const word = written.toLowerCase();
      if (word.length < 3 || /[’']/.test(word)) continue;
      const counts = words.get(word) ?? { health: 0, other: 0, sources: new Set() };
      counts[side] += 1;
      counts.sources.add(source);
      words.set(word, counts);
      const share = capitals.get(word) ?? 0;
      capitals.set(word, share + (Number(/^\p{Lu}/u.test(written)) - share) / (counts.health + counts.other));
    }
  }
}

async function* linesOf(file: string | undefined): AsyncGenerator<Line> {
  if (!file) return;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim()) yield JSON.parse(line) as Line;
  }
}
