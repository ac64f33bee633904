import { boundAround, countsPeople, isHalfOfRange, isPair, isRule } from './cancer-context.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { matchesOf, pattern } from './text/match.ts';
import { number, percent, told } from './text/numbers.ts';
import { isOneOfSeveral, LINK } from './text/phrases.ts';

const NAME = String.raw`(?<term>\b(?:Ki|KI|ki)[- ]?67\)?(?: (?i:proliferati(?:on|ve)|labell?ing))?(?: (?i:index|score|rate|level|expression|staining|value|fraction|LI))?)`;
const PATTERNS = [
  pattern(`${NAME}${LINK}${number('low')}\\s?%?\\s?(?:-|(?i:to|and))\\s?${percent('high')}`),
  pattern(`${NAME}${LINK}(?:(?i:above|below|exceeding|higher than|lower than|greater than) )?${percent('value')}`),
  pattern(
    `${percent('value')}(?i: of (?:the )?(?:(?:tumou?r|cancer) )?cells)?(?i: (?:were|are|stained|staining))?(?i: positive for| for) (?<term>(?:Ki|KI)[- ]?67)\\b`,
  ),
];

/**
 * Ki-67: the share of cancer cells that are getting ready to divide. No line between low and high is told: labs count differently, and there is no cut-off that
 * holds everywhere (International Ki67 in Breast Cancer Working Group, Nielsen 2021, doi:10.1093/jnci/djaa201; not opened). Shares of people or of tumors are left alone.
 */
export function readKi67({ text }: Passage): Found[] {
  if (!/ki[- ]?67/i.test(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const isRange = match.words('low') !== undefined;
    const value = match.number('value');
    const low = match.number('low');
    const high = match.number('high');
    if (
      countsPeople(match.after) ||
      isRule(match.before, match.after) ||
      isOneOfSeveral(match.after) ||
      isHalfOfRange(match.after) ||
      (match.words('low') !== undefined && isPair(text, match.span('low'), match.span('high')))
    )
      return [];
    if (
      /^[\s)]*(?:[a-z]+ ){0,2}(?:reduction|decrease|drop|increase|rise|risk|lower|higher than|difference)\b/i.test(
        match.after,
      )
    )
      return [];
    // “Ki-67 fell from 30% to 5%” tells a change, not a value.
    if (/\b(?:by|from)\s*(?:about |around )?$/i.test(text.slice(0, match.span(isRange ? 'low' : 'value').start)))
      return [];
    if (isRange)
      return low < high && high <= 100
        ? [{ ...match.span('term'), entry: 'ki-67', reading: reading({ low, high }, `${told(low)} to ${told(high)}`) }]
        : [];
    if (!(value >= 0 && value <= 100)) return [];
    const bound = boundAround(text.slice(0, match.span('value').start), match.after);
    return [
      {
        ...match.span('term'),
        entry: 'ki-67',
        reading: reading(
          { percent: value, ...(bound && { bound }) },
          `${bound ? `${bound} ` : ''}${told(value)}`,
          bound ? undefined : value,
        ),
      },
    ];
  });
}

function reading(values: Reading['values'], share: string, at?: number): Reading {
  return {
    kind: 'ki-67',
    plain: `Ki-67 ${share}%: ${share.replace('less than', 'fewer than')} of 100 cancer cells in the sample showed this protein, so they were getting ready to divide. A higher share mostly means faster growth.`,
    values,
    limits:
      'Labs count it differently, and no one line divides low from high. It is read together with the other results.',
    ...(at !== undefined && {
      picture: { type: 'people', count: Math.round(at), of: 100, label: 'cells getting ready to divide' } as const,
    }),
  };
}
