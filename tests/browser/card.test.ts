import { describe, expect, it } from 'vitest';
import { cardText, hideWord, isCardOpen, pressInCard, waitForCard, waitForNoCard } from './card.ts';
import { hoverMark, middleOfMark, waitForMark, waitForMarks } from './marks.ts';
import { askPageInTab } from './own-page.ts';
import { healthPage, TERMS } from './pages.ts';
import { openSuite } from './suite.ts';
import { cardBox } from './watched.ts';

describe.each(['chromium', 'firefox'] as const)('the card in %s', (kind) => {
  const suite = openSuite(kind);

  const openTerms = async (path: string, more = '') => {
    const page = await suite.browser.open(suite.site.set(path, healthPage(TERMS + more)));
    await waitForMark(page, 'partial remission');
    return page;
  };

  it('opens when the pointer rests on a term, names the page’s disease, and closes when the pointer leaves', async () => {
    const page = await openTerms('/hover');
    await hoverMark(page, 'partial remission');
    const text = await cardText(page);
    expect(text.toLowerCase()).toContain('partial remission');
    expect(text).toContain('On this page: mesothelioma');
    expect(text).toMatch(/checked \w+ 2026/);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('lay-terms-card');
    await page.mouse.move(900, 700, { steps: 3 });
    await waitForNoCard(page);
    await page.close();
  });

  it('stays while the pointer is on it', async () => {
    const page = await openTerms('/stay');
    await hoverMark(page, 'partial remission');
    await waitForCard(page);
    const { x, y } = await middleOfMark(page, 'partial remission');
    await page.mouse.move(x, y + 30, { steps: 4 });
    await page.mouse.move(x, y + 60, { steps: 4 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await isCardOpen(page)).toBe(true);
    await page.close();
  });

  it('stays while the page draws its paragraph anew, and closes once the word is gone', async () => {
    const page = await openTerms('/anew');
    await hoverMark(page, 'partial remission');
    await waitForCard(page);
    for (let turn = 0; turn < 3; turn += 1) {
      await page.evaluate(() => {
        for (const p of document.querySelectorAll('p')) p.innerHTML = `${p.innerHTML}`;
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await isCardOpen(page)).toBe(true);
    }
    const { y } = await middleOfMark(page, 'partial remission');
    expect((await cardBox(page)).top).toBeGreaterThan(y);
    await page.evaluate(() => {
      for (const p of document.querySelectorAll('p')) p.textContent = 'Another text.';
    });
    await waitForNoCard(page);
    await page.close();
  });

  it('closes with Esc, which the page does not see, and with a press outside', async () => {
    const page = await openTerms(
      '/dismiss',
      '<script>seen = 0; addEventListener("keydown", () => { seen += 1 })</script>',
    );
    const { x, y } = await middleOfMark(page, 'partial remission');
    await page.mouse.click(x, y);
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'seen'))).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'seen'))).toBe(1);
    await page.mouse.click(x, y);
    await waitForCard(page);
    await page.mouse.click(5, 5);
    await waitForNoCard(page);
    await page.close();
  });

  it('opens by tap', async () => {
    const page = await openTerms('/tap');
    const { x, y } = await middleOfMark(page, 'partial remission');
    await page.touchscreen.tap(x, y);
    expect((await cardText(page)).toLowerCase()).toContain('partial remission');
    await page.close();
  });

  it('leaves a press on a link to the link', async () => {
    const page = await openTerms('/link', '<p>See <a id="link" href="#there">metastasis</a>.</p>');
    await page.evaluate(() => document.querySelector('#terms')!.remove());
    await waitForMarks(page, (marks) => marks.includes('metastasis'));
    await page.click('#link');
    expect(page.url()).toMatch(/#there$/);
    expect(await isCardOpen(page)).toBe(false);
    await page.close();
  });

  it('steps through the terms by key, and says where it is', async () => {
    const page = await openTerms('/keys');
    expect(await askPageInTab(suite.browser, page, 'step', { by: 1 })).toBe(true);
    expect(await cardText(page)).toMatch(/Term 1 of \d+/);
    expect(await askPageInTab(suite.browser, page, 'step', { by: 1 })).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await cardText(page)).toMatch(/Term 2 of \d+/);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('lay-terms-card');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.close();
  });

  it('opens a look-alike in place and goes back', async () => {
    const page = await openTerms('/related');
    const { x, y } = await middleOfMark(page, 'partial remission');
    await page.mouse.click(x, y);
    await pressInCard(page, 'complete remission');
    await waitForText(page, /^complete remission/i);
    await pressInCard(page, 'Back');
    await waitForText(page, /^partial remission/i);
    await page.close();
  });

  it('stops marking a word that the reader knows, at once', async () => {
    const page = await openTerms('/known', '<p>The prognosis.</p>');
    await hideWord(page, 'prognosis');
    await waitForMarks(page, (marks) => !marks.includes('prognosis') && marks.includes('partial remission'));
    await page.close();
  });

  it('comes back if the page removes it', async () => {
    const page = await openTerms('/removed');
    const { x, y } = await middleOfMark(page, 'partial remission');
    await page.mouse.click(x, y);
    await waitForCard(page);
    await page.evaluate(() => document.querySelector('lay-terms-card')!.remove());
    await page.mouse.click(5, 5);
    await page.mouse.click(x, y);
    expect((await cardText(page)).toLowerCase()).toContain('partial remission');
    await page.close();
  });
});

async function waitForText(page: Parameters<typeof cardText>[0], pattern: RegExp): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if (pattern.test((await cardText(page)).trim().replace(/^‹?\s*Back\s*/, ''))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the card says ${await cardText(page)}`);
}
