import { createNoteFinder, type NoteRule } from '../context-notes.ts';
import type { Look } from '../matching/values.ts';
import { readText } from './read.ts';

/**
 * What looks for values and notes. `numberOf` gives the number of an entry by its id.
 */
export function createLook(rules: readonly NoteRule[], numberOf: (id: string) => number | undefined): Look {
  const findNotes = createNoteFinder(rules);
  return async (texts, topics) => {
    const notes = findNotes(texts);
    const ofValues = texts.flatMap((text, place) =>
      readText(text, topics).map(({ start, end, entry }) => ({ text: place, start, end, entry })),
    );
    const ofNotes = notes.flatMap(({ text, start, end, entry, alone }) =>
      alone && entry ? [{ text, start, end, entry }] : [],
    );
    return {
      words: [...ofValues, ...ofNotes].flatMap(({ entry: id, ...place }) => {
        const entry = numberOf(id);
        return entry === undefined ? [] : [{ ...place, entry }];
      }),
      notes: notes.map(({ text, start, end, entry, note }) => ({
        text,
        note,
        ...(entry && { words: { start, end } }),
      })),
    };
  };
}
