import packedMatcher from 'virtual:lay-terms/matcher';
import AhoCorasick from 'ahocorasick';
import nlp from 'compromise/one';
import ModernAhoCorasick from 'modern-ahocorasick/fast';
import { PageMatcher } from '#glossary/matching/marks.ts';
import { unpackMatcher } from '#glossary/matching/matcher.ts';
import { Scanner } from '#glossary/matching/scan.ts';
import { BlockReader, type Flow } from '#page/flows.ts';
import { inTurns, type Task } from './rounds.ts';

/**
 * Runs inside a page: what reading it costs, as multiples of a bare loop over the characters of the same text nodes. The loop's own time is in ms.
 * `surfaces` are those of the reference, for the libraries that find them too; without them these are left out.
 */
export function measure(surfaces: readonly string[] | undefined, rounds: number): Record<string, number[]> {
  const matcher = unpackMatcher(packedMatcher);
  const scanner = new Scanner(matcher);
  const tasks: Task[] = [
    { name: 'bare character loop', run: bareLoop },
    { name: 'walk and flows', run: () => eachFlow(() => {}) },
    { name: '+ scan', run: () => eachFlow(({ text }) => scanner.scan(text)) },
    {
      name: '+ evidence',
      run: () => {
        const page = new PageMatcher(matcher, async () => []);
        eachFlow(({ text }) => page.read(text));
      },
    },
    { name: 'unpack the tables', run: () => unpackMatcher(packedMatcher) },
  ];
  return inTurns([...tasks, ...(surfaces ? others(surfaces) : [])], rounds);
}

/** How long the first reading takes, by code that never ran before, ms. */
export function measureFirst(): Record<string, number> {
  const start = performance.now();
  const matcher = unpackMatcher(packedMatcher);
  const unpacked = performance.now();
  const page = new PageMatcher(matcher, async () => []);
  eachFlow(({ text }) => page.read(text));
  const read = performance.now();
  bareLoop();
  return { unpack: unpacked - start, read: read - unpacked, bare: performance.now() - read };
}

function bareLoop(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    for (let at = 0; at < data.length; at += 1) sum += data.charCodeAt(at);
  }
  return sum;
}

/** Every flow of the page, in the way that the content script reads it. */
function eachFlow(read: (flow: Flow) => void): void {
  const waiting: Element[] = [document.body];
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    const reader = new BlockReader(block);
    while (reader.readOn());
    for (const flow of reader.takeFlows()) read(flow);
    const { inner } = reader;
    for (let at = inner.length - 1; at >= 0; at -= 1) waiting.push(inner[at]!);
  }
}

/** Libraries that find the same surfaces, on a tenth of the page, texts joined beforehand. Those of Aho and Corasick's kind find parts of words too. */
function others(surfaces: readonly string[]): Task[] {
  const texts: string[] = [];
  eachFlow(({ text }) => texts.push(text));
  const tenth = texts.slice(0, Math.ceil(texts.length / 10));
  const part = tenth.length / texts.length;
  const lower = [...new Set(surfaces.map((surface) => surface.toLowerCase()))];
  const trie = nlp.buildTrie(lower);
  const plain = new AhoCorasick(lower);
  const modern = new ModernAhoCorasick(lower);
  return [
    {
      name: 'compromise/one, tokens alone',
      part,
      slow: true,
      run: () => tenth.reduce((sum, text) => sum + nlp.tokenize(text).docs.length, 0),
    },
    {
      name: 'compromise/one, lookup',
      part: part / 10,
      slow: true,
      run: () =>
        tenth.slice(0, Math.ceil(tenth.length / 10)).reduce((sum, text) => sum + nlp(text).lookup(trie).length, 0),
    },
    {
      name: 'ahocorasick',
      part,
      run: () => tenth.reduce((sum, text) => sum + plain.search(text.toLowerCase()).length, 0),
    },
    {
      name: 'modern-ahocorasick',
      part,
      slow: true,
      run: () => tenth.reduce((sum, text) => sum + modern.search(text.toLowerCase()).length, 0),
    },
  ];
}
