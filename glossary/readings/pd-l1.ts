import { boundAround, countsPeople, isAboutCancer, isDenied, isHalfOfRange } from './cancer-context.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, percent, told } from './text/numbers.ts';
import { isOneOfSeveral, LINK } from './text/phrases.ts';

const TPS = String.raw`(?:PD-?L1 )?(?:(?i:tumou?r[- ]proportion[- ]score)(?: \(TPS\))?|\bTPS)(?: score)?`;
const CPS = String.raw`(?:PD-?L1 )?(?:(?i:combined[- ]positive[- ]score)(?: \(CPS\))?|\bCPS)(?: score)?`;
const MORE = '(?:(?i:above|below|exceeding|higher than|lower than|greater than) )?';
const RANGE = `${number('low')}\\s?%?\\s?(?:-|(?i:to))\\s?`;
const PATTERNS = [
  pattern(`(?<tps>${TPS})${LINK}(?:${RANGE})?${MORE}${percent('value')}`),
  pattern(`(?<cps>${CPS})${LINK}(?:${RANGE})?${MORE}${number('value')}(?!\\s?(?:%|percent|per cent|[µμmu]?[gsm]/))`),
  pattern(`PD-?L1 [^.;]{0,30}?\\b(?<tc>TC)${LINK}(?:${RANGE})?${percent('value')}`),
  pattern(`PD-?L1 [^.;]{0,30}?\\b(?<ic>IC)${LINK}(?:${RANGE})?${percent('value')}`),
  // No bracket here: “high PD-L1 expression (24 percent)” is a share of people.
  pattern(
    `(?<any>\\bPD-?L1(?: (?i:expression|level|score|staining|positivity))?)(?:\\s?[:=≥≤<>]{1,2}\\s?|(?i: (?:of|was|is|at))\\s?|(?<=[a-z])\\s)(?:[≥≤<>]\\s?|(?i:at least|about|around|more than|less than|over|under) )?(?:${RANGE})?${MORE}${percent('value')}`,
  ),
  pattern(
    String.raw`(?<status>\bPD-?L1(?:[- ]| (?:status|test|result|expression)(?: (?i:was|is|came back))?:? | (?i:was|is) )(?<sign>(?i:positive|negative)))(?!(?i:[- ]*(?:or|and|/)[- ]*(?:negative|positive)))`,
  ),
];

const MEANING: Readonly<Record<string, (value: string) => string>> = {
  tps: (value) => `PD-L1 TPS ${value}%: ${value} of 100 cancer cells in the sample showed PD-L1.`,
  tc: (value) => `PD-L1 TC ${value}%: ${value} of 100 cancer cells in the sample showed PD-L1.`,
  ic: (value) =>
    `PD-L1 IC ${value}%: it counts immune cells in the tumor that showed PD-L1. Tests count them in different ways.`,
  cps: (value) =>
    `PD-L1 CPS ${value}: for every 100 cancer cells, ${value} ${value.endsWith(' 1') || value === '1' ? 'cell' : 'cells'} showed PD-L1. Cancer cells and immune cells are both counted. It is a score from 0 to 100, not a percentage.`,
  any: (value) =>
    `PD-L1 ${value}%: this share of the counted cells showed PD-L1. The sentence doesn’t say which cells were counted.`,
};
const HIDES = ' PD-L1 helps a cancer hide from the immune system.';

/**
 * PD-L1 on cancer cells (TPS, TC: percent of viable tumor cells), on immune cells (IC: by area or by cells, as the test says) and on both (CPS: cells per 100 viable tumor
 * cells, at most 100), as the tests define them (22C3: biomarkertesting.ca/en/methods). Which value counts as positive differs between cancers and drugs.
 */
export function readPdL1(passage: Passage): Found[] {
  const { text } = passage;
  if (!/PD-?L1|TPS|CPS|[- ]score/i.test(text)) return [];
  if (!/PD-?L1/.test(text) && !isAboutCancer(passage) && !/(?:proportion|positive)[- ]score/i.test(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const name = ['tps', 'cps', 'tc', 'ic', 'any', 'status'].find((one) => match.words(one) !== undefined)!;
    if (name === 'status')
      return isDenied(match.before)
        ? []
        : [{ ...match.span(name), entry: 'pd-l1', reading: statusReading(match.words('sign')!.toLowerCase()) }];
    const high = match.number('value');
    const low = match.words('low') === undefined ? undefined : match.number('low');
    if (
      !(high >= 0 && high <= 100) ||
      (low !== undefined && !(low < high)) ||
      countsPeople(match.after) ||
      isOneOfSeveral(match.after) ||
      isHalfOfRange(match.after)
    )
      return [];
    if (isNumberOfOther(match)) return [];
    const bound = low === undefined ? boundAround(text.slice(0, match.span('value').start), match.after) : undefined;
    const value = low === undefined ? `${bound ? `${bound} ` : ''}${told(high)}` : `${told(low)} to ${told(high)}`;
    return [
      {
        ...match.span(name),
        entry: 'pd-l1',
        reading: valueReading(name, value, {
          ...(low === undefined ? { [name === 'cps' ? 'value' : 'percent']: high } : { low, high }),
          ...(bound && { bound }),
          type: name === 'any' ? 'PD-L1' : name.toUpperCase(),
        }),
      },
    ];
  });
}

/** “CPS 10 or TPS 1%” is fine; “CPS in 10 trials”, “CPS was 5 times higher” are not scores. */
function isNumberOfOther(match: Match): boolean {
  return (
    /^\s*(?:times|fold|-fold|years?|months?|weeks?|days?|patients|people|trials|studies|points|cases|children|families|workers|or CPS)\b/i.test(
      match.after,
    ) ||
    /\bfrom\s*$/i.test(match.before) ||
    /^[\s%]*of (?!(?:the |all |viable )*(?:tumou?r|cancer|cells))/i.test(match.after)
  );
}

function valueReading(name: string, value: string, values: Reading['values']): Reading {
  return {
    kind: 'pd-l1',
    plain: `${MEANING[name]!(value)}${HIDES}`.replace(/(?<=: .*)less than/, 'fewer than'),
    values,
    limits:
      'A higher value makes it more likely that immunotherapy helps, but it can help with a low value, and may not with a high one.',
  };
}

function statusReading(sign: string): Reading {
  return {
    kind: 'pd-l1',
    plain:
      sign === 'positive'
        ? `PD-L1-positive: enough cells in the sample showed PD-L1 to reach the line that this test uses.${HIDES}`
        : `PD-L1-negative: too few cells in the sample showed PD-L1 to reach the line that this test uses.${HIDES}`,
    values: { status: sign },
    limits:
      'The line differs between cancers, tests and drugs. Immunotherapy can help some people whose tumor is below it.',
  };
}
