import type { Found, Passage, Reading } from './reading.ts';
import { isDeniedAfter, isHypothetical, isOnAnimals } from './text/aside.ts';
import { matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';
import { isOneOfSeveral, LINK } from './text/phrases.ts';

const MM = String.raw`[ -]?(?:mms?\b|millimet(?:er|re)s?\b)`;
const THICKNESS = number('value').replace('|[a-z]{2}-)', ')');
const PATTERNS = [
  pattern(
    `(?<term>\\bBreslow(?:'s)?(?: (?i:thickness|depth|index|level|measurement|score))?(?: \\((?:depth|thickness)\\))?)${LINK}${THICKNESS}${MM}`,
  ),
  pattern(
    `(?<term>\\b[Mm]elanoma(?: (?i:thickness|depth))?)(?:,? (?i:that|which|about|only|was|is|were|of|at|just|in|measured|measuring|with a|a|thickness|depth)){0,5}(?:\\s?[<>≤≥]|(?: (?:less|more) than| up to| at least))?\\s?${THICKNESS}${MM}[ -](?:thick|deep|in (?:thickness|depth))`,
  ),
  pattern(`(?<term>\\b[Mm]elanomas?(?: (?:that|which) (?:is|are))? (?:thicker|thinner|deeper) than ${THICKNESS}${MM})`),
  pattern(`(?<term>${THICKNESS}${MM} Breslow\\b(?: (?:thickness|depth))?)`),
  pattern(`(?<term>${THICKNESS}${MM}[ -](?:thick|deep) (?:[a-z]+ ){0,2}melanoma)`),
];
/** Thicker than any that is reported: a misprint. */
const THICKEST = 50;
const WORDS = /Breslow|elanoma/;
/** Melanomas that don’t start in the skin: their thickness has other limits. */
const ELSEWHERE =
  /\b(?:uveal?|ocular|intraocular|choroid(?:al)?|ciliary|iris|eyes?|conjunctiva\w*|mucosal|anal|anorectal|vagina\w*|vulva\w*|sinonasal|nasal|oral)\b/i;

/**
 * How deep a melanoma goes into the skin. The limits of the T category are 1, 2 and 4 mm (AJCC 8th edition as on nursenest.ca, “Dermatology”; from Gershenwald 2017,
 * doi:10.3322/caac.21409, not opened).
 */
export function readBreslow({ text }: Passage): Found[] {
  if (!WORDS.test(text) || ELSEWHERE.test(text) || isOnAnimals(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const millimeters = match.number('value');
    const before = text.slice(0, match.span('value').start);
    const isPattern =
      /^\s?(?:-|to|and|or|versus|vs\.?)\s?(?:\d|\.\d)/.test(match.after) || /\d\s?(?:-|to|and|or)\s?$/.test(before);
    if (
      !(millimeters > 0 && millimeters <= THICKEST) ||
      isPattern ||
      isOneOfSeveral(match.after) ||
      isHypothetical(match.before) ||
      isDeniedAfter(match.after)
    )
      return [];
    return [{ ...match.span('term'), entry: 'breslow-thickness', reading: readingOf(millimeters, boundOf(before)) }];
  });
}

/** What the words before the value make of it, as told: “up to”; undefined where it is the value itself. */
function boundOf(before: string): string | undefined {
  if (/(?:up to|at most|≤|<=)\s?$/i.test(before)) return 'up to';
  if (/(?:at least|≥|>=)\s?$/i.test(before)) return 'at least';
  if (/(?:less than|under|thinner than|below|<)\s?$/i.test(before)) return 'less than';
  return /(?:more than|over|thicker than|deeper than|greater than|>)\s?$/i.test(before) ? 'more than' : undefined;
}

function readingOf(millimeters: number, bound: string | undefined): Reading {
  const category = millimeters <= 1 ? 1 : millimeters <= 2 ? 2 : millimeters <= 4 ? 3 : 4;
  const among = [
    'first of four groups: up to 1 millimeter (T1)',
    'second of four groups: over 1 and up to 2 millimeters (T2)',
    'third of four groups: over 2 and up to 4 millimeters (T3)',
    'fourth of four groups: over 4 millimeters (T4)',
  ][category - 1];
  const size = `${told(millimeters)} millimeter${millimeters === 1 ? '' : 's'}`;
  return {
    kind: 'breslow',
    plain: bound
      ? `Breslow thickness tells how deep a melanoma goes into the skin. Here: ${bound} ${size}.`
      : `Breslow thickness: the melanoma goes ${size} deep into the skin. By thickness, it is in the ${among}.`,
    values: { millimeters, ...(bound ? { bound } : { t: `T${category}` }) },
    limits: 'Whether the skin over it is broken (ulcerated) counts too, and so do the lymph nodes.',
    ...(!bound &&
      millimeters <= 8 && {
        picture: {
          type: 'scale' as const,
          low: 0,
          high: 8,
          zones: [
            { to: 1, label: 'T1' },
            { to: 2, label: 'T2' },
            { to: 4, label: 'T3' },
            { to: 8, label: 'T4' },
          ],
          at: millimeters,
          unit: 'mm',
        },
      }),
  };
}
