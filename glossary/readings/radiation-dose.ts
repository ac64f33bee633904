import type { Found, Passage, Reading } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';

const GRAY = String.raw`${number('dose')}[\s-]?(?<unit>cGy|c-?gray|Gy(?:\s?\((?:RBE|E)\))?|GyE|(?i:grays?(?: \(Gy\))?|centigrays?(?: \(cGy\))?))(?!\w|\/(?!\s?\d))`;
const PARTS = String.raw`(?<parts>\d{1,2}|(?i:a single|one|two|three|four|five|six|seven|eight|ten|fifteen|sixteen|twenty|twenty-five|twenty-eight|thirty|thirty-five))(?: (?i:daily|equal|once-daily|weekly|treatment|hypofractionated|consecutive))?[- ](?i:fractions?|#|treatments|sessions|parts)`;
const OVER = `(?: (?i:over|in|within|during) ${number('weeks')} (?i:weeks?))?`;
const PATTERNS = [
  pattern(
    String.raw`(?<term>${GRAY}(?: (?i:of radiation|total|of radiotherapy|to the [a-z ]{3,30}|was delivered|were delivered|delivered|given|administered)){0,2}(?: (?i:in|over|as|using|given in|divided into|delivered in)|\s?/) ?${PARTS}${OVER})`,
  ),
  pattern(`(?<term>${PARTS}(?: (?i:at|of|with)|, each)(?: (?i:a dose of))? ?${GRAY})(?<each>)`),
  pattern(String.raw`(?<term>${GRAY} ?(?:per|\/|a|each) ?(?i:fraction|session|treatment|day))(?<each>)`),
  pattern(
    `(?<term>${PARTS}(?: (?i:of (?:radiation|radiotherapy)(?: therapy)?))? (?i:over|in|within) ${number('weeks')} (?i:weeks?))`,
  ),
  pattern(`(?<term>${GRAY})`),
];

/** Short forms stand for other things too: billions of years, doses of the sky and of the ground. */
const IS_TREATMENT =
  /\b(?:radiat\w{1,8}|radiother\w{1,6}|irradiat\w{1,4}|chemoradi\w{1,10}|brachytherapy|fractions?|SBRT|SABR|IMRT|VMAT|EBRT|HDR|LDR|WBRT|boost|protons?|tumou?r|linac|rads)\b/i;
const NO_TREATMENT =
  /\b(?:billion years|Gyr|galax\w{1,3}|universe|crystals?|silicon|chips?|satellites?|reactor|zircon|sterili[sz]\w{1,6}|food|astronauts?|mice|mouse|rats?|distillation|distilled|math\w{0,6}|pupils?|denominators?|yoga|exercises?|physiotherapy|counsell?ing|grade [3-6])\b/i;
const ANOTHER_BEFORE = /\d\s?(?:Gy|cGy)?\s?(?:-|to|or|and|\/)\s?$/;
const ANOTHER_AFTER = /^\s?(?:-|to|or|and|versus|vs\.?) ?\d/;

/** A count of sessions that can’t be read. */
const PARTS_AFTER = /^\s?(?:in|over|\/) ?\d/;

const MOST_GRAY = 100;
const MOST_PARTS = 45;
const MOST_EACH = 35;

const MOST_IN_SENTENCE = 12;

/**
 * A dose of radiation treatment and the sessions (fractions) it is split into. One gray is a joule for each kilogram (BIPM, SI brochure). Division gives
 * the dose of a session; the pace of five a week is the common one (American Cancer Society), told as such. It never judges a dose.
 */
export function readRadiationDose({ text }: Passage): Found[] {
  if (!IS_TREATMENT.test(text) || NO_TREATMENT.test(text)) return [];
  const matches = matchesOf(text, ...PATTERNS);
  // So many doses are a table that lost its lines.
  if (matches.length > MOST_IN_SENTENCE) return [];
  return matches.flatMap((match): Found[] => {
    const gray = match.number('dose') * (/^c/i.test(match.words('unit') ?? '') ? 0.01 : 1);
    const hasGray = !Number.isNaN(gray);
    const isEach = match.words('each') !== undefined;
    const parts = partsOf(match);
    const each = isEach ? gray : gray / parts;
    if (hasGray && !(gray >= 0.5 && gray <= MOST_GRAY)) return [];
    if (match.words('parts') !== undefined && !(parts >= 1 && parts <= MOST_PARTS)) return [];
    if (hasGray && !Number.isNaN(parts) && !(each >= 0.5 && each <= MOST_EACH && each * parts <= MOST_GRAY)) return [];
    if (
      ANOTHER_BEFORE.test(match.before.slice(-14)) ||
      (match.words('parts') === undefined && ANOTHER_AFTER.test(match.after))
    )
      return [];
    if (match.words('parts') === undefined && PARTS_AFTER.test(match.after)) return [];
    if (
      /(?:\b(?:above|below|over|under|exceeding|more than|less than|up to|not)|[<>≤≥]) ?$/i.test(
        match.before.slice(-20),
      )
    )
      return [];
    if (/^ (?:was|were) not\b/.test(match.after)) return [];
    if (!hasGray && /^ of (?!(?:\w+ ){0,2}(?:radi|irradi))/i.test(match.after)) return [];
    if (!hasGray && !/\b(?:radi\w{3,12}|irradiat\w{1,4}|SBRT|SABR|IMRT|Gy)\b/i.test(text)) return [];
    return [
      {
        ...match.span('term'),
        entry: hasGray ? 'gray' : 'fraction',
        reading: reading(match, hasGray ? gray : undefined, parts, isEach),
      },
    ];
  });
}

function partsOf(match: Match): number {
  return /single/i.test(match.words('parts') ?? '') ? 1 : match.number('parts');
}

function reading(match: Match, gray: number | undefined, parts: number, isEach: boolean): Reading {
  const weeks = match.number('weeks');
  const hasParts = !Number.isNaN(parts);
  const sessions = parts === 1 ? 'one session' : `${told(parts)} sessions`;
  const values = {
    ...(gray !== undefined &&
      (isEach ? { perFraction: gray, ...(hasParts && { gray: round(gray * parts) }) } : { gray: round(gray) })),
    ...(hasParts && { fractions: parts }),
    ...(gray !== undefined && hasParts && !isEach && { perFraction: round(gray / parts) }),
    ...(!Number.isNaN(weeks) && { weeks }),
  };
  return {
    kind: 'radiation-dose',
    plain: `${amountTold(gray, parts, isEach, sessions)}${paceTold(match.text, parts, weeks)}`,
    values,
    limits:
      'A larger dose isn’t better or worse by itself: it depends on the place, the aim and the size of each session.',
  };
}

function amountTold(gray: number | undefined, parts: number, isEach: boolean, sessions: string): string {
  const amount = `${told(round(gray ?? 0))} gray`;
  if (gray === undefined) return `Radiation is split into ${sessions} (“fractions”).`;
  if (parts === 1) return `A radiation dose of ${amount} (Gy), given in one session.`;
  if (isEach) {
    return Number.isNaN(parts)
      ? `Each session of radiation gives ${amount}, the unit of radiation dose (Gy).`
      : `${sessions.charAt(0).toUpperCase()}${sessions.slice(1)} of radiation with ${amount} (Gy) each: ${told(round(gray * parts))} gray in all.`;
  }
  if (Number.isNaN(parts))
    return `A radiation dose of ${amount}. Gray (Gy) measures how much radiation the treated tissue takes up.`;
  return `A radiation dose of ${amount} (Gy) in all, split into ${sessions}: about ${told(round(gray / parts))} gray each.`;
}

/** Words that tell another pace than one session each weekday. */
const OTHER_PACE = /\b(?:weeks?|weekly|twice|b\.?i\.?d|hyperfraction\w{1,6}|accelerated|days|every other)\b/i;

function paceTold(text: string, parts: number, weeks: number): string {
  if (!Number.isNaN(weeks)) return ` They take about ${weeks === 1 ? 'a week' : `${told(weeks)} weeks`}.`;
  if (!(parts >= 10) || OTHER_PACE.test(text)) return '';
  return ` At five a week, a common pace, that is about ${told(Math.ceil(parts / 5))} weeks.`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
