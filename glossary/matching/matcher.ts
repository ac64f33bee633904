import { TOPICS, type TopicId } from '../schema.ts';
import { ByteReader, readGrouped } from './bytes.ts';
import { type TokenHash, withEnding } from './tokens.ts';
import { ROOT, Trie } from './trie.ts';

/** How a sense rule's word is mostly meant in general text; the same order as in the schema. */
export const USUALLY = ['medical', 'either', 'other'] as const;

/** The shared classes of cue words in `glossary/cues.yaml`. */
export const CUE_CLASSES = ['none', 'medical', 'other'] as const;

/** What a cue word does for one rule. */
export const CUE_ROLES = ['for', 'against'] as const;

/** The endings that regular plurals have; an edge says which of them its word may take. */
export const ENDINGS = ['s', 'es'] as const;

/** How many references a cue's first byte can count; this many or more are counted apart. */
export const MANY_REFS = 3;

/** The JSON that a page carries; made by `pack-matcher.ts`. */
export interface PackedMatcher {
  /** Edges and surfaces, in base64 bytes: see `unpackMatcher` for the order. */
  trie: string;
  /** What words say about the senses of others, in base64 bytes. */
  cues: string;
  /** For each entry a character: `A` plus the number of its topic, or a blank. */
  topics: string;
  /** For each entry a digit: 1 if it is common, evidence and never marked. */
  quiet: string;
  /** For each entry a digit: how many sense rules it has. */
  ruleCounts: string;
  /** For each rule its `usually`, plus 3 if it has patterns. */
  rules: string;
}

/** The compiled reference as the matcher uses it. Entries, rules and cues are numbers. */
export interface Matcher {
  trie: Trie;
  /** The surfaces that end in node n are `firstSurface[n]` up to, without, `firstSurface[n + 1]`. */
  firstSurface: Uint16Array;
  surfaceEntry: Uint16Array;
  /** The number of the sense rule plus one; 0 for a surface with one meaning. */
  surfaceRule: Uint16Array;
  /** `capitalsOf` that the text must have, plus one; 0 where case doesn't count. */
  surfaceCase: Uint16Array;
  /** 1 where the surface is common: evidence, never marked. */
  surfaceQuiet: Uint8Array;
  firstCue: Uint16Array;
  cueClass: Uint8Array;
  /** How much each cue speaks for medicine (1 to 7) or for something else (−7 to −1) by itself; 0 where that isn't known. */
  cueWeight: Int8Array;
  /** What cue c does for single rules: `cueRefs` from `firstRef[c]` up to `firstRef[c + 1]`, each rule × 2 + role. */
  firstRef: Uint32Array;
  cueRefs: Uint16Array;
  /** The topic that an entry speaks for. */
  entryTopic: (TopicId | undefined)[];
  ruleUsually: Uint8Array;
  /** 1 for rules that have compromise patterns. */
  ruleAsks: Uint8Array;
}

/** Reads what `packMatcher` wrote. */
export function unpackMatcher(packed: string): Matcher {
  const { trie: edges, cues: evidence, topics, quiet, ruleCounts, rules } = JSON.parse(packed) as PackedMatcher;
  const bytes = new ByteReader(edges);
  const { trie, nodes } = readTrie(bytes);
  const surfaces = bytes.varint();
  const firstSurface = new Uint16Array(nodes + 1);
  const surfaceEntry = new Uint16Array(surfaces);
  const surfaceRule = new Uint16Array(surfaces);
  const surfaceCase = new Uint16Array(surfaces);
  const surfaceQuiet = new Uint8Array(surfaces);
  const firstRule = sumsBefore(ruleCounts);
  readGrouped(bytes, firstSurface, surfaces, (at) => {
    const packedEntry = bytes.varint();
    const entry = packedEntry >> 2;
    surfaceEntry[at] = entry;
    surfaceQuiet[at] = Number(quiet[entry]);
    if (packedEntry & 2) surfaceRule[at] = firstRule[entry]! + bytes.varint() + 1;
    if (packedEntry & 1) surfaceCase[at] = bytes.fixed(1) + 1;
  });

  const cueBytes = new ByteReader(evidence);
  const cues = cueBytes.varint();
  const firstCue = new Uint16Array(nodes + 1);
  const cueClass = new Uint8Array(cues);
  const cueWeight = new Int8Array(cues);
  const firstRef = new Uint32Array(cues + 1);
  const cueRefs: number[] = [];
  readGrouped(cueBytes, firstCue, cues, (at) => {
    const kind = cueBytes.fixed(1);
    cueClass[at] = kind & 3;
    cueWeight[at] = (kind >> 4) - 8;
    const few = (kind >> 2) & 3;
    for (let left = few < MANY_REFS ? few : cueBytes.varint(); left > 0; left -= 1) cueRefs.push(cueBytes.varint());
    firstRef[at + 1] = cueRefs.length;
  });

  const topicIds = Object.keys(TOPICS) as TopicId[];
  return {
    trie,
    firstSurface,
    surfaceEntry,
    surfaceRule,
    surfaceCase,
    surfaceQuiet,
    firstCue,
    cueClass,
    cueWeight,
    firstRef,
    cueRefs: Uint16Array.from(cueRefs),
    entryTopic: Array.from(topics, (char) => topicIds[char.charCodeAt(0) - 65]),
    ruleUsually: Uint8Array.from(rules, (char) => Number(char) % 3),
    ruleAsks: Uint8Array.from(rules, (char) => Math.floor(Number(char) / 3)),
  };
}

/**
 * Reads the edges of the trie. A node's number is the place of the edge that leads to it: the edges of the root come first, by their hash, then the others by
 * their parent. Before each four edges stands a byte that says which endings their words may take, two bits an edge. Irregular forms come last: further
 * edges to nodes that are there, from the same parents, in the order of the nodes.
 */
function readTrie(bytes: ByteReader): { trie: Trie; nodes: number } {
  const nodes = bytes.varint();
  const ofRoot = bytes.varint();
  const plurals = bytes.varint();
  const irregular = bytes.varint();
  const trie = new Trie(nodes, nodes + plurals + irregular);
  const parents = new Uint16Array(nodes);
  let endings = 0;
  let rootHash = 0;
  let parent = ROOT;
  for (let child = 1; child < nodes; child += 1) {
    endings = child % 4 === 1 ? bytes.fixed(1) : endings >> 2;
    if (child <= ofRoot) {
      rootHash += bytes.varint();
      const check = bytes.fixed(1);
      trie.addToRoot(rootHash | 0, check, child);
      if (endings & 3) addPlurals(trie, ROOT, { hash: rootHash | 0, check }, endings & 3, child);
    } else {
      parent += bytes.varint();
      const hash = bytes.fixed(3);
      trie.add(parent, hash, child);
      if (endings & 3) addPlurals(trie, parent, { hash, check: 0 }, endings & 3, child);
    }
    parents[child] = parent;
  }
  for (let child = 0, edge = 0; edge < irregular; edge += 1) {
    child += bytes.varint();
    if (child <= ofRoot) trie.addToRoot(bytes.fixed(4), bytes.fixed(1), child);
    else trie.add(parents[child]!, bytes.fixed(3), child);
  }
  return { trie, nodes };
}

/** Adds the edges of a word with those endings that it may take, a bit each. */
function addPlurals(trie: Trie, parent: number, word: TokenHash, endings: number, child: number): void {
  for (let place = 0; place < ENDINGS.length; place += 1) {
    if (((endings >> place) & 1) === 0) continue;
    const { hash, check } = withEnding(word, ENDINGS[place]!);
    if (parent === ROOT) trie.addToRoot(hash, check, child);
    else trie.add(parent, hash, child);
  }
}

/** For each digit the sum of those before it. */
function sumsBefore(digits: string): number[] {
  let sum = 0;
  return Array.from(digits, (digit) => {
    sum += Number(digit);
    return sum - Number(digit);
  });
}
