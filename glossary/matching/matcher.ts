import { TOPICS, type TopicId } from '../schema.ts';
import { type Bits, ColumnReader } from './columns.ts';
import { Trie } from './trie.ts';

/** How a sense rule's word is mostly meant in general text; the same order as in the schema. */
export const USUALLY = ['medical', 'either', 'other'] as const;

/** The shared classes of cue words in `glossary/cues.yaml`. */
export const CUE_CLASSES = ['none', 'medical', 'other'] as const;

/** What a cue word does for one rule. */
export const CUE_ROLES = ['for', 'against'] as const;

/** How many references a cue's byte can count; this many or more are counted apart. */
export const MANY_REFS = 3;

/** A surface's number in the tables: its entry, below `ENTRIES`, and these bits. */
export const ENTRIES = 1 << 13;
/** On a surface with a sense rule. */
export const HAS_RULE = 1 << 13;
/** On a surface that is matched in its own case only. */
export const HAS_CASE = 1 << 14;
/** On a surface that ends in the same node as the one before. */
export const SAME_NODE = 1 << 15;

/** An entry's byte: the number of its topic plus one, 0 for none, and this bit if it is common. */
export const IS_COMMON = 1 << 7;

/** A rule's byte: the number of its `usually`, and this bit if it has compromise patterns. */
export const HAS_PATTERNS = 1 << 2;

/** The JSON that a page carries; made by `pack-matcher.ts`. */
export interface PackedMatcher {
  /** Edges and surfaces, columns in base64. */
  trie: string;
  /** What words say about the senses of others, columns in base64. */
  cues: string;
}

/** The compiled reference as the matcher uses it. Entries, rules and cues are numbers. */
export interface Matcher {
  trie: Trie;
  /** The nodes that end surfaces. Those of the one with rank r are `surfaceStart[r]` up to, without, `surfaceStart[r + 1]`. */
  surfaceNodes: Bits;
  surfaceStart: Uint16Array;
  surfaceEntry: Uint16Array;
  /** The number of the sense rule plus one; 0 for a surface with one meaning. */
  surfaceRule: Uint16Array;
  /** `capitalsOf` that the text must have, plus one; 0 where case doesn't count. */
  surfaceCase: Uint16Array;
  /** The nodes that end cues: the rank of a node is the number of its cue. */
  cueNodes: Bits;
  /** A cue's byte: see `cueClass` and `cueWeight`. */
  cueKind: Uint8Array;
  /** What cue c does for single rules: `cueRefs` from `firstRef[c]` up to `firstRef[c + 1]`, each rule × 2 + role. */
  firstRef: Uint16Array;
  cueRefs: Uint16Array;
  /** 1 for entries that are common: evidence, never marked. */
  entryCommon: Uint8Array;
  /** The topic that an entry speaks for. */
  entryTopic: (TopicId | undefined)[];
  ruleUsually: Uint8Array;
  /** 1 for rules that have compromise patterns. */
  ruleAsks: Uint8Array;
}

/** The number of a cue's class in `CUE_CLASSES`. */
export function cueClass({ cueKind }: Matcher, cue: number): number {
  return cueKind[cue]! & 3;
}

/** How much a cue speaks for medicine (1 to 7) or for something else (−7 to −1) by itself; 0 where that isn't known. */
export function cueWeight({ cueKind }: Matcher, cue: number): number {
  return (cueKind[cue]! >> 4) - 8;
}

/** Reads what `packMatcher` wrote. */
export function unpackMatcher(packed: string): Matcher {
  const { trie, cues } = JSON.parse(packed) as PackedMatcher;
  const edges = new ColumnReader(trie);
  const evidence = new ColumnReader(cues);
  return {
    trie: new Trie(edges),
    ...readEntries(evidence),
    ...readSurfaces(edges, startsOf(evidence.uint8())),
    ...readRules(evidence),
    ...readCues(evidence),
  };
}

function readEntries(columns: ColumnReader): Pick<Matcher, 'entryCommon' | 'entryTopic'> {
  const topicIds = Object.keys(TOPICS) as TopicId[];
  const entryTopic: Matcher['entryTopic'] = [];
  const entryCommon = columns.uint8().map((facts, entry) => {
    entryTopic[entry] = topicIds[(facts & (IS_COMMON - 1)) - 1];
    return facts & IS_COMMON;
  });
  return { entryCommon, entryTopic };
}

function readSurfaces(
  columns: ColumnReader,
  firstRule: Uint16Array,
): Pick<Matcher, 'surfaceNodes' | 'surfaceStart' | 'surfaceEntry' | 'surfaceRule' | 'surfaceCase'> {
  const surfaceNodes = columns.bits();
  const packed = columns.uint16();
  const ruleSteps = columns.uint8();
  const capitals = columns.uint8();
  const surfaceStart = new Uint16Array(packed.length + 1);
  const surfaceEntry = new Uint16Array(packed.length);
  const surfaceRule = new Uint16Array(packed.length);
  const surfaceCase = new Uint16Array(packed.length);
  let nodes = 0;
  let ruled = 0;
  let exact = 0;
  for (let surface = 0; surface < packed.length; surface += 1) {
    const own = packed[surface]!;
    const entry = own & (ENTRIES - 1);
    surfaceEntry[surface] = entry;
    if ((own & SAME_NODE) === 0) surfaceStart[nodes++] = surface;
    if ((own & HAS_RULE) !== 0) surfaceRule[surface] = firstRule[entry]! + ruleSteps[ruled++]! + 1;
    if ((own & HAS_CASE) !== 0) surfaceCase[surface] = capitals[exact++]! + 1;
  }
  surfaceStart[nodes] = packed.length;
  return { surfaceNodes, surfaceStart, surfaceEntry, surfaceRule, surfaceCase };
}

function readRules(columns: ColumnReader): Pick<Matcher, 'ruleUsually' | 'ruleAsks'> {
  const packed = columns.uint8();
  return {
    ruleUsually: packed.map((rule) => rule & (HAS_PATTERNS - 1)),
    ruleAsks: packed.map((rule) => Number((rule & HAS_PATTERNS) !== 0)),
  };
}

function readCues(columns: ColumnReader): Pick<Matcher, 'cueNodes' | 'cueKind' | 'firstRef' | 'cueRefs'> {
  const cueNodes = columns.bits();
  const cueKind = columns.uint8();
  const counts = columns.uint8();
  const firstRef = new Uint16Array(cueKind.length + 1);
  let refs = 0;
  let counted = 0;
  for (let cue = 0; cue < cueKind.length; cue += 1) {
    const few = (cueKind[cue]! >> 2) & MANY_REFS;
    refs += few === MANY_REFS ? counts[counted++]! : few;
    firstRef[cue + 1] = refs;
  }
  return { cueNodes, cueKind, firstRef, cueRefs: columns.uint16() };
}

/** For each number the sum of those before it. */
function startsOf(counts: Uint8Array): Uint16Array {
  const starts = new Uint16Array(counts.length);
  let sum = 0;
  for (let at = 0; at < counts.length; at += 1) {
    starts[at] = sum;
    sum += counts[at]!;
  }
  return starts;
}
