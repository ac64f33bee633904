/**
 * How single UTF-16 units are read when words are matched: what kind each is, and what it is folded to (lower case, without accents).
 * Folding doesn't depend on the locale: Turkish İ folds to i everywhere.
 */

/** Ends a phrase: punctuation, symbols, anything unknown. */
export const BREAK = 0;
/** White space: may stand inside a phrase. */
export const SPACE = 1;
/** Any hyphen, dash or minus: may stand inside a phrase, as a space may. */
export const HYPHEN = 2;
/** A letter or digit. */
export const WORD = 3;
/** Doesn't count inside a word: apostrophes, soft hyphens, zero-width marks, combining accents. */
export const IGNORED = 4;
/** A token by itself: the plus of “ER+” and the percent sign of “95% CI”. */
export const SYMBOL = 5;

/** The first unit that the tables below don't hold: they cover the Latin letters. */
const TABLE_END = 0x250;

const KINDS = new Uint8Array(TABLE_END);
const FOLDED = new Uint16Array(TABLE_END);

for (let unit = 0; unit < TABLE_END; unit += 1) {
  const char = String.fromCharCode(unit);
  KINDS[unit] = latinKind(char);
  FOLDED[unit] = char.toLowerCase().normalize('NFD').charCodeAt(0);
}

function latinKind(char: string): number {
  if (char === '+' || char === '%') return SYMBOL;
  if (char === '-') return HYPHEN;
  if (char === "'" || char === '\u00AD') return IGNORED;
  if (/\s/.test(char)) return SPACE;
  return /[\p{L}\p{Nd}]/u.test(char) ? WORD : BREAK;
}

/** The kind of a UTF-16 unit: one of the constants above. */
export function kindOf(unit: number): number {
  return unit < TABLE_END ? (KINDS[unit] as number) : kindBeyondLatin(unit);
}

/** What a UTF-16 unit of kind WORD is compared as. */
export function fold(unit: number): number {
  return unit < TABLE_END ? (FOLDED[unit] as number) : unit;
}

function kindBeyondLatin(unit: number): number {
  if (unit < 0x300) return unit === 0x2bc ? IGNORED : WORD;
  if (unit < 0x370) return IGNORED;
  if (unit < 0x2000) return WORD;
  if (unit < 0x2c00) return punctuationKind(unit);
  if (unit >= 0x3000 && unit < 0x3040) return unit === 0x3000 ? SPACE : BREAK;
  if (unit === 0xfeff) return IGNORED;
  const isSurrogate = unit >= 0xd800 && unit < 0xe000;
  return isSurrogate || unit >= 0xfe00 ? BREAK : WORD;
}

function punctuationKind(unit: number): number {
  if (unit <= 0x200a || unit === 0x202f || unit === 0x205f) return SPACE;
  if (unit <= 0x200f || unit === 0x2060 || unit === 0x2018 || unit === 0x2019) return IGNORED;
  return (unit >= 0x2010 && unit <= 0x2013) || unit === 0x2212 ? HYPHEN : BREAK;
}
