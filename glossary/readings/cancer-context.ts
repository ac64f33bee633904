import type { TopicId } from '../schema.ts';
import type { Passage } from './reading.ts';

const CANCERS: ReadonlySet<TopicId> = new Set<TopicId>([
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

const CANCER_WORDS =
  /\b(?:cancers?|tumou?rs?|carcinomas?|adenocarcinomas?|sarcomas?|melanomas?|lymphomas?|leuk(?:a|e)*mias?|myelomas?|gliomas?|glioblastomas?|metasta\w+|malignan\w+|oncolog\w+|chemotherapy|immunotherapy|biopsy|TNBC|NSCLC|mCRC|AML|MDS|CLL|CML)\b/i;

/** Whether a short code such as “ER+” or “CPS 10” stands where cancer is the matter: on a page about one, or in a sentence that names it. */
export function isAboutCancer({ text, topics }: Passage): boolean {
  return topics.some((topic) => CANCERS.has(topic)) || CANCER_WORDS.test(text);
}

/** Whether the words before a result take it back: “not HER2-positive”, “rather than MSI-high”. */
export function isDenied(before: string): boolean {
  if (/\b(?:not|neither|without|no)\b[^.;:]{0,60}?\b(?:or|nor)\s$/i.test(before.slice(-80))) return true;
  return /(?:\b(?:not|never|nor|neither|no|without|rather than|instead of|isn't|wasn't|aren't|weren't|cannot be|non)[\s-]+(?:(?:a|an|be|been|have|has|had|clearly|necessarily|known|called|found) ){0,2})$/i.test(
    before,
  );
}

/** The words for a value that is a bound, from what stands right before it and after it; undefined where it is the value itself. */
export function boundAround(
  before: string,
  after: string,
): 'at least' | 'more than' | 'at most' | 'less than' | undefined {
  if (
    /(?:≥|>\s?=|\bat least|\bminimum of|\bnot less than)\s*$/i.test(before) ||
    /^[\s%\w/]{0,12}?\s(?:or|and) (?:more|higher|greater|above|over|up)\b/i.test(after)
  )
    return 'at least';
  if (
    /(?:≤|<\s?=|\bat most|\bup to|\bno more than|\bmaximum of)\s*$/i.test(before) ||
    /^[\s%\w/]{0,12}?\s(?:or|and) (?:less|lower|fewer|below|under)\b/i.test(after)
  )
    return 'at most';
  if (
    /(?:>|\bmore than|\bover|\babove|\bexceeding|\bexceeds|\bexceeded|\bgreater than|\bhigher than)\s*$/i.test(before)
  )
    return 'more than';
  if (/(?:<|\bless than|\bunder|\bbelow|\bfewer than|\blower than)\s*$/i.test(before)) return 'less than';
  return undefined;
}

/** Whether a percentage counts people or tumors, not cells: “in 40% of patients”. */
export function countsPeople(after: string): boolean {
  return /^[\s)]*(?:%|percent|per cent)?[\s)]*(?:of|in|among) (?:(?:all|the|these|those|our|such|early|advanced|invasive|primary|\w+-cell) ){0,3}(?:patients?|women|men|people|cases?|tumou?rs?|cancers?|samples?|specimens?|participants?|children|adults|individuals|those|them|breast|lung|responders)\b/i.test(
    after,
  );
}

/** Whether the other end of a range follows in words: “at least 10 but lower than 20”, “≥10 and <20”. */
export function isHalfOfRange(after: string): boolean {
  return /^[\s%]*(?:[a-zµμ/]{0,6}[mM]?[lL]?)?[\s,]*(?:but|and)\s(?:is |was )?(?:lower|less|below|under|fewer|at most|up to|not more|no more|<|≤|more|higher|above|over|>|≥)/iu.test(
    after,
  );
}

/** Whether “20% and 35%” are two values: “and” makes a range only after “between”. `low` and `high` are the ends of both numbers’ places. */
export function isPair(text: string, low: { start: number; end: number }, high: { start: number }): boolean {
  return /\band\b/i.test(text.slice(low.end, high.start)) && !/\bbetween\s*$/i.test(text.slice(0, low.start));
}

/** Whether the value is a line or a thought, nobody’s result: “a cut-off of 20%”, “if the PSA is 10”, “5 is the limit”. `before` and `after` are the words around it. */
export function isRule(before: string, after: string): boolean {
  return (
    /\b(?:if|unless|suppose|cut-?off|threshold|limit)\b[^.;:,]{0,30}$/i.test(before.slice(-60)) ||
    /^[\s)%]{0,3}(?:ng\/mL|U\/mL|µg\/L|(?:or|and) (?:more|higher|above|greater|over|less|lower|below|under))?[\s)]{0,2}(?:(?:is|are|as|was) (?:an? |the )?(?:\w+ ){0,2}(?:cut-?off|threshold|limit|defined)\b|defines?\b|means?\b|counts? as\b)/i.test(
      after,
    )
  );
}
