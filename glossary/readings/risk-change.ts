import { eventPhrase, isGrave, isHealthEvent, isUnreal } from './health-event.ts';
import { peopleOf } from './outcome.ts';
import type { Found } from './reading.ts';
import { round } from './single-risk.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, share, told } from './text/numbers.ts';
import { capitalized, HEDGES } from './text/phrases.ts';

/** The source of the words for a risk. */
export const CHANCE = '(?:risks?|chances?|likelihood|probability|odds)';
/** Whether the words behind a value say that it is one of a year. */
export const YEARLY = /^[^.,;]{0,40}\b(?:a|per|each|every) year\b|^[^.,;]{0,40}\bannually\b/iu;
const UP = String.raw`(?:ris(?:es?|ing)|rose|increas(?:es|ed)|go(?:es)? up|went up|jump(?:s|ed)?|climb(?:s|ed)?|grows|grew)`;
const DOWN = String.raw`(?:f[ae]lls?|drop(?:s|ped)?|declin(?:es|ed)|go(?:es)? down|went down|decreas(?:es|ed)|shrinks?|shrank)`;
/** “The risk rises to 18% for a woman whose mother had it, and to 30% for …” */
const RISES = pattern(
  `(?<lead>(?i:\\b${CHANCE})(?: (?i:of|for) (?<event>[^.,;:%()\\d]{3,60}?))?)(?: (?:then|also|slowly|quickly))? (?i:${UP}|${DOWN}) (?i:to) (?<carry>${HEDGES}${share('first')})(?: (?i:for|in|among) (?<one>[^.;:%()\\d]{3,70}?))?(?:,? and (?:to )?${HEDGES}${share('second')} (?i:for|in|among) (?<two>[^.,;:%()\\d]{3,70}?))?(?=[.,;:()]|$| (?:by|at|per|in (?:one|a (?:year|lifetime)|\\d)|a (?:year|month)|each|every) )`,
);
/** “doubles the bleeding risk to 2 in 1,000 people a year”, “tripled the risk of a clot, to 3 in 1,000” */
const DOUBLES = pattern(
  `(?i:(?<fold>doubl(?:es|ed|ing)|tripl(?:es|ed|ing)|halv(?:es|ed|ing))) (?:(?:the|a|an|their|your|her|his|this|person's|woman's|man's|people's) ){0,3}(?:(?<pre>[^.,;:%()\\d]{3,50}?) )?(?i:risks?|chances?)(?: (?:of|for) (?<event>[^.,;:%()\\d]{3,60}?))?,? (?i:to) (?<carry>${HEDGES}${share('first')})`,
);
/** “affecting 1 in 1,000 women by age 30 and 1 in 250 by age 35” */
const BY_AGE = pattern(
  `(?i:\\b(?:affect(?:s|ing)?|strik(?:es|ing)|developed by|happens to|occurs in|occurring in)) ${HEDGES}(?<carry>${share('first')}) (?<who>(?i:women|men|people|adults|children)) (?i:by (?:the )?age (?:of )?)${number('age')},? and ${HEDGES}${share('second')}(?: (?i:women|men|people|adults|children))? (?i:by (?:the )?age (?:of )?)${number('age2')}`,
);

/** A risk that changes: “the risk rises to …”, “doubles the risk to 2 in 1,000”, or grows with age. */
export function risksChangedIn(text: string): Found[] {
  const changed =
    / to /i.test(text) && /risk|chance|likelihood|probability|odds/i.test(text)
      ? matchesOf(text, DOUBLES, RISES).slice(0, 3).flatMap(risen)
      : [];
  const byAge = /by (?:the )?age/i.test(text) ? matchesOf(text, BY_AGE).slice(0, 2).flatMap(grown) : [];
  return [...changed, ...byAge];
}

/** A reading of a risk. */
export function riskFound(
  match: Match,
  plain: string,
  values: Record<string, number>,
  more: Partial<Found['reading']> = {},
): Found {
  return {
    ...match.span('carry'),
    entry: 'absolute-risk',
    reading: {
      kind: 'absolute-risk',
      plain,
      values: Object.fromEntries(Object.entries(values).map(([name, one]) => [name, round(one)])),
      limits: 'It’s an average. Your own risk may be higher or lower.',
      ...(isGrave(plain) && { deeper: true as const }),
      ...more,
    },
  };
}

const FOLD: Readonly<Record<string, number>> = { d: 2, t: 3, h: 0.5 };

function risen(match: Match): Found[] {
  const [first, second] = [match.share('first'), match.share('second')];
  const words = match.words('event') ?? match.words('pre');
  const event = words === undefined ? undefined : eventPhrase(words, match.text);
  const place = match.span('first');
  const isBad =
    first === undefined ||
    !(first > 0 && first < 100) ||
    (words !== undefined && event === undefined) ||
    !isHealthEvent(event ?? match.text, match.text) ||
    isUnreal(match.before) ||
    /^(?:\s?(?:%|percent|per cent))?\s?(?:-|to|or)\s?\d|^ (?:of|higher|lower)\b/iu.test(match.text.slice(place.end)) ||
    /\b(?:surviv\w*|cure|respon\w+|pregnan\w+|success)\b/iu.test(match.text.slice(match.start, place.start));
  if (isBad) return [];
  const hedge = hedgeBefore(match.text.slice(match.span('carry').start, place.start));
  const fold = FOLD[(match.words('fold') ?? '').charAt(0).toLowerCase()];
  const yearly = YEARLY.test(match.text.slice(place.end)) ? ' in one year' : '';
  const name = event ? `Risk of ${event}${yearly}` : `The risk spoken of${yearly}`;
  if (fold !== undefined) {
    const earlier = first / fold;
    if (earlier >= 100) return [];
    const [a, b] = peopleOf(earlier, first);
    return [
      riskFound(
        match,
        `${capitalized(name)}: from about ${told(a!.count)} of ${told(a!.of)} people to ${hedge || (b!.rounded ? 'about ' : '')}${told(b!.count)} of ${told(b!.of)}.`,
        { first: earlier, second: first },
      ),
    ];
  }
  if (match.words('one') === undefined && event === undefined) return [];
  const whom = (one: string | undefined) => (one ? ` (“${one.trim()}”)` : '');
  if (second !== undefined && second !== first) {
    const [a, b] = peopleOf(first, second);
    return [
      riskFound(
        match,
        `${name}: ${hedge}${told(a!.count)} of ${told(a!.of)} people${whom(match.words('one'))} and ${told(b!.count)} of ${told(b!.of)}${whom(match.words('two'))}.`,
        { first, second },
      ),
    ];
  }
  const [a] = peopleOf(first);
  if (/^[^.;]{0,60}\d\s?(?:%|percent|per cent)/iu.test(match.after)) return [];
  return [
    riskFound(
      match,
      `${name}: now ${hedge || (a!.rounded ? 'about ' : '')}${told(a!.count)} of ${told(a!.of)} people${whom(match.words('one'))}.`,
      { percent: first },
    ),
  ];
}

function grown(match: Match): Found[] {
  const [first, second] = [match.share('first'), match.share('second')];
  const [age, age2] = [match.number('age'), match.number('age2')];
  if (
    first === undefined ||
    second === undefined ||
    !(first > 0 && first < second && second < 95 && age > 0 && age < age2 && age2 <= 110)
  )
    return [];
  const isIll =
    isHealthEvent(match.text, match.text) || /\b(?:condition|disorder|illness|disease)\b/iu.test(match.before);
  if (!isIll || isUnreal(match.before)) return [];
  const who = match.words('who')!.toLowerCase();
  const [a, b] = peopleOf(first, second);
  const tell = (one: NonNullable<typeof a>) => `${one.rounded ? 'about ' : ''}${told(one.count)} of ${told(one.of)}`;
  return [
    riskFound(match, `By the age of ${age}, ${tell(a!)} ${who} are affected; by ${age2}, ${tell(b!)}.`, {
      first,
      second,
      age,
      laterAge: age2,
    }),
  ];
}
