import { beside, mayTellShare } from './counted-share.ts';
import { FREE_OF, measureOf, readEventFreeSurvival } from './event-free-survival.ts';
import { GROUP, mayHoldTime, peopleOf, SHORT, whoTold } from './outcome.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { readSurvival } from './survival.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { NUMBER, numberOf, told } from './text/numbers.ts';
import { HEDGES } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';

const FREE = Object.values(FREE_OF)
  .map(({ words }) => words)
  .join('|');
const MEASURE = String.raw`(?<term>(?:(?i:estimated|actuarial|overall|observed|patient) )*(?:(?i:survival|OS)\b|${FREE}\b)(?! (?:advantage|benefit|gain))(?: rates?| probabilit(?:y|ies))?)`;
const PART = String.raw`\s?(?:%|percent|per cent)?(?: \([^)]{3,30}\))?`;
const JOIN = String.raw`(?:, and |, | and |/| & )`;
const TIMES = `(?<times>${NUMBER}(?:[- ]years?|-| years?)?(?:${JOIN}(?:at )?${NUMBER}(?:-|[- ]years?)?){1,3})`;
const VALUES = `(?<values>${HEDGES}${NUMBER}${PART}(?:${JOIN}${HEDGES}${NUMBER}${PART}){1,3})`;
const IS = String.raw`(?:,? (?:was|were|is|are|of)(?: (?:estimated at|estimated to be|found to be|at|approximately|about|around|reported as))?|:|,| at) `;
const PATTERNS = [
  // “The 1- and 2-year survival rates were 80% and 49%, respectively”
  pattern(`${TIMES}[- ](?<unit>year|month)s? ${MEASURE}${SHORT}${GROUP}${IS}${VALUES}`),
  // “Survival at one and five years was 85% and 60%”
  pattern(`${MEASURE}${SHORT}${GROUP} at ${TIMES} (?<unit>year|month)s${IS}${VALUES}`),
  // “At the one- and two-year marks, survival rates for that group were 78 and 48 percent”
  pattern(
    `\\b(?i:at) (?:the )?${TIMES}[- ](?<unit>year|month)s?(?: marks?| markers?| points?)?,? (?:the )?${MEASURE}${SHORT}${GROUP}${IS}${VALUES}`,
  ),
];
const AT = `(?:at |after |by )(?:the )?${NUMBER}[- ](?:years?|months?)`;
/** “Survival was 85% at one year and 60% at five years” */
const EACH = pattern(
  `${MEASURE}${SHORT}${GROUP}${IS}(?<values>${HEDGES}${NUMBER}${PART} ${AT}(?:${JOIN}${HEDGES}${NUMBER}${PART} ${AT}){1,3})`,
);
const ALL_NUMBERS = regExp(NUMBER, 'gu');
const PAIRS = regExp(
  `(?<share>${NUMBER})${PART} (?:at |after |by )(?:the )?(?<time>${NUMBER})[- ](?<unit>year|month)`,
  'gu',
);
const HINT = /surviv|\bOS\b|\b[PDREM]FS\b/i;

/**
 * Survival, or survival without progression or return, at two to four times: “1- and 2-year survival were 80% and 49%”. Shares that rise with time can’t be survival, so that
 * nothing is read.
 */
export function readSurvivalTimes(passage: Passage): Found[] {
  return beside(candidates(passage), passage, readSurvival, readEventFreeSurvival);
}

function candidates({ text }: Passage): Found[] {
  if (!HINT.test(text) || !mayHoldTime(text) || !/%|per ?cent/i.test(text) || !mayTellShare(text)) return [];
  const lists = matchesOf(text, ...PATTERNS).flatMap((match) => {
    const times = numbersOf(match.words('times')!);
    const shares = numbersOf(match.words('values')!.replace(/\([^)]*\)/g, ''));
    return foundOf(match, times, shares, match.words('unit')!);
  });
  const pairs = matchesOf(text, EACH).flatMap((match) => {
    const parts = [...match.words('values')!.matchAll(PAIRS)];
    const units = new Set(parts.map(({ groups }) => groups!.unit));
    if (units.size !== 1) return [];
    return foundOf(
      match,
      parts.map(({ groups }) => numberOf(groups!.time!)),
      parts.map(({ groups }) => numberOf(groups!.share!)),
      [...units][0]!,
    );
  });
  return [...lists, ...pairs.filter((pair) => lists.every(({ start }) => start !== pair.start))];
}

function numbersOf(words: string): number[] {
  return [...words.matchAll(ALL_NUMBERS)].map(([one]) => numberOf(one));
}

function foundOf(match: Match, times: readonly number[], shares: readonly number[], unit: string): Found[] {
  const isPossible =
    times.length === shares.length &&
    times.length > 1 &&
    times.every(
      (time, place) => time > 0 && time <= (unit === 'year' ? 40 : 300) && (place === 0 || time > times[place - 1]!),
    ) &&
    shares.every((one, place) => one > 0 && one <= 100 && (place === 0 || one <= shares[place - 1]!)) &&
    /%|percent|per cent/.test(`${match.words('values')}${match.after.slice(0, 10)}`) &&
    !/^(?:\s?(?:%|percent|per cent))?,? (?:versus|vs\.?|compared|and \d|in (?:the )?[^.;]{2,40} and [^.;]{2,40},? respectively)/i.test(
      match.after,
    ) &&
    !/\bif (?:the )?$|\b(?:assum|hypothe)\w+/i.test(match.before.slice(-60));
  if (!isPossible) return [];
  const name = match.words('term')!.replace(/ (?:rates?|probabilit\w+)$/i, '');
  const bare = name.replace(/^(?:estimated|actuarial|overall|observed|patient) /i, '');
  const short = /^(?:survival|OS)$/i.test(bare) ? undefined : measureOf(bare);
  return [
    {
      ...match.span('term'),
      entry: short ? FREE_OF[short].entry : 'survival-rate',
      reading: reading(match, times, shares, unit, short),
    },
  ];
}

function reading(
  match: Match,
  times: readonly number[],
  shares: readonly number[],
  unit: string,
  short: keyof typeof FREE_OF | undefined,
): Reading {
  const people = peopleOf(...shares);
  const parts = people.map(({ count, of }, place) => {
    const time = times[place]!;
    return `${told(count)}${place === 0 ? ` of ${told(of)} people ${short ? `were ${FREE_OF[short].free}` : 'were alive'}` : ''} after ${told(time)} ${unit}${time === 1 ? '' : 's'}`;
  });
  const about = people.some(({ rounded }) => rounded) ? 'about ' : '';
  const list = `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  return {
    kind: short ? 'event-free-survival' : 'survival',
    plain: `${short ? FREE_OF[short].name.replace(/^./, (letter) => letter.toUpperCase()) : 'Survival'}: ${about}${list}. ${whoTold(match)}`,
    values: {
      percent: shares[0]!,
      [`${unit}s`]: times[0]!,
      laterPercent: shares.at(-1)!,
      [`later${unit.charAt(0).toUpperCase()}${unit.slice(1)}s`]: times.at(-1)!,
      ...(short && { measure: short }),
    },
    limits: 'It is about a past group and can’t tell how one person will do.',
    deeper: true,
  };
}
