import { dirname, join } from 'node:path';
import { readCues, readWordWeights } from './cues.ts';
import { packMatcher } from './pack-matcher.ts';
import { type PackedReference, packReference } from './pack-reference.ts';
import { noteRule, readNotes } from './read-notes.ts';
import { type Problem, readTerms } from './read-terms.ts';
import type { Entry } from './schema.ts';

/** What is made of the reference, each part as JSON text. */
export interface BuiltGlossary extends PackedReference {
  matcher: string;
  patterns: string;
  /** `NoteRule[]`. */
  notes: string;
}

/**
 * Builds everything that ships from a folder of terms and the `notes`, `cues.yaml` and `word-weights.json` beside it. Entry numbers in the matcher are places in the
 * packed reference.
 * @throws Error that names file, line and entry of each problem
 */
export function buildGlossary(folder: string): BuiltGlossary {
  const { entries, problems } = readTerms(folder);
  const beside = (file: string) => join(dirname(folder), file);
  const notes = readNotes(beside('notes'), new Set(entries.map(({ id }) => id)));
  throwIfAny([...problems, ...notes.problems]);
  const sorted = inAlphabet(entries);
  const { matcher, patterns } = packMatcher(
    sorted,
    readCues(beside('cues.yaml')),
    readWordWeights(beside('word-weights.json')).words,
  );
  return {
    ...packReference(sorted),
    matcher: JSON.stringify(matcher),
    patterns: JSON.stringify(patterns),
    notes: JSON.stringify(notes.entries.map(noteRule)),
  };
}

function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new Error(problems.map(({ file, line, entry, message }) => `${file}:${line} ${entry}: ${message}`).join('\n'));
}

function inAlphabet(entries: readonly Entry[]): Entry[] {
  // The hyphens of word parts (“-itis”) don’t count.
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: true });
  return [...entries].sort((a, b) => compare(a.term, b.term));
}
