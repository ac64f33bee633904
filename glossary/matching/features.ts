import type { Candidate, FlowEvidence, PageEvidence } from './evidence.ts';
import type { Verdict } from './judge.ts';
import { CUE_ROLES, type Matcher } from './matcher.ts';

/** What a sense decision weighs, in the order of the numbers of `featuresOf`. */
export const FEATURES = [
  'usually medical',
  'usually either',
  'usually other',
  'medical words near',
  'medical words in the flow',
  'medical words on the page',
  'other words near',
  'other words in the flow',
  'other words on the page',
  'own cues near',
  'own cues on the page',
  'against near',
  'against on the page',
  'entry named in full on the page',
  'capital inside a sentence',
  'all capitals around',
  'pattern confirms',
  'pattern vetoes',
] as const;

/** Words this many tokens away count 1/e of a neighbour. */
const REACH = 8;

/** Where a rule's own words stand: sums for the flow by nearness, and counts for the page. */
interface OwnWords {
  near: number;
  page: number;
}

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
  const cues = ownWords('for', rule, candidate, flow, page, matcher);
  const against = ownWords('against', rule, candidate, flow, page, matcher);
  const named = page.certain.has(matcher.surfaceEntry[surface]!);
  return [
    Number(usually === 0),
    Number(usually === 1),
    Number(usually === 2),
    Math.min(2.5, medicalNear),
    Math.log1p(flow.medical.length),
    density(page.medical, page.tokens),
    Math.min(2.5, otherNear),
    Math.log1p(flow.other.length),
    density(page.other, page.tokens),
    Math.min(2, cues.near),
    Math.log1p(cues.page),
    Math.min(2, against.near),
    Math.log1p(against.page),
    Number(named),
    Number(isName(candidate, surface, flow, matcher)),
    Number(isShouting(candidate, flow)),
    0,
    0,
  ];
}

/** The same numbers with what patterns said. */
export function withVerdict(features: readonly number[], verdict: Verdict): number[] {
  return [...features.slice(0, -2), Number(verdict === 'confirm'), Number(verdict === 'veto')];
}

/** Whether a rule's patterns may hold for a candidate, so that they are worth asking. */
export function mayAsk(candidate: Candidate, rule: number, flow: FlowEvidence, matcher: Matcher): boolean {
  const asks = matcher.ruleAsks[rule];
  if (asks !== 1) return asks === 2;
  return flow.cues.some(
    ({ cue, token }) => Math.abs(token - candidate.token) <= 14 && speaksFor(cue, rule, 'trigger', matcher),
  );
}

/** Words for each hundred tokens, on a log scale; short texts are counted as if they had fifty tokens more. */
function density(count: number, tokens: number): number {
  return Math.log1p((100 * count) / (tokens + 50));
}

function nearness(tokens: readonly number[], token: number): number {
  let sum = 0;
  for (const other of tokens) if (other !== token) sum += Math.exp(-Math.abs(other - token) / REACH);
  return sum;
}

function ownWords(
  role: (typeof CUE_ROLES)[number],
  rule: number,
  { token }: Candidate,
  flow: FlowEvidence,
  page: PageEvidence,
  matcher: Matcher,
): OwnWords {
  const words = { near: 0, page: 0 };
  for (const hit of flow.cues) {
    if (hit.token === token || !speaksFor(hit.cue, rule, role, matcher)) continue;
    words.near += Math.exp(-Math.abs(hit.token - token) / REACH);
  }
  for (const [cue, count] of page.cues) if (speaksFor(cue, rule, role, matcher)) words.page += count;
  return words;
}

function speaksFor(cue: number, rule: number, role: (typeof CUE_ROLES)[number], matcher: Matcher): boolean {
  const wanted = rule * CUE_ROLES.length + CUE_ROLES.indexOf(role);
  for (let ref = matcher.firstRef[cue]!; ref < matcher.firstRef[cue + 1]!; ref += 1) {
    if (matcher.cueRefs[ref] === wanted) return true;
  }
  return false;
}

/** A capital inside a sentence, on a word that isn't written with one: “Margin Call”, “Survivor”. */
function isName(
  { start, end }: Candidate,
  surface: number,
  { text, sentences }: FlowEvidence,
  matcher: Matcher,
): boolean {
  if (matcher.surfaceCase[surface] !== 0 || sentences.includes(start)) return false;
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
