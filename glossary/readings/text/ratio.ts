import { isUnreal } from '../health-event.ts';
import type { Picture } from '../reading.ts';
import { boundBefore } from './bound.ts';
import { type Certainty, certaintyAfter } from './interval.ts';
import type { Match } from './match.ts';
import { isOneOfSeveral } from './phrases.ts';

/** Ratios outside these bounds are misprints, or not ratios of two groups. */
const LOWEST = 0.01;
const HIGHEST = 50;
/** Bare letters (“HR”, “OR”, “RR”) with a larger number are mostly a pulse, an address or a rate of breaths. */
const HIGHEST_OF_LETTERS = 20;

/**
 * The value of a ratio between two groups and how sure it is, from a hit with the groups `term` and `value`. Undefined where the value is a bound, one of
 * several, only imagined, per unit of something (“1.05 per year”), impossible, or where the name is only letters and nothing shows that they are a ratio.
 */
export function ratioOf(match: Match): (Certainty & { value: number }) | undefined {
  const value = match.number('value');
  const place = match.span('value');
  const lead = match.text.slice(0, place.start);
  if (!(value >= LOWEST && value <= HIGHEST) || isOneOfSeveral(match.after)) return undefined;
  if (boundBefore(lead) || /[-–]$|(?:\d|%)\s*(?:to|and|or)\s*$/iu.test(lead)) return undefined;
  if (
    isUnreal(match.before) ||
    BY_STEPS.test(match.before.slice(-200)) ||
    /^\s?(?:%|percent|per cent|means?\b|indicates?\b|would\b|or (?:more|less|above|below|higher|lower)|[x×]\s|[-/]\s?\d)/iu.test(
      match.after,
    )
  )
    return undefined;
  if (
    /^\s?(?:\([^)]{0,60}\)\s?)?(?:per|for (?:each|every)) /u.test(match.after) ||
    /\b(?:per|for each|for every) /u.test(match.text.slice(match.start, place.start))
  )
    return undefined;
  if (
    /^(?:\s?\([^)]{0,60}\))?\s(?:for|in|among)\s[A-Za-z -]{2,40}\s(?:and|vs\.?|versus|but)\s(?:\w{1,12} ){0,3}\d*\.\d/u.test(
      match.after,
    )
  )
    return undefined;
  const certainty = certaintyAfter(match.after, value);
  if (!certainty) return undefined;
  const isLetters = !/ratio|risk/iu.test(match.words('term') ?? '');
  const between = match.text.slice(match.span('term').end, place.start);
  const isTied =
    /[=:(,]|\b(?:of|was|is|were)\b/u.test(between) ||
    /[([]\s?$/u.test(match.text.slice(0, match.span('term').start)) ||
    /^\s?(?:[),;\]]|\.?\s*$)/u.test(match.after);
  const isSure = certainty.low !== undefined || certainty.p !== undefined;
  if (isLetters && !isSure && (!isTied || Number.isInteger(value) || value > HIGHEST_OF_LETTERS)) return undefined;
  return { value, ...certainty };
}

/** The value of something that grows by steps: there is no second group, and the step is often not told. */
const BY_STEPS =
  /\bage \(?$|\b(?:higher|lower|increas(?:ed|ing)|decreas(?:ed|ing)|greater|larger|smaller|older|younger|rising) (?:[\w-]+ ){0,3}(?:scores?|levels?|age|BMI|doses?|sizes?|counts?|index|tumou?rs|concentrations?|grades?|status)\b[^;]{0,150}$/iu;

/** The source of what may head a column or a list of ratios: “HR (95% CI): 0.75 (0.60-0.94)”. */
export const HEADER = String.raw`(?:,? ?[([]?95\s?% ?(?:CI|(?i:confidence intervals?))[)\]]?(?=[\s:=]))?`;

/** A bar from “less often” to “more often”, with 1 in between. */
export function ratioPicture(value: number): Picture {
  const high = Math.max(2, Math.ceil(value));
  return {
    type: 'scale',
    low: 0,
    high,
    zones: [
      { to: 1, label: 'less often' },
      { to: high, label: 'more often' },
    ],
    at: value,
  };
}
