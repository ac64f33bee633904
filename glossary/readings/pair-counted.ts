import { eventPhrase, isGrave, isUnreal } from './health-event.ts';
import { peopleOf } from './outcome.ts';
import { whomOf } from './pair-told.ts';
import type { Found } from './reading.ts';
import { round } from './single-risk.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, percent, told } from './text/numbers.ts';
import { capitalized, HEDGES } from './text/phrases.ts';
import { bothTold } from './timed-share.ts';

const PEOPLE = String.raw`(?:patients|people|women|men|participants|subjects|children|volunteers|adults|users|recipients|those|babies|infants|survivors|smokers|nonsmokers)`;
const HAD = String.raw`(?:(?:had|have|suffered|experienced|developed|developing|having|were diagnosed with|got) (?:an? |another |at least one )?|(?=died\b|dying\b|relapsed\b|relapsing\b))`;
const THAN = String.raw`(?:versus|vs\.?|compar(?:ed|es|ing) (?:with|to)|against)`;
const VERB_EVENT = (name: string) =>
  `(?i:${HAD})(?<${name}>(?:(?!(?:and|compared|versus)\\b)[A-Za-z][\\w'-]*[ ]?){1,8}?)`;
/** “15% of these had a relapse and 10% died, compared with 3% and 2%, respectively, of those without” */
const TWO_EVENTS = pattern(
  `(?<carry>${percent('first')}) (?:of )?(?<one>[^.,;:%()]{3,80}?) ${VERB_EVENT('event')},? and ${HEDGES}${percent('third')} ${VERB_EVENT('event2')},? (?i:${THAN}) ${HEDGES}${percent('second')} and ${HEDGES}${percent('fourth')},? respectively,? (?i:of|in|for|among) (?<two>[^.,;:%()]{3,80}?)(?=[.,;:()]|$)`,
);
/** “12% of those with a high score developed a tumor and 0.3% died of it” */
const BOTH = pattern(
  `(?<carry>${percent('first')}) of (?<one>(?:[^.,;:()]|\\.(?=\\d)){3,90}?) ${VERB_EVENT('event')},? and ${HEDGES}${percent('third')} (?:of them )?${VERB_EVENT('event2')}(?=[.,;:()]|$| (?:during|within|over|after)\\b)`,
);
/** “Of the 3,400 users, 19 had a stroke; that compared with 15 cases among the 1,300 women who never used it” */
const COUNTS = pattern(
  `\\b(?i:of|among) (?:(?i:the|these|our) )?${number('all')} (?<one>[^.,;:%()\\d]{3,60}?), (?<carry>${number('some')}) (?i:(?:had|suffered|developed|experienced|(?:were|was) diagnosed with|died of|died from|got) (?:an? )?)(?=(?<event>[^;]{3,80}))[^%]{3,80}?(?i:compar(?:ed|es|ing) (?:with|to)|versus|while|against) ${number('other')}(?: (?:cases|deaths|patients|people|women|men))?(?: (?i:among|of|in|out of))? (?:the )?${number('others')} (?<two>[^.,;:%()\\d]{3,60}?)(?=[.,;:()]|$)`,
);
const THINGS = String.raw`(?:screenings|tests|scans|mammograms|exams|examinations|women screened|people screened|births|operations|procedures|people|women|men|patients|patient-years|person-years)`;
/** “The rate was 3.6 per 1,000 screenings in those with a history and 1.4 per 1,000 in the others” */
const RATES = pattern(
  `(?<event>(?i:interval cancers?|infections?|complications?|miscarriages?|deaths?|strokes?|bleeding|perforations?|cancers?))(?i: detection)?(?: rates?| incidence| frequency)? (?i:was|were|is|are) (?<carry>${number('a')} (?i:per|in) (?<of>1,?000|10,?000|100,?000) ?(?<things>(?i:${THINGS}))?) ?(?i:in|among|for|with) (?<one>[^.,;:%()\\d]{3,60}?),? (?i:and|but|${THAN}) ${number('b')}(?: (?i:per|in) (?<of2>1,?000|10,?000|100,?000))?(?: (?i:${THINGS}))? (?i:in|among|for|with) (?<two>[^.,;:%()\\d]{3,60}?)(?=[.,;:()]|$)`,
);

/** “The interval cancer rate in our study was zero percent” */
const INTERVAL = pattern(
  `(?<carry>(?i:interval[- ]cancer rates?))(?: (?:in|of|for|with) [^.,;:%()\\d]{3,50}?)? (?:was|is|were) ${HEDGES}(?:(?<none>(?i:zero|0)(?:\\s?(?:%|percent|per cent))?|none)|${number('a')} (?:per|in) (?<of>1,?000|10,?000))(?![\\d.]\\d)`,
);

/** Two things that were counted in the same people, and two groups of which the people were counted: more numbers than one pair of shares. */
export function countedPairsIn(text: string): Found[] {
  const isPercent = /(?:%|per ?cent).*(?:%|per ?cent)/is.test(text);
  const two = isPercent && /respectively/.test(text) ? matchesOf(text, TWO_EVENTS).slice(0, 2).flatMap(twoEvents) : [];
  if (two.length > 0) return two;
  const both = isPercent && /\band\b/.test(text) ? matchesOf(text, BOTH).slice(0, 2).flatMap(bothEvents) : [];
  const counts = /\b(?:of|among) (?:\w+ )?\d/i.test(text) ? matchesOf(text, COUNTS).slice(0, 2).flatMap(counted) : [];
  const rates = /(?:per|in) 1\d?\d?,?000/i.test(text) ? matchesOf(text, RATES).slice(0, 2).flatMap(rated) : [];
  const alone =
    rates.length === 0 && /interval[- ]cancer/i.test(text)
      ? matchesOf(text, INTERVAL).slice(0, 1).flatMap(interval)
      : [];
  return [...both, ...counts, ...rates, ...alone];
}

function eventIn(match: Match, name: string): string | undefined {
  const words = match.words(name)!.trim();
  return /^(?:died|dying)\b/iu.test(words)
    ? eventPhrase(words.replace(/^dying/iu, 'died'), match.text)
    : eventPhrase(words, match.text);
}

function twoEvents(match: Match): Found[] {
  const events = [eventIn(match, 'event'), eventIn(match, 'event2')];
  const shares = (['first', 'second', 'third', 'fourth'] as const).map((name) => match.number(name));
  const labels = [whomOf(match.words('one')), whomOf(match.words('two'))] as const;
  if (events.some((one) => one === undefined) || !arePossible(shares) || isUnreal(match.before) || !labels[1])
    return [];
  const [a, b, c, d] = shares as [number, number, number, number];
  const [one, two] = [pair(a, b, labels), pair(c, d, [undefined, undefined])];
  return [
    found(
      match,
      `${capitalized(events[0]!)}: ${one}. ${capitalized(events[1]!)}: ${two.replaceAll(' (the first group named)', ' (the same first group)')}.`,
      {
        first: a,
        second: b,
        third: c,
        fourth: d,
      },
    ),
  ];
}

function bothEvents(match: Match): Found[] {
  const events = [eventIn(match, 'event'), eventIn(match, 'event2')];
  const shares = (['first', 'third'] as const).map((name) => match.number(name));
  const one = match.words('one')!;
  if (
    events.some((event) => event === undefined) ||
    !arePossible(shares) ||
    isUnreal(match.before) ||
    /\d\s?(?:%|percent|per cent)/iu.test(match.after) ||
    !new RegExp(`^(?:the |these |our )?(?:[\\w'-]+ )*${PEOPLE}\\b`, 'iu').test(one)
  )
    return [];
  const [a, b] = peopleOf(...shares) as [People, People];
  const label = one.length <= 60 ? ` The group: “${one}”.` : '';
  return [
    found(
      match,
      `Of the same people, ${a.rounded ? 'about ' : ''}${told(a.count)} of ${told(a.of)}: “${events[0]}”; ${b.rounded ? 'about ' : ''}${told(b.count)} of ${told(b.of)}: “${events[1]}”.${label}`,
      { first: shares[0]!, third: shares[1]! },
    ),
  ];
}

type People = ReturnType<typeof peopleOf>[0];

function counted(match: Match): Found[] {
  const [all, some, others, other] = (['all', 'some', 'others', 'other'] as const).map((name) =>
    match.number(name),
  ) as [number, number, number, number];
  const event = eventPhrase(
    match.words('event')!.replace(/ (?:during|in|over) the (?:study|trial).*$/u, ''),
    match.text,
  );
  const isYear = [match.words('all')!, match.words('others')!].some((words) => /^(?:19|20)\d\d$/u.test(words));
  if (!(some > 0 && some < all && other > 0 && other < others && all >= 20 && others >= 20) || isYear) return [];
  const labels = [whomOf(match.words('one')), whomOf(match.words('two'))] as const;
  if (event === undefined || isUnreal(match.before)) return [];
  const [a, b] = [(some / all) * 100, (other / others) * 100];
  if (a === b) return [];
  return [found(match, `${capitalized(event)}: ${pair(a, b, labels)}.`, { first: a, second: b })];
}

function rated(match: Match): Found[] {
  const of = Number(match.words('of')!.replace(',', ''));
  const of2 = match.words('of2') === undefined ? of : Number(match.words('of2')!.replace(',', ''));
  const [a, b] = [match.number('a') / of, match.number('b') / of2];
  const labels = [whomOf(match.words('one')), whomOf(match.words('two'))] as const;
  if (!(a > 0 && a < 0.5 && b > 0 && b < 0.5) || a === b || !labels[0] || !labels[1] || isUnreal(match.before))
    return [];
  const base = [match.number('a'), match.number('b')].every(Number.isInteger) ? of : of * 10;
  const things = match.words('things')?.toLowerCase() ?? 'people';
  const [x, y] = [a * base, b * base].map((one) => told(one, 1));
  const difference = told(Math.abs(a - b) * base, 1);
  const event = match.words('event')!;
  const meaning = /^interval cancer/iu.test(event) ? ' An interval cancer is found between two screenings.' : '';
  return [
    found(
      match,
      `${capitalized(event)}: ${x} of every ${told(base)} ${things} (“${labels[0]}”) and ${y} (“${labels[1]}”). That is a difference of ${difference}.${meaning}`,
      { first: round(a * 100), second: round(b * 100) },
    ),
  ];
}

function interval(match: Match): Found[] {
  const value = match.number('a');
  const of = match.words('of') && told(Number(match.words('of')!.replace(',', '')));
  if (isUnreal(match.before)) return [];
  if (!match.words('none') && !(value > 0 && value < 100)) return [];
  const count = match.words('none') ? 'none here' : `${told(value)} of every ${of} screenings here`;
  return [
    found(
      match,
      `Interval cancers are found between two screenings, after one that saw nothing: ${count}.`,
      match.words('none') ? { percent: 0 } : { value },
    ),
  ];
}

function arePossible(shares: readonly number[]): boolean {
  return shares.every((one) => one > 0 && one < 100);
}

function pair(percent: number, other: number, labels: readonly [string | undefined, string | undefined]): string {
  return bothTold({
    percent,
    hedge: '',
    other: { percent: other, hedge: '', labels, isLater: false },
    time: { unit: 'months', value: 0, told: '' },
  });
}

function found(match: Match, plain: string, values: Record<string, number>): Found {
  return {
    ...match.span('carry'),
    entry: 'absolute-risk',
    reading: {
      kind: 'absolute-risk',
      plain,
      values: Object.fromEntries(Object.entries(values).map(([name, one]) => [name, round(one)])),
      limits: 'It’s about the people who were counted. It can’t tell what will happen to one person.',
      ...(isGrave(plain) && { deeper: true as const }),
    },
  };
}
