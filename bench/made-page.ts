import { proseOf } from './prose.ts';

/** A text node of the made-up pages holds this many words, so that 1 MB has about 15,000 of them. */
const WORDS_A_NODE = 12;

/** The sizes of page that are measured, characters of text. */
export const SIZES = { '0.1 MB': 100_000, '1 MB': 1_000_000, '5 MB': 5_000_000 } as const;
export type Size = keyof typeof SIZES;

/** A page of about `size` characters of text in paragraphs, every other dozen of words emphasised. `script` is the path of a script to load at the end. */
export function madePage(size: number, terms: readonly string[], script?: string): string {
  const paragraphs = proseOf(size, terms).map((text) => `<p>${emphasised(text.split(' '))}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<style>em { font-style: normal; color: #333 } .changed { color: #900 }</style>
${paragraphs.join('\n')}${script ? `<script src="${script}"></script>` : ''}`;
}

/** Runs of words, every other one in an element of its own. */
function emphasised(words: string[]): string {
  const runs: string[] = [];
  for (let at = 0; at < words.length; at += WORDS_A_NODE) {
    const run = escaped(words.slice(at, at + WORDS_A_NODE).join(' '));
    runs.push(at % (2 * WORDS_A_NODE) === 0 ? run : `<em>${run}</em>`);
  }
  return runs.join(' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
