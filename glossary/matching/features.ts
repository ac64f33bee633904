import type { Candidate, FlowEvidence, PageEvidence } from './evidence.ts';
import type { Verdict } from './judge.ts';
import { CUE_ROLES, type Matcher } from './matcher.ts';
import { firstFrom } from './sorted.ts';

/** What a sense decision weighs, in the order of the numbers of `featuresOf`. */
export const FEATURES = [
  'usually medical',
  'usually other',
  'medical words near',
  'medical words in the flow',
  'medical words on the page',
  'other words near',
  'other words in the flow',
  'other words on the page',
  'weights near',
  'weights in the flow',
  'weights on the page',
  'own cues near',
  'own cues on the page',
  'against near',
  'against on the page',
  'entry named in full on the page',
  'capital inside a sentence',
  'all capitals around',
  'pattern confirms',
] as const;

/** Words this many tokens away count 1/e of a neighbour. */
const REACH = 8;

/** Words farther away than this, in tokens, don't count as near. */
const FARTHEST = 5 * REACH;

/** The numbers that a decision about one candidate under one rule weighs, without what patterns say. */
export function featuresOf(
  candidate: Candidate,
  surface: number,
  flow: FlowEvidence,
  page: PageEvidence,
  matcher: Matcher,
): number[] {
  const rule = matcher.surfaceRule[surface]! - 1;
  const usually = matcher.ruleUsually[rule];
  const medicalNear = nearness(flow.medical, candidate.token);
  const otherNear = nearness(flow.other, candidate.token);
  const own = rule * CUE_ROLES.length;
  const [cuesNear, againstNear] = ownWordsNear(rule, candidate, flow, matcher);
  const named = page.certain.has(matcher.surfaceEntry[surface]!);
  return [
    Number(usually === 0),
    Number(usually === 2),
    Math.min(2.5, medicalNear),
    Math.log1p(flow.medical.length),
    density(page.medical, page.tokens),
    Math.min(2.5, otherNear),
    Math.log1p(flow.other.length),
    density(page.other, page.tokens),
    clamp(weightNear(flow, candidate.token) / 4, 3),
    clamp(flow.weight / (flow.tokens + 15), 1.5),
    clamp(page.weight / (page.tokens + 150), 1.5),
    Math.min(2, cuesNear),
    Math.log1p(page.ownWords[own]!),
    Math.min(2, againstNear),
    Math.log1p(page.ownWords[own + 1]!),
    Number(named),
    Number(isName(candidate, surface, flow, matcher)),
    Number(isShouting(candidate, flow)),
    0,
  ];
}

/** The same numbers with what patterns said. A veto is no number: it ends the matter. */
export function withVerdict(features: readonly number[], verdict: Verdict): number[] {
  return [...features.slice(0, -1), Number(verdict === 'confirm')];
}

/** Words for each hundred tokens, on a log scale; short texts are counted as if they had 150 tokens more. */
function density(count: number, tokens: number): number {
  return Math.log1p((100 * count) / (tokens + 150));
}

/** How much a word counts that stands `distance` tokens away. */
function weightAt(distance: number): number {
  return Math.exp(-Math.abs(distance) / REACH);
}

/** The sum of the weights of the tokens near a token; `tokens` rise. */
function nearness(tokens: readonly number[], token: number): number {
  let sum = 0;
  for (let at = firstFrom(tokens, token - FARTHEST, same); at < tokens.length; at += 1) {
    const distance = tokens[at]! - token;
    if (distance > FARTHEST) break;
    if (distance !== 0) sum += weightAt(distance);
  }
  return sum;
}

/** The sum of the weights of the words near a token, each less with its distance. */
function weightNear({ weights }: FlowEvidence, token: number): number {
  let sum = 0;
  for (let at = firstFrom(weights, token - FARTHEST, tokenOf); at < weights.length; at += 1) {
    const { weight, token: place } = weights[at]!;
    if (place - token > FARTHEST) break;
    if (place !== token) sum += weight * weightAt(place - token);
  }
  return sum;
}

/** How much the words near a candidate speak for a rule and against it. */
function ownWordsNear(
  rule: number,
  { token }: Candidate,
  { cues }: FlowEvidence,
  { firstRef, cueRefs }: Matcher,
): [number, number] {
  const sums: [number, number] = [0, 0];
  for (let at = firstFrom(cues, token - FARTHEST, tokenOf); at < cues.length; at += 1) {
    const { cue, token: place } = cues[at]!;
    if (place - token > FARTHEST) break;
    if (place === token) continue;
    for (let ref = firstRef[cue]!; ref < firstRef[cue + 1]!; ref += 1) {
      const role = cueRefs[ref]! - rule * CUE_ROLES.length;
      if (role === 0 || role === 1) sums[role] += weightAt(place - token);
    }
  }
  return sums;
}

function same(value: number): number {
  return value;
}

function tokenOf({ token }: { token: number }): number {
  return token;
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

/** A capital inside a sentence, on a word that isn't written with one: “Margin Call”, “Survivor”. */
function isName(
  { start, end }: Candidate,
  surface: number,
  { text, sentences }: FlowEvidence,
  matcher: Matcher,
): boolean {
  if (matcher.surfaceCase[surface] !== 0 || sentences[firstFrom(sentences, start, same)] === start) return false;
  return (
    /^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) &&
    /\p{Ll}['’”)]?[\s-]$/u.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** Whether the words around stand in capitals, so that capitals tell nothing about a short form. */
function isShouting({ start, end }: Candidate, { text }: FlowEvidence): boolean {
  const around = `${text.slice(Math.max(0, start - 40), start)} ${text.slice(end, end + 40)}`;
  return (around.match(/\p{Lu}{4,}/gu)?.length ?? 0) >= 3;
}
