import { averageTold, measured, SAYS, scaleOf, type Zone, zoneOf } from './measured-value.ts';
import type { Found, Passage } from './reading.ts';
import { pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';

const UNIT = String.raw`(?<unit>\s?(?:kg ?/ ?m(?:²|2|\^2)|kg\.m-2|(?i:kilograms? per (?:square met(?:er|re)|met(?:er|re) squared))))`;
const PATTERN = pattern(
  String.raw`(?<term>(?:\b(?i:body[- ]mass index)(?: \(BMI\))?|\b(?:BMI|bmi)\b)${SAYS}${number('value')}${UNIT}?)(?!\s?(?:%|(?i:percent|per cent|hospitals?|points?|million|years?|songs?|songwriters|writers|units?|patients|people|women|men|clinics?|months?|weeks?|days?|lbs?|pounds|kg|z-?score|SD)\b|[/-]))`,
);

/** Children have percentiles; firms and flights have the name. */
const ELSEWHERE = /\b(?:percentiles?|z-?scores?|flights?|airlines?|landed|royalt\w{1,4}|songwriters?)\b/i;

const ZONES: readonly Zone[] = [
  { to: 18.5, label: 'underweight', says: 'under 18.5 “underweight”' },
  { to: 25, label: 'usual', says: '18.5 to 24.9 the usual range' },
  { to: 30, label: 'overweight', says: '25 to 29.9 “overweight”' },
  { to: 35, label: 'obesity I', says: '30 to 34.9 “obesity”, class 1' },
  { to: 40, label: 'obesity II', says: '35 to 39.9 “obesity”, class 2' },
  { to: 50, label: 'obesity III', says: '40 and above “obesity”, class 3' },
];

/**
 * The body mass index of an adult, with the classes of the World Health Organization (WHO Technical Report 894, 2000; not opened). For people of Asian background,
 * WHO names lower points of action, 23 and 27.5 (2004, doi:10.1016/S0140-6736(03)15268-3). Children have percentiles instead: nothing is read for them.
 */
export function readBmi(passage: Passage): Found[] {
  if (!/BMI|body[- ]mass/i.test(passage.text) || ELSEWHERE.test(passage.text)) return [];
  return measured(passage, [PATTERN]).flatMap((match): Found[] => {
    const value = match.number('value');
    if (!(value >= 10 && value <= 90)) return [];
    return [
      {
        ...match.span('term'),
        entry: 'body-mass-index',
        reading: {
          kind: 'bmi',
          plain: `BMI ${told(value)}${averageTold(match)} compares weight with height. The World Health Organization calls ${zoneOf(ZONES, value).says}. For many people of Asian background, lower limits are used (23 and 27.5).`,
          values: { value },
          limits:
            'It can’t tell fat from muscle, nor where the fat sits. It says little about one person’s health by itself.',
          picture: scaleOf(ZONES, value, 14),
        },
      },
    ];
  });
}
