import { CI, labelOf, NO_LABEL } from './outcome.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { HEDGES } from './text/phrases.ts';

/** A second value that the text sets against the first one, with the text’s own words for both groups. */
export interface Rival {
  match: Match;
  labels: readonly [string | undefined, string | undefined];
}

const LABEL = String.raw`(?:in|with|for|among|on|of|after|from|when|by|without)\s(?:[^.,;:%()]|\.(?=\d)){2,90}?`;
const AGAINST = String.raw`versus|vs\.?|v\.?|against|(?:as )?(?:compared|opposed|in contrast|in comparison) (?:with|to)|compared to`;
const ADDED = 'and|but|while|whereas|and only|but only';
const FILLER = `(?:the|a|an|only|just|some|median|average|of|rate|it was) `;

/** The patterns of a second value, made once for each kind of value. */
const PATTERNS = new Map<string, { against: RegExp; respectively: RegExp }>();

function patternsOf(value: string): { against: RegExp; respectively: RegExp } {
  const made = PATTERNS.get(value) ?? {
    // “72% with A versus 65% with B”
    against: pattern(
      `^\\s?%?${CI}(?:\\s+(?<one>${LABEL}))?,?\\s*(?:\\(?(?<against>${AGAINST})|(?<added>${ADDED}))\\s+(?:${FILLER}){0,4}(?:(?<who>[^.;:%()\\d]{3,70}?)[,\\s(]\\s*)??(?:${FILLER}){0,4}${HEDGES}${value}${CI}\\)?(?:\\s+(?<two>${LABEL}))?(?=$|[.,;:()]|\\s(?:and|at|after|but|while)\\b)`,
    ),
    // “72% and 65% in the A and B groups, respectively”
    respectively: pattern(
      `^\\s?%?${CI}\\s*(?:and|${AGAINST}) ${HEDGES}${value}${CI},?\\s(?:in|for|with|among|on) (?:the )?(?<one>[^.,;:()%]{1,50}?) (?:and|versus|vs\\.?) (?:the )?(?<two>[^.,;:()%]{1,50}?)(?: (?:groups?|arms?|cohorts?))?,? respectively`,
    ),
  };
  PATTERNS.set(value, made);
  return made;
}

/** The second of two values, right after the first: `value` is the source of a value, with the named groups that the caller reads. */
export function rivalAfter(text: string, at: number, value: string): Rival | undefined {
  const { against, respectively } = patternsOf(value);
  // No comparison needs more than a few clauses.
  const after = text.slice(at, at + 400);
  const [both] = matchesOf(after, respectively);
  if (both && !NO_LABEL.test(both.words('one')!))
    return { match: both, labels: [both.words('one'), both.words('two')] };
  const [match] = matchesOf(after, against);
  if (!match) return undefined;
  const labels = [labelOf(match.words('one')), labelOf(match.words('two') ?? match.words('who'))] as const;
  // “72% and 65%” alone may be two times or two measures.
  if (
    /^[^.;]{0,60}\brespectively/.test(match.after) ||
    (match.words('added') !== undefined && !(labels[0] && labels[1]))
  )
    return undefined;
  return { match, labels };
}

/**
 * The words for both groups, the first from `group` where the text names it before the value. Words that only follow the second value may be about both:
 * “72% vs 65% in patients with stage III disease” names neither.
 */
export function labelsOf({ match, labels: [one, two] }: Rival, group: string | undefined): Rival['labels'] {
  const first = one ?? labelOf(group);
  const isOfBoth = !first && match.words('two') !== undefined && !match.words('two')!.startsWith('of ');
  return [first, isOfBoth ? undefined : two];
}

/** Where to look for the groups of a comparison, with a space before it; nothing where both are named. */
export function groupsTold(labels: Rival['labels']): string {
  return labels.every(Boolean) ? '' : ' The text around it may say more about the groups.';
}
