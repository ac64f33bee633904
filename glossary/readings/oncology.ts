import type { Passage } from './reading.ts';

const CANCERS = new Set([
  'mesothelioma',
  'breast-cancer',
  'lung-cancer',
  'colorectal-cancer',
  'prostate-cancer',
  'lymphoma',
  'leukemia',
  'myeloma',
  'melanoma',
  'ovarian-cancer',
  'cervical-cancer',
  'pancreatic-cancer',
  'brain-tumor',
]);

const WORDS =
  /\b(?:cancer(?:s|ous)?|tumou?rs?|carcinomas?|adenocarcinomas?|sarcomas?|melanomas?|lymphomas?|gliomas?|glioblastomas?|mesotheliomas?|malignan\w+|metasta\w+|oncolog\w+|chemo\w*|radiotherapy|immunotherapy|biops(?:y|ies)|patholog\w+|histolog\w+|mastectomy|lumpectomy|resect\w+|excis\w+|surgeons?|lymph|sentinel node|axilla\w*|armpit|breast|prostate|ECOG)\b/i;

/** Whether the sentence speaks of cancer, or the page is on one: for measures whose words mean something else elsewhere. */
export function isOnCancer({ text, topics }: Passage): boolean {
  return topics.some((topic) => CANCERS.has(topic)) || WORDS.test(text);
}
