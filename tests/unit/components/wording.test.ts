import { describe, expect, it } from 'vitest';
import { letterOf, lettersOf } from '#components/alphabet.ts';
import { categoryName } from '#components/category-name.ts';
import { headword } from '#components/headword.ts';
import { siteName } from '#components/site-name.ts';
import { leadingSource, sourceLine } from '#components/source-line.ts';
import type { Source } from '#glossary/schema.ts';
import { reference } from '../fixtures.ts';

describe('headword', () => {
  it.each([
    ['partial remission', 'Partial remission'],
    ['stage IV', 'Stage IV'],
    ['écart', 'Écart'],
    ['pCR', 'pCR'],
    ['eGFR', 'eGFR'],
    ['mRNA vaccine', 'mRNA vaccine'],
    ['p value', 'p value'],
    ['p53', 'p53'],
    ['x-ray', 'x-ray'],
    ['5-year survival', '5-year survival'],
    ['HER2-positive', 'HER2-positive'],
  ])('%s → %s', (term, title) => {
    expect(headword(term)).toBe(title);
  });
});

describe('source line', () => {
  const source: Source = {
    name: 'MedlinePlus',
    title: 'x',
    url: 'https://x.example/',
    status: 'seen',
    checked: '2026-01-05',
  };

  it.each([
    [{}, 'MedlinePlus · checked Jan 2026'],
    [{ name: 'World Health Organization' }, 'WHO · checked Jan 2026'],
    [{ name: 'European Medicines Agency (EMA)' }, 'EMA · checked Jan 2026'],
    [{ status: 'unverified' as const }, 'MedlinePlus · not yet verified'],
  ])('%o → %s', (change, line) => {
    expect(sourceLine({ ...source, ...change })).toBe(line);
  });

  it('prefers a source whose page was read', () => {
    const unread = { ...source, status: 'unverified' as const };
    expect(leadingSource([unread, source])).toBe(source);
    expect(leadingSource([unread])).toBe(unread);
    expect(leadingSource([])).toBeUndefined();
  });
});

describe('names', () => {
  it('gives categories a name for people, also those it has never heard of', () => {
    expect(categoryName('cancer-type')).toBe('Types of cancer');
    expect(categoryName('something-quite-new')).toBe('Something quite new');
  });

  it('puts every headword under a letter', () => {
    expect(['émigré', 'x-ray', '5-year survival', 'β-blocker'].map(letterOf)).toEqual(['E', 'X', '#', '#']);
    expect(lettersOf(reference.entries)).toEqual(['C', 'H', 'L', 'M', 'P', 'R', 'X']);
  });

  it('calls local files by what they are', () => {
    expect(siteName('file')).toBe('files on this device');
    expect(siteName('news.example')).toBe('news.example');
  });
});
