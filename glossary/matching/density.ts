import type { Mark } from './marks.ts';

/** The marks of one flow, and whether a section of the page begins with it. */
export interface SectionMarks {
  marks: readonly Mark[];
  opensSection: boolean;
}

/**
 * Which marks are shown, flow by flow: every one, or the first of each entry in a section. Entries that the reader knows are never shown.
 * `flows` stand in the order of the page.
 */
export function shownMarks(
  flows: Iterable<SectionMarks>,
  mentions: 'first' | 'every',
  known: ReadonlySet<number>,
): Mark[][] {
  const seen = new Set<number>();
  const shown: Mark[][] = [];
  for (const { marks, opensSection } of flows) {
    if (opensSection) seen.clear();
    shown.push(
      marks.filter(({ entry }) => {
        if (known.has(entry) || (mentions === 'first' && seen.has(entry))) return false;
        seen.add(entry);
        return true;
      }),
    );
  }
  return shown;
}
