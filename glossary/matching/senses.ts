import { atOnce, type Each } from './each.ts';
import type { Candidate, FlowEvidence, PageEvidence } from './evidence.ts';
import { featuresOf, withVerdict } from './features.ts';
import type { Judge, Question, Verdict } from './judge.ts';
import type { Matcher } from './matcher.ts';
import { firstFrom } from './sorted.ts';
import fitted from './weights.json' with { type: 'json' };

/** A candidate counts as meant medically from this score on (log odds). */
export const ENOUGH = 0;

/** Below this score, no pattern is asked: a confirmation alone should not outweigh everything around. */
const HOPELESS = -3.9;

/** The longest sentence that patterns are asked about, in UTF-16 units; of a longer one, the part around the word. */
const LONGEST_SENTENCE = 240;

/** How many different questions one flow may ask; what comes after them is decided without patterns. Prose that a person reads stays far below. */
const MOST_QUESTIONS = 100;

/** Which surface of a candidate holds, and how sure that is: log odds. */
export interface Decision {
  surface: number;
  score: number;
  /** What the patterns said, where they were asked. */
  verdict?: Exclude<Verdict, 'veto'>;
}

/** One way to read a candidate, before patterns are asked. */
interface Reading {
  surface: number;
  features: number[];
  score: number;
  asks: boolean;
}

/** The fitted weight of the feature at this place of `FEATURES`. */
export function weightOf(place: number): number {
  return fitted.weights[place] ?? 0;
}

/** The log odds that features speak for a rule's entry. */
export function scoreOf(features: readonly number[]): number {
  return features.reduce((sum, value, place) => sum + value * weightOf(place), fitted.bias);
}

/** A candidate of a flow that has to be decided. */
export interface Undecided {
  candidate: Candidate;
  flow: FlowEvidence;
}

/**
 * Decides candidates whose surfaces mean several things. The answer has one place for each candidate: the decision, or undefined where the word
 * means something else or nothing is sure. The judge is asked at most once, and only where patterns can change the outcome. `each` may pause between candidates.
 */
export async function decide(
  undecided: readonly Undecided[],
  page: PageEvidence,
  matcher: Matcher,
  judge: Judge,
  each: Each = atOnce,
): Promise<(Decision | undefined)[]> {
  const questions = new Questions();
  const asked: { readings: Reading[]; toAsk: Reading[]; question: number }[] = [];
  await each(undecided, ({ candidate, flow }) => {
    const readings = readingsOf(candidate, flow, page, matcher);
    const toAsk = readings.filter(({ asks }) => asks);
    const rules = toAsk.map(({ surface }) => matcher.surfaceRule[surface]! - 1);
    const wanted = {
      ...(readings.length === 1 && readings[0]!.score >= ENOUGH && { onlyVeto: true }),
      ...(readings.every(({ score }) => score < ENOUGH) && { onlyConfirmed: true }),
    };
    const question = rules.length > 0 ? questions.add(candidate, flow, { rules, ...wanted }) : -1;
    asked.push({ readings, toAsk, question });
  });
  // Where nobody answers, a word that had to be asked about stays silent.
  const answers = questions.all.length > 0 ? await judge(questions.all).catch(() => undefined) : [];
  return asked.map(({ readings, toAsk, question }) => {
    if (question >= 0 && !answers) return undefined;
    const decisions = readings.flatMap((reading): Decision[] => {
      const verdict = question < 0 ? undefined : answers?.[question]?.[toAsk.indexOf(reading)];
      // However medical a page is, the American Heart Association is no statistical one.
      if (verdict === 'veto') return [];
      if (!verdict) return [{ surface: reading.surface, score: reading.score }];
      return [{ surface: reading.surface, score: scoreOf(withVerdict(reading.features, verdict)), verdict }];
    });
    const best = decisions.reduce<Decision | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
    return best && best.score >= ENOUGH ? best : undefined;
  });
}

/** Collects questions, each once: a sentence that stands on the page many times is asked about once. */
class Questions {
  readonly all: Question[] = [];
  private readonly places = new Map<string, number>();
  private readonly counts = new Map<FlowEvidence, number>();

  /** The place of the question in `all`; −1 where the flow has asked enough. */
  add(
    candidate: Candidate,
    flow: FlowEvidence,
    wanted: Pick<Question, 'rules' | 'onlyVeto' | 'onlyConfirmed'>,
  ): number {
    const question: Question = { ...sentenceAround(candidate, flow), ...wanted };
    const key = JSON.stringify(question);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const count = this.counts.get(flow) ?? 0;
    if (count === MOST_QUESTIONS) return -1;
    this.counts.set(flow, count + 1);
    const place = this.all.push(question) - 1;
    this.places.set(key, place);
    return place;
  }
}

function readingsOf(candidate: Candidate, flow: FlowEvidence, page: PageEvidence, matcher: Matcher): Reading[] {
  return candidate.surfaces.map((surface) => {
    const rule = matcher.surfaceRule[surface]! - 1;
    if (rule < 0) return { surface, features: [], score: 0, asks: false };
    const features = featuresOf(candidate, surface, flow, page, matcher);
    const score = scoreOf(features);
    return { surface, features, score, asks: score > HOPELESS && matcher.ruleAsks[rule] === 1 };
  });
}

/** The sentence that a candidate stands in, and its place there. */
export function sentenceAround(
  { start, end }: Candidate,
  { text, sentences }: FlowEvidence,
): Pick<Question, 'sentence' | 'start' | 'end'> {
  const after = firstFrom(sentences, start + 1, (at) => at);
  let from = sentences[after - 1] ?? 0;
  let to = sentences[after] ?? text.length;
  if (to - from > LONGEST_SENTENCE) {
    from = Math.max(from, wordStart(text, start - LONGEST_SENTENCE / 2));
    to = Math.min(to, end + LONGEST_SENTENCE / 2);
  }
  return { sentence: text.slice(from, to), start: start - from, end: end - from };
}

function wordStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.indexOf(' ', at) + 1;
}
