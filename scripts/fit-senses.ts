import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Matrix, solve } from 'ml-matrix';
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
 * The project's own sentences in tests/accuracy are always used. With `--part 0` or `1`, every other line of the files is used, to try the weights on the rest;
 * fit the words (`fit-words.ts`) on the same part first.
 */
const { values } = parseArgs({
  options: {
    contexts: { type: 'string' },
    pages: { type: 'string' },
    part: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
});

/** One decision to learn from: the features of each way to read the word, and whether one of them is right. */
interface Example {
  readings: { features: number[]; entry: string }[];
  /** The entries that are right; any where it is not known which; none where the word means something else. */
  right: string[] | 'any' | 'none';
  weight: number;
}

/** A confirmation is an editor’s word: it outweighs a text that says little. A veto isn’t weighed at all. */
const FIXED: Partial<Record<(typeof FEATURES)[number], number>> = { 'pattern confirms': 4.2 };

/** Which way a feature may speak. One that would be fitted against its sense says more about the texts fitted on than about words, and is left out. */
const SIGNS: Partial<Record<(typeof FEATURES)[number], 1 | -1>> = {
  'usually medical': 1,
  'usually other': -1,
  'medical words near': 1,
  'medical words in the flow': 1,
  'medical words on the page': 1,
  'other words near': -1,
  'other words in the flow': -1,
  'other words on the page': -1,
  'weights near': 1,
  'weights in the flow': 1,
  'weights on the page': 1,
  'own cues near': 1,
  'own cues on the page': 1,
  'against near': -1,
  'against on the page': -1,
  'entry named in full on the page': 1,
  'capital inside a sentence': -1,
};

/** How strongly weights are pulled to zero. */
const PULL = 3;

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

const fitted = fitSigned(examples);
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
    (surface) => matcher.surfaceRule[surface] !== 0 && !matcher.entryCommon[matcher.surfaceEntry[surface]!],
  );
  if (surfaces.length === 0) return [];
  const rules = surfaces.map((surface) => matcher.surfaceRule[surface]! - 1);
  const [verdicts] = await judge([{ ...sentenceAround(candidate, flow), rules }]);
  return surfaces.flatMap((surface, place) => {
    const verdict = verdicts![place]!;
    if (verdict === 'veto') return [];
    const features = withVerdict(featuresOf(candidate, surface, flow, page.evidence, matcher), verdict);
    return [{ features, entry: reference.entries[matcher.surfaceEntry[surface]!]!.id }];
  });
}

/** Fits anew, without the features that came out against their sign, until none does. */
function fitSigned(all: readonly Example[]): { bias: number; weights: number[] } {
  const fixed = FEATURES.map((name) => FIXED[name]);
  for (;;) {
    const result = fitWeights(all, fixed);
    const wrong = FEATURES.flatMap((name, place) => (result.weights[place]! * (SIGNS[name] ?? 0) < 0 ? [place] : []));
    if (wrong.length === 0) return result;
    for (const place of wrong) fixed[place] = 0;
  }
}

/**
 * Logistic regression by Newton's method, with a pull to zero. Where several readings could be right, the one that scores best is taken as right, anew in
 * each round.
 */
function fitWeights(
  all: readonly Example[],
  fixed: readonly (number | undefined)[],
): { bias: number; weights: number[] } {
  const free = [...FEATURES.keys()].filter((place) => fixed[place] === undefined);
  let bias = 0;
  let weights = fixed.map((value) => value ?? 0);
  const score = (features: readonly number[]) =>
    features.reduce((sum, value, place) => sum + value * weights[place]!, bias);
  for (let round = 0; round < 30; round += 1) {
    const size = free.length + 1;
    const slope = Matrix.zeros(size, 1);
    const curve = Matrix.eye(size, size, PULL);
    for (const place of free.keys()) slope.set(place, 0, -PULL * weights[free[place]!]!);
    for (const { readings, right, weight } of all) {
      const best = readings.reduce((a, b) => (score(b.features) > score(a.features) ? b : a));
      for (const { features, entry } of readings) {
        const isRight = right === 'any' ? features === best.features : right !== 'none' && right.includes(entry);
        // A missed word is forgiven sooner than a wrong mark.
        const importance = weight * (isRight ? 1 : 1.6);
        const chance = 1 / (1 + Math.exp(-score(features)));
        const values = [...free.map((place) => features[place]!), 1];
        values.forEach((value, row) => {
          if (value === 0) return;
          slope.set(row, 0, slope.get(row, 0) + importance * (Number(isRight) - chance) * value);
          const share = importance * chance * (1 - chance) * value;
          for (const [column, other] of values.entries()) {
            curve.set(row, column, curve.get(row, column) + share * other);
          }
        });
      }
    }
    const step = solve(curve, slope).to1DArray();
    weights = weights.map((value, place) => (free.includes(place) ? value + step[free.indexOf(place)]! : value));
    bias += step.at(-1)!;
  }
  return { bias: round3(bias), weights: weights.map(round3) };
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}

async function* linesOf(file: string | undefined): AsyncGenerator<Record<string, unknown>> {
  if (!file) return;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number += 1;
    if (values.part !== undefined && number % 2 !== Number(values.part)) continue;
    if (line.trim()) yield JSON.parse(line) as Record<string, unknown>;
  }
}
