import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allFiles, importsOf, type SourceFile, shippedFiles } from './source-files.ts';

/**
 * Which rooms a room may import, besides itself and packages. `#glossary/…` of a room that may only use `glossary/matching` is checked by its
 * longer prefix.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  entrypoints: ['page', 'components', 'glossary', 'settings'],
  page: ['glossary', 'components', 'settings'],
  components: ['glossary'],
  glossary: [],
  settings: [],
};

/** Packages that only some rooms may use: the browser API stays out of pure code, the DOM renderer out of it too. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': ['entrypoints', 'page', 'settings'],
  preact: ['components', 'page', 'entrypoints'],
  compromise: ['glossary'],
};

function roomOf(file: SourceFile, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1).split('/')[0];
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file.path), specifier).split('/')[0];
  return undefined;
}

describe('the rooms', () => {
  it.each(shippedFiles().map((file) => [file.path, file] as const))('%s imports only what its room may', (_, file) => {
    const allowed = [file.room, ...(MAY_IMPORT[file.room] ?? [])];
    const rooms = importsOf(file).flatMap((specifier) => roomOf(file, specifier) ?? []);
    expect(rooms.filter((room) => !allowed.includes(room))).toEqual([]);
  });

  it.each(Object.entries(ONLY_IN))('%s is used in %s only', (name, rooms) => {
    const users = shippedFiles().filter((file) =>
      importsOf(file).some((from) => from === name || from.startsWith(`${name}/`)),
    );
    expect(users.filter(({ room }) => !rooms.includes(room)).map(({ path }) => path)).toEqual([]);
    expect(users).not.toEqual([]);
  });

  it('keeps page code to the matching and the shapes of the glossary', () => {
    const buildOnly = /#glossary\/(?:build|read-terms|check|pack-matcher|inflect|readability|vite-plugin)\b/;
    const offenders = shippedFiles().filter(
      (file) => file.room !== 'glossary' && importsOf(file).some((from) => buildOnly.test(from)),
    );
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });

  it('crosses from room to room by the names in package.json, not by dots', () => {
    const dotted = shippedFiles().filter((file) =>
      importsOf(file).some((specifier) => specifier.startsWith('.') && roomOf(file, specifier) !== file.room),
    );
    expect(dotted.map(({ path }) => path)).toEqual([]);
  });

  it('has no room whose name says nothing', () => {
    const vague = allFiles().filter(({ path }) => /(?:^|\/)(?:utils?|lib|helpers?|common|misc)(?:\/|\.)/.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });
});
