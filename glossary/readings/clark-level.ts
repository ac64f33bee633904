import type { Found, Passage, Reading } from './reading.ts';
import { isDeniedAfter, isHypothetical } from './text/aside.ts';
import { LEVEL, level, levelOf } from './text/level.ts';
import { matchesOf, pattern } from './text/match.ts';
import { LINK } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';

const CLARK = pattern(`(?<term>\\bClark(?:'s)? [Ll]evels?(?: of invasion)?)${LINK}${level('level')}`);
const SEVERAL = regExp(String.raw`^\s?(?:,|-|/|and|or|to|versus)\s?(?:${LEVEL})`);
const ON_SKIN =
  /\b(?:melanomas?|skin|moles?|Breslow|lesions?|biops\w+|dermatolog\w+|patholog\w+|ulcerat\w+|excis\w+)\b/i;
const LAYERS = [
  'is only in the top layer of the skin',
  'has begun to grow into the middle layer of the skin',
  'fills the upper part of the middle layer of the skin',
  'has reached the deeper part of the middle layer of the skin',
  'has reached the fat below the skin',
];

/**
 * The layer of skin that a melanoma has reached, I to V (yalesurgery.med.yale.edu, “Melanoma”, answer 1). It is no longer part of the stage (from the AJCC 8th
 * edition, Gershenwald 2017, doi:10.3322/caac.21409; not opened).
 */
export function readClarkLevel({ text, topics }: Passage): Found[] {
  if (!ON_SKIN.test(text) && !topics.includes('melanoma')) return [];
  return matchesOf(text, CLARK).flatMap((match): Found[] => {
    const step = levelOf(match.words('level'));
    if (!(step >= 1) || SEVERAL.test(match.after) || isHypothetical(match.before) || isDeniedAfter(match.after))
      return [];
    return [{ ...match.span('term'), entry: 'clark-level', reading: readingOf(step) }];
  });
}

function readingOf(step: number): Reading {
  const roman = ['I', 'II', 'III', 'IV', 'V'][step - 1]!;
  return {
    kind: 'clark-level',
    plain: `Clark level ${roman} of V: the melanoma ${LAYERS[step - 1]}.`,
    values: { level: roman },
    limits: 'It is an older measure. Today the thickness in millimeters (Breslow) is used instead.',
    picture: { type: 'ladder', steps: ['I', 'II', 'III', 'IV', 'V'], at: step - 1 },
  };
}
