import { averageTold, measured, SAYS, scaleOf, UNIT_LEFT_OUT, type Zone, zoneOf } from './measured-value.ts';
import type { Found, Passage } from './reading.ts';
import { pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';

const PERCENT = String.raw`(?<unit>\s?(?:%|percent\b|per[ -]cent\b))`;
const MAY_BE_PERCENT = String.raw`\s?%?`;
const NAME = String.raw`(?:(?i:(?:left[- ]ventric(?:ular|le) )?ejection fraction)(?: \((?:LV)?EF\))?|\bLVEF\b)`;
const PATTERNS = [
  pattern(
    String.raw`(?<term>(?:${NAME}|\bEF\b)${SAYS}(?<value>${number('low')}${MAY_BE_PERCENT}(?:\s?-\s?|(?i: to | and ))${number('high')})${PERCENT})`,
  ),
  pattern(String.raw`(?<term>(?:${NAME}|\bEF\b)${SAYS}${number('value')}${PERCENT})`),
  pattern(String.raw`(?<term>(?<value>(?<![\d.-])\d{2})${PERCENT} (?i:(?:left ventricular )?ejection fraction))`),
  pattern(String.raw`(?<term>${NAME}${SAYS}(?<value>(?<![\d.])[1-8]\d))(?!\d|\.\d)${UNIT_LEFT_OUT}`),
];

const ZONES: readonly Zone[] = [
  { to: 41, label: 'reduced', says: '40% or less is called reduced' },
  { to: 50, label: 'mildly reduced', says: '41% to 49% is called mildly reduced' },
  { to: 75, label: 'preserved', says: '50% or more is called preserved, which means near usual' },
];

/**
 * The left ventricular ejection fraction: the share of blood that the heart’s main chamber pumps out with a beat. Groups are those of the Universal
 * Definition of Heart Failure (2021, doi:10.1002/ejhf.2115). A range, as echo reports give it, is read as one. Says nothing of other chambers and organs.
 */
export function readEjectionFraction(passage: Passage): Found[] {
  if (!/\b(?:LV)?EF\b|ejection/i.test(passage.text)) return [];
  if (/\b(?:right ventric|RVEF|gall ?bladder|HIDA|atrial emptying|lens|lenses|camera|discount)/i.test(passage.text))
    return [];
  return measured(passage, PATTERNS).flatMap((match): Found[] => {
    const low = match.number('low');
    const high = match.number('high');
    const isRange = !Number.isNaN(low);
    const value = isRange ? (low + high) / 2 : match.number('value');
    if (!(value >= 5 && value <= 85) || (isRange && !(low >= 5 && low < high && high - low <= 20))) return [];
    const shown = isRange ? `${told(low)}% to ${told(high)}%` : `${told(value)}%`;
    const zone = zoneOf(ZONES, isRange ? low : value);
    const isOneZone = !isRange || zone === zoneOf(ZONES, high);
    return [
      {
        ...match.span('term'),
        entry: 'ejection-fraction',
        reading: {
          kind: 'ejection-fraction',
          plain: `Ejection fraction ${shown}${averageTold(match)}: the share of blood that the heart’s main chamber pumps out with each beat. Usual is about 50% to 70%, never 100%.${isOneZone ? ` ${zone.says}.` : ''}`,
          values: isRange ? { low, high } : { percent: value },
          limits:
            'It can change with treatment and differs a little from test to test. It doesn’t tell how someone feels.',
          picture: scaleOf(ZONES, value, 10, '%'),
        },
      },
    ];
  });
}
