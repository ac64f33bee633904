import { averageTold, measured, SAYS, scaleOf, UNIT_LEFT_OUT, type Zone, zoneOf } from './measured-value.ts';
import type { Found, Passage } from './reading.ts';
import { pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';

const NAME = String.raw`(?:(?:(?i:glycated |glycosylated |ha?emoglobin )){0,2}\b(?i:hgb ?a1c|hba ?1c|hb a1c|a1c)\b|(?i:glycated|glycosylated) (?i:ha?emoglobin)|(?i:glycoha?emoglobin))`;
const PATTERNS = [
  pattern(
    String.raw`(?<term>${NAME}${SAYS}${number('value')}(?<unit>\s?(?:%|(?i:per ?cent)|mmol/mol|mmols?/mol)))(?! (?:of|higher|lower|point)\b)`,
  ),
  pattern(
    String.raw`(?<term>${NAME}${SAYS}(?<value>(?<![\d.])(?:(?:[4-9]|1[0-5])\.\d|[5-9]|1[0-4])))(?![\d.]*\d)${UNIT_LEFT_OUT}`,
  ),
];

/** In percent (NGSP). */
const ZONES: readonly Zone[] = [
  { to: 5.7, label: 'usual', says: 'In US guidance, this is in the usual range' },
  { to: 6.5, label: 'prediabetes', says: 'In US guidance, 5.7% to 6.4% is called prediabetes' },
  { to: 12, label: 'diabetes range', says: '6.5% and above is the diabetes range' },
];

/** In mmol/mol (IFCC). */
const MOLAR_ZONES: readonly Zone[] = [
  { to: 39, label: 'usual', says: 'This is in the usual range' },
  {
    to: 42,
    label: 'prediabetes',
    says: 'US guidance calls 39 to 47 prediabetes; UK guidance begins at 42',
  },
  { to: 48, label: 'prediabetes', says: 'This is called prediabetes: from 39 in the US, from 42 in the UK, up to 47' },
  { to: 120, label: 'diabetes range', says: '48 and above is the diabetes range' },
];
const WORDS = /a1c|glycated|glycosylated|glyco/i;
/** Accounts, roads and grades have such names, too. */
const ELSEWHERE = /\b(?:interest|account|loan|junction|motorway|road|seat|class(?:room)?|exam)\b/i;

/**
 * A1C (HbA1c): the share of hemoglobin that carries sugar, a sign of the average blood sugar of about three months. Limits are those of the American
 * Diabetes Association (Standards of Care 2025, section 2, doi:10.2337/dc25-S002): 5.7% (39 mmol/mol) and 6.5% (48 mmol/mol). Units are changed by
 * percent = 0.0915 × mmol/mol + 2.15 (NGSP and IFCC; not opened); UK prediabetes from 42 mmol/mol (NICE PH38; not opened). Without a unit only values from 4 to 15.9 are read: they can’t be mmol/mol.
 */
export function readA1c(passage: Passage): Found[] {
  if (!WORDS.test(passage.text) || ELSEWHERE.test(passage.text)) return [];
  return measured(passage, PATTERNS).flatMap((match): Found[] => {
    const value = match.number('value');
    const isMolar = /mol/.test(match.words('unit') ?? '');
    const percent = isMolar ? percentOf(value) : value;
    if (!(percent >= 3.5 && percent <= 20) || (isMolar && value < 15)) return [];
    const name = isMolar ? `${told(value)} mmol/mol (about ${told(percent)}%)` : `${told(value)}%`;
    return [
      {
        ...match.span('term'),
        entry: 'hba1c',
        reading: {
          kind: 'a1c',
          plain: `A1C ${name}${averageTold(match)} shows the average blood sugar of about three months. ${isMolar ? zoneOf(MOLAR_ZONES, value).says : zoneOf(ZONES, value).says}.`,
          values: { percent, ...(isMolar && { value, unit: 'mmol/mol' }) },
          limits:
            percent >= 6.5
              ? 'One test is mostly repeated before diabetes is diagnosed. Many adults who have diabetes aim for below 7%; goals differ.'
              : 'Anemia, kidney disease and some blood types can shift it. A doctor reads it with other tests.',
          picture: scaleOf(ZONES, percent, 4, '%'),
        },
      },
    ];
  });
}

/** The percent (NGSP) of a value in mmol/mol (IFCC), rounded so that it stays on its side of 48. */
function percentOf(molar: number): number {
  const percent = Math.round((0.0915 * molar + 2.15) * 10) / 10;
  return molar < 48 ? Math.min(percent, 6.4) : percent;
}
