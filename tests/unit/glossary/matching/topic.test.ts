import { describe, expect, it } from 'vitest';
import { topicsOf } from '#glossary/matching/topic.ts';
import type { TopicId } from '#glossary/schema.ts';

const topics = (counts: [TopicId, number][]) => topicsOf({ topics: new Map(counts) });

describe('the topics of a page', () => {
  it.each<[string, [TopicId, number][], TopicId[]]>([
    ['none that is named once', [['mesothelioma', 1]], []],
    [
      'the one that is named again and again',
      [
        ['mesothelioma', 9],
        ['lung-cancer', 2],
      ],
      ['mesothelioma'],
    ],
    [
      'several that are named alike, the leading one first',
      [
        ['lung-cancer', 4],
        ['mesothelioma', 6],
      ],
      ['mesothelioma', 'lung-cancer'],
    ],
    ['none', [], []],
  ])('are %s', (_, counts, expected) => {
    expect(topics(counts)).toEqual(expected);
  });
});
