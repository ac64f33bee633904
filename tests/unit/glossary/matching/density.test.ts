import { describe, expect, it } from 'vitest';
import { shownMarks } from '#glossary/matching/density.ts';

const mark = (entry: number, start = 0) => ({ start, end: start + 1, entry, decided: false });
const entriesOf = (shown: ReturnType<typeof shownMarks>) => shown.map((marks) => marks.map(({ entry }) => entry));

describe('density', () => {
  const flows = [
    { marks: [mark(1), mark(2), mark(1, 5)], opensSection: true },
    { marks: [mark(2), mark(3)], opensSection: false },
    { marks: [mark(1)], opensSection: true },
  ];

  it('shows the first mention in each section', () => {
    expect(entriesOf(shownMarks(flows, 'first', new Set()))).toEqual([[1, 2], [3], [1]]);
  });

  it('shows every mention', () => {
    expect(entriesOf(shownMarks(flows, 'every', new Set()))).toEqual([[1, 2, 1], [2, 3], [1]]);
  });

  it('never shows what the reader knows', () => {
    expect(entriesOf(shownMarks(flows, 'every', new Set([1])))).toEqual([[2], [2, 3], []]);
  });
});
