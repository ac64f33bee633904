import { regExp } from './reg-exp.ts';

const HEDGES: readonly (readonly [words: string, told: string])[] = [
  ['no (?:more|higher) than|at most|<=|≤', 'at most '],
  ['no (?:less|fewer|lower) than|at least|>=|≥', 'at least '],
  ['more than|over|exceed(?:s|ed|ing)|above|upwards? of|in excess of|>', 'more than '],
  ['up to|as (?:high|much|many) as', 'up to '],
  ['as (?:few|little|low) as', 'at least '],
  ['nearly|almost|close to|just under', 'nearly '],
  ['less than|fewer than|under|below|<', 'fewer than '],
  ['about|around|approximately|approx\\.|roughly|some|an estimated|estimated (?:at|to be)|~|≈', 'about '],
];
const PATTERNS = HEDGES.map(([words, told]) => [regExp(`(?<!\\w)(?:${words})\\s*(?:an? )?$`, 'iu'), told] as const);

/** The words before a value that bound or soften it, as they are told of people, with a space behind: “up to ”, “fewer than ”; empty where there are none. */
export function hedgeBefore(before: string): string {
  const near = before.slice(-40);
  return PATTERNS.find(([pattern]) => pattern.test(near))?.[1] ?? '';
}

/** The same for words that make the value a bound, not for “about” and “nearly”. */
export function boundBefore(before: string): string {
  const hedge = hedgeBefore(before);
  return /^(?:about|nearly) /.test(hedge) ? '' : hedge;
}
