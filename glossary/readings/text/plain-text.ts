const PLAIN: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2007': ' ',
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '−': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '％': '%',
  '∕': '/',
  '⁄': '/',
  '＝': '=',
  '˂': '<',
  '˃': '>',
};

const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** The text with one form of each space, dash, quote and decimal point. Every offset stays: one UTF-16 unit for one. */
export function plainText(text: string): string {
  return text.replace(SPECIAL, (char) => PLAIN[char]!).replace(/(?<=\d)[·∙‧](?=\d)/g, '.');
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text with the offsets at which they begin. */
export function sentencesOf(text: string): { text: string; start: number }[] {
  return [...SENTENCES.segment(text)].map(({ segment, index }) => ({ text: segment, start: index }));
}
