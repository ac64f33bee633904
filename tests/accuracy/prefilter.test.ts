import nlp from 'compromise/two';
import { describe, expect, it } from 'vitest';
import { buildGlossary } from '#glossary/build.ts';
import type { Judge, RulePatterns } from '#glossary/matching/judge.ts';
import { couldHold, foldSentence } from '#glossary/matching/prefilter.ts';
import { openGlossary } from '../../scripts/open-glossary.ts';
import { judgeSentences } from './judge-sentences.ts';
import { readSentences } from './sentences.ts';

describe('the filter in front of compromise', () => {
  it('lets every sentence of ours pass in which a pattern that is asked holds', { timeout: 60_000 }, async () => {
    const rules = JSON.parse(buildGlossary('glossary/terms').patterns) as RulePatterns[];
    const hidden: string[] = [];
    let held = 0;
    const check: Judge = async (questions) =>
      questions.map(({ sentence, rules: asked }) => {
        const view = nlp(sentence);
        const folded = foldSentence(sentence);
        for (const pattern of asked.flatMap((rule) => [...rules[rule]!.confirm, ...rules[rule]!.veto])) {
          if (!view.has(pattern)) continue;
          held += 1;
          if (!couldHold(pattern)(folded)) hidden.push(`${pattern}: ${sentence}`);
        }
        return asked.map(() => 'silent' as const);
      });
    await judgeSentences(readSentences(), { ...openGlossary('glossary/terms'), judge: check });
    expect(hidden).toEqual([]);
    expect(held).toBeGreaterThan(300);
  });
});
