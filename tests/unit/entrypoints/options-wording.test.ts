import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '#settings/schema.ts';
import { summaryOf } from '../../../entrypoints/options/summary.ts';
import { typedHost } from '../../../entrypoints/options/typed-host.ts';

describe('the host that a reader types', () => {
  it.each([
    ['news.example', 'news.example'],
    ['  www.News.Example ', 'news.example'],
    ['https://www.news.example/health?x=1', 'news.example'],
    ['news.example/health', 'news.example'],
    ['*.news.example', 'news.example'],
    ['localhost:3000', 'localhost'],
    ['http://192.0.2.7:80', '192.0.2.7'],
    ['', undefined],
    ['   ', undefined],
    ['not a site', undefined],
    ['https://', undefined],
    ['ftp://news.example', undefined],
    ['news..example', undefined],
    ['*', undefined],
    ['about:blank', undefined],
    ['chrome://settings', undefined],
  ])('%j → %s', (text, host) => {
    expect(typedHost(text)).toBe(host);
  });
});

describe('the summary of imported settings', () => {
  it.each([
    [{}, 'the defaults'],
    [{ sites: { a: 'on' as const }, known: ['x', 'y'] }, '1 site, 2 words not to mark'],
    [
      { paused: true, defaultOn: false, mentions: 'every' as const, underline: 'wavy' as const },
      'paused everywhere, off on other sites, every mention, wavy underline',
    ],
  ])('%o → %s', (own, summary) => {
    expect(summaryOf({ ...DEFAULTS, ...own })).toBe(summary);
  });
});
