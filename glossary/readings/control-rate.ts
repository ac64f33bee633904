import { countedOf, countedPicture, countedTold, countedValues, mayTellShare, restTold } from './counted-share.ts';
import { GROUP, peopleOf, peopleTold, SHORT, STAND, timedShares, whoTold } from './outcome.ts';
import type { Found, Passage } from './reading.ts';
import { groupsTold } from './rival.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { numberOf, share } from './text/numbers.ts';
import { LINK } from './text/phrases.ts';
import { bothTold, outcomeOf, peoplePicture } from './timed-share.ts';

const PLACE = String.raw`(?:local(?:-regional)?|locoregional|loco-regional|local-regional|regional|distant|biochemical|PSA|in-field|pelvic|primary tumou?r|tumou?r)`;
const MEASURE = `(?i:(?:cumulative |freedom from )?(?<where>${PLACE})(?: tumou?r| disease)? control)(?! (?:arm|group|probe|sample|data|volume|experiment))`;
const NAMED = `${MEASURE}(?: rates?| probability)?`;
const TIMED = timedShares(MEASURE);
const UNTIMED = [
  pattern(`(?<term>${NAMED})${SHORT}(?:${LINK}|${GROUP}?${STAND})${share('share')}`),
  pattern(`${share('share')} (?<term>${NAMED})`),
];
/** “Two-year estimates of local control and regional control were 84.5 percent and 71.7 percent, respectively” */
const BOTH = pattern(
  `(?:(?<time>\\w+)[- ](?<unit>year|month)s? )?(?:(?:estimates|rates) of )?(?<term>(?i:local (?:control )?and) (?<far>(?i:regional|distant)) (?i:control))(?: rates?)?${GROUP}(?: at (?<time2>\\w+) (?<unit2>year|month)s?)? (?:was|were)(?: about| approximately)? ${share('share')} and ${share('second')}`,
);
const HINT = /\bcontrol\b/i;
const WHERES = /local|regional|biochemical|psa|in-field|pelvic|tumou?r|distant/i;

const MEANS = {
  local: 'had no growth or return of the cancer in the treated place',
  regional: 'had no growth or return of the cancer in the lymph nodes and tissue near it',
  distant: 'had no growth or spread in distant parts of the body',
  biochemical: 'had no blood test (such as PSA) that pointed to a return of the cancer',
} as const;

function placeOf(match: Match): keyof typeof MEANS {
  const where = match.words('where')?.toLowerCase() ?? 'local';
  if (/biochemical|psa/.test(where)) return 'biochemical';
  return /^distant/.test(where) ? 'distant' : where === 'regional' ? 'regional' : 'local';
}

/**
 * The share of people in whom the cancer stayed away or stood still where it was treated, or by a blood test (local, regional and biochemical control, as studies of
 * radiation count them), with its time where the text has one.
 */
export function readControlRate({ text }: Passage): Found[] {
  if (!HINT.test(text) || !WHERES.test(text) || !mayTellShare(text)) return [];
  if (/\b(?:pests?|weeds?|pollution|government|birth|fire|crowd|authorit\w+|sales)\b/i.test(text)) return [];
  const found = matchesOf(text, ...TIMED).flatMap((match): Found[] => {
    const one = outcomeOf(match);
    if (!one) return [];
    const place = placeOf(match);
    const people = one.other ? bothTold(one) : peopleTold(peopleOf(one.percent)[0]!, one.hedge);
    return [
      say(
        match,
        place,
        `${NAMES[place]}, ${one.time.told}: ${people} ${MEANS[place]} after ${one.time.told}.${one.other && !one.other.isLater ? groupsTold(one.other.labels) : ` ${whoTold(match)}`}`,
        {
          percent: one.percent,
          [one.time.unit]: one.time.value,
          ...(one.other && { otherPercent: one.other.percent }),
        },
        { picture: peoplePicture(one, `${NAMES[place].toLowerCase()} after ${one.time.told}`) },
      ),
    ];
  });
  if (found.length > 0) return found;
  const both = matchesOf(text, BOTH).flatMap((match): Found[] => {
    const [one, two] = [match.share('share'), match.share('second')];
    if (one === undefined || two === undefined || /^,? (?:versus|vs|compared|\d|and \d)/.test(match.after)) return [];
    const [first, second] = peopleOf(one, two);
    const years = numberOf(match.words('time') ?? match.words('time2') ?? '');
    const unit = match.words('unit') ?? match.words('unit2');
    const time = years > 0 && unit && `${years} ${unit}${years === 1 ? '' : 's'}`;
    const far = /^regional/i.test(match.words('far')!) ? 'regional' : 'distant';
    const when = time ? ` after ${time}` : '';
    return [
      say(
        match,
        'local',
        `Local control: ${peopleTold(first!)} ${MEANS.local}${when}. ${NAMES[far]}: ${peopleTold(second!)} ${MEANS[far]}. ${whoTold(match)}`,
        { percent: one, otherPercent: two },
        {},
      ),
    ];
  });
  if (both.length > 0) return both;
  return matchesOf(text, ...UNTIMED).flatMap((match): Found[] => {
    const one = countedOf(match);
    if (!one || /\b(?:year|month)\b/i.test(text)) return [];
    const place = placeOf(match);
    const rest = restTold(one);
    const plain = `${NAMES[place]}: ${countedTold(one)} ${MEANS[place]}${rest ? `; ${rest} did not` : ''}.`;
    const end = one.other ? groupsTold(one.other.labels) : ` This sentence doesn’t say for how long.`;
    return [say(match, place, `${plain}${end}`, countedValues(one), countedPicture(one, NAMES[place].toLowerCase()))];
  });
}

const NAMES = {
  local: 'Local control',
  regional: 'Regional control',
  distant: 'Distant control',
  biochemical: 'Biochemical control',
};

function say(
  match: Match,
  place: keyof typeof MEANS,
  plain: string,
  values: Found['reading']['values'],
  more: Pick<Found['reading'], 'picture'>,
): Found {
  return {
    ...match.span('term'),
    entry: place === 'biochemical' ? 'biochemical-recurrence' : 'control',
    reading: {
      kind: 'control-rate',
      plain,
      values: { ...values, type: place },
      limits: 'It doesn’t say how long people lived, and can’t tell how one person will do.',
      deeper: true,
      ...more,
    },
  };
}
