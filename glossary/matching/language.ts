import type { FlowEvidence, PageEvidence } from './evidence.ts';

/** Running English has at least this share of small words (the, of, and …); measured on news, forums and leaflets it is 0.3 to 0.5. */
const LEAST_SHARE = 0.12;

/** A text this short (headings, list items) is judged by the page. */
const SHORT = 12;

/** Whether a flow is English: by its own small words, or, where it is short, by the page's. The language that the page claims doesn't count. */
export function isEnglish(
  flow: Pick<FlowEvidence, 'english' | 'tokens'>,
  page: Pick<PageEvidence, 'english' | 'tokens'>,
): boolean {
  if (flow.tokens >= SHORT) return flow.english >= flow.tokens * LEAST_SHARE;
  return page.tokens < SHORT || page.english >= page.tokens * (LEAST_SHARE / 2);
}
