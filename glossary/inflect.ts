import nlp from 'compromise/three';
import type { Entry } from './schema.ts';

/** The part of compromise/three that is used here; its own types leave it out of `View`. */
interface Grammar {
  nouns(): { toPlural(): { text(): string } };
  verbs(): { conjugate(): Record<string, string>[] };
}

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
  const plural = NO_PLURAL.test(last) ? '' : (nlp(last).tag('Noun') as unknown as Grammar).nouns().toPlural().text();
  return [...new Set([...forms, plural])].filter((form) => form && form !== last).map((form) => front + form);
}

function verbForms(verb: string): string[] {
  const [forms] = (nlp(verb).tag('Verb') as unknown as Grammar).verbs().conjugate();
  return [forms?.PastTense, forms?.PresentTense, forms?.Gerund].filter((form) => form !== undefined);
}
