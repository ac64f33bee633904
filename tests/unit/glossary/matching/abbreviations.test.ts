import { describe, expect, it } from 'vitest';
import { abbreviationAfter, PageAbbreviations } from '#glossary/matching/abbreviations.ts';

describe('abbreviationAfter', () => {
  const behind = (words: string, rest: string) => abbreviationAfter(`The ${words}${rest}`, 4, 4 + words.length);

  it.each([
    ['small cell lung cancer', ' (SCLC) grew.', 'SCLC'],
    ['infantile spasms', ' (IS), which', 'IS'],
    ['tuberculosis', ' (TB) is', 'TB'],
    ['gastroesophageal reflux disease', ' (GERD; heartburn)', 'GERD'],
    ['circulating tumor cells', ' (CTCs) were', 'CTC'],
    ['carcinoma of unknown primary', ' (CUP) is', 'CUP'],
  ])('reads %s%s', (words, rest, letters) => {
    expect(behind(words, rest)).toBe(letters);
  });

  it.each([
    ['dementia', ' (PDD) was', 'the words begin before the term'],
    ['breast cancer', ' (USA) is', 'other letters'],
    ['chronic kidney disease', ' (CD) is', 'a word left out'],
    ['breast cancer', ' (see BC) is', 'more than letters'],
    ['breast cancer', ' BC', 'no parenthesis'],
    ['breast cancer', ' (B) is', 'one letter'],
    ['breast cancer', '', 'the end'],
  ])('leaves %s%s: %s', (words, rest) => {
    expect(behind(words, rest)).toBeUndefined();
  });
});

describe('PageAbbreviations', () => {
  it('finds what is counted, until it is taken back', () => {
    const page = new PageAbbreviations();
    expect(page.usedIn('IS')).toEqual([]);
    page.count({ letters: 'IS', entry: 7 }, 1);
    expect(page.usedIn('Children with IS, and ISO.')).toEqual([{ start: 14, end: 16, entry: 7 }]);
    expect(page.usedIn('is it')).toEqual([]);
    expect(page.usedIn('WHAT IS NEW')).toEqual([]);
    page.count({ letters: 'IS', entry: 7 }, -1);
    expect(page.usedIn('Children with IS')).toEqual([]);
  });

  it('means nothing where a page gives it twice', () => {
    const page = new PageAbbreviations();
    page.count({ letters: 'MS', entry: 1 }, 1);
    page.count({ letters: 'MS', entry: 2 }, 1);
    expect(page.usedIn('The MS was bad.')).toEqual([]);
    page.count({ letters: 'MS', entry: 2 }, -1);
    expect(page.usedIn('The MS was bad.')).toEqual([{ start: 4, end: 6, entry: 1 }]);
  });
});
