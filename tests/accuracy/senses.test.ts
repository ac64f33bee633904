import { beforeAll, describe, expect, it } from 'vitest';
import { openGlossary } from '../../scripts/open-glossary.ts';
import { type Figures, judgeSentences, tally } from './judge-sentences.ts';
import { readSentences } from './sentences.ts';

/** What the sense check has to reach over all our sentences: raised as it gets better, never lowered. */
const FLOOR = { precision: 0.9, recall: 0.75 };

describe('the sense check on our own sentences', () => {
  let figures: Record<string, Figures>;
  beforeAll(async () => {
    figures = tally(await judgeSentences(readSentences(), openGlossary('glossary/terms')));
  }, 60_000);

  it(`is right in ${FLOOR.precision} of its marks`, () =>
    expect(figures.all!.precision).toBeGreaterThanOrEqual(FLOOR.precision));

  it(`finds ${FLOOR.recall} of what it should`, () => expect(figures.all!.recall).toBeGreaterThanOrEqual(FLOOR.recall));
});
