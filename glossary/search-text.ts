/** Folds a text for searching: case, accents, curly quotes and invisible marks. What it makes is no word to show. */
export function fold(text: string): string {
  // Most texts are plain; the way around is four times as long.
  if (/^[ -~]*$/.test(text)) return text.replaceAll("'", '').toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}|[’'\u00ad\u200b-\u200d]/gu, '')
    .toLowerCase();
}

/**
 * A folded text with the spellings in which British and American English regularly differ made one: leukaemia, tumour, metastasised.
 * It changes other words too (“raise” → “raize”), which does no harm as long as both sides of a search are changed alike.
 */
export function foldSpelling(folded: string): string {
  return folded
    .replace(/ae|oe/g, 'e')
    .replace(/our(?=s?\b)/g, 'or')
    .replace(/is(?=(e|ed|es|ing|ation)\b)/g, 'iz');
}

/** A folded text without anything but letters and digits, so that “X-ray”, “x ray” and “xray” are one. */
export function squash(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a text for searching. A word with hyphens gives its parts and the whole: “x-ray” → `x`, `ray`, `xray`. */
export function searchWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}\p{Pd}]+/u)
    .flatMap((word) => {
      const parts = word.split(/\p{Pd}+/u).filter((part) => part !== '');
      return parts.length > 1 ? [...parts, parts.join('')] : parts;
    });
}
