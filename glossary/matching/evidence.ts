import type { TopicId } from '../schema.ts';
import { type Abbreviation, abbreviationAfter, PageAbbreviations } from './abbreviations.ts';
import { CUE_ROLES, cueClass, cueWeight, type Matcher } from './matcher.ts';
import { HIT, type Scanned, type Scanner, surfacesAt } from './scan.ts';

/** A place where the trie hit a surface of the reference. Offsets are UTF-16, into the flow's text. */
export interface Candidate {
  start: number;
  end: number;
  /** The number of its first token in the flow. */
  token: number;
  /** The numbers of the surfaces that fit. */
  surfaces: number[];
}

/** A cue word in a flow: which cue, at which token. */
interface CueHit {
  cue: number;
  token: number;
}

/** A word with a weight in a flow. */
interface WeightHit {
  weight: number;
  token: number;
}

/** What one flow says: its candidates, and what speaks for medicine or for something else, by token. */
export interface FlowEvidence {
  text: string;
  candidates: Candidate[];
  cues: CueHit[];
  /** Token numbers of unambiguous terms and of the shared medical words. */
  medical: number[];
  /** Token numbers of the shared words of other fields. */
  other: number[];
  /** Words that speak for medicine or for something else by their weight. */
  weights: WeightHit[];
  /** The sum of these weights. */
  weight: number;
  tokens: number;
  /** Offsets at which a sentence may begin. */
  sentences: Int32Array;
  /** Abbreviations that it gives for terms. */
  abbreviations: Abbreviation[];
  /** Whether it is no reading matter, once that was asked. */
  isBoilerplate?: boolean;
  /** Whether it is English by its own words, once that was asked; a short one is judged by the page. */
  isEnglish?: boolean;
}

/** Scans a text and sorts what was hit. */
export function readFlow(text: string, scanner: Scanner, matcher: Matcher): FlowEvidence {
  const scanned = scanner.scan(text);
  const flow: FlowEvidence = {
    text,
    candidates: [],
    cues: [],
    medical: [],
    other: [],
    weights: [],
    weight: 0,
    tokens: scanned.tokens,
    sentences: scanned.sentences,
    abbreviations: [],
  };
  for (let hit = 0; hit < scanned.hits.length; hit += HIT) sortHit(flow, scanned, hit, matcher);
  return flow;
}

function sortHit(flow: FlowEvidence, { hits }: Scanned, hit: number, matcher: Matcher): void {
  const [start = 0, end = 0, node = 0, token = 0] = hits.subarray(hit, hit + HIT);
  let isMedical = false;
  const surfaces = surfacesAt(matcher, node, flow.text, start, end);
  if (surfaces.length > 0) {
    const candidate = { start, end: closed(flow.text, start, end), token, surfaces };
    flow.candidates.push(candidate);
    isMedical = surfaces.every((surface) => matcher.surfaceRule[surface] === 0);
    const letters = abbreviationAfter(flow.text, start, candidate.end);
    const entry = certainEntry(candidate, matcher);
    if (letters && entry !== undefined && matcher.entryCommon[entry] === 0) flow.abbreviations.push({ letters, entry });
  }
  if (matcher.cueNodes.has(node)) {
    const cue = matcher.cueNodes.rank(node);
    const kind = cueClass(matcher, cue);
    const weight = cueWeight(matcher, cue);
    if (weight !== 0) flow.weights.push({ weight, token });
    flow.weight += weight;
    if (kind === 1) isMedical = true;
    else if (kind === 2) flow.other.push(token);
    if (matcher.firstRef[cue] !== matcher.firstRef[cue + 1]) flow.cues.push({ cue, token });
  }
  if (isMedical) flow.medical.push(token);
}

/** The end with the parenthesis that closes one inside: “Lp(a)”. */
function closed(text: string, start: number, end: number): number {
  return text[end] === ')' && text.lastIndexOf('(', end) > Math.max(start, text.lastIndexOf(')', end - 1))
    ? end + 1
    : end;
}

/** What all flows of a page say together. Flows come and go as the page changes. */
export class PageEvidence {
  tokens = 0;
  medical = 0;
  other = 0;
  /** The sum of the weights of its words. */
  weight = 0;
  readonly flows = new Set<FlowEvidence>();
  /** Whether the page as a whole is English, once that was asked since its last change. */
  isEnglish: boolean | undefined;
  readonly abbreviations = new PageAbbreviations();
  /** How often each topic is named. */
  readonly topics = new Map<TopicId, number>();
  /** How often each entry is named by a surface with one meaning. */
  readonly certain = new Map<number, number>();
  /** How often words stand on the page that speak for or against a rule: at rule × 2 + role. */
  readonly ownWords: Int32Array;

  private readonly matcher: Matcher;

  constructor(matcher: Matcher) {
    this.matcher = matcher;
    this.ownWords = new Int32Array(matcher.ruleUsually.length * CUE_ROLES.length);
  }

  add(flow: FlowEvidence): void {
    this.count(flow, 1);
  }

  remove(flow: FlowEvidence): void {
    this.count(flow, -1);
  }

  private count(flow: FlowEvidence, by: 1 | -1): void {
    this.isEnglish = undefined;
    this.tokens += by * flow.tokens;
    this.medical += by * flow.medical.length;
    this.other += by * flow.other.length;
    if (by > 0) this.flows.add(flow);
    else this.flows.delete(flow);
    this.weight += by * flow.weight;
    const { firstRef, cueRefs } = this.matcher;
    for (const { cue } of flow.cues) {
      for (let ref = firstRef[cue]!; ref < firstRef[cue + 1]!; ref += 1) this.ownWords[cueRefs[ref]!]! += by;
    }
    for (const abbreviation of flow.abbreviations) this.abbreviations.count(abbreviation, by);
    for (const candidate of flow.candidates) {
      const entry = certainEntry(candidate, this.matcher);
      if (entry === undefined) continue;
      bump(this.certain, entry, by);
      const topic = this.matcher.entryTopic[entry];
      if (topic) bump(this.topics, topic, by);
    }
  }
}

/** The disease that a candidate names; undefined where it names none or may mean something else. */
export function topicNamed(candidate: Candidate, matcher: Matcher): TopicId | undefined {
  const entry = certainEntry(candidate, matcher);
  return entry === undefined ? undefined : matcher.entryTopic[entry];
}

/** The entry of a candidate whose words mean one thing only. */
function certainEntry({ surfaces }: Candidate, matcher: Matcher): number | undefined {
  const [surface] = surfaces;
  if (surface === undefined || surfaces.length > 1 || matcher.surfaceRule[surface] !== 0) return undefined;
  return matcher.surfaceEntry[surface];
}

function bump<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
