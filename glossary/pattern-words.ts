/** Words too frequent to hint at a pattern. */
const SMALL_WORDS = new Set(
  'a an and are as at be been by for from had has have he her his if in into is it its my no not of on or our out she so than that the their they this to up was we were with you your'.split(
    ' ',
  ),
);

/**
 * The words of compromise patterns that hint that one of them may hold, beyond the surfaces themselves. Undefined if a pattern can hold without
 * any such word (only tags and small words), so that it has to be asked always.
 */
export function triggersOf(patterns: readonly string[], surfaces: readonly string[]): string[] | undefined {
  const own = new Set(surfaces.flatMap((surface) => wordsOf(surface)));
  const triggers = new Set<string>();
  for (const pattern of patterns) {
    const words = wordsOf(pattern.replace(/[#@]\w+/g, ' ')).filter((word) => !own.has(word) && !SMALL_WORDS.has(word));
    if (words.length === 0) return undefined;
    for (const word of words) triggers.add(word);
  }
  return [...triggers];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu) ?? [];
}
