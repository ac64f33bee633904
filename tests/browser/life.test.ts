import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardText, waitForCard } from './card.ts';
import { openBrowser } from './extension.ts';
import { hoverMark, middleOfMark, paintedMarks, waitForMark, waitForMarks } from './marks.ts';
import { tabOf } from './own-page.ts';
import { healthPage, TERMS } from './pages.ts';
import { openSite } from './site.ts';
import { openSuite } from './suite.ts';
import { openMarked, openWatched } from './watched.ts';

describe.each(['chromium', 'firefox'] as const)('the life of a page in %s', (kind) => {
  const suite = openSuite(kind);

  const openTerms = (path: string, more = '') =>
    openMarked(suite.browser, suite.site.set(path, healthPage(TERMS + more)), 'partial remission');

  it('marks and explains a page that the reader comes back to', async () => {
    const { page, errors } = await openTerms(
      '/back',
      '<script>shown = 0; addEventListener("pageshow", (event) => { shown += event.persisted ? 1 : 0 })</script>',
    );
    await hoverMark(page, 'partial remission');
    await waitForCard(page);
    await page.goto(suite.site.set('/next', healthPage('<p>The prognosis.</p>')));
    await waitForMark(page, 'prognosis');
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => location.pathname === '/back');
    await waitForMark(page, 'partial remission');
    await hoverMark(page, 'partial remission');
    expect((await cardText(page)).toLowerCase()).toContain('partial remission');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('marks what is in view first where a page is opened in its middle', async () => {
    const filler = '<p>Nothing happened that day, and nobody came to see her.</p>'.repeat(4000);
    const url = suite.site.set(
      '/middle',
      healthPage(`${filler}<p id="here">It was no metastasis.</p>${filler}
        <script>early = undefined; const look = () => {
          const texts = [...(CSS.highlights.get('lay-terms') ?? [])].map(String);
          if (texts.length > 0) early ??= texts; else requestAnimationFrame(look) }; look()</script>`),
    );
    const { page, errors } = await openWatched(suite.browser, `${url}#here`);
    await page.waitForFunction('early !== undefined');
    expect(await page.evaluate('early')).toContain('metastasis');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('reads a part of a page of 50 MB, stays calm, and the popup says so', async () => {
    const { page, errors } = await openTerms(
      '/endless',
      `<style>#endless p { content-visibility: auto; contain-intrinsic-size: auto 900px }</style><div id="endless"></div><script>
        const line = '<p>' + 'They walked along the river and spoke of other things until it was dark. '.repeat(70) + '</p>';
        for (let part = 0; part < 100; part += 1) endless.insertAdjacentHTML('beforeend', line.repeat(100))</script>`,
    );
    expect(await page.evaluate(() => document.body.textContent!.length)).toBeGreaterThan(50_000_000);
    const own = await suite.browser.openOwn('options.html');
    const popup = await suite.browser.openOwn(`popup.html?tab=${await tabOf(own, page)}`);
    // A page in the back is hardly given time.
    await page.bringToFront();
    await popup.waitForFunction(() => document.body.innerText.includes('in the first part of this very long page'), {
      polling: 200,
      timeout: 30_000,
    });
    expect(errors).toEqual([]);
    await Promise.all([page.close(), own.close(), popup.close()]);
  });

  it('follows pages that the site changes by itself, without a new document', async () => {
    const { page, errors } = await openTerms('/steps');
    for (const [path, words] of [
      ['/steps/2', 'prognosis'],
      ['/steps/3', 'palliative care'],
    ] as const) {
      await page.evaluate(
        (to, text) => {
          history.pushState({}, '', to);
          document.querySelector('main')!.innerHTML = `<h1>Next</h1><p>Mesothelioma and ${text}.</p>`;
        },
        path,
        words,
      );
      await waitForMarks(page, (marks) => marks.includes(words) && !marks.includes('partial remission'));
    }
    await page.goBack();
    expect(await paintedMarks(page)).toContain('palliative care');
    expect(errors).toEqual([]);
    await page.close();
  });

  it.runIf(kind === 'chromium')(
    'opens a card though its background was stopped, and while it is being stopped',
    async () => {
      const { page, errors } = await openTerms('/stopped');
      const stop = async () => {
        const worker = suite.browser.browser.targets().find((target) => target.type() === 'service_worker');
        // It may have gone to sleep by itself in the meantime.
        await (await worker?.worker())?.close().catch(() => {});
      };
      await stop();
      await hoverMark(page, 'partial remission');
      await waitForCard(page, 12_000);
      for (let turn = 0; turn < 3; turn += 1) {
        await page.mouse.click(5, 5);
        const { x, y } = await middleOfMark(page, 'partial remission');
        await Promise.all([page.mouse.click(x, y), stop()]);
      }
      await page.mouse.click(5, 5);
      await hoverMark(page, 'lymph\u00A0nodes');
      expect((await cardText(page)).toLowerCase()).toContain('lymph node');
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  it.runIf(kind === 'chromium')('marks a page that was rendered before the reader went there', async () => {
    const next = suite.site.set('/prerendered', healthPage('<p>The prognosis.</p>'));
    const rules = JSON.stringify({ prerender: [{ urls: ['/prerendered'], eagerness: 'immediate' }] });
    const { page, errors } = await openTerms(
      '/before',
      `<script type="speculationrules">${rules}</script><a id="go" href="/prerendered">Go</a>`,
    );
    await suite.browser.browser.waitForTarget((target) => target.url() === next, { timeout: 3000 }).catch(() => {});
    await page.click('#go');
    await waitForMark(page, 'prognosis');
    await hoverMark(page, 'prognosis');
    expect((await cardText(page)).toLowerCase()).toContain('prognosis');
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe.each(['chromium', 'firefox'] as const)('two copies of the extension in %s', (kind) => {
  it('share a page without a quarrel', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'lay-terms-copy-'));
    cpSync(resolve(`.output/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3`), copy, { recursive: true });
    const manifest = join(copy, 'manifest.json');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace('lay-terms@lay-terms.example', 'copy@lay-terms.example'),
    );
    const site = await openSite({ '/': healthPage(TERMS) });
    const browser = await openBrowser(kind);
    await browser.browser.installExtension(copy);
    const { page, errors } = await openWatched(browser, site.url('/'));
    await waitForMark(page, 'partial remission');
    await page.evaluate(() => {
      Reflect.set(globalThis, 'changes', 0);
      new MutationObserver((all) =>
        Reflect.set(globalThis, 'changes', Reflect.get(globalThis, 'changes') + all.length),
      ).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await hoverMark(page, 'partial remission');
    await waitForCard(page);
    await new Promise((done) => setTimeout(done, 500));
    // Both have read the page and opened their cards by now; from here on nothing may change.
    await new Promise((done) => setTimeout(done, 2500));
    const changes = await page.evaluate('changes');
    expect(changes).toBeLessThan(60);
    await new Promise((done) => setTimeout(done, 500));
    expect(await page.evaluate('changes')).toBe(changes);
    expect(errors).toEqual([]);
    await browser.close();
    await site.close();
    rmSync(copy, { recursive: true });
  });
});
