import { describe, expect, it } from 'vitest';
import { couldHold, foldSentence } from '#glossary/matching/prefilter.ts';

const passes = (pattern: string, sentence: string) => couldHold(pattern)(foldSentence(sentence));

describe('the filter in front of compromise', () => {
  it.each([
    ['remission of #Noun', 'She got a remission of fees.'],
    ['in (my|the)? remission', 'He is in remission.'],
    ['(to|in) a&e', 'They waited in A&E.'],
    ['non-hodgkin lymphoma', 'Non-Hodgkin lymphoma was found.'],
    ['it is terminal', 'The doctor said it’s terminal.'],
    ['#Person * trial', 'A judge put Jones on trial.'],
    ['stage #Value', 'It was stage four.'],
  ])('lets %s pass in “%s”', (pattern, sentence) => {
    expect(passes(pattern, sentence)).toBe(true);
  });

  it.each([
    ['remission of #Noun', 'She is in remission.'],
    ['(to|in) a&e', 'An A&E series about crime.'],
    ['#Person trial', 'a clinical trial'],
    ['stage #Value', 'A stage race.'],
  ])('holds %s back from “%s”', (pattern, sentence) => {
    expect(passes(pattern, sentence)).toBe(false);
  });
});
