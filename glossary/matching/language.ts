import type { FlowEvidence, PageEvidence } from './evidence.ts';

/** The small words that running English is full of. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'the of and to in is that for with was are be this have from or had by but not they which you were their been has would what will there if can who more when than other some could these may then do my our he she his it as at on a an we i did does whose him them us up out about into after before only just also because while where how until since again still all any every many much most now over such through very should must got too its her off down during between without both each few new first said says people'.split(
    ' ',
  ),
);

/** Running English has at least this share of small words; measured on news, forums and leaflets it is 0.3 to 0.5. */
const LEAST_SHARE = 0.12;

/** A text of fewer words (headings, list items, notes) is judged by the page; a page of little text, with leniency. */
const SHORT = 20;

/** So few words tell nothing. */
const FEWEST = 8;

/** Of a flow, and of a page, this much is looked at, UTF-16 units. */
const FLOW_SAMPLE = 800;
const PAGE_SAMPLE = 4000;
const LITTLE = 240;

/** Whether a flow is English: by its own small words, or, where it is short, by the page's. The language that the page claims doesn't count. */
export function isEnglish(
  flow: Pick<FlowEvidence, 'text' | 'tokens' | 'isEnglish'>,
  page: Pick<PageEvidence, 'flows' | 'isEnglish'>,
): boolean {
  if (flow.tokens >= SHORT) {
    flow.isEnglish ??= shareOf(flow.text.slice(0, FLOW_SAMPLE)) >= LEAST_SHARE;
    return flow.isEnglish;
  }
  page.isEnglish ??= isEnglishPage(page);
  return page.isEnglish;
}

function isEnglishPage(page: Pick<PageEvidence, 'flows'>): boolean {
  let sample = '';
  for (const { text } of page.flows) {
    sample += ` ${text.slice(0, FLOW_SAMPLE)}`;
    if (sample.length > PAGE_SAMPLE) break;
  }
  if (sample.length > LITTLE) return shareOf(sample) >= LEAST_SHARE;
  return shareOf(sample) >= LEAST_SHARE / 2 || [...page.flows].some(holdsPhrase);
}

/** Whether a term of several English words stands in a text without foreign letters: “best supportive care, chemotherapy”. */
function holdsPhrase({ text, candidates }: Pick<FlowEvidence, 'text' | 'candidates'>): boolean {
  return (
    candidates.some(({ start, end }) => /\p{L} \p{L}/u.test(text.slice(start, end))) && !/[^\P{L}a-z]/iu.test(text)
  );
}

/** The share of small words; 1 where there are too few words to tell. */
function shareOf(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  return words.length < FEWEST ? 1 : words.filter((word) => SMALL_WORDS.has(word)).length / words.length;
}
