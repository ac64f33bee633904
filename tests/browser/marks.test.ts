import { describe, expect, it } from 'vitest';
import { paintedMarks, waitForMark, waitForMarks } from './marks.ts';
import { healthPage, OTHER_PAGE, TERMS } from './pages.ts';
import { openSuite } from './suite.ts';

describe.each(['chromium', 'firefox'] as const)('marks in %s', (kind) => {
  const suite = openSuite(kind);

  const openPage = (path: string, html: string) => suite.browser.open(suite.site.set(path, html));

  it('finds terms across inline elements, soft hyphens and other spaces', async () => {
    const page = await openPage('/terms', healthPage(TERMS));
    const terms = ['partial remission', 'metas\u00ADtasis', 'lymph\u00A0nodes', 'stage IV', 'immuno\u200Btherapy'];
    await waitForMarks(page, (marks) => terms.every((term) => marks.includes(term)));
    await page.close();
  });

  it('leaves the page’s HTML as it was', async () => {
    const html = healthPage(TERMS);
    const bare = await openPage(
      '/same',
      html.replace(
        '<head>',
        '<head><script>addEventListener("DOMContentLoaded", () => { before = document.documentElement.outerHTML })</script>',
      ),
    );
    await waitForMark(bare, 'partial remission');
    const [before, after] = await bare.evaluate(() => [
      Reflect.get(globalThis, 'before') as string,
      document.documentElement.outerHTML,
    ]);
    expect(after).toBe(before);
    await bare.close();
  });

  it('is silent where words mean something else', async () => {
    const page = await openPage('/other', OTHER_PAGE);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await paintedMarks(page)).toEqual([]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await page.close();
  });

  it('does not mark what is written in, hidden, code or a control', async () => {
    const term = 'metastasis';
    const page = await openPage(
      '/skipped',
      healthPage(`<div contenteditable="true">${term} <p>${term}</p></div><div role="textbox">${term}</div><textarea>${term}</textarea><pre>${term}</pre>
        <p><code>${term}</code> <kbd>${term}</kbd></p><p hidden>${term}</p><div aria-hidden="true">${term}</div><nav>${term}</nav><button>${term}</button>
        <p translate="no">${term}</p><form>${term} <input></form><svg><text>${term}</text></svg><p id="last">prognosis</p>`),
    );
    await waitForMark(page, 'prognosis');
    expect(await paintedMarks(page)).not.toContain(term);
    await page.close();
  });

  it('follows changes of the page', async () => {
    const page = await openPage(
      '/changes',
      healthPage('<div id="box"></div><p id="text">nothing yet</p><p id="gone">prognosis</p>'),
    );
    await waitForMark(page, 'prognosis');
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'The biopsy showed metastasis.';
      document.querySelector('#box')!.append(added);
      document.querySelector('#text')!.firstChild!.nodeValue = 'They spoke of palliative care.';
      document.querySelector('#gone')!.remove();
    });
    const marks = await waitForMarks(page, (all) => all.includes('metastasis') && all.includes('palliative care'));
    expect(marks).not.toContain('prognosis');
    await page.close();
  });

  it('marks what was hidden once it is shown, and stops when it becomes a field', async () => {
    const page = await openPage('/shown', healthPage('<p id="later" hidden>prognosis</p><p id="field">metastasis</p>'));
    await waitForMark(page, 'metastasis');
    await page.evaluate(() => {
      document.querySelector('#later')!.removeAttribute('hidden');
      document.querySelector('#field')!.setAttribute('contenteditable', 'true');
    });
    await waitForMarks(page, (marks) => marks.includes('prognosis') && !marks.includes('metastasis'));
    await page.close();
  });

  it('marks inside open shadow roots and frames', async () => {
    const page = await openPage(
      '/scopes',
      healthPage(`<x-note></x-note><iframe srcdoc="${healthPage('<p>prognosis</p>').replaceAll('"', '&quot;')}"></iframe>
        <script>document.querySelector('x-note').attachShadow({mode: 'open'}).innerHTML = '<p>metastasis</p>'</script>`),
    );
    await waitForMark(page, 'metastasis');
    const adopted = () => document.querySelector('x-note')!.shadowRoot!.adoptedStyleSheets.length;
    expect(await page.evaluate(adopted)).toBe(1);
    const frame = page.frames().find((one) => one !== page.mainFrame())!;
    await frame.waitForFunction(() =>
      [...(CSS.highlights.get('lay-terms') ?? [])].some((range) => range.toString() === 'prognosis'),
    );
    await page.close();
  });

  it('keeps ranges only for what is near the viewport, wherever that is', async () => {
    const section = '<h2>More</h2><p>He has a metastasis.</p>';
    const page = await openPage('/ranges', healthPage(section.repeat(1500)));
    const count = () => page.evaluate(() => CSS.highlights.get('lay-terms')?.size ?? 0);
    for (const place of [0, 0.5, 1]) {
      await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), place);
      await page.waitForFunction(() => {
        const ranges = [...(CSS.highlights.get('lay-terms') ?? [])] as Range[];
        return ranges.some((range) => Math.abs(range.getBoundingClientRect().top - innerHeight / 2) < innerHeight / 2);
      });
      // The observer tells a little later what has left the neighbourhood.
      await page.waitForFunction(() => (CSS.highlights.get('lay-terms')?.size ?? 0) < 150, { timeout: 4000 });
      expect(await count()).toBeGreaterThan(0);
    }
    await page.close();
  });

  it('marks the first mention in each section only', async () => {
    const page = await openPage(
      '/density',
      healthPage('<p>metastasis and metastasis</p><h2>More</h2><p>metastases, then metastasis</p>'),
    );
    const marks = await waitForMark(page, 'metastases');
    expect(marks.filter((text) => text.startsWith('metastas'))).toEqual(['metastasis', 'metastases']);
    await page.close();
  });

  it('reads English in a page that calls itself Turkish, and leaves another language alone', async () => {
    const turkish = await openPage('/tr', healthPage(TERMS).replace('lang="en"', 'lang="tr"'));
    await waitForMark(turkish, 'partial remission');
    await turkish.close();
    const german = await openPage(
      '/de',
      `<!doctype html><meta charset="utf-8"><p>Nach der Operation war der Tumor fort. Die Ärztin sprach von einer Remission und sagte, dass Immuntherapie und
        Chemotherapie weiter nötig sind, weil eine Metastase oder ein Lymphom nie ganz auszuschließen ist. Melanoma und Placebo sind auch Wörter.</p>`,
    );
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await paintedMarks(german)).toEqual([]);
    await german.close();
  });
});
