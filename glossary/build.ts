import { dirname, join } from 'node:path';
import { readCues, readWordWeights } from './cues.ts';
import { packMatcher } from './pack-matcher.ts';
import { type PackedReference, packReference } from './pack-reference.ts';
import { readTerms } from './read-terms.ts';
import type { Entry } from './schema.ts';

/** What is made of the reference, each part as JSON text. */
export interface BuiltGlossary extends PackedReference {
  matcher: string;
  patterns: string;
}

/**
 * Builds everything that ships from a folder of terms and the `cues.yaml` and `word-weights.json` beside it. Entry numbers in the matcher are places in the
 * packed reference.
 * @throws Error that names file, line and entry of each problem
 */
export function buildGlossary(folder: string): BuiltGlossary {
  const { entries, problems } = readTerms(folder);
  if (problems.length > 0) {
    throw new Error(
      problems.map(({ file, line, entry, message }) => `${file}:${line} ${entry}: ${message}`).join('\n'),
    );
  }
  const sorted = inAlphabet(entries);
  const beside = (file: string) => join(dirname(folder), file);
  const { matcher, patterns } = packMatcher(
    sorted,
    readCues(beside('cues.yaml')),
    readWordWeights(beside('word-weights.json')).words,
  );
  return {
    ...packReference(sorted),
    matcher: JSON.stringify(matcher),
    patterns: JSON.stringify(patterns),
  };
}

function inAlphabet(entries: readonly Entry[]): Entry[] {
  // The hyphens of word parts (“-itis”) don’t count.
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: true });
  return [...entries].sort((a, b) => compare(a.term, b.term));
}
