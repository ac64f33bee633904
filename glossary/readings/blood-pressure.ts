import { averageTold, measured, SAYS, scaleOf, type Zone, zoneOf } from './measured-value.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';

const PAIR = String.raw`(?<![\w/.,])(?<value>(?<systolic>\d{2,3})\s?(?:/|(?i:over))\s?(?<diastolic>\d{2,3}))(?![\d/]|\.\d|,\d{3}|\s?%|\s(?i:percent|per cent|shares|votes|points|seats|pence|cents))`;
const MERCURY = String.raw`(?<unit>\s?(?i:mm ?Hg|millimet(?:er|re)s? of mercury))`;
const NAME = String.raw`\b(?i:blood pressures?|BP|B\.P\.)`;
const WORDS = /pressure|\bB\.?P\b|\d ?mm ?Hg|systolic|diastolic|mercury/i;
const PATTERNS = [
  pattern(`(?<term>${NAME}${SAYS}${PAIR}${MERCURY}?)`),
  pattern(`(?<term>${PAIR}${MERCURY})`),
  pattern(`(?<term>${PAIR}) (?:${NAME})`),
];
const ANY_PAIR = pattern(PAIR);
const ONE_NUMBER = pattern(
  String.raw`(?<term>(?<which>(?i:systolic|diastolic)) (?:(?i:blood )?(?i:pressure|BP|reading|number))${SAYS}(?<value>\d{2,3}(?:\.\d)?)${MERCURY})(?!\d)`,
);

/** Other pressures than the one of the arm, and pairs of numbers that are no pressure. */
const OTHER_PRESSURE =
  /\b(?:pulmonary|intraocular|eye|intracranial|ventricular|wedge|venous|portal|pressure washer|insulin|tyres?|tires?|psi)\b/i;

/** The pair is a line that somebody has drawn, not a reading: “High blood pressure is 140/90”, “the definition was lowered to 130/80”. */
const RULE =
  /\b(?:defin\w{1,6}|cut-?offs?|thresholds?|guidelines?|targets?|goals?|doctors call|experts call)\b[^.;]{0,60}$|(?<!\b(?:had|has|have|with|my|her|his|your|their)\s)\bhigh $/i;

/** The top number, by the US guidance; the bottom number may move a reading up. */
const SYSTOLIC: readonly Zone[] = [
  { to: 90, label: 'low', says: '' },
  { to: 120, label: 'usual', says: '' },
  { to: 130, label: 'slightly raised', says: '' },
  { to: 140, label: 'raised', says: '' },
  { to: 180, label: 'high', says: '' },
  { to: 220, label: 'very high', says: '' },
];
/** Where the bottom number counts as much as the top number’s zone of the same place. */
const DIASTOLIC: readonly number[] = [0, 0, 80, 80, 90, 120];

/**
 * Blood pressure of an adult: the top number as the heart beats, the bottom number between beats. US guidance (AHA/ACC 2025, unchanged from 2017;
 * not opened, as told in the news of it) calls 120–129/<80 elevated, from 130/80 stage 1, from 140/90 stage 2; European guidance (ESC 2024,
 * doi:10.1093/eurheartj/ehae178) calls 120–139/70–89 elevated and from 140/90 high. Under 90 or under 60 is often called low (NHLBI; not opened). Says nothing for goals and limits,
 * for children and in pregnancy, where other limits hold, and where the numbers can’t be a pressure (80/120).
 */
export function readBloodPressure(passage: Passage): Found[] {
  const change = changeIn(passage.text);
  if (change.length > 0) return change;
  if (!WORDS.test(passage.text) || OTHER_PRESSURE.test(passage.text) || pairsIn(passage.text) > 1) return [];
  const pairs = measured(passage, PATTERNS).flatMap((match): Found[] => {
    const systolic = match.number('systolic');
    const diastolic = match.number('diastolic');
    if (!(systolic >= 60 && systolic <= 280 && diastolic >= 30 && diastolic <= 180 && systolic - diastolic >= 10))
      return [];
    if (RULE.test(match.before.slice(-90))) return [];
    return [
      {
        ...match.span('term'),
        entry: 'blood-pressure-reading',
        reading: readingOfPair(match, systolic, diastolic),
      },
    ];
  });
  return pairs.length > 0 ? pairs : measured(passage, [ONE_NUMBER]).flatMap(readOneNumber);
}

/** How many different pressures a sentence may hold. */
function pairsIn(text: string): number {
  const pairs = matchesOf(text, ANY_PAIR).filter(
    (match) => match.number('systolic') >= 60 && match.number('diastolic') >= 30,
  );
  return new Set(pairs.map((match) => match.words('value'))).size;
}

function levelOf(systolic: number, diastolic: number): number {
  const top = SYSTOLIC.findIndex(({ to }) => systolic < to);
  const bottom = DIASTOLIC.findLastIndex((from) => diastolic >= from);
  if (systolic < 90 || (diastolic < 60 && systolic < 120)) return 0;
  return Math.max(top < 0 ? SYSTOLIC.length - 1 : top, Math.max(bottom, 1));
}

const VERY_HIGH =
  'This is very high. With chest pain, short breath, weakness, or trouble seeing or speaking: call emergency services now. Without: rest, measure again and call a doctor today.';

function meaningOf(level: number, systolic: number, diastolic: number, isAverage: boolean): string {
  if (level === 0)
    return 'A top number under 90 or a bottom one under 60 is often called low. Some people are well with it; tell a doctor about dizziness. With fainting or confusion, get help now.';
  if (level === 1) {
    return diastolic < 70
      ? 'This is in the usual range for adults.'
      : 'US guidance calls this normal; European guidance counts a bottom number from 70 as slightly raised.';
  }
  if (level === 2) return 'US and European guidance both call this “elevated”: slightly raised, not yet high.';
  if (level === 3) {
    const which = systolic < 130 ? 'a bottom number of 80 to 89' : 'this';
    return `US guidance counts ${which} as high (“stage 1”); European guidance as raised, and as high only from 140/90.`;
  }
  if (level === 4) return 'US and European guidance both count this as high (in the US, “stage 2”).';
  return isAverage ? 'This is very high.' : VERY_HIGH;
}

function readingOfPair(match: Match, systolic: number, diastolic: number): Reading {
  const level = levelOf(systolic, diastolic);
  const average = averageTold(match);
  const isTopDeciding = zoneOf(SYSTOLIC, systolic) === SYSTOLIC[level];
  return {
    kind: 'blood-pressure',
    plain: `Blood pressure ${systolic}/${diastolic}${average}: ${systolic} while the heart beats, ${diastolic} between beats. ${meaningOf(level, systolic, diastolic, average !== '')}`,
    values: { systolic, diastolic },
    limits: 'Pressure changes all day. Doctors go by several readings, not by one.',
    ...(isTopDeciding && { picture: scaleOf(SYSTOLIC, systolic, 70, 'mmHg, top number') }),
  };
}

function readOneNumber(match: Match): Found[] {
  const value = match.number('value');
  const isTop = /systolic/i.test(match.words('which')!);
  if (isTop ? !(value >= 60 && value <= 280) : !(value >= 30 && value <= 180)) return [];
  const which = isTop ? 'Systolic' : 'Diastolic';
  const average = averageTold(match);
  const usual = isTop ? 'A usual value is under 120; from 140 it' : 'A usual value is under 80; from 90 it';
  const judged =
    value >= (isTop ? 180 : 120) && !average
      ? VERY_HIGH
      : value < (isTop ? 90 : 60)
        ? `Under ${isTop ? 90 : 60} is often called low. Some people are well with it; dizziness is worth a call to the doctor.`
        : `${usual} is called high in the US and in Europe; between the two, guidance differs.`;
  return [
    {
      ...match.span('term'),
      entry: isTop ? 'systolic-pressure' : 'diastolic-pressure',
      reading: {
        kind: 'blood-pressure',
        plain: `${which} pressure ${value}${average}: the ${isTop ? 'top number, while the heart beats' : 'bottom number, between beats'}. ${judged}`,
        values: { [isTop ? 'systolic' : 'diastolic']: value },
        limits: 'One reading, and one number of the two, is not enough to judge.',
      },
    },
  ];
}

const CHANGE = pattern(
  String.raw`(?<term>(?<sign>(?<![\w.])-)?(?<![\d/.])(?<systolic>\d{1,2}(?:\.\d)?)\s?/\s?-?(?<diastolic>\d{1,2}(?:\.\d)?)${MERCURY})`,
);

/** A change of the pressure: “fell by 8/4 mmHg”, “-8/3.5 mm Hg”. */
function changeIn(text: string): Found[] {
  if (!/\bpressures?\b|\bB\.?P\b/i.test(text) || OTHER_PRESSURE.test(text)) return [];
  const matches = matchesOf(text, CHANGE);
  return matches.flatMap((match): Found[] => {
    const down = /\b(?:fell|fall|dropped|drop|decreas\w+|reduc\w+|lower\w*|declin\w+|went down)\b/i.test(match.before);
    const up = /\b(?:rose|rise|increas\w+|raised?|went up|higher)\b/i.test(match.before);
    const [systolic, diastolic] = [match.number('systolic'), match.number('diastolic')];
    const isBy =
      match.words('sign') !== undefined || /\bby (?:about |an average of |on average )?$/i.test(match.before);
    if (
      matches.length > 1 ||
      down === up ||
      !isBy ||
      !(systolic > 0 && systolic <= 40 && diastolic >= 0 && diastolic <= 30)
    )
      return [];
    return [
      {
        ...match.span('term'),
        entry: 'blood-pressure-reading',
        reading: {
          kind: 'blood-pressure',
          plain: `Blood pressure, ${down ? 'lower' : 'higher'}: the top number (while the heart beats) by ${systolic}, the bottom number (between beats) by ${diastolic} mmHg.${/average|mean/i.test(text) ? ' This is an average.' : ''}`,
          values: { systolicChange: down ? -systolic : systolic, diastolicChange: down ? -diastolic : diastolic },
          limits: 'It doesn’t say how high the pressure was before. Pressure changes all day.',
        },
      },
    ];
  });
}
