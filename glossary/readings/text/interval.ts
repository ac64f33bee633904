import { Match, pattern } from './match.ts';
import { number, told } from './numbers.ts';

/** What stands behind an effect: its confidence interval and its P value, as far as the text gives them. */
export interface Certainty {
  low?: number;
  high?: number;
  p?: number;
  pSign?: '<' | '=' | '>';
}

const SIGN = '(?<![\\w.-])-?';
const CI = String.raw`(?:(?i:(?:adjusted )?confidence (?:intervals?|limits?)|credible intervals?)(?: \(CI\))?|CIs?|CrI)`;
const BOUNDS = `(?<low>${SIGN}${number('a')})\\s?%?\\s?(?:-|,|;|(?i:to|and|through))\\s?(?<high>-?${number('b')})`;

/** The source of a pattern for a confidence interval: “95% CI: 0.60-0.86”, with the groups `level`, `low` and `high` (signed). */
export const INTERVAL = String.raw`${number('level')}\s?(?:%|percent|per cent)-?\s?${CI}\s?(?:(?i:of|was|is|were|from|between|ranged|ranging|\(95% CI\))\s|[:=,;([\s]){0,3}${BOUNDS}`;

const LABELED = pattern(`^[\\s,;:([/]{0,4}(?:\\(?(?i:with a|with)?\\s?)${INTERVAL}`);
const AFTER_P = pattern(`^[^.a-z]{0,24}${INTERVAL}`);
const BARE = pattern(`^\\s?[([]\\s?${BOUNDS}\\s?[)\\],;]`);
const P_VALUE = pattern(
  String.raw`^[\s,;:)(\[\]%]{0,4}(?:and |with |(?i:a ))?(?<![\w])[Pp](?:[ -]?(?i:values?))?\s?(?<sign>=|<|>|(?i:of|was|less than))\s?(?<p>0?\.\d+)(?!\d|%)`,
);

function first(source: RegExp, text: string): Match | undefined {
  source.lastIndex = 0;
  const hit = source.exec(text);
  return hit ? new Match(hit) : undefined;
}

/** A number with its sign; `NaN` where it is none. */
export function signed(words: string | undefined): number {
  return words === undefined ? Number.NaN : Number(words.replaceAll(',', '').replace(/^-\s?/, '-'));
}

/**
 * The interval and the P value that follow a ratio right away; undefined where they can’t belong to it (the value lies outside, or the order is wrong).
 * `after` is the text behind the value.
 */
export function certaintyAfter(after: string, value: number): Certainty | undefined {
  const near = after.slice(0, 140);
  const early = first(P_VALUE, near);
  const rest = early ? near.slice(early.end) : near;
  const interval = first(LABELED, rest) ?? (early ? first(AFTER_P, rest) : first(BARE, rest));
  const late = early ?? (interval ? first(P_VALUE, rest.slice(interval.end)) : undefined);
  const p = late?.number('p');
  const sign = late?.words('sign');
  const chance: Certainty =
    p !== undefined && p > 0 && p <= 1
      ? { p, pSign: sign === '<' || sign === 'less than' ? '<' : sign === '>' ? '>' : '=' }
      : {};
  if (!interval) return chance;
  const low = signed(interval.words('low'));
  const high = signed(interval.words('high'));
  return low > 0 && low <= value && value <= high && low < high ? { low, high, ...chance } : undefined;
}

/** What the certainty says about a ratio, whose “no difference” is 1; empty where the text gives none. */
export function certaintyTold({ low, high, p, pSign }: Certainty): string {
  if (low !== undefined && high !== undefined) {
    return low <= 1 && high >= 1
      ? ` The likely range, ${told(low)} to ${told(high)}, holds 1, so there may be no difference.`
      : ` The likely range is ${told(low)} to ${told(high)}.`;
  }
  if (p === undefined || pSign === '>') return p === undefined ? '' : ' By its P value, it may be chance.';
  return p >= 0.05 && pSign === '='
    ? ' By its P value, it may be chance.'
    : p <= 0.05
      ? ' By its P value, chance alone would rarely give such a result.'
      : '';
}

/** The certainty as values of a reading. */
export function certaintyValues({ low, high, p }: Certainty): Record<string, number> {
  return { ...(low !== undefined && high !== undefined && { low, high }), ...(p !== undefined && { p }) };
}
