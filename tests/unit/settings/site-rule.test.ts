import { describe, expect, it } from 'vitest';
import type { Settings } from '#settings/schema.ts';
import { hostOf, isOn, withSite } from '#settings/site-rule.ts';

describe('the host of a page', () => {
  it.each([
    ['https://news.example/a?b#c', 'news.example'],
    ['http://www.news.example:8080/', 'news.example'],
    ['https://WWW.News.Example/', 'news.example'],
    ['https://health.www.news.example/', 'health.www.news.example'],
    ['https://reader:secret@news.example/', 'news.example'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['http://192.0.2.7/', '192.0.2.7'],
    ['http://localhost:3000/', 'localhost'],
    ['file:///home/reader/leaflet.html', 'file'],
    ['about:blank', undefined],
    ['chrome://extensions', undefined],
    ['moz-extension://abc/popup.html', undefined],
    ['data:text/html,hello', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
    ['news.example', undefined],
  ])('%s → %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});

describe('the rule of a site', () => {
  const base = { paused: false, defaultOn: true, sites: {} };
  const table: [what: string, url: string, settings: Partial<Settings>, on: boolean][] = [
    ['is the default where no site is named', 'https://news.example/', {}, true],
    [
      'is the default where only other sites are named',
      'https://news.example/',
      { sites: { 'other.example': 'off' } },
      true,
    ],
    ['is off by default if the reader wants it so', 'https://news.example/', { defaultOn: false }, false],
    ['switches a site off', 'https://news.example/', { sites: { 'news.example': 'off' } }, false],
    ['switches a site on', 'https://news.example/', { defaultOn: false, sites: { 'news.example': 'on' } }, true],
    ['holds with www.', 'https://www.news.example/', { sites: { 'news.example': 'off' } }, false],
    ['holds for subdomains', 'https://a.b.news.example/', { sites: { 'news.example': 'off' } }, false],
    [
      'yields to the rule of the subdomain',
      'https://b.news.example/',
      { sites: { 'news.example': 'off', 'b.news.example': 'on' } },
      true,
    ],
    ['does not hold for a longer name', 'https://badnews.example/', { sites: { 'news.example': 'off' } }, true],
    ['does not hold for the parent', 'https://news.example/', { sites: { 'a.news.example': 'off' } }, true],
    ['holds for a whole top domain', 'https://news.example/', { sites: { example: 'off' } }, false],
    ['yields to the pause', 'https://news.example/', { paused: true, sites: { 'news.example': 'on' } }, false],
    ['switches local files off', 'file:///leaflet.html', { sites: { file: 'off' } }, false],
    ['is off where no extension reads', 'chrome://extensions', { sites: { extensions: 'on' } }, false],
    ['ignores names that every object has', 'https://constructor/', { defaultOn: false }, false],
    ['survives a name that ends in a dot', 'https://news.example./', {}, true],
  ];
  it.each(table)('%s', (_, url, settings, on) => {
    expect(isOn(url, { ...base, ...settings })).toBe(on);
  });
});

describe('switching a site', () => {
  const base = { paused: false, defaultOn: true, sites: {} as Settings['sites'] };

  it('names the site', () => {
    expect(withSite(base, 'news.example', false)).toEqual({ 'news.example': 'off' });
  });

  it('forgets the site when that is enough', () => {
    expect(withSite({ ...base, sites: { 'news.example': 'off', 'b.example': 'off' } }, 'news.example', true)).toEqual({
      'b.example': 'off',
    });
  });

  it('names a subdomain that differs from its parent', () => {
    expect(withSite({ ...base, sites: { 'news.example': 'off' } }, 'a.news.example', true)).toEqual({
      'news.example': 'off',
      'a.news.example': 'on',
    });
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])(
    'brings about what was asked for (default on: %s, asked for: %s), and leaves what it was given alone',
    (defaultOn, on) => {
      const sites: Settings['sites'] = Object.freeze({ 'news.example': 'off', 'a.news.example': 'on' } as const);
      for (const host of ['news.example', 'a.news.example', 'b.news.example', 'other.example']) {
        const settings = { paused: false, defaultOn, sites };
        expect(isOn(`https://${host}/`, { ...settings, sites: withSite(settings, host, on) })).toBe(on);
      }
    },
  );
});
