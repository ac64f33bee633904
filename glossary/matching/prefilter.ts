/** What may stand between two words of a phrase. */
const GAP = '[^a-z0-9]*?';

/** Stands before each word that is written with a capital. */
const CAPITAL = '\u0001';

/** Tags that only words with a capital have, and tags of numbers; any other tag may be on any word. */
const NAME_TAG =
  /^#(?:person|firstname|lastname|malename|femalename|place|city|country|region|propernoun|organization)$/;
const NUMBER_TAG = /^#(?:value|cardinal|ordinal)$/;
const NUMBER =
  '(?:[0-9]\\S*|half|quarter|dozen|first|second|third|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|[mb]illion|\\S+(?:teen|ty|th))';

/** Short forms, and what they stand for: compromise reads “it’s” as “it is”. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/n['’]t\b/g, ' not'],
  [/['’]s\b/g, ' is'],
  [/['’]re\b/g, ' are'],
  [/['’]m\b/g, ' am'],
  [/['’]ve\b/g, ' have'],
  [/['’]ll\b/g, ' will'],
  [/['’]d\b/g, ' had'],
];

/** A sentence in lower case with its capitals told apart, and its words. */
export interface Folded {
  text: string;
  words: ReadonlySet<string>;
}

/** Tells whether a pattern may hold in a sentence. */
export type Prefilter = (sentence: Folded) => boolean;

/** Folds a sentence, once for all its patterns. */
export function foldSentence(sentence: string): Folded {
  const lower = sentence.replaceAll(/(?<![\p{L}\p{N}])(?=\p{Lu})/gu, CAPITAL).toLowerCase();
  // As it is, and with short forms written out, a line apart.
  const text = /['’]/.test(lower) ? `${lower}\n${withoutContractions(lower)}` : lower;
  return { text, words: new Set(text.match(/[a-z0-9]+/g)) };
}

/**
 * A filter that lets every sentence pass in which a compromise match pattern can hold, and some more: tags stand for any word. It costs a thousandth of
 * reading the sentence with compromise, which is asked only where it fits. Knows what patterns in sense rules use: words, `(a|b c)`, `#Tag`, `.`, `*`, `/regex/`, each
 * with `?` or `+` after it.
 */
export function couldHold(pattern: string): Prefilter {
  const lower = pattern.toLowerCase();
  const needed = neededWords(lower);
  const expression = new RegExp(`(?<![a-z0-9])${sequence(lower)}(?![a-z0-9])`);
  return ({ text, words }) => needed.every((some) => some.some((one) => words.has(one))) && expression.test(text);
}

/** For each word and group of a pattern that has to be there, the words of which one has to be in the sentence. */
function neededWords(pattern: string): string[][] {
  return splitOutside(pattern.trim(), /\s/).flatMap((text) => {
    if (text === '' || /[?*]$/.test(text)) return [];
    const options = text.startsWith('(') ? splitOutside(text.replace(/^\(|\)\+?$/g, ''), /\|/) : [text];
    const firsts = options.map((option) => /^([a-z0-9]+)(?:[’'\s-]|$)/.exec(option)?.[1]);
    return firsts.includes(undefined) ? [] : [firsts as string[]];
  });
}

function withoutContractions(text: string): string {
  return CONTRACTIONS.reduce((long, [short, full]) => long.replace(short, full), text);
}

function sequence(pattern: string): string {
  return splitOutside(pattern.trim(), /\s/)
    .filter((element) => element !== '')
    .map(element)
    .join('');
}

/** One element, with the gap after it. */
function element(text: string): string {
  const [, body = text, suffix = ''] = /^(.+?)([?+])?$/.exec(text) ?? [];
  if (body === '*') return '[^]*?';
  const found = `(?:${word(body)})${GAP}`;
  if (suffix === '?') return `(?:${found})?`;
  return suffix === '+' ? `(?:${found})+` : found;
}

function word(body: string): string {
  if (body.startsWith('(')) return splitOutside(body.slice(1, -1), /\|/).map(sequence).join('|');
  if (NAME_TAG.test(body)) return `${CAPITAL}\\S+`;
  if (NUMBER_TAG.test(body)) return NUMBER;
  if (/^(?:#|@|\/|\.$)/.test(body)) return '\\S+';
  const literal = body.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  // A capital may stand inside a word too: “Non-Hodgkin”, “A&E”.
  const apart = literal.replaceAll(/(?<=[&./])(?=[a-z])/g, `${CAPITAL}?`);
  return `${apart.replaceAll(/[’']/g, "[’']").replaceAll('-', `[-\\s]?${CAPITAL}?`)}(?:[’']s)?`;
}

/** Splits a text at a sign, but not inside parentheses. */
function splitOutside(text: string, sign: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth === 0 && sign.test(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}
