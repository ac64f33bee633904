import { averageTold, measured, SAYS, scaleOf, UNIT_LEFT_OUT, type Zone, zoneOf } from './measured-value.ts';
import type { Found, Passage } from './reading.ts';
import { pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';

const NAME = String.raw`\b(?:(?i:(?:(?:fasting|random|morning) )?(?:(?:plasma|blood|serum) ){0,2}(?:glucose|sugar)s?)|FPG|FBS|FBG|RBS)\b(?: \((?:FPG|FBS|FBG)\))?`;
const NAMED = String.raw`\b(?:(?i:fasting (?:(?:plasma|blood) )?(?:glucose|sugar)|(?:blood|plasma) (?:glucose|sugar)s?)|(?i:my|his|her) (?i:sugars?)|FPG|FBS|FBG)\b(?: \((?:FPG|FBS|FBG)\))?`;
const PATTERNS = [
  pattern(
    String.raw`(?<term>${NAME}${SAYS}${number('value')}(?<unit>\s?(?:mg ?\/ ?d[lL]|(?i:milligrams per decilit(?:er|re))|mmols? ?\/ ?[lL]\b|(?i:millimoles per lit(?:er|re)))))`,
  ),
  pattern(
    String.raw`(?<term>${NAMED}${SAYS}(?<value>(?<![\d.,])(?:[4-9]\d|[1-6]\d{2}|(?:[2-9]|[12]\d)\.\d)))(?![\d,]*\d|\.\d)${UNIT_LEFT_OUT}`,
  ),
];
const WORDS = /glucose|sugar|FPG|FBS|FBG|RBS/i;
const OTHER_TEST =
  /\b(?:tolerance|OGTT|drink(?:ing)? (?:the )?glucose|urine|CSF|spinal|cerebrospinal|grams? of sugar|cows?)\b|\b(?:1|2|one|two|three|3)[- ](?:hours?|hr)\b/i;

/** In mg/dL: of someone who fasted. */
const FASTING: readonly Zone[] = [
  { to: 70, label: 'low', says: 'Under 70 (3.9 mmol/L) is low' },
  { to: 100, label: 'usual', says: 'After fasting, this is in the usual range' },
  {
    to: 126,
    label: 'prediabetes',
    says: 'In US guidance, 100 to 125 (5.6 to 6.9 mmol/L) after fasting is called prediabetes',
  },
  {
    to: 250,
    label: 'diabetes range',
    says: 'In US guidance, 126 (7.0 mmol/L) or more after fasting is the diabetes range, if a second test agrees',
  },
];
/** In mg/dL: where the text doesn’t say that someone fasted. */
const ANYTIME: readonly Zone[] = [
  { to: 70, label: 'low', says: 'Under 70 (3.9 mmol/L) is low' },
  { to: 100, label: 'usual before meals', says: 'This is in the usual range, even before a meal' },
  {
    to: 200,
    label: 'depends on the meal',
    says: 'What it means depends on the last meal, which this sentence doesn’t tell',
  },
  { to: 400, label: 'high', says: '200 (11.1 mmol/L) or more is high, even after a meal' },
];

/**
 * Sugar (glucose) in the blood of an adult. Limits are those of the American Diabetes Association (Standards of Care 2025, sections 2 and 6,
 * doi:10.2337/dc25-S002, doi:10.2337/dc25-S006): fasting 100 and 126 mg/dL, at any time 200, low below 70 (level 1) and below 54 (level 2). 1 mmol/L is
 * 18.02 mg/dL. Without a unit only sizes that fit one unit are read. Says nothing of glucose tolerance tests, urine and spinal fluid.
 */
export function readBloodGlucose(passage: Passage): Found[] {
  if (!WORDS.test(passage.text) || OTHER_TEST.test(passage.text)) return [];
  return measured(passage, PATTERNS).flatMap((match): Found[] => {
    const value = match.number('value');
    const unit = match.words('unit');
    const isMolar = unit === undefined ? value < 40 : /mol/i.test(unit);
    // 18.02 mg/dL in a mmol/L, so that 7.0 and 11.1 mmol/L stay on their side of 126 and 200.
    const inMg = isMolar ? value * 18.02 : value;
    if (!(inMg >= 20 && inMg <= 1500)) return [];
    const isFasting =
      /\b(?:fast(?:ing|ed)|FPG|FBS|FBG)\b/i.test(passage.text) &&
      !/\b(?:non-?fasting|random|after (?:a meal|meals|eating|lunch|dinner|breakfast))\b/i.test(passage.text);
    const zones = isFasting ? FASTING : ANYTIME;
    const shown = isMolar
      ? `${told(value)} mmol/L (${told(inMg, 0)} mg/dL)`
      : `${told(value)} mg/dL (${told(inMg / 18.02, 1)} mmol/L)`;
    return [
      {
        ...match.span('term'),
        entry: 'blood-sugar',
        reading: {
          kind: 'blood-glucose',
          plain: `${isFasting ? 'Fasting blood sugar' : 'Blood sugar'} ${shown}${averageTold(match)}. ${zoneOf(zones, inMg).says}.${averageTold(match) ? '' : urgentAdvice(inMg)}`,
          values: { value, unit: isMolar ? 'mmol/L' : 'mg/dL', ...(isFasting && { type: 'fasting' }) },
          limits: 'One value can’t show diabetes by itself. Food, illness and medicines move it.',
          picture: scaleOf(zones, Math.round(inMg), 40, 'mg/dL'),
        },
      },
    ];
  });
}

function urgentAdvice(inMg: number): string {
  if (inMg < 54)
    return ' Under 54 is serious: it needs fast sugar at once. If the person is confused or can’t swallow, call emergency services.';
  if (inMg < 70)
    return ' At such a value, someone who uses insulin or similar medicine should take fast sugar at once.';
  if (inMg >= 250) return ' With strong thirst, vomiting, belly pain or confusion: get medical help now.';
  return '';
}
