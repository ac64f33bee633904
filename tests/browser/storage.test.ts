import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { hideWord } from './card.ts';
import { waitForMark, waitForMarks } from './marks.ts';
import { clearStorage, setStorage } from './own-page.ts';
import { healthPage, TERMS } from './pages.ts';
import { openSuite } from './suite.ts';
import { openMarked } from './watched.ts';

describe.each(['chromium', 'firefox'] as const)('stored settings in %s', (kind) => {
  const suite = openSuite(kind);

  const openTerms = (path: string, more = '') =>
    openMarked(suite.browser, suite.site.set(path, healthPage(TERMS + more)), 'partial remission');

  it('reads every stored field that is broken as its default', async () => {
    const own = await suite.browser.openOwn('options.html');
    const fields = ['paused', 'defaultOn', 'sites', 'known', 'mentions', 'underline', 'notes', 'version'];
    for (const broken of [null, 7, 'x', [[]], { '': {} }]) {
      for (const area of ['sync', 'local'] as const) {
        await setStorage(own, area, Object.fromEntries(fields.map((field) => [`settings.${field}`, broken])));
      }
      const page = await suite.browser.open(suite.site.set('/corrupt', healthPage(TERMS)));
      await waitForMark(page, 'partial remission');
      await page.close();
    }
    await Promise.all([clearStorage(own, 'sync'), clearStorage(own, 'local')]);
    await own.close();
  });

  it('keeps every choice where storage is slow', async () => {
    const { page, errors } = await openTerms('/slow', '<p>The prognosis.</p>');
    const own = await suite.browser.openOwn('options.html');
    await own.evaluate(() => {
      const { sync } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome.storage;
      for (const name of ['get', 'set', 'remove'] as const) {
        const quick = sync[name].bind(sync) as (...args: unknown[]) => Promise<unknown>;
        const slow = async (...args: unknown[]) => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          return quick(...args);
        };
        Object.defineProperty(sync, name, { value: slow });
      }
    });
    await own.waitForFunction(() => document.querySelector('form input'), { polling: 100, timeout: 9000 });
    for (const site of ['one.example', 'two.example', 'three.example']) {
      await own.type('form input', site);
      await own.keyboard.press('Enter');
    }
    await own.waitForFunction(() => document.querySelectorAll('.rows .row').length === 3, {
      polling: 100,
      timeout: 9000,
    });
    expect(await own.evaluate(() => document.body.innerText)).not.toContain('could not be saved');
    expect(errors).toEqual([]);
    await clearStorage(own, 'sync');
    await Promise.all([page.close(), own.close()]);
  });

  /** Ways to make the synchronised storage refuse: it is full, or was written to too often within a minute. These come last: the limit holds on. */
  const REFUSALS: [what: string, refuse: (own: Page) => Promise<void>][] = [
    [
      'is full',
      async (own) => {
        for (let room = 8000, part = 0; room > 20; part += 1) {
          if (!(await stores(own, { [`other.${part}`]: 'x'.repeat(room) }))) room = Math.floor(room / 2);
        }
      },
    ],
    [
      'was written to too often',
      async (own) => {
        // Firefox sets no limit of this kind.
        for (let write = 0; write < 200 && (await stores(own, { 'other.write': write })); write += 1);
      },
    ],
  ];
  const stores = (own: Page, items: object) =>
    setStorage(own, 'sync', items).then(
      () => true,
      () => false,
    );

  it.each(REFUSALS)('keeps a choice on this device where the synchronised storage %s', async (what, refuse) => {
    const { page, errors } = await openTerms(`/refused/${what.length}`, '<p>The prognosis.</p>');
    const own = await suite.browser.openOwn('options.html');
    await refuse(own);
    await page.bringToFront();
    await hideWord(page, 'prognosis');
    await waitForMarks(page, (marks) => !marks.includes('prognosis') && marks.includes('partial remission'));
    await page.reload();
    expect(await waitForMark(page, 'partial remission')).not.toContain('prognosis');
    expect(errors.filter((error) => !error.includes('this device only'))).toEqual([]);
    await clearStorage(own, 'local');
    await clearStorage(own, 'sync').catch(() => {});
    await Promise.all([page.close(), own.close()]);
  });
});
