import { isHypothetical, LEVEL, level, levelOf } from './level.ts';
import { matchesOf, pattern } from './match.ts';
import { LINK } from './phrases.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { regExp } from './reg-exp.ts';

const CLARK = pattern(`(?<term>\\bClark(?:'s)? [Ll]evels?(?: of invasion)?)${LINK}${level('level')}`);
const SEVERAL = regExp(String.raw`^\s?(?:,|-|/|and|or|to|versus)\s?(?:${LEVEL})`);
const LAYERS = [
  'only in the top layer of the skin',
  'into the layer below the top one',
  'through the upper part of the middle layer',
  'into the deeper part of the middle layer',
  'into the fat below the skin',
];

/** The layer of skin that a melanoma has reached, I to V (Clark 1969); it is no longer part of the stage (AJCC 8th edition; Gershenwald 2017, doi:10.3322/caac.21409). */
export function readClarkLevel({ text }: Passage): Found[] {
  return matchesOf(text, CLARK).flatMap((match): Found[] => {
    const step = levelOf(match.words('level'));
    if (!(step >= 1) || SEVERAL.test(match.after) || isHypothetical(match.before)) return [];
    return [{ ...match.span('term'), entry: 'clark-level', reading: readingOf(step) }];
  });
}

function readingOf(step: number): Reading {
  const roman = ['I', 'II', 'III', 'IV', 'V'][step - 1]!;
  return {
    kind: 'clark-level',
    plain: `Clark level ${roman} of V: the melanoma goes ${LAYERS[step - 1]}.`,
    values: { level: roman },
    limits: 'It is an older measure. Today the thickness in millimeters (Breslow) is used instead.',
    picture: { type: 'ladder', steps: ['I', 'II', 'III', 'IV', 'V'], at: step - 1 },
  };
}
