import { describe, expect, it } from 'vitest';
import { createJudge } from '#glossary/matching/judge.ts';

const judge = createJudge([
  { confirm: ['(complete|partial) remission', 'in remission'], veto: ['remission of (sin|sins|fees)'] },
  { confirm: ['#Value remission'], veto: [] },
]);

const ask = (sentence: string, rules = [0], word = 'remission') =>
  judge([{ sentence, start: sentence.indexOf(word), end: sentence.indexOf(word) + word.length, rules }]);

describe('the judge', () => {
  it.each([
    ['He is in remission now.', 'confirm'],
    ['“A partial remission,” she said.', 'confirm'],
    ['The remission of fees was refused.', 'veto'],
    ['The partial remission of fees was refused.', 'veto'],
    ['A remission came.', 'silent'],
  ])('%s → %s', async (sentence, verdict) => {
    expect(await ask(sentence)).toEqual([[verdict]]);
  });

  it.each([
    ['onlyConfirmed', 'The remission of fees was refused.', 'silent'],
    ['onlyConfirmed', 'The partial remission of fees was refused.', 'veto'],
    ['onlyConfirmed', 'He is in remission now.', 'confirm'],
    ['onlyVeto', 'He is in remission now.', 'silent'],
    ['onlyVeto', 'The remission of fees was refused.', 'veto'],
  ])('asks no more than it has to: %s, %s', async (limit, sentence, verdict) => {
    const start = sentence.indexOf('remission');
    expect(await judge([{ sentence, start, end: start + 9, rules: [0], [limit]: true }])).toEqual([[verdict]]);
  });

  it('counts only a match that covers the word asked about', async () => {
    expect(await ask('The partial remission held, and fees rose.', [0], 'fees')).toEqual([['silent']]);
  });

  it('is silent about a rule that does not exist', async () => {
    expect(await ask('In remission.', [99])).toEqual([['silent']]);
  });

  it('answers each rule of a question in order', async () => {
    expect(await ask('A second remission of sins.', [1, 0])).toEqual([['confirm', 'veto']]);
  });
});
