import { beforeAll, describe, expect, it } from 'vitest';
import { createSearch } from '#glossary/search.ts';
import { fold, foldSpelling, searchWords, squash } from '#glossary/search-text.ts';
import { reference } from '../fixtures.ts';

const { find, ready } = createSearch(reference);
const first = (query: string) => find(query)[0]?.id;

describe('search before all texts are read', () => {
  it.each([
    ['remission', 'remission'],
    ['remis', 'remission'],
    ['pfs', 'progression-free-survival'],
    ['x ray', 'x-ray'],
  ])('finds by names: %s', (query, id) => {
    expect(createSearch(reference).find(query)[0]?.id).toBe(id);
  });
});

describe('search', () => {
  beforeAll(() => ready);

  it.each([
    ['the headword itself', 'remission', 'remission'],
    ['a beginning: the headword that begins so, not one that holds it', 'remis', 'remission'],
    ['an exact other name before a headword that begins so', 'chemo', 'chemotherapy'],
    ['an abbreviation in lower case', 'pfs', 'progression-free-survival'],
    ['a code', 'her2', 'her2-positive'],
    ['a code with a sign', 'HER2+', 'her2-positive'],
    ['British spelling that an alias holds', 'leukaemia', 'leukemia'],
    ['British spelling that none holds', 'metastasised', 'metastasis'],
    ['the first letters of British spelling', 'leuka', 'leukemia'],
    ['a typing error', 'remision', 'remission'],
    ['a typing error in a long word', 'chemotherpy', 'chemotherapy'],
    ['a word for searching only', 'positive nodes', 'positive-lymph-nodes'],
    ['a missing hyphen', 'xray', 'x-ray'],
    ['a space for a hyphen', 'x ray', 'x-ray'],
    ['a hyphen for a space', 'partial-remission', 'partial-remission'],
    ['accents', 'rémission', 'remission'],
    ['words in another order', 'remission partial', 'partial-remission'],
    ['words of the definition', 'no sign of disease', 'complete-remission'],
    ['spaces around', '  remission ', 'remission'],
  ])('finds by %s', (_, query, id) => {
    expect(first(query)).toBe(id);
  });

  it('gives every entry with the word, the headword itself first', () => {
    expect(find('remission').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['remission', 'partial-remission', 'complete-remission']),
    );
  });

  it.each(['', '   ', '?!', '—'])('finds nothing for %j', (query) => {
    expect(find(query)).toEqual([]);
  });

  it('finds nothing for a word that nothing is near to', () => {
    expect(find('bicycle')).toEqual([]);
  });

  it('does not guess at short names or codes', () => {
    expect(find('PFX')).toEqual([]);
    expect(find('HER3')).toEqual([]);
  });

  it('gives no more than it is asked for', () => {
    expect(find('remission', 2)).toHaveLength(2);
  });
});

describe('text for searching', () => {
  it('folds case, accents, quotes and British spelling', () => {
    expect(foldSpelling(fold('Crohn’s TUMOURS, Naïve, oesophagus'))).toBe('crohns tumors, naive, esophagus');
  });

  it('gives the parts and the whole of a word with hyphens', () => {
    expect(searchWords('non‑small-cell')).toEqual(['non', 'small', 'cell', 'nonsmallcell']);
    expect(squash('X-ray')).toBe('xray');
  });
});
