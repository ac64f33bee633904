import { describe, expect, it } from 'vitest';
import { capitalsOf, checkBefore, hashBefore, Tokens, withEnding } from '#glossary/matching/tokens.ts';
import { readTerms } from '#glossary/read-terms.ts';

function tokensOf(text: string): { text: string; hash: number; joined: boolean }[] {
  const tokens = new Tokens();
  tokens.read(text);
  return Array.from({ length: tokens.count }, (_, at) => ({
    text: text.slice(tokens.start[at], tokens.end[at]),
    hash: tokens.hash[at]!,
    joined: tokens.joined[at] === 1,
  }));
}

const sameTokens = (a: string, b: string) =>
  expect(tokensOf(a).map(({ hash }) => hash)).toEqual(tokensOf(b).map(({ hash }) => hash));

describe('tokens', () => {
  it.each([
    ['REMISSION', 'remission'],
    ['re\u00ADmis\u200Bsion', 'remission'],
    ['Crohn’s', "crohn's"],
    ['Crohn’s', 'crohns'],
    ['naïve', 'naive'],
    ['na\u0131\u0308ve'.normalize('NFC'), 'na\u0131ve'],
    ['İmmune', 'immune'],
    ['follow-up', 'follow up'],
    ['follow\u2011up', 'follow\u00A0up'],
    ['HER2−positive', 'HER2-positive'],
    ['100,000', '100000'],
  ])('folds %j as %j', sameTokens);

  it('keeps words apart that differ', () => {
    expect(tokensOf('remission')[0]!.hash).not.toBe(tokensOf('remissions')[0]!.hash);
  });

  it.each([
    ['partial remission', true],
    ['partial-remission', true],
    ['partial\nremission', true],
    ['partial\n\nremission', false],
    ['partial, remission', false],
    ['partial - remission', false],
    ['partial. remission', false],
    ['partial (remission', false],
    ['partial—remission', false],
    ['partial/remission', true],
    ['partial / remission', false],
    ['E. coli', true],
    ['e. coli', false],
    ['Lp(a)', true],
    ['18.2', true],
    ['18. 2', false],
    ['9;22', true],
    ['text;more', false],
  ])('tells whether %j may be a phrase: %s', (text, joined) => {
    expect(tokensOf(text)[1]!.joined).toBe(joined);
  });

  it('takes plus and percent as tokens of their own, and leaves other symbols out', () => {
    expect(tokensOf('ER+, 95% CI; 🎗 T2').map(({ text }) => text)).toEqual(['ER', '+', '95', '%', 'CI', 'T2']);
  });

  it('finds nothing in what holds no word', () => {
    expect(tokensOf(' …🎗, —\u00AD’ ')).toEqual([]);
  });
});

describe('sentences', () => {
  it('open after a full stop and a blank, and after an empty line', () => {
    const tokens = new Tokens();
    tokens.read('One. Two 3.5 e.g.x? Four\n\nfive');
    const opening = Array.from({ length: tokens.count }, (_, at) => at).filter((at) => tokens.opens[at] === 1);
    expect(opening.map((at) => 'One. Two 3.5 e.g.x? Four\n\nfive'.slice(tokens.start[at], tokens.end[at]))).toEqual([
      'One',
      'Two',
      'Four',
      'five',
    ]);
  });
});

describe('capitalsOf', () => {
  it('differs with the case, and not with marks that do not count', () => {
    const bitsOf = (text: string) => capitalsOf(text, 0, text.length);
    expect(bitsOf('EGFR')).not.toBe(bitsOf('eGFR'));
    expect(bitsOf('PD-L1')).toBe(bitsOf('PD\u2011L1'));
  });
});

describe('capitals in the reference', () => {
  const { entries } = readTerms('glossary/terms');
  const exact = entries
    .flatMap(({ term, aliases }) => [term, ...aliases])
    .filter((one) => /^[^\s-]*\p{L}[^\s-]*\p{Lu}[^\s-]*$/u.test(one));
  const bitsOf = (text: string) => capitalsOf(text, 0, text.length);

  it('tell each surface that is written in its own case from the ways a sentence would write it', () => {
    expect(exact.length).toBeGreaterThan(500);
    const alike = exact.filter((one) =>
      [one.toLowerCase(), one.toUpperCase(), one[0]!.toUpperCase() + one.slice(1).toLowerCase()].some(
        (other) => other !== one && bitsOf(other) === bitsOf(one),
      ),
    );
    expect(alike).toEqual([]);
  });
});

describe('withEnding', () => {
  it('gives the hashes of the longer word', () => {
    const tokens = new Tokens();
    tokens.read('biopsie biopsies lens lenses');
    const at = (token: number) => ({ hash: tokens.hash[token]!, check: tokens.check[token]! });
    expect(withEnding(at(0), 's')).toEqual(at(1));
    expect(withEnding(at(2), 'es')).toEqual(at(3));
  });

  it('is taken back by the hashes before a letter', () => {
    const tokens = new Tokens();
    tokens.read('lens lenses');
    const [lens, lenses] = [0, 1].map((token) => ({ hash: tokens.hash[token]!, check: tokens.check[token]! }));
    const [s, e] = [0x73, 0x65];
    expect(hashBefore(hashBefore(lenses!.hash, s), e)).toBe(lens!.hash);
    expect(checkBefore(checkBefore(lenses!.check, s), e)).toBe(lens!.check);
  });
});
