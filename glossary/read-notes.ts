import { join } from 'node:path';
import type { NoteRule } from './context-notes.ts';
import type { Problem } from './read-yaml.ts';
import { readYaml, type YamlRead } from './read-yaml.ts';
import { type NoteEntry, noteSchema } from './schema.ts';

/** A note is read while a card is open: it has to be short. */
const MOST_WORDS = 40;

/** The notes of a folder, and every problem: what can’t be read, notes that are too long, entries that don’t exist. */
export function readNotes(folder: string, entryIds: ReadonlySet<string>): YamlRead<Omit<NoteEntry, 'id' | 'category'>> {
  const read = readYaml(join(folder), noteSchema, 'positive-nodes: {kind: opposite-meaning, …}');
  const report = (note: NoteEntry, message: string): void => {
    const place = read.places.get(note.id) ?? { file: note.category, line: 1 };
    read.problems.push({ ...place, entry: note.id, message } satisfies Problem);
  };
  for (const note of read.entries) {
    const words = note.note.split(/\s+/).length;
    if (words > MOST_WORDS) report(note, `the note has ${words} words, ${MOST_WORDS} at most`);
    if (note.entry && !entryIds.has(note.entry)) report(note, `it names “${note.entry}”, which is no entry`);
    if (note.alone && !note.entry) report(note, 'words with a mark of their own need an entry');
    for (const word of note.words) if (word !== word.toLowerCase()) report(note, `“${word}” is to be in lower case`);
  }
  return read;
}

/** What ships of a note. */
export function noteRule({
  id,
  kind,
  note,
  words,
  patterns,
  near,
  unless,
  page,
  unlessPage,
  entry,
  alone,
  polarity,
  sources,
}: NoteEntry): NoteRule {
  return {
    id,
    kind,
    plain: note,
    words,
    patterns,
    near,
    unless,
    page,
    unlessPage,
    ...(entry && { entry }),
    ...(alone && { alone }),
    ...(polarity && { polarity }),
    source: sources[0]!,
  };
}
