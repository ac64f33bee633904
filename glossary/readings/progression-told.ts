import {
  COUNT_AFTER_GROUP,
  countedOf,
  countedPicture,
  countedTold,
  countedValues,
  mayCountPeople,
  restTold,
  SHARE_OF_GROUP,
  timeBehind,
} from './counted-share.ts';
import { isAboutAnimals } from './health-event.ts';
import { isElsewhere, peopleOf, peopleTold, whoTold } from './outcome.ts';
import type { Found } from './reading.ts';
import { groupsTold } from './rival.ts';
import { matchesOf, pattern } from './text/match.ts';
import { percent } from './text/numbers.ts';
import { HEDGES } from './text/phrases.ts';

const ILL = '(?:disease|cancer|tumou?rs?|lymphoma|melanoma|myeloma|leuk[a]?emia|illness)';
const PROGRESSED = `(?<term>(?i:(?:had|have|experienced|showed|developed) (?:a )?(?:(?:${ILL}|clinical|radiographic) )?progression(?: of (?:the |their )?${ILL})?|(?:had |have |has )?progressed|saw (?:the |their )${ILL} (?:progress|worsen|grow|spread|get worse)))\\b(?![- ]free)`;
const PATTERNS = [pattern(`${SHARE_OF_GROUP} ${PROGRESSED}`), pattern(`${COUNT_AFTER_GROUP} ${PROGRESSED}`)];
/** “Local and regional recurrence rates were 16 percent and 14 percent” */
const BOTH = pattern(
  `(?<first>(?<one>(?i:local|locoregional))(?: recurrence)?(?: rates?)?) and (?<second>(?<two>(?i:regional|distant)) (?i:recurrence)(?: rates?)?)(?: [^.,;:%\\d]{3,50}?)? (?:was|were|of)(?: (?:both )?(?:low|high|similar))?,?(?: at)? ${HEDGES}${percent('a')} and ${HEDGES}${percent('b')}(?!,? (?:versus|vs|compared|and \\d))`,
);

/** The share of people whose illness grew or spread, and two places of recurrence in one sentence. */
export function progressionSharesIn(text: string): Found[] {
  if (!/progress|worsen|\bgrow\b|spread|get worse|recurrence/i.test(text) || isElsewhere(text) || isAboutAnimals(text))
    return [];
  if (
    /\b(?:work in progress|toward|career|degree|school|(?:progressed|progression) (?:to|from|through|in) (?:the )?(?:next|second|final|third))\b/i.test(
      text,
    )
  )
    return [];
  const shares = mayCountPeople(text) ? matchesOf(text, ...PATTERNS).flatMap(progression) : [];
  return [...shares, ...matchesOf(text, BOTH).flatMap(places)];
}

function progression(match: ReturnType<typeof matchesOf>[number]): Found[] {
  const one = countedOf(match);
  if (!one || one.percent === 0) return [];
  if (/\b(?:no|not|never|without|free|yet)\b|n't\b/i.test(match.text.slice(match.start, match.end))) return [];
  if (
    /^ (?:to|from|into|through|before (?:the|entering)|on (?:a |an |their )?(?:prior|previous|earlier))\b/i.test(
      match.after,
    )
  )
    return [];
  const time = timeBehind(match);
  const rest = restTold(one);
  return [
    {
      ...match.span('term'),
      entry: 'progressive-disease',
      reading: {
        kind: 'absolute-risk',
        plain: `Progression: the illness grew or spread in ${countedTold(one)}${time ? ` (${time.told})` : ''}${rest ? `; in ${rest} it did not` : ''}.${one.other ? groupsTold(one.other.labels) : ` ${whoTold(match)}`}`,
        values: { ...countedValues(one), ...(time && { [time.unit]: time.value }) },
        limits: 'It doesn’t say how much it grew, and can’t tell how one person will do.',
        deeper: true,
        ...countedPicture(one, 'grew or spread'),
      },
    },
  ];
}

const WHERE: Readonly<Record<string, readonly [entry: string, told: string]>> = {
  local: ['local-recurrence', 'in or near the place where it began'],
  locoregional: ['local-recurrence', 'in or near the place where it began'],
  regional: ['regional-recurrence', 'in the lymph nodes or tissue near it'],
  distant: ['distant-recurrence', 'in another part of the body'],
};

function places(match: ReturnType<typeof matchesOf>[number]): Found[] {
  return (['one', 'two'] as const).flatMap((name, place): Found[] => {
    const share = match.number(place === 0 ? 'a' : 'b');
    const type = match.words(name)!.toLowerCase();
    const [entry, where] = WHERE[type]!;
    if (!(share > 0 && share < 100)) return [];
    const [people] = peopleOf(share);
    return [
      {
        ...match.span(place === 0 ? 'first' : 'second'),
        entry,
        reading: {
          kind: 'recurrence-rate',
          plain: `The disease came back ${where} in ${peopleTold(people!)}. ${whoTold(match).replace('may say who was counted', 'may say who was counted, and after what time')}`,
          values: { percent: share, type },
          limits: 'It is about a group. It can’t tell whether the disease will come back in one person.',
          deeper: true,
        },
      },
    ];
  });
}
