import type { TopicId } from '../schema.ts';
import type { PageEvidence } from './evidence.ts';

/** A disease named less often is an aside, not the page's topic. */
const FEWEST_MENTIONS = 2;

/** A disease named this share as often as the leading one is a topic beside it. */
const BESIDE = 0.4;

/** The diseases that a page is about, the leading one first; none where no disease is named twice. */
export function topicsOf({ topics }: Pick<PageEvidence, 'topics'>): TopicId[] {
  const ranked = [...topics].sort(([, a], [, b]) => b - a);
  const most = ranked[0]?.[1] ?? 0;
  if (most < FEWEST_MENTIONS) return [];
  return ranked.filter(([, count]) => count >= Math.max(FEWEST_MENTIONS, most * BESIDE)).map(([topic]) => topic);
}
