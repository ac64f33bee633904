const LEVELS: readonly (readonly string[])[] = [
  ['0', 'zero'],
  ['1', 'I', 'i', 'one'],
  ['2', 'II', 'ii', 'two'],
  ['3', 'III', 'iii', 'three'],
  ['4', 'IV', 'iv', 'four'],
  ['5', 'V', 'v', 'five'],
];
const SIGN = LEVELS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');

/** The source of a pattern for a step from 0 to 5 as the named group `name`: “3”, “III”, “three”. Read it with `levelOf`. */
export function level(name: string): string {
  return `(?<${name}>${LEVEL})`;
}

/** The same without a group. A letter or a part of a number may not follow; what may stand before is the caller’s. */
export const LEVEL = String.raw`(?:${SIGN})(?![\w%]|\.\d|,\d|[½¼¾])`;

/** The step that a text as `level` finds it names; `NaN` for anything else. */
export function levelOf(text: string | undefined): number {
  const step = LEVELS.findIndex((signs) => signs.includes(text ?? '') || signs.includes((text ?? '').toLowerCase()));
  return step < 0 ? Number.NaN : step;
}
