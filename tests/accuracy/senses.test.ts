import { beforeAll, describe, expect, it } from 'vitest';
import { openGlossary } from '../../scripts/open-glossary.ts';
import { type Figures, judgeSentences, tally } from './judge-sentences.ts';
import { readSentences } from './sentences.ts';

/** What the sense check has to reach over all our sentences, and for each word: raised as it gets better, never lowered. */
const FLOOR = { precision: 0.985, recall: 0.93 };
const WORD_FLOOR = { precision: 0.95, recall: 0.85 };

const sentences = readSentences();
const words = [...new Set(sentences.map(({ word }) => word))];

describe('the sense check on our own sentences', () => {
  let figures: Record<string, Figures>;
  beforeAll(async () => {
    figures = tally(await judgeSentences(sentences, openGlossary('glossary/terms')));
  }, 60_000);

  it(`is right in ${FLOOR.precision} of its marks`, () =>
    expect(figures.all!.precision).toBeGreaterThanOrEqual(FLOOR.precision));

  it(`finds ${FLOOR.recall} of what it should`, () => expect(figures.all!.recall).toBeGreaterThanOrEqual(FLOOR.recall));

  it.each(words)('is right and finds enough of “%s”', (word) => {
    expect(figures[word]!.precision).toBeGreaterThanOrEqual(WORD_FLOOR.precision);
    expect(figures[word]!.recall).toBeGreaterThanOrEqual(WORD_FLOOR.recall);
  });
});
