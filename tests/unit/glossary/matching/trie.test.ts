import { describe, expect, it } from 'vitest';
import { ColumnReader, ColumnWriter } from '#glossary/matching/columns.ts';
import { type PackedMatcher, unpackMatcher } from '#glossary/matching/matcher.ts';
import { Tokens } from '#glossary/matching/tokens.ts';
import { ROOT, type Trie } from '#glossary/matching/trie.ts';
import { packMatcher } from '#glossary/pack-matcher.ts';
import type { Entry } from '#glossary/schema.ts';

function entry(term: string, aliases: string[] = []): Entry {
  return {
    id: term.replaceAll(' ', '-'),
    term,
    aliases,
    search: [],
    category: 'anatomy',
    plain: '',
    variants: {},
    contrast: {},
    related: [],
    inflect: 'noun',
    common: false,
    senses: [],
    sources: [],
  } as unknown as Entry;
}

/** The trie of some terms, and a walk through it: the node after the words of a text, `ROOT` where there is none. */
function trieOf(...entries: Entry[]): { trie: Trie; walk: (text: string) => number } {
  const { matcher } = packMatcher(entries, { medical: [], other: [] }, {});
  const { trie } = unpackMatcher(JSON.stringify(matcher));
  const tokens = new Tokens();
  const walk = (text: string) => {
    tokens.read(text);
    let node = ROOT;
    for (let at = 0; at < tokens.count; at += 1) {
      const isPlural = text.slice(tokens.start[at], tokens.end[at]).endsWith('s');
      const [hash, check] = [tokens.hash[at]!, tokens.check[at]!];
      node = at === 0 ? trie.stepFromRoot(hash, check, isPlural) : trie.step(node, hash, isPlural);
      if (node === ROOT) return ROOT;
    }
    return node;
  };
  return { trie, walk };
}

describe('Trie', () => {
  it('finds each phrase that it was made of, and no other', () => {
    const words = Array.from({ length: 400 }, (_, at) => `w${(at * 7919).toString(36)}`);
    const phrases = words.flatMap((word, at) => [`${word} node`, `${word} of ${words[(at + 1) % words.length]}`]);
    const { walk } = trieOf(...phrases.map((phrase) => entry(phrase)));
    expect(new Set(phrases.map(walk)).size).toBe(phrases.length);
    expect(phrases.map(walk)).not.toContain(ROOT);
    for (const word of words)
      expect([walk(`${word}x`), walk(`${word} of nothing`), walk(`of ${word}`)]).toEqual([0, 0, 0]);
  });

  it('finds one of many children', () => {
    const phrases = Array.from({ length: 200 }, (_, at) => `blood ${(at * 104729).toString(36)}q`);
    const { walk } = trieOf(...phrases.map((phrase) => entry(phrase)));
    expect(new Set(phrases.map(walk)).size).toBe(200);
    expect(walk('blood other')).toBe(ROOT);
  });

  it('takes plurals for what they are forms of, and only those that a word may have', () => {
    const { walk } = trieOf(entry('lymph node'), entry('biopsy'), entry('abscess'), entry('stage iv'));
    expect(walk('lymph nodes')).toBe(walk('lymph node'));
    expect(walk('biopsies')).toBe(walk('biopsy'));
    expect(walk('abscesses')).toBe(walk('abscess'));
    expect(walk('lymph node')).not.toBe(ROOT);
    expect([walk('lymph nodees'), walk('biopsys'), walk('lymphs node'), walk('stage ivs')]).toEqual([0, 0, 0, 0]);
  });

  it('knows its leaves', () => {
    const { trie, walk } = trieOf(entry('bone marrow'));
    expect([trie.isLeaf(walk('bone')), trie.isLeaf(walk('bone marrow'))]).toEqual([false, true]);
  });

  it('is empty when it was made of nothing', () => {
    const { walk } = trieOf();
    expect([walk('bone'), walk('bones')]).toEqual([ROOT, ROOT]);
  });

  it('is stored in less than 12 bytes a surface', () => {
    const phrases = Array.from({ length: 2000 }, (_, at) => entry(`first${at} second`));
    const { trie } = packMatcher(phrases, { medical: [], other: [] }, {}).matcher satisfies PackedMatcher;
    const buckets = 4096;
    expect((trie.length * 3) / 4 - buckets).toBeLessThan(12 * 2000);
  });
});

describe('columns', () => {
  it('are read as they were written, whatever their length', () => {
    const writer = new ColumnWriter();
    writer.uint8([1, 2, 255]);
    writer.uint16([]);
    writer.uint16([65535, 7, 9]);
    writer.bits(70, [0, 31, 32, 69]);
    writer.uint8([4]);
    const reader = new ColumnReader(writer.toBase64());
    expect([...reader.uint8()]).toEqual([1, 2, 255]);
    expect([...reader.uint16()]).toEqual([]);
    expect([...reader.uint16()]).toEqual([65535, 7, 9]);
    const bits = reader.bits();
    expect([...bits.places()]).toEqual([0, 31, 32, 69]);
    expect([0, 1, 31, 32, 33, 69, 70].map((place) => bits.rank(place))).toEqual([0, 1, 1, 2, 3, 3, 4]);
    expect([31, 30, 69].map((place) => bits.has(place))).toEqual([true, false, true]);
    expect([...reader.uint8()]).toEqual([4]);
  });

  it('refuse numbers that do not fit', () => {
    expect(() => new ColumnWriter().uint8([256])).toThrow('256 does not fit into 1 bytes');
    expect(() => new ColumnWriter().uint16([-1])).toThrow(RangeError);
  });
});
