import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGlossary } from '#glossary/build.ts';
import { checkTerms } from '#glossary/check.ts';
import { readTerms } from '#glossary/read-terms.ts';

const SOURCES = `
  sources:
    - name: National Cancer Institute
      title: Dictionary
      url: https://www.cancer.gov/
      status: unverified
      checked: 2026-11-21
`;

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'terms-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const problemsOf = (text: string) =>
  checkTerms(readTerms(folderWith({ 'a.yaml': text }))).map(
    ({ line, entry, message }) => `${line} ${entry}: ${message}`,
  );

const entry = (id: string, more = '', term = id.replaceAll('-', ' ')) =>
  `${id}:\n  term: ${term}\n  plain: This is what ${term} means.${more}${SOURCES}`;

describe('reading terms', () => {
  it('finds nothing wrong in a good file', () => {
    expect(problemsOf(entry('one') + entry('two', '\n  related: [one]'))).toEqual([]);
  });

  it('names file, line and entry of broken YAML, and the build stops with them', () => {
    const folder = folderWith({ 'a.yaml': `${entry('one')}two:\n  term: [oops\n` });
    const [problem] = readTerms(folder).problems;
    expect(problem).toMatchObject({ entry: 'two', file: join(folder, 'a.yaml') });
    expect(problem!.line).toBeGreaterThan(9);
    expect(() => buildGlossary(folder)).toThrow(/a\.yaml:\d+ two: /);
  });

  it.each([
    ['an unknown key', entry('one', '\n  colour: red'), /^4 one: colour: /],
    ['a missing source', 'one:\n  term: one\n  plain: A word.\n', /^1 one: sources: /],
    ['a missing date', entry('one').replace(/\n {6}checked.*/, ''), /one: sources\.0\.checked/],
    ['a bad date', entry('one').replace('2026-11-21', 'soon'), /one: sources\.0\.checked: a date is written/],
    ['an address that is not https', entry('one').replace('https:', 'http:'), /one: sources\.0\.url/],
    ['a list in place of entries', '- one\n- two\n', /^1 : a file holds entries by id/],
    ['a duplicate id', entry('one') + entry('one'), /Map keys must be unique/],
    ['a duplicate headword', entry('one') + entry('two', '', 'One'), /“One” is a surface of one too/],
    [
      'a duplicate alias',
      entry('one', '\n  aliases: [uno]') + entry('two', '\n  aliases: [Uno]'),
      /surface of one too/,
    ],
    ['a dangling link', entry('one', '\n  related: [nope]'), /related names “nope”/],
    ['a dangling contrast', entry('one', '\n  contrast: {nope: other}'), /contrast names “nope”/],
    ['a link to itself', entry('one', '\n  related: [one]'), /related names the entry itself/],
    ['three sentences', entry('one').replace('means.', 'means. It is so. It stays so.'), /3 sentences/],
    ['a long definition', entry('one').replace('means.', `means ${'and so on '.repeat(20)}.`), /words, 45 at most/],
    [
      'hard reading',
      entry('one').replace('means.', 'necessitates multidisciplinary interventional considerations.'),
      /reads at grade/,
    ],
    [
      'a sentence of another entry',
      entry('one', ' It is small.') + entry('two', ' It is small.'),
      /“It is small.” stands in one too/,
    ],
    [
      'a sense of no surface',
      entry('one', '\n  senses: [{usually: other, surfaces: [uno]}]'),
      /no surface of this entry/,
    ],
  ])('finds %s', (_, text, message) => {
    expect(problemsOf(text).join('\n')).toMatch(new RegExp(message, 'm'));
  });

  it('lets two entries share a short form if both say how to tell it', () => {
    const sense = '\n  aliases: [PD]\n  senses: [{usually: other, surfaces: [PD]}]';
    expect(problemsOf(entry('one', sense) + entry('two', sense))).toEqual([]);
  });
});
