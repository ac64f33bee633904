import { averageTold, measured, SAYS, scaleOf, UNIT_LEFT_OUT, type Zone, zoneOf } from './measured-value.ts';
import type { Found, Passage } from './reading.ts';
import { pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';

const RATE = String.raw`(?i:(?:estimated )?glomerular filtration rates?|estimated GFR)(?: \(e?GFR\))?`;
const UNIT = String.raw`(?<unit>\s?(?:m[lL] ?/ ?min(?:ute)?|m[lL] per minute|(?i:millilit(?:er|re)s per minute))(?:\s?/ ?1[.,]73 ?m(?:²|2|\^2)?)?)`;
const PATTERNS = [
  // In capitals, EGFR is a gene, unless the unit says otherwise.
  pattern(String.raw`(?<term>(?:${RATE}|\b(?:eGFR|e-GFR|EGFR|egfr|GFR)\b)${SAYS}${number('value')}${UNIT})`),
  pattern(String.raw`(?<term>(?:${RATE}|\beGFR\b)${SAYS}(?<value>(?<![\d.])\d{1,3}))(?!\d|\.\d)${UNIT_LEFT_OUT}`),
];

/** In mL/min/1.73 m². */
const ZONES: readonly Zone[] = [
  { to: 15, label: 'G5', says: 'group G5, where the kidneys do only a small part of their work' },
  { to: 30, label: 'G4', says: 'group G4, strongly lowered' },
  { to: 45, label: 'G3b', says: 'group G3b, clearly lowered' },
  { to: 60, label: 'G3a', says: 'group G3a, somewhat lowered' },
  { to: 90, label: 'G2', says: 'group G2, a little under the rate of a young adult. Alone, that is no kidney disease' },
  { to: 120, label: 'G1', says: 'group G1, a usual rate' },
];

/**
 * The kidney’s filter rate (eGFR) and its groups G1 to G5 (KDIGO 2024, doi:10.1016/j.kint.2023.10.018). Chronic kidney disease needs more than three
 * months below 60, or other signs of damage. Never reads EGFR, the gene: without the unit only “eGFR”.
 */
export function readEgfr(passage: Passage): Found[] {
  if (!/GFR|filtration/i.test(passage.text)) return [];
  if (/\b(?:mutat\w{1,4}|exon|inhibitors?|TKIs?|gene)\b/i.test(passage.text)) return [];
  return measured(passage, PATTERNS).flatMap((match): Found[] => {
    const value = match.number('value');
    if (!(value >= 2 && value <= 180)) return [];
    return [
      {
        ...match.span('term'),
        entry: 'egfr-kidney',
        reading: {
          kind: 'egfr',
          plain: `eGFR ${told(value)}${averageTold(match)} estimates how much blood the kidneys clean in a minute; about 90 or more is usual in young adults. Kidney guidance puts ${told(value)} in ${zoneOf(ZONES, value).says}.`,
          values: { value, group: zoneOf(ZONES, value).label },
          limits:
            'It is an estimate and falls with age. Only a low rate for more than three months, or other signs, counts as lasting kidney disease.',
          picture: scaleOf(ZONES, value, 0, 'mL/min'),
        },
      },
    ];
  });
}
