const BOUNDS: readonly [pattern: RegExp, words: string][] = [
  [/(?:at least|>=|≥)\s*(?:an? )?$/iu, 'at least'],
  [/(?:more than|over|>)\s*(?:an? )?$/iu, 'more than'],
  [/(?:up to|at most|as (?:high|much|many) as|<=|≤)\s*(?:an? )?$/iu, 'up to'],
  [/(?:less than|fewer than|under|below|<)\s*(?:an? )?$/iu, 'less than'],
  [/(?:nearly|almost)\s*(?:an? )?$/iu, 'almost'],
];

/** The words before a value that bound or soften it, as they are told: “up to”, “more than”, “almost”; undefined where there are none. */
export function boundTold(before: string): string | undefined {
  return BOUNDS.find(([pattern]) => pattern.test(before.slice(-24)))?.[1];
}
