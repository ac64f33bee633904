import { type Match, matchesOf, pattern } from './match.ts';
import { frequencyOf, frequencyTold, number, share, told } from './numbers.ts';
import { boundBefore, capitalized, groupTold, HEDGES, isOneOfSeveral, LINK } from './phrases.ts';
import type { Found, Passage, Reading } from './reading.ts';

const KIND = '(?:(?<what>overall|relative|observed|net|cancer-specific|disease-specific|cause-specific) )?';
const YEARS = `${number('years')}[- ]years?`;
const PATTERNS = [
  pattern(
    `(?<term>(?i:${YEARS} ${KIND}survival(?: rates?| probability)?))(?: \\(OS\\))?(?: (?i:for|of|in|among) [^.,;:]{3,60}?)??${LINK}${share('share')}`,
  ),
  pattern(`${HEDGES}${share('share')} (?<term>(?i:${YEARS} ${KIND}survival(?: rates?)?))`),
  pattern(`(?<term>(?i:${KIND}survival(?: rates?)? (?:at|after) ${number('years')} years?))${LINK}${share('share')}`),
  pattern(
    `${share('share')} (?:(?i:of [^.,;:]{3,60}? |(?:patients|people|women|men|children|participants)(?: with [^.,;:]{3,60}?)? ))?(?<term>(?i:(?:were|are|was|is)(?: still)? alive|survived?|lived?|will survive|will live))(?i: (?:for )?(?:at least |more than )?(?:at |after |beyond )?)${number('years')} (?i:years?)`,
  ),
];

/** Nobody reports survival beyond this many years. */
const MOST_YEARS = 40;

/** The share of people who are alive so many years after diagnosis or after the start of treatment (NCI, “survival rate”). */
export function readSurvival({ text }: Passage): Found[] {
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const share = match.share('share');
    const years = match.number('years');
    if (share === undefined || !(years >= 1 && years <= MOST_YEARS) || isOneOfSeveral(match.after)) return [];
    return [{ ...match.span('term'), entry: 'five-year-survival-rate', reading: reading(match, share, years) }];
  });
}

function reading(match: Match, share: number, years: number): Reading {
  const alive = frequencyOf(share);
  const bound = boundBefore(match.text.slice(0, match.span('share').start));
  const isRelative = /relative|net/i.test(match.words('what') ?? '');
  const compared = isRelative ? ' Relative means: compared with people of the same age without this illness.' : '';
  return {
    kind: 'survival',
    plain: `${capitalized(told(years))}-year survival: ${bound ? `${bound} ` : ''}${frequencyTold(alive)} were alive ${told(years)} years after diagnosis or the start of treatment; ${bound ? 'the others' : told(alive.of - alive.count)} were not.${compared} ${groupTold(match.text, match.start)}`,
    values: { percent: share, years, ...(isRelative && { type: 'relative' }) },
    limits: 'It is about a past group, treated with what there was then. It can’t tell how one person will do.',
    deeper: true,
    picture: { type: 'people', count: alive.count, of: alive.of, label: `alive after ${told(years)} years` },
  };
}
