import { isAboutAnimals } from './health-event.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { percent, told } from './text/numbers.ts';
import { HEDGES } from './text/phrases.ts';

const CI = String.raw`(?:\s?[([,;]\s?(?:95|90)\s?% ?(?:CI|(?i:confidence intervals?))[:,;=]?\s?(?:\[)?(?<low>-?\d[\d.]*)\s?%?\s?(?:-|to|,|;)\s?(?<high>\d[\d.]*)\s?%?\s?[)\]]?)?`;
const TERM = String.raw`(?<term>(?i:(?:overall |estimated )?(?:(?:vaccine|clinical|protective) (?:efficacy|effectiveness)|(?:efficacy|effectiveness) (?:rate |rates )?(?=[^.;]{0,80}?\d)|efficacy)))(?: \(VE\))?`;
const PATTERNS = [
  // “ranging between 90% in people aged 70-79 (95% CI 83-94%) and 89% in those aged 80 and above”
  pattern(
    `${TERM}[^.;%]{0,110}? (?i:between|from) ${percent('value')}(?<one> (?i:in|among|for) [^.;%()]{3,60}?)${CI} (?i:and|to) ${percent('second')}(?<two> (?i:in|among|for) [^.;%()]{3,60}?)(?= ?[.,;:([]|$)`,
  ),
  pattern(
    `${TERM}(?<between>(?: (?i:of|for|against|at|in)(?: (?:the|a|this|its|our))? [^.;%()]{2,70}?)?)(?:,? (?i:of|was|is|were|reached|stood at|came out at|at|rate of|remained)|:| =)(?: (?i:found to be|estimated (?:at|to be)|still|shown to be|at|only|just))? ${HEDGES}${percent('value')}${CI}`,
  ),
  pattern(
    `${percent('value')} (?<term>(?i:(?:vaccine |protective |overall )?(?:efficacy|effectiveness)))(?! (?:trials?|stud))${CI}`,
  ),
  pattern(`${percent('value')}${CI} (?<term>(?i:efficacious|effective|efficacy))`),
  pattern(
    `${percent('value')} (?<term>(?i:effective|efficacious|protective))(?= (?i:against|at|in) (?:(?i:preventing|prevention|protecting|stopping)|[^.;]{3,40}?))${CI}`,
  ),
];
const VACCINE = /vaccin|\bjabs?\b|immuni[sz]ation|\bshots?\b/i;
/** Efficacy of pills, masks and cleaning goes by other counts; what is aimed at or expected is no result. */
const OTHER =
  /\b(?:if|goal|target\w*|aim(?:s|ed)?|expect\w*|threshold|at least 50|minimum|required?|would|could|hop(?:e|ed|es|ing)|assum\w+|masks?|condoms?|disinfect\w*|cost-effective\w*|designed to|coverage|claims?)\b/iu;
/** The other end of a range, or a second vaccine. */
const SEVERAL =
  /^\s?(?:-|to|or|\/|versus|vs\.?)\s?\d|^[^.;]{0,80}?\b(?:and|but|versus|vs\.?|compared (?:with|to)|while|whereas|to)\b[^.;]{0,50}?\d[\d.]*\s?(?:%|percent|per cent)(?! ?(?:CI|confidence))/iu;

/**
 * Vaccine efficacy: how many fewer of the vaccinated than of the unvaccinated fell ill, 1 − relative risk (CDC, Principles of Epidemiology, lesson 3; not opened).
 * It is no share of people who are protected. Nothing where a second value follows, unless both have their groups.
 */
export function readVaccineEfficacy({ text }: Passage): Found[] {
  if (
    !/effective|efficac|protective/i.test(text) ||
    !VACCINE.test(text) ||
    !/\d/.test(text) ||
    OTHER.test(text) ||
    isAboutAnimals(text)
  )
    return [];
  return matchesOf(text, ...PATTERNS)
    .slice(0, 4)
    .flatMap((match): Found[] => {
      const values = [match.number('value'), ...(match.words('second') === undefined ? [] : [match.number('second')])];
      if (!values.every((value) => value > 0 && value < 100)) return [];
      const [low, high] = [Number(match.words('low')), Number(match.words('high'))] as [number, number];
      const hasRange = match.words('low') !== undefined && match.words('high') !== undefined;
      if (hasRange && !(low < high && low <= values[0]! && values[0]! <= high && high <= 100)) return [];
      if (match.words('second') === undefined && SEVERAL.test(match.after.replace(/^\s?[([][^)\]]{0,50}[)\]]/u, '')))
        return [];
      if (/(?:\d|%|percent)\s?(?:-|to|and|or)\s?$/iu.test(text.slice(0, match.span('value').start))) return [];
      return [
        {
          ...match.span('term'),
          entry: 'efficacy',
          reading: reading(match, values, hasRange ? [low, high] : undefined),
        },
      ];
    });
}

function reading(
  match: Match,
  [value, second]: readonly number[],
  range: readonly [number, number] | undefined,
): Reading {
  const hedge = hedgeBefore(match.text.slice(0, match.span('value').start));
  const least = hedge === 'at least ' || hedge === 'more than ';
  const ill = (one: number) =>
    `${least ? 'at most' : hedge === 'up to ' ? 'at least' : 'about'} ${told(100 - one, one > 99 ? 1 : 0)}`;
  const group = (name: 'one' | 'two') =>
    match
      .words(name)!
      .trim()
      .replace(/^(?:in|among|for) /iu, '')
      .replace(/(?<=[a-z])\d+$/u, '');
  const plain =
    second === undefined
      ? `Vaccine efficacy ${hedge}${told(value!)}%: for every 100 cases among unvaccinated people, there were ${ill(value!)} among as many vaccinated people.${range ? ` The likely range for the efficacy is ${told(range[0])}% to ${told(range[1])}%.` : ''}`
      : `Vaccine efficacy: for every 100 cases among unvaccinated people, there were ${ill(value!)} among as many vaccinated people (“${group('one')}”), and ${ill(second)} (“${group('two')}”).${range ? ` The likely range for the first efficacy is ${told(range[0])}% to ${told(range[1])}%.` : ''}`;
  return {
    kind: 'vaccine-efficacy',
    plain: plain.replace('efficacy fewer than', 'efficacy below'),
    values: {
      percent: value!,
      ...(second !== undefined && { second }),
      ...(range && { low: range[0], high: range[1] }),
    },
    limits: `It doesn’t mean that ${told(value!)} of 100 people are protected. It compares two groups; many people in both may never have fallen ill.`,
  };
}
