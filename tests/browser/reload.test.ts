import { describe, expect, it } from 'vitest';
import { isCardOpen } from './card.ts';
import { openBrowser } from './extension.ts';
import { middleOfMark, waitForMark } from './marks.ts';
import { healthPage, TERMS } from './pages.ts';
import { openSite } from './site.ts';
import { openMarked } from './watched.ts';

describe.each(['chromium', 'firefox'] as const)('the extension reloaded under an open page in %s', (kind) => {
  it('leaves the old page calm, and marks it again after its own reload', async () => {
    const site = await openSite({ '/': healthPage(TERMS) });
    const browser = await openBrowser(kind);
    const page = await browser.open(site.url('/'));
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await waitForMark(page, 'partial remission');
    const { x, y } = await middleOfMark(page, 'partial remission');
    const html = await page.evaluate(() => document.documentElement.outerHTML);

    await browser.reinstall();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await page.mouse.move(x + 40, y + 60);
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.click(x, y);
    await page.evaluate(() => document.body.append('The metastasis of the mesothelioma was not seen again.'));
    await new Promise((resolve) => setTimeout(resolve, 800));
    if (!(await isCardOpen(page))) {
      expect(await page.evaluate(() => document.documentElement.outerHTML.replace(/The metastasis.*again\./, ''))).toBe(
        html,
      );
    }
    expect(errors).toEqual([]);

    await page.reload();
    await waitForMark(page, 'partial remission');
    await browser.close();
    await site.close();
  });

  it('leaves an open page calm once it is taken out of the browser', async () => {
    const site = await openSite({ '/': healthPage(TERMS) });
    const browser = await openBrowser(kind);
    const { page, errors } = await openMarked(browser, site.url('/'), 'partial remission');
    const { x, y } = await middleOfMark(page, 'partial remission');
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    await browser.uninstall();
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.click(x, y);
    await page.evaluate(() => document.body.append('The metastasis was not seen again.'));
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await isCardOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.outerHTML.replace(/The metastasis.*again\./, ''))).toBe(
      html,
    );
    expect(errors).toEqual([]);
    await browser.close();
    await site.close();
  });
});
