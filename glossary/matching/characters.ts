/**
 * How single UTF-16 units are read when words are matched. A unit's kind is one of the small constants below, or, for letters and digits, what it is folded
 * to: lower case, without accents. Folding doesn't depend on the locale: Turkish İ folds to i everywhere.
 */

/** Ends a phrase: punctuation, symbols, anything unknown. */
const BREAK = 0;
/** White space: may stand inside a phrase. */
export const SPACE = 1;
/** Any hyphen, dash or minus: may stand inside a phrase, as a space may. */
export const HYPHEN = 2;
/** Doesn't count inside a word: apostrophes, soft hyphens, zero-width marks, combining accents. */
export const IGNORED = 3;
/** A token by itself: the plus of “ER+”, the percent sign of “95% CI”, the and-sign of “A&E”. */
export const SYMBOL = 4;
/** Kinds from here on are folded letters and digits. */
export const WORD_FROM = 0x30;

/** The kinds of the units of the Latin script, the first 592. */
export const LATIN = Uint16Array.from({ length: 0x250 }, (_, unit) => latinKind(String.fromCharCode(unit)));

function latinKind(char: string): number {
  if (char === '+' || char === '%' || char === '&') return SYMBOL;
  if (char === '-') return HYPHEN;
  if (char === "'" || char === '\u00AD') return IGNORED;
  if (/\s/.test(char)) return SPACE;
  return /[\p{L}\p{Nd}]/u.test(char) ? char.toLowerCase().normalize('NFD').charCodeAt(0) : BREAK;
}

/** The kind of a UTF-16 unit of any script. */
export function kindOf(unit: number): number {
  if (unit < LATIN.length) return LATIN[unit]!;
  if (unit < 0x300) return unit === 0x2bc ? IGNORED : unit;
  if (unit < 0x370) return IGNORED;
  if (unit < 0x2000) return unit;
  if (unit < 0x2c00) return punctuationKind(unit);
  if (unit >= 0x3000 && unit < 0x3040) return unit === 0x3000 ? SPACE : BREAK;
  if (unit === 0xfeff) return IGNORED;
  const isSurrogate = unit >= 0xd800 && unit < 0xe000;
  return isSurrogate || unit >= 0xfe00 ? BREAK : unit;
}

function punctuationKind(unit: number): number {
  if (unit <= 0x200a || unit === 0x202f || unit === 0x205f) return SPACE;
  if (unit <= 0x200f || unit === 0x2060 || unit === 0x2018 || unit === 0x2019) return IGNORED;
  return (unit >= 0x2010 && unit <= 0x2013) || unit === 0x2212 ? HYPHEN : BREAK;
}
