import nlp from 'compromise/two';
import type { Entry } from './schema.ts';

/** The part of compromise that turns single words into other forms; its own types leave it out. */
interface Transform {
  noun: { toPlural(word: string, model: object): string; toSingular(word: string, model: object): string };
  verb: { conjugate(word: string, model: object): Record<string, string> };
}

const { noun, verb } = (nlp.methods() as unknown as { two: { transform: Transform } }).two.transform;
const model = nlp.model();

/** Endings of words that have no plural: participles, adverbs, adjectives. */
const NO_PLURAL = /(?:ed|ly|ous|[ai]ble|less|free)$/;

/**
 * The other forms of a surface that readers meet, by compromise: the plural of its last word, and for verbs the past, present and gerund.
 * Nothing for surfaces that end in a number, a Roman numeral or a code (“stage I”, “T2”), so that no false words arise (“stage Is”).
 */
export function inflect(surface: string, kind: Entry['inflect']): string[] {
  const [, front = '', last = ''] = /^(.*[\s-])?([^\s-]+)$/.exec(surface) ?? [];
  if (kind === 'none' || /[^\p{L}’']/u.test(last) || last.length < 2) return [];
  if (/^\p{Lu}{2,}$/u.test(last)) return /^[IVX]+$/.test(last) ? [] : [`${surface}s`];
  if (last.length < 3) return [];
  const forms = kind === 'verb' ? verbForms(last) : [];
  const plural = NO_PLURAL.test(last) || isPlural(last) ? '' : pluralOf(last);
  return [...new Set([...forms, plural])].filter((form) => form && form !== last).map((form) => front + form);
}

/** compromise leaves some words as they are that do have a plural: “hernia”, “amino acid”, “history”. */
function pluralOf(word: string): string {
  const plural = noun.toPlural(word, model);
  if (plural !== word) return plural;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function isPlural(word: string): boolean {
  return /[^sui]s$/.test(word) && noun.toSingular(word, model) !== word;
}

function verbForms(word: string): string[] {
  const forms = verb.conjugate(word, model);
  return [forms.PastTense, forms.PresentTense, forms.Gerund].filter((form) => form !== undefined);
}
