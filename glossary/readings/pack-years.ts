import type { Found, Passage } from './reading.ts';
import { matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';
import { isOneOfSeveral } from './text/phrases.ts';

const PACK_YEARS = pattern(
  `(?<term>${number('value')}[- ](?i:pack[- ]years?)\\b(?: (?i:smoking )?(?i:history))?)(?! (?i:or (?:more|less|fewer)|and over|minimum))`,
);
const LIMIT =
  /(?:at least|more than|over|under|less than|fewer than|up to|minimum of|to|and|-|every|each|per|>=?|<=?|[≥≤<>~])\s*(?:an? )?$/i;

/** More than this has hardly been smoked by anyone: four packs a day for 50 years. */
const MOST = 200;

/**
 * Pack-years: packs of 20 cigarettes a day times years (NCI Dictionary of Cancer Terms, “pack year”). It says nothing of limits such as “20 pack-years or more”,
 * which are rules for a screening test and nobody’s own number.
 */
export function readPackYears({ text }: Passage): Found[] {
  if (!/pack[- ]year/i.test(text)) return [];
  return matchesOf(text, PACK_YEARS).flatMap((match): Found[] => {
    const value = match.number('value');
    if (!(value > 0 && value <= MOST) || isOneOfSeveral(match.after) || LIMIT.test(match.before)) return [];
    return [
      {
        ...match.span('term'),
        entry: 'pack-year',
        reading: {
          kind: 'pack-years',
          plain: `${told(value)} pack-years: as much as 20 cigarettes a day for ${told(value)} years, or 10 a day for ${told(value * 2)}.`,
          values: { value },
          limits: 'It is a measure of the past. Stopping helps at any number.',
        },
      },
    ];
  });
}
