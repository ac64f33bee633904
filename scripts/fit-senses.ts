import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Candidate, FlowEvidence } from '#glossary/matching/evidence.ts';
import { FEATURES, featuresOf, withVerdict } from '#glossary/matching/features.ts';
import { PageMatcher } from '#glossary/matching/marks.ts';
import { sentenceAround } from '#glossary/matching/senses.ts';
import { readSentences } from '../tests/accuracy/sentences.ts';
import { type OpenGlossary, openGlossary } from './open-glossary.ts';
import { paragraphsOf } from './scan-page.ts';

/**
 * Fits the weights of the sense check and writes them to `glossary/matching/weights.json`:
 *
 *   node scripts/fit-senses.ts [--contexts FILE] [--pages FILE]
 *
 * `--contexts`: NDJSON of {"surface","context","sense":"health"|"other"}, the word in the middle of its context. `--pages`: NDJSON of
 * {"kind":"health"|…,"text"}; every candidate of a page counts as what the page is, with a small weight, since some pages are mixed.
 * The project's own sentences in tests/accuracy are always used.
 */
const { values } = parseArgs({
  options: { contexts: { type: 'string' }, pages: { type: 'string' }, 'dry-run': { type: 'boolean' } },
});

/** One decision to learn from: the features of each way to read the word, and whether one of them is right. */
interface Example {
  readings: { features: number[]; entry: string }[];
  /** The entries that are right; any where it is not known which; none where the word means something else. */
  right: string[] | 'any' | 'none';
  weight: number;
}

/** A veto is an editor's word: it has to win over a page that speaks of nothing but medicine. */
const LARGEST: Partial<Record<(typeof FEATURES)[number], number>> = { 'pattern vetoes': -8 };

const WEIGHTS_FILE = 'glossary/matching/weights.json';
const glossary = openGlossary('glossary/terms');
const examples: Example[] = [];
const counts = { sentences: 0, contexts: 0, pages: 0 };

for (const { text, start, end, expected } of readSentences()) {
  const added = await addExamples(text, ({ start: from, end: to }) => from < end && to > start, expected ?? 'none', 1);
  counts.sentences += added;
}
for await (const { surface, context, sense } of linesOf(values.contexts)) {
  const middle = String(context).length / 2;
  const wanted = String(surface).toLowerCase();
  const isWanted = ({ start, end }: Candidate) =>
    start < middle + 40 && end > middle - 40 && String(context).slice(start, end).toLowerCase().includes(wanted);
  counts.contexts += await addExamples(String(context), isWanted, sense === 'health' ? 'any' : 'none', 0.6);
}
for await (const { kind, text } of linesOf(values.pages)) {
  counts.pages += await addExamples(String(text), () => true, kind === 'health' ? 'any' : 'none', 0.15);
}
console.log(`examples: ${JSON.stringify(counts)}`);

const fitted = fitWeights(examples);
for (const [place, name] of FEATURES.entries()) {
  console.log(`${fitted.weights[place]!.toFixed(2).padStart(7)}  ${name}`);
}
console.log(`${fitted.bias.toFixed(2).padStart(7)}  bias`);
if (!values['dry-run']) {
  const provenance = `by scripts/fit-senses.ts on ${counts.sentences} own sentences, ${counts.contexts} labelled contexts, ${counts.pages} words of labelled pages`;
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify({ fitted: provenance, ...fitted }, null, 2)}\n`);
}

async function addExamples(
  text: string,
  isWanted: (candidate: Candidate) => boolean,
  right: Example['right'],
  weight: number,
): Promise<number> {
  const page = new PageMatcher(glossary.matcher, glossary.judge);
  const flows = paragraphsOf(text).map((paragraph) => ({ offset: paragraph.index, flow: page.read(paragraph[0]) }));
  let added = 0;
  for (const { offset, flow } of flows) {
    for (const candidate of flow.candidates) {
      if (!isWanted({ ...candidate, start: candidate.start + offset, end: candidate.end + offset })) continue;
      const readings = await readingsOf(candidate, flow, page, glossary);
      if (readings.length === 0) continue;
      examples.push({ readings, right, weight });
      added += 1;
    }
  }
  return added;
}

async function readingsOf(
  candidate: Candidate,
  flow: FlowEvidence,
  page: PageMatcher,
  { matcher, judge, reference }: OpenGlossary,
) {
  const surfaces = candidate.surfaces.filter(
    (surface) => matcher.surfaceRule[surface] !== 0 && !matcher.surfaceQuiet[surface],
  );
  if (surfaces.length === 0) return [];
  const rules = surfaces.map((surface) => matcher.surfaceRule[surface]! - 1);
  const [verdicts] = await judge([{ ...sentenceAround(candidate, flow), rules }]);
  return surfaces.map((surface, place) => ({
    features: withVerdict(featuresOf(candidate, surface, flow, page.evidence, matcher), verdicts![place]!),
    entry: reference.entries[matcher.surfaceEntry[surface]!]!.id,
  }));
}

/** Logistic regression with a small pull to zero. Where several readings could be right, the one that scores best is taken as right. */
function fitWeights(all: readonly Example[]): { bias: number; weights: number[] } {
  const size = FEATURES.length;
  const start = JSON.parse(readFileSync(WEIGHTS_FILE, 'utf8')) as { bias: number; weights: number[] };
  let bias = start.bias;
  let weights = [...start.weights, ...Array<number>(size).fill(0)].slice(0, size);
  const score = (features: readonly number[]) =>
    features.reduce((sum, value, place) => sum + value * weights[place]!, bias);
  for (let round = 0; round < 1500; round += 1) {
    const rate = 0.6 / (1 + round / 300);
    const slope = Array<number>(size + 1).fill(0);
    let total = 0;
    for (const { readings, right, weight } of all) {
      const best = readings.reduce((a, b) => (score(b.features) > score(a.features) ? b : a));
      for (const reading of readings) {
        const isRight = right === 'any' ? reading === best : right !== 'none' && right.includes(reading.entry);
        // A missed word is forgiven sooner than a wrong mark.
        const importance = weight * (isRight ? 1 : 1.6);
        const error = 1 / (1 + Math.exp(-score(reading.features))) - Number(isRight);
        reading.features.forEach((value, place) => {
          slope[place]! += importance * error * value;
        });
        slope[size]! += importance * error;
        total += importance;
      }
    }
    weights = weights.map((value, place) =>
      Math.min(LARGEST[FEATURES[place]!] ?? Infinity, value - rate * (slope[place]! / total + 0.0004 * value)),
    );
    bias -= (rate * slope[size]!) / total;
  }
  return { bias: round3(bias), weights: weights.map(round3) };
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}

async function* linesOf(file: string | undefined): AsyncGenerator<Record<string, unknown>> {
  if (!file) return;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim()) yield JSON.parse(line) as Record<string, unknown>;
  }
}
