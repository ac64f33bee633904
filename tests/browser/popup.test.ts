import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { cardText } from './card.ts';
import { openBrowser } from './extension.ts';
import { waitForMark, waitForMarks } from './marks.ts';
import { setStorage, tabOf } from './own-page.ts';
import { healthPage, TERMS } from './pages.ts';
import { openSite } from './site.ts';
import { openSuite } from './suite.ts';

describe.each(['chromium', 'firefox'] as const)('popup, reference and options in %s', (kind) => {
  const suite = openSuite(kind);

  const openPopupFor = async (page: Page) => {
    const own = await suite.browser.openOwn('options.html');
    const tab = await tabOf(own, page);
    await own.close();
    const popup = await suite.browser.openOwn(`popup.html?tab=${tab}`);
    await popup.bringToFront();
    return popup;
  };
  const bodyText = (page: Page) => page.evaluate(() => document.body.innerText);
  const waitForText = (page: Page, text: string) =>
    page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 5000 }, text);

  it('switches the site off and on without a reload, by a switch that names it', async () => {
    const page = await suite.browser.open(suite.site.set('/switch', healthPage(TERMS)));
    await waitForMark(page, 'partial remission');
    const popup = await openPopupFor(page);
    await waitForText(popup, 'Explain words on 127.0.0.1');
    await popup.click('[role=switch]');
    await waitForMarks(page, (marks) => marks.length === 0);
    await waitForText(popup, 'Off on this site');
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await popup.click('[role=switch]');
    // A page in the back isn’t rendered, and paints no marks.
    await page.bringToFront();
    await waitForMark(page, 'partial remission');
    await Promise.all([page.close(), popup.close()]);
  });

  it('lists the terms of the page, and choosing one opens its card there', async () => {
    const page = await suite.browser.open(
      suite.site.set('/list', healthPage(`${'<p>Nothing to see here at all.</p>'.repeat(60)}<p>The prognosis.</p>`)),
    );
    await waitForMarks(page, (marks) => marks.length > 0);
    const popup = await openPopupFor(page);
    await popup.waitForFunction(() =>
      [...document.querySelectorAll('[role=option]')].some((one) => one.textContent?.includes('prognosis')),
    );
    await popup.evaluate(() => {
      const option = [...document.querySelectorAll('[role=option]')].find((one) =>
        one.textContent?.includes('prognosis'),
      );
      (option as HTMLElement).click();
    });
    expect((await cardText(page)).toLowerCase()).toContain('prognosis');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
    await page.close();
  });

  it('searches as you type, forgives a slip, and opens an entry by keys alone', async () => {
    const popup = await suite.browser.openOwn('popup.html');
    await popup.bringToFront();
    await waitForText(popup, 'look up any word');
    await popup.keyboard.type('metastsis');
    await popup.waitForFunction(() => document.querySelector('[role=option]')?.textContent?.startsWith('metastasis'));
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('h2');
    expect((await bodyText(popup)).toLowerCase()).toContain('spread');
    await popup.close();
  });

  it('opens the reference at an entry, and says so if there is none', async () => {
    const reference = await suite.browser.openOwn('reference.html#partial-remission');
    await waitForText(reference, 'shrunk');
    await reference.evaluate(() => {
      location.hash = '#no-such-entry';
    });
    await waitForText(reference, 'There is no entry');
    await reference.close();
  });

  it('follows the list of sites in the options at once', async () => {
    const page = await suite.browser.open(suite.site.set('/sites', healthPage(TERMS)));
    await waitForMark(page, 'partial remission');
    const own = await suite.browser.openOwn('options.html');
    await own.bringToFront();
    await own.waitForSelector('.site-form input');
    await own.type('.site-form input', '127.0.0.1');
    await own.keyboard.press('Enter');
    await own.waitForSelector('[aria-label="Remove 127.0.0.1"]');
    await waitForMarks(page, (marks) => marks.length === 0);
    await own.click('[aria-label="Remove 127.0.0.1"]');
    await own.waitForFunction(() => !document.querySelector('[aria-label="Remove 127.0.0.1"]'));
    await page.bringToFront();
    await waitForMark(page, 'partial remission');
    await Promise.all([page.close(), own.close()]);
  });

  it('puts a broken stored setting right and keeps the others', async () => {
    const own = await suite.browser.openOwn('options.html');
    await setStorage(own, 'sync', {
      'settings.mentions': 'every',
      'settings.sites': 'broken',
      'settings.underline': 7,
    });
    const page = await suite.browser.open(suite.site.set('/broken', healthPage('<p>metastasis and metastasis</p>')));
    const marks = await waitForMark(page, 'metastasis');
    expect(marks.filter((text) => text === 'metastasis')).toHaveLength(2);
    await setStorage(own, 'sync', {
      'settings.mentions': 'first',
      'settings.sites': {},
      'settings.underline': 'dotted',
    });
    await Promise.all([page.close(), own.close()]);
  });
});

describe.each(['chromium', 'firefox'] as const)('settings in %s', (kind) => {
  it('survive a restart of the browser', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'lay-terms-profile-'));
    const site = await openSite({ '/': healthPage(TERMS) });
    const first = await openBrowser(kind, { profile });
    const own = await first.openOwn('options.html');
    await setStorage(own, 'sync', { 'settings.defaultOn': false });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await first.close();
    const second = await openBrowser(kind, { profile });
    const page = await second.open(site.url('/'));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await second.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true });
  });
});
