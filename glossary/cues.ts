import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';

const words = v.array(v.pipe(v.string(), v.trim(), v.minLength(1)));

/** The shared cue words: what speaks for medicine, and what for something else. */
const cuesSchema = v.strictObject({ medical: words, other: words });

/** The shared cue words by class. */
export type Cues = v.InferOutput<typeof cuesSchema>;

const weightsSchema = v.strictObject({
  fitted: v.string(),
  words: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(-7), v.maxValue(7))),
});

/** How much single words speak for medicine (1 to 7) or for something else (−7 to −1): fitted, see `scripts/fit-words.ts`. */
export type WordWeights = v.InferOutput<typeof weightsSchema>;

/** Reads the weights of words. Throws if the file doesn't hold them. */
export function readWordWeights(file: string): WordWeights {
  return v.parse(weightsSchema, JSON.parse(readFileSync(file, 'utf8')));
}

/** Reads the shared cue words. Throws if the file doesn't hold the two lists. */
export function readCues(file: string): Cues {
  return v.parse(cuesSchema, parse(readFileSync(file, 'utf8')));
}
