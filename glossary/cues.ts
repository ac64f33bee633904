import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';

const words = v.array(v.pipe(v.string(), v.trim(), v.minLength(1)));

/** The shared cue words: what speaks for medicine, what for something else, and the small words that show a text is English. */
const cuesSchema = v.strictObject({ medical: words, other: words, english: words });

/** The shared cue words by class. */
export type Cues = v.InferOutput<typeof cuesSchema>;

/** Reads the shared cue words. Throws if the file doesn't hold the three lists. */
export function readCues(file: string): Cues {
  return v.parse(cuesSchema, parse(readFileSync(file, 'utf8')));
}
