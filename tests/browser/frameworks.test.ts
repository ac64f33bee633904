import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.ts';
import { waitForMark, waitForMarks } from './marks.ts';
import { healthPage } from './pages.ts';
import { openSuite } from './suite.ts';
import { openWatched } from './watched.ts';

/** What the server sends for the first words, in the shape that each framework takes over. */
const items = (space: string) =>
  ['prognosis', 'biopsy'].map((word) => `<li>They said ${space}<b>${word}</b>.</li>`).join('');

describe.each(['chromium', 'firefox'] as const)('pages that a framework draws in %s', (kind) => {
  const suite = openSuite(kind);

  it.each([
    ['react', 'mount'],
    ['react', 'hydrate'],
    ['preact', 'mount'],
    ['preact', 'hydrate'],
    ['vue', 'mount'],
    ['vue', 'hydrate'],
    ['svelte', 'mount'],
    ['lit', 'mount'],
  ])('by %s (%s): marks follow each drawing, and no text is lost', async (name, start) => {
    suite.site.set(`/${name}.js`, { type: 'text/javascript', body: await bundle(name) });
    const server = start === 'hydrate' ? `<ul>${items('')}</ul>` : '';
    const html = healthPage(`<div id="app">${server}</div><script type="module" src="/${name}.js"></script>`);
    const { page, errors } = await openWatched(suite.browser, suite.site.set(`/${name}/${start}`, html));
    await waitForMark(page, start === 'hydrate' ? 'prognosis' : 'mesothelioma');
    // Drawn, or taken over, when the page is marked already.
    await page.evaluate(`${start}()`);
    await waitForMark(page, 'prognosis');
    const shown = () =>
      page.evaluate(() => {
        const app = document.querySelector('#app')!;
        return [...(app.querySelector('word-list')?.shadowRoot ?? app).querySelectorAll('li')].map(
          (item) => item.textContent,
        );
      });
    expect(await shown()).toEqual(['They said prognosis.', 'They said biopsy.']);
    for (const words of [
      ['palliative care', 'prognosis'],
      ['metastasis'],
      ['biopsy', 'remission', 'metastasis'],
      ['prognosis'],
    ]) {
      await page.evaluate((next) => Reflect.get(globalThis, 'say')(next), words);
      const gone = ['palliative care', 'prognosis', 'metastasis', 'remission'].filter((word) => !words.includes(word));
      await waitForMarks(
        page,
        (marks) => words.every((word) => marks.includes(word)) && !gone.some((word) => marks.includes(word)),
      );
      expect(await shown()).toEqual(words.map((word) => `They said ${word}.`));
    }
    expect(errors).toEqual([]);
    await page.close();
  });
});
