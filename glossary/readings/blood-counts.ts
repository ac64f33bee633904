import { billionsOf, CELLS } from './cell-units.ts';
import { averageTold, measured, SAYS, scaleOf, UNIT_LEFT_OUT, type Zone, zoneOf } from './measured-value.ts';
import type { Found, Passage } from './reading.ts';
import { type Match, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';

const HEMOGLOBIN_UNIT = String.raw`(?<unit>\s?(?:gm?s? ?\/ ?d[lL]|(?i:grams? per decilit(?:er|re))|g ?\/ ?[lL]\b|(?i:grams? per lit(?:er|re))|g%))`;

interface Count {
  name: string;
  entry: string;
  names: string;
  what: string;
  usual: string;
  zones: readonly Zone[];
  /** Whole numbers of this size are read without a unit: [least, most] × 10⁹ per liter, [least, most] per microliter. */
  bare: readonly [number, number, number, number];
  most: number;
  unit: string;
  limits: string;
}

const LABS = 'Ranges differ by lab; the report shows its own.';
const HEMOGLOBIN: Count = {
  name: 'Hemoglobin',
  entry: 'hemoglobin',
  names: String.raw`\b(?i:ha?emoglobin)(?: \((?:Hb|Hgb|HGB)\))?|\b(?:Hb|Hgb|HGB)`,
  what: 'it carries oxygen in red blood cells',
  usual: 'Often usual: 12 to 15.5 g/dL for women, 13.5 to 17.5 for men',
  zones: [
    {
      to: 8,
      label: 'clearly low',
      says: 'This is clearly low; tiredness is common then. With chest pain, fainting or trouble breathing, get help right away',
    },
    { to: 12, label: 'low', says: 'This is below that' },
    { to: 13.5, label: 'usual for women', says: 'This is usual for women, slightly low for men' },
    { to: 15.6, label: 'usual', says: 'This is in the usual range' },
    { to: 17.6, label: 'usual for men', says: 'This is usual for men, slightly high for women' },
    { to: 20, label: 'high', says: 'This is above that' },
  ],
  bare: [4, 20, 40, 200],
  most: 25,
  unit: 'g/dL',
  limits: LABS,
};
const COUNTS: readonly Count[] = [
  {
    name: 'White blood cells',
    entry: 'white-blood-cell-count',
    names: String.raw`\b(?i:(?:total )?(?:white (?:blood )?cells?|leu[ck]ocytes?)(?: counts?)?|white counts?|white blood counts?)(?: \(WBC\))?|\bWBCs?(?: count)?`,
    what: 'cells that fight infection',
    usual: 'Often usual: about 4 to 11',
    zones: [
      {
        to: 1,
        label: 'very low',
        says: 'This is very low. With 38 °C (100.4 °F) or more, or chills, call the care team right away',
      },
      { to: 4, label: 'low', says: 'This is below that' },
      { to: 11.1, label: 'usual', says: 'This is in the usual range' },
      { to: 30, label: 'high', says: 'This is above that' },
    ],
    bare: [0, 200, 1000, 400_000],
    most: 700,
    unit: '× 10⁹/L',
    limits: `Infection, stress and medicines move it. ${LABS}`,
  },
  {
    name: 'Neutrophils',
    entry: 'absolute-neutrophil-count',
    names: String.raw`\b(?i:absolute neutrophil counts?|neutrophil counts?|neutrophils?)(?: \(ANC\))?|\bANC`,
    what: 'white cells that fight germs',
    usual: 'Often usual: about 1.5 to 7.7',
    zones: [
      {
        to: 0.5,
        label: 'very low',
        says: 'This is very low: germs can make a person ill fast. With 38 °C (100.4 °F) or more, or chills, call the care team right away',
      },
      { to: 1, label: 'low', says: 'This is low. With a fever or chills, call the care team right away' },
      { to: 1.5, label: 'slightly low', says: 'This is slightly below that' },
      { to: 7.8, label: 'usual', says: 'This is in the usual range' },
      { to: 15, label: 'high', says: 'This is above that' },
    ],
    bare: [0, 20, 100, 20_000],
    most: 300,
    unit: '× 10⁹/L',
    limits: `Some healthy people, often of African or Middle Eastern background, have lower counts. ${LABS}`,
  },
  {
    name: 'Platelets',
    entry: 'platelet-count',
    names: String.raw`\b(?i:platelet counts?|platelets?)(?: \((?:PLT|Plt)\))?|\bPLT`,
    what: 'they help blood clot',
    usual: 'Often usual: about 150 to 450',
    zones: [
      {
        to: 50,
        label: 'clearly low',
        says: 'This is clearly low; bruises and bleeding come more easily. New bleeding needs a call right away',
      },
      { to: 150, label: 'low', says: 'This is below that' },
      { to: 451, label: 'usual', says: 'This is in the usual range' },
      { to: 700, label: 'high', says: 'This is above that' },
    ],
    bare: [2, 999, 3000, 1_500_000],
    most: 3000,
    unit: '× 10⁹/L',
    limits: LABS,
  },
];

const withUnit = (names: string, unit: string) => pattern(`(?<term>(?:${names})${SAYS}${number('value')}${unit})`);
const bare = (names: string) =>
  pattern(
    String.raw`(?<term>(?:${names})${SAYS}(?<value>(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?)))(?![\d.,]*\d)${UNIT_LEFT_OUT}`,
  );
const HEMOGLOBIN_PATTERNS = [withUnit(HEMOGLOBIN.names, HEMOGLOBIN_UNIT), bare(HEMOGLOBIN.names)];
const COUNT_PATTERNS = COUNTS.map(({ names }) => [withUnit(names, CELLS), bare(names)]);

/** Cells counted elsewhere than in the blood. */
const NOT_BLOOD =
  /\b(?:urine|spinal|CSF|cerebrospinal|semen|synovial|joint fluid|ascit\w{1,4}|pleural|high[- ]power field|hpf|transfus\w{1,5}|donat\w{1,4}|platelet-rich|PRP|boxing|boxers?|heavyweight|welterweight|seats|elections?|coalition|parliament\w{0,4}|hatchback)\b/i;
const WORDS = /globin|\bH(?:b|gb|GB)\b|white|leu[ck]ocyte|WBC|neutrophil|\bANC\b|platelet|\bPLT\b/i;

/**
 * Blood counts of an adult: hemoglobin (g/dL or g/L), white cells, neutrophils and platelets (× 10⁹ per liter or per microliter). Usual ranges follow
 * Mayo Clinic (complete blood count) and the Merck Manual (normal laboratory values), not opened; steps of low neutrophils follow ASCO/IDSA (Taplitz 2018,
 * doi:10.1200/JCO.2017.77.6211). Without a unit, only sizes that fit one unit are read.
 */
export function readBloodCounts(passage: Passage): Found[] {
  if (!WORDS.test(passage.text) || NOT_BLOOD.test(passage.text)) return [];
  return [
    ...measured(passage, HEMOGLOBIN_PATTERNS).flatMap((match) => found(HEMOGLOBIN, match, gramsOf(match))),
    ...COUNTS.flatMap((count, place) =>
      measured(passage, COUNT_PATTERNS[place]!).flatMap((match) => found(count, match, cellsOf(match, count))),
    ),
  ];
}

/** Grams per deciliter. */
function gramsOf(match: Match): number {
  const value = match.number('value');
  const unit = match.words('unit');
  if (unit === undefined) return inOneOf(value, HEMOGLOBIN.bare, 0.1);
  return /d|%/i.test(unit) ? value : value / 10;
}

/** × 10⁹ per liter. */
function cellsOf(match: Match, count: Count): number {
  const unit = match.words('unit');
  const value = match.number('value');
  return unit === undefined ? inOneOf(value, count.bare, 0.001) : billionsOf(value, unit);
}

function inOneOf(value: number, [least, most, leastSmall, mostSmall]: Count['bare'], factor: number): number {
  if (value > least && value <= most) return value;
  return value >= leastSmall && value <= mostSmall ? value * factor : Number.NaN;
}

function found(count: Count, match: Match, value: number): Found[] {
  const least = count === HEMOGLOBIN ? 2 : 0;
  if (!(value >= least && value <= count.most)) return [];
  const rounded = Math.round(value * 100) / 100;
  return [
    {
      ...match.span('term'),
      entry: count.entry,
      reading: {
        kind: 'blood-counts',
        plain: `${count.name} ${told(rounded)} ${count.unit}${averageTold(match)}: ${count.what}. ${count.usual}. ${zoneOf(count.zones, rounded).says}.`,
        values: { type: count.name.toLowerCase(), value: rounded },
        limits: count.limits,
        picture: scaleOf(count.zones, rounded, count === HEMOGLOBIN ? 5 : 0, count.unit),
      },
    },
  ];
}
