import { averageTold, measured, SAYS, scaleOf, UNIT_LEFT_OUT, type Zone, zoneOf } from './measured-value.ts';
import type { Found, Passage } from './reading.ts';
import { pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';
import { capitalized } from './text/phrases.ts';

interface Fat {
  name: string;
  entry: string;
  /** The source of a pattern for its names. */
  names: string;
  what: string;
  /** In mg/dL. */
  zones: readonly Zone[];
  /** The same limits in mmol/L, as tables print them. */
  molar: readonly number[];
  /** Whether a number without a unit is read: not for plain “cholesterol”, which food has too. */
  isUnitOptional: boolean;
  bounds: readonly [least: number, most: number];
  low: number;
}

const FATS: readonly Fat[] = [
  {
    name: 'LDL cholesterol',
    entry: 'ldl-cholesterol',
    names: String.raw`(?<!V)(?:\bLDL(?:-C\b)?(?:[- ](?i:cholesterol))?|(?i:low-density lipoprotein)(?: (?i:cholesterol))?)(?:,? (?i:or )?[("]{0,2}(?:LDL(?:-C)?|(?i:bad))[)",]{0,2}(?: (?i:cholesterol))?)?`,
    what: 'the kind that can build up in artery walls',
    zones: [
      { to: 100, label: 'best', says: 'under {0} the best range' },
      { to: 130, label: 'near best', says: '{0} to {1-} near the best range' },
      { to: 160, label: 'borderline high', says: '{1} to {2-} borderline high' },
      { to: 190, label: 'high', says: '{2} to {3-} high' },
      { to: 250, label: 'very high', says: '{3} and above very high' },
    ],
    molar: [2.6, 3.4, 4.1, 4.9],
    isUnitOptional: true,
    bounds: [10, 700],
    low: 40,
  },
  {
    name: 'HDL cholesterol',
    entry: 'hdl-cholesterol',
    names: String.raw`(?<!(?i:non)[- ]?)(?:\bHDL(?:-C\b)?(?:[- ](?i:cholesterol))?|(?i:high-density lipoprotein)(?: (?i:cholesterol))?)(?:,? (?i:or )?[("]{0,2}(?:HDL(?:-C)?|(?i:good))[)",]{0,2}(?: (?i:cholesterol))?)?`,
    what: 'the kind that helps carry cholesterol away',
    zones: [
      { to: 40, label: 'low', says: 'under {0} low' },
      { to: 60, label: 'between', says: 'under {0} low (for women, often under {half}) and {1} or more good' },
      { to: 90, label: 'good', says: '{1} or more good' },
      { to: 120, label: 'very high', says: '{1} or more good, but far more than that isn’t known to help' },
    ],
    molar: [1, 1.6, 2.3],
    isUnitOptional: true,
    bounds: [8, 160],
    low: 20,
  },
  {
    name: 'total cholesterol',
    entry: 'cholesterol',
    names: String.raw`(?<!(?i:LDL|HDL|lipoprotein|good|bad|dietary|non-HDL)["')]{0,2}[- ])\b(?i:(?:total |serum |blood ){0,2}cholesterol)`,
    what: 'the sum of the kinds',
    zones: [
      { to: 200, label: 'desirable', says: 'under {0} desirable' },
      { to: 240, label: 'borderline high', says: '{0} to {1-} borderline high' },
      { to: 320, label: 'high', says: '{1} and above high' },
    ],
    molar: [5.2, 6.2],
    isUnitOptional: false,
    bounds: [50, 1200],
    low: 100,
  },
  {
    name: 'triglycerides',
    entry: 'triglycerides',
    names: String.raw`\b(?i:triglycerides?)`,
    what: 'a fat in the blood',
    zones: [
      { to: 150, label: 'usual', says: 'under {0} normal' },
      { to: 200, label: 'borderline high', says: '{0} to {1-} borderline high' },
      { to: 500, label: 'high', says: '{1} to {2-} high' },
      { to: 700, label: 'very high', says: '{2} and above very high' },
    ],
    molar: [1.7, 2.3, 5.6],
    isUnitOptional: true,
    bounds: [20, 6000],
    low: 50,
  },
];

const MG_DL = `mg ?/ ?d[lL]|(?i:milligrams per decilit(?:er|re))`;
const MMOL_L = String.raw`mmols? ?/ ?[lL]\b|(?i:millimoles per lit(?:er|re))`;
const PATTERNS = FATS.map(({ names, isUnitOptional }) => [
  pattern(String.raw`(?<term>${names}${SAYS}${number('value')}(?<unit>\s?(?:${MG_DL}|${MMOL_L})))`),
  // Two or three digits can’t be mmol/L.
  ...(isUnitOptional
    ? [pattern(String.raw`(?<term>${names}${SAYS}(?<value>(?<![\d.])[1-9]\d{1,2}))(?!\d)${UNIT_LEFT_OUT}`)]
    : []),
]);

/** Above this number a value without a unit is surely in mg/dL. */
const LEAST_WITHOUT_UNIT = 25;

/**
 * Cholesterol and triglycerides in the blood of an adult, with the ranges that US tables still print (NCEP ATP III 2002,
 * doi:10.1161/circ.106.25.3143; NHLBI). Newer guidance (ACC/AHA 2018, doi:10.1161/CIR.0000000000000625) (both from the guideline; not opened) goes by a person’s
 * whole risk, so no reading says good or bad of a person. Very high HDL isn’t better (Madsen 2017, doi:10.1093/eurheartj/ehx163).
 */
export function readCholesterol(passage: Passage): Found[] {
  if (!/LDL|HDL|lipoprotein|cholesterol|triglycerid/i.test(passage.text)) return [];
  return FATS.flatMap((fat, place) =>
    measured(passage, PATTERNS[place]!).flatMap((match) => {
      const value = match.number('value');
      const unit = match.words('unit')?.trim();
      const isMolar = /mol/i.test(unit ?? '');
      const factor = fat.entry === 'triglycerides' ? 88.57 : 38.67;
      const inMg = isMolar ? value * factor : value;
      if (!(inMg >= fat.bounds[0] && inMg <= fat.bounds[1]) || (!unit && value < LEAST_WITHOUT_UNIT)) return [];
      const limits = isMolar ? fat.molar : fat.zones.map(({ to }) => to);
      const zones = isMolar
        ? fat.zones.map((zone, nth) => ({ ...zone, to: fat.molar[nth] ?? zone.to / factor }))
        : fat.zones;
      // “130 to 159” ends one step before the next limit.
      const step = isMolar ? 0.1 : 1;
      const half = isMolar ? '1.3' : '50';
      const says = zoneOf(zones, value)
        .says.replace(/\{(\d)(-?)\}/g, (_, nth, less) => told(limits[Number(nth)]! - (less ? step : 0)))
        .replace('{half}', half);
      return [
        {
          ...match.span('term'),
          entry: fat.entry,
          reading: {
            kind: 'cholesterol',
            plain: `${capitalized(fat.name)} ${told(value)} ${isMolar ? 'mmol/L' : 'mg/dL'}${averageTold(match)}: ${fat.what}. US tables for adults call ${says}.`,
            values: { type: fat.name.split(' ')[0]!, value, unit: isMolar ? 'mmol/L' : 'mg/dL' },
            limits:
              'What is right for one person also depends on age, smoking, blood pressure, diabetes and past heart trouble.',
            picture: isMolar
              ? scaleOf(
                  zones.map((zone) => ({ ...zone, to: Math.round(zone.to * 10) / 10 })),
                  value,
                  0,
                  'mmol/L',
                )
              : scaleOf(zones, value, fat.low, 'mg/dL'),
          },
        },
      ];
    }),
  );
}
