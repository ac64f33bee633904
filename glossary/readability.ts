import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The sentences of a text, trimmed. */
export function sentencesOf(text: string): string[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return Array.from(segments, ({ segment }) => segment.trim()).filter(Boolean);
}

/** The words of a text: letters and digits, joined by apostrophes and hyphens. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * The Flesch–Kincaid grade (US school years) of a text. `leftOut` are the surfaces of the headword: they are what the text
 * explains, so they don't count. A text with no other word has grade 0.
 */
export function gradeOf(text: string, leftOut: readonly string[] = []): number {
  let rest = text;
  const inText = leftOut.filter((surface) => text.toLowerCase().includes(surface.toLowerCase()));
  for (const surface of inText.sort((a, b) => b.length - a.length)) {
    rest = rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(surface)}(?![\\p{L}\\p{N}])`, 'giu'), ' ');
  }
  const words = wordsOf(rest);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return fleschKincaid({ sentence: sentencesOf(text).length, word: words.length, syllable: syllables });
}
