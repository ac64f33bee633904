import { pattern } from './match.ts';
import { averageTold, measured, SAYS, scaleOf, UNIT_LEFT_OUT, type Zone, zoneOf } from './measured-value.ts';
import { number, told } from './numbers.ts';
import type { Found, Passage } from './reading.ts';

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
  { to: 5.7, label: 'usual', says: 'this is in the usual range' },
  { to: 6.5, label: 'prediabetes', says: '5.7% to 6.4% is called prediabetes' },
  { to: 12, label: 'diabetes range', says: '6.5% and above is the diabetes range' },
];

/**
 * A1C (HbA1c): the share of hemoglobin that carries sugar, a sign of the average blood sugar of about three months. Limits are those of the American
 * Diabetes Association (Standards of Care 2025, section 2, doi:10.2337/dc25-S002): 5.7% (39 mmol/mol) and 6.5% (48 mmol/mol). Units are changed by
 * percent = 0.0915 × mmol/mol + 2.15 (NGSP and IFCC, https://ngsp.org/ifcc.asp). Without a unit only values from 4 to 15.9 are read: they can’t be mmol/mol.
 */
export function readA1c(passage: Passage): Found[] {
  return measured(passage, PATTERNS).flatMap((match): Found[] => {
    const value = match.number('value');
    const isMolar = /mol/.test(match.words('unit') ?? '');
    const percent = isMolar ? Math.round((0.0915 * value + 2.15) * 10) / 10 : value;
    if (!(percent >= 3.5 && percent <= 20) || (isMolar && value < 15)) return [];
    const name = isMolar ? `${told(value)} mmol/mol (about ${told(percent)}%)` : `${told(value)}%`;
    // The limits in mmol/mol, so that rounding can’t move a value over one.
    const placed = isMolar ? (value < 39 ? 5 : value < 48 ? 6 : Math.max(6.5, percent)) : percent;
    return [
      {
        ...match.span('term'),
        entry: 'hba1c',
        reading: {
          kind: 'a1c',
          plain: `A1C ${name}${averageTold(match)} shows the average blood sugar of about three months. In US guidance, ${zoneOf(ZONES, placed).says}.`,
          values: { percent, ...(isMolar && { value, unit: 'mmol/mol' }) },
          limits:
            placed >= 6.5
              ? 'One test is mostly repeated before diabetes is diagnosed. Many adults who have diabetes aim for below 7%; goals differ.'
              : 'Anemia, kidney disease and some blood types can shift it. A doctor reads it with other tests.',
          picture: scaleOf(ZONES, percent, 4, '%'),
        },
      },
    ];
  });
}
