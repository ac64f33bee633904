import { describe, expect, it } from 'vitest';
import { createNoteFinder } from '#glossary/context-notes.ts';
import { noteRule, readNotes } from '#glossary/read-notes.ts';
import { readTerms } from '#glossary/read-terms.ts';

const ids = new Set(readTerms('glossary/terms').entries.map(({ id }) => id));
const { entries: notes, problems } = readNotes('glossary/notes', ids);
const findNotes = createNoteFinder(notes.map(noteRule));

it('reads every note without a problem', () => expect(problems).toEqual([]));

describe.each(notes.map((note) => [note.id, note] as const))('note %s', (_, { kind, note, fires, silent }) => {
  it.each(fires)('says it: %s', (text) => {
    expect(findNotes([text]).map((found) => found.note.plain)).toContain(note);
  });
  it.each(silent)('is silent: %s', (text) => {
    expect(findNotes([text]).filter((found) => found.note.kind === kind)).toEqual([]);
  });
});
