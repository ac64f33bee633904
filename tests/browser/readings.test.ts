import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { cardText, pressInCard, waitForCard } from './card.ts';
import { middleOfMark, waitForMark } from './marks.ts';
import { setStorage } from './own-page.ts';
import { healthPage } from './pages.ts';
import { openSuite } from './suite.ts';

const NUMBERS = `<p>The letter says <b>pT2</b>N1M0. Five-year survival for people with this stage was 12 per cent,
and the hazard ratio for death was <i>0·72</i>. Her lymph nodes were positive.</p>`;

describe.each(['chromium', 'firefox'] as const)('what a card says of the value in the sentence, in %s', (kind) => {
  const suite = openSuite(kind);

  const pressMark = async (page: Page, words: string) => {
    const { x, y } = await middleOfMark(page, words);
    await page.mouse.click(x, y);
    await waitForCard(page);
  };
  const open = async (path: string, body: string, words: string) => {
    const page = await suite.browser.open(suite.site.set(path, healthPage(body)));
    await waitForMark(page, words);
    await pressMark(page, words);
    return page;
  };

  it('reads a code across inline elements, and marks it though no term stands there', async () => {
    const page = await open('/code', NUMBERS, 'pT2N1M0');
    const text = await cardText(page);
    expect(text).toContain('Here, this says');
    expect(text).toContain('N1');
    await page.close();
  });

  it('keeps survival behind a button', async () => {
    const page = await open('/odds', NUMBERS, 'Five-year survival');
    expect(await cardText(page)).not.toContain('12 of 100');
    await pressInCard(page, 'What the number here says');
    expect(await cardText(page)).toContain('12 of 100');
    await page.close();
  });

  it('shows a note on wording that means the opposite, and none once notes are switched off', async () => {
    const page = await open('/note', NUMBERS, 'lymph nodes');
    expect(await cardText(page)).toMatch(/positive.+unwelcome|cancer cells were found/i);
    const own = await suite.browser.openOwn('options.html');
    await setStorage(own, 'sync', { 'settings.notes': false });
    await own.close();
    await page.bringToFront();
    await page.reload();
    await waitForMark(page, 'lymph nodes');
    await pressMark(page, 'lymph nodes');
    expect(await cardText(page)).not.toMatch(/unwelcome/i);
    await page.close();
    const restore = await suite.browser.openOwn('options.html');
    await setStorage(restore, 'sync', { 'settings.notes': true });
    await restore.close();
  });

  it('offers the diseases of a page that names several', async () => {
    const body = `<p>Breast cancer and lung cancer differ. Breast cancer came first, then lung cancer, then breast cancer again, and lung cancer.</p>
<p>The letter speaks of a T2 tumour.</p>`;
    const page = await open('/several', body, 'T2');
    const before = await cardText(page);
    expect(before).toContain('This page names several diseases');
    await pressInCard(page, 'breast cancer');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await cardText(page)).toMatch(/2 and up to 5 cm/);
    await page.close();
  });
});
