import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One judged word in a sentence of our own. Offsets are UTF-16, into `text`. */
export interface JudgedSentence {
  /** The word that the file is about. */
  word: string;
  text: string;
  start: number;
  end: number;
  /** The ids of the entries that are right; undefined where the word must not be marked. */
  expected: string[] | undefined;
}

/** Reads `sentences/*.tsv`: the expected entry (or several, with `|`; `-` for silence), a tab, the sentence with the word in double brackets. */
export function readSentences(folder = 'tests/accuracy/sentences'): JudgedSentence[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n');
      return lines.flatMap((line, at) =>
        line.trim() === '' ? [] : [parse(line, basename(name, '.tsv'), `${name}:${at + 1}`)],
      );
    });
}

function parse(line: string, word: string, place: string): JudgedSentence {
  const [ids, marked] = line.split('\t');
  const [, before, judged, after, more] = /^(.*?)\[\[(.+?)\]\](.*?)(\[\[.*)?$/.exec(marked ?? '') ?? [];
  if (ids === undefined || before === undefined || judged === undefined || more) {
    throw new Error(`${place}: a line is an id, a tab, and a sentence with one word in [[double brackets]]`);
  }
  return {
    word,
    text: `${before}${judged}${after}`,
    start: before.length,
    end: before.length + judged.length,
    expected: ids === '-' ? undefined : ids.split('|'),
  };
}
