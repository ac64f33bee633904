import { LATER, peopleOf, peopleTold } from './outcome.ts';
import { whomOf } from './pair-told.ts';
import type { Found, Reading } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { NUMBER, number, percent, told } from './text/numbers.ts';
import { HEDGES } from './text/phrases.ts';
import { bothTold } from './timed-share.ts';

const PC = String.raw`\s?(?:%|percent|per cent)`;
/** “Over nine years of follow-up, on average, 62 percent of A were alive, compared with 57 percent of B” */
const OVER = pattern(
  `\\b(?i:over|during|in) (?:(?:an?|the) )?(?<kind>average |median |mean )?(?:follow-up )?(?:of )?(?<more>over |more than |about |nearly |almost )?${number('time')} (?<unit>years|months)(?: of follow-up)?,? ${HEDGES}${percent('first')} of (?<one>[^.,;:%()\\d]{3,80}?) (?<term>(?:were|was) (?:still )?alive|survived),? (?:compared (?:with|to)|versus|and|but|while) (?:only |just )?${HEDGES}${percent('second')} of (?<two>[^.,;:%()\\d]{3,80}?)(?=[.,;:()]|$)`,
);
/** “raised the chance of living ten years from 57 to 62 percent” */
const FROM = pattern(
  `(?<term>(?i:chances?|likelihood|odds|probability) of (?:living|surviving|being alive)(?: (?:for|at|after|to|another|at least|more than))* ${LATER}) from ${HEDGES}(?<first>${NUMBER})(?:${PC})? to ${HEDGES}${percent('second')}`,
);
const HOPE = pattern(
  `\\b(?i:median|mOS) ?(?<term>(?i:overall survival|survival)|OS|(?<free>(?i:progression-free survival)|PFS)) (?:would|could|might|should) (?:increase|rise|improve|grow|be extended|lengthen|go up) from [^.;%\\d]{0,50}${number('from')}(?: months?| years?)?(?: [^.;:%\\d]{3,50}?)? to ${HEDGES}${number('to')} (?<unit>months|years)`,
);
/** Words before a value that only imagine it. */
export const UNREAL = /\b(?:if the|suppose|imagine|assum\w+|for example|goal|aim\w*)\b[^,;]{0,40}$/i;

/** Survival of two groups over one follow-up, a chance that changed, and a median that a study hopes for. */
export function survivalChangesIn(text: string): Found[] {
  const isHope = /\b(?:hop|hypothes|expect|aim|predict|estimat|believ)\w*/i.test(text);
  const one = (source: RegExp, read: (match: Match) => Found[]) =>
    matchesOf(text, source)
      .slice(0, 2)
      .filter(({ before }) => !UNREAL.test(before))
      .flatMap(read);
  const shares = /%|per ?cent/i.test(text) ? [...one(OVER, over), ...one(FROM, from)] : [];
  return [...(isHope ? matchesOf(text, HOPE).flatMap(hoped) : []), ...shares];
}

/** The time of a match with `time` and `unit`, as it is told. */
export function spanOf(match: Match): { told: string; values: Record<string, number> } | undefined {
  const unit = match.words('unit');
  if (unit === undefined) return undefined;
  const value = match.words('time') === undefined ? 1 : match.number('time');
  const name = /^y/iu.test(unit) ? 'year' : 'month';
  return { told: `${told(value)} ${name}${value === 1 ? '' : 's'}`, values: { [`${name}s`]: value } };
}

/** Whether a number of percent can be a share of people. */
export const isShare = (one: number) => one > 0 && one <= 100;

function over(match: Match): Found[] {
  const [a, b, time] = [match.number('first'), match.number('second'), match.number('time')];
  if (!isShare(a) || !isShare(b) || !(time > 0 && time < 60)) return [];
  const labels = [whomOf(match.words('one')), whomOf(match.words('two'))] as const;
  const both = bothTold({
    percent: a,
    hedge: '',
    other: { percent: b, hedge: '', labels, isLater: false },
    time: { unit: 'years', value: 0, told: '' },
  });
  const kind = match.words('kind') ? ` (${match.words('kind')!.trim()})` : '';
  return say(
    match,
    `Alive at the end of a follow-up of ${match.words('more')?.replace('over', 'more than') ?? ''}${told(time)} ${match.words('unit')}${kind}: ${both}.`,
    { percent: a, otherPercent: b, [match.words('unit')!]: time },
  );
}

function from(match: Match): Found[] {
  const [a, b] = [match.number('first'), match.number('second')];
  const time = spanOf(match);
  if (
    !isShare(a) ||
    !isShare(b) ||
    a === b ||
    !time ||
    /\b(?:could|would|might|may|can)\b[^,;]{0,60}$/iu.test(match.before)
  )
    return [];
  const [one, other] = peopleOf(a, b);
  return say(
    match,
    `Survival: it went from ${peopleTold(one!)} to ${peopleTold(other!)} who were alive after ${time.told}. That is ${told(Math.abs(one!.count - other!.count))} ${b > a ? 'more' : 'fewer'} of ${told(one!.of)}.`,
    { percent: a, otherPercent: b, ...time.values },
  );
}

function hoped(match: Match): Found[] {
  const [a, b] = [match.number('from'), match.number('to')];
  const unit = match.words('unit')!;
  if (!(a > 0 && a < b && b <= (unit === 'years' ? 40 : 240))) return [];
  const what = match.words('free') ? 'live without growth of the disease for' : 'live';
  const found = say(
    match,
    `A hope, not a result: that half of the people ${what} longer than ${told(b)} ${unit}, instead of ${told(a)}.`,
    { [unit]: b, from: a, type: 'hope' },
  );
  return found.map((one) => ({
    ...one,
    entry: 'median-survival',
    reading: { ...one.reading, kind: 'median-survival' },
  }));
}

/** A reading of survival. */
export function say(match: Match, plain: string, values: Reading['values']): Found[] {
  return [
    {
      ...match.span('term'),
      entry: 'survival-rate',
      reading: {
        kind: 'survival',
        plain,
        values,
        limits: 'It is about a group and can’t tell how one person will do.',
        deeper: true,
      },
    },
  ];
}
