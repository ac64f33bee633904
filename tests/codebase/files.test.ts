import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allFiles, codeLines, importsOf, shippedFiles } from './source-files.ts';

/** Most lines of code in a file, and in an entry file, which only wires. */
const MOST_LINES = 250;
const MOST_ENTRY_LINES = 40;

/** Files that may be longer, each with its reason. */
const LONGER: Readonly<Record<string, string>> = {
  'glossary/readings/tnm-organs.ts': 'a table: T, N and M of eight organs, one below the other',
};

const ENTRY_FILE = /^entrypoints\/(?:[\w-]+\/)?(?:index|main|background|content)\.tsx?$/;

describe('every file', () => {
  it('is short, or has a recorded reason', () => {
    const long = allFiles().filter((file) => codeLines(file) > MOST_LINES && !LONGER[file.path]);
    expect(long.map((file) => `${file.path}: ${codeLines(file)}`)).toEqual([]);
  });

  it('only wires, if it is what the browser starts', () => {
    const entries = shippedFiles().filter(({ path }) => ENTRY_FILE.test(path));
    expect(entries.length).toBeGreaterThan(3);
    expect(entries.filter((file) => codeLines(file) > MOST_ENTRY_LINES).map(({ path }) => path)).toEqual([]);
  });

  it('documents what it exports', () => {
    const undocumented = shippedFiles().flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /^(?!\s*\*).*\n(export (?:async )?(?:abstract )?(?:function|class|const|interface|type|enum) \w+)/gm,
        ),
      ]
        .filter(([match]) => !/\*\/\n/.test(match))
        .map(([, declaration]) => `${path}: ${declaration}`),
    );
    expect(undocumented).toEqual([]);
  });

  it('leaves nothing open or skipped', () => {
    const words = new RegExp(['TO', 'DO|FIX', 'ME|\\b(?:it|describe|test)\\.(?:skip|only)\\('].join(''));
    expect(
      allFiles()
        .filter(({ text }) => words.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('never writes HTML from text, and never makes code from it', () => {
    const unsafe = /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|\beval\(|new Function\(/;
    expect(
      shippedFiles()
        .filter(({ text }) => unsafe.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('asks nothing of the network', () => {
    const network = /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|navigator\.connect/;
    expect(
      shippedFiles()
        .filter(({ text }) => network.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('every dependency', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const names = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.devDependencies ?? {})];

  it.each(names)('%s has its line in docs/dependencies.md', (name) => {
    expect(readFileSync('docs/dependencies.md', 'utf8')).toContain(`\`${name}\``);
  });

  it('that ships is imported by what ships', () => {
    const used = shippedFiles().flatMap(importsOf);
    const unused = Object.keys(manifest.dependencies ?? {}).filter(
      (name) => !used.some((from) => from === name || from.startsWith(`${name}/`)),
    );
    expect(unused).toEqual([]);
  });

  it('leaves a modifier inside a pattern to reg-exp.ts, since V8 forgets it at times', () => {
    const offenders = shippedFiles()
      .filter(({ path }) => !path.endsWith('/reg-exp.ts'))
      .filter(({ text }) =>
        /(?:[=(,:!]\s*\/[^/\n`]*\(\?i:[^/\n`]*\/[dgimsuvy]*\s*[.,;)]|new RegExp\([^)]*\(\?i:)/.test(text),
      );
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });
});
