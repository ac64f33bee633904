import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { cardText } from './card.ts';
import { hoverMark, paintedMarks, waitForMark, waitForMarks } from './marks.ts';
import { healthPage, TERMS } from './pages.ts';
import { openSuite } from './suite.ts';
import { openMarked } from './watched.ts';

/** What a page builds its shadow roots with: each with a style sheet of its own. */
const NESTED = `<x-outer></x-outer><script>
  const sheet = new CSSStyleSheet(); sheet.replaceSync('p { margin: 4px }');
  const nest = (host, depth) => {
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const text = ['The prognosis.', 'A metastasis.', 'Now palliative care.'][depth];
    root.innerHTML = '<section><p>' + text + '</p><slot></slot></section>';
    if (depth < 2) nest(root.querySelector('section').appendChild(document.createElement('x-inner')), depth + 1);
  };
  nest(document.querySelector('x-outer'), 0);
  document.querySelector('x-outer').append('Light text about a radiologist.');
</script>`;

/** Ways in which text that was loaded with the page comes to be seen later. */
const SHOWN_LATER: [how: string, html: string, show: string][] = [
  ['details are opened', '<details id="box"><summary>More</summary>TEXT</details>', 'box.open = true'],
  ['a summary is pressed', '<details id="box"><summary>More</summary>TEXT</details>', 'box.firstElementChild.click()'],
  ['display: none is lifted', '<div id="box" style="display:none">TEXT</div>', 'box.style.display = "block"'],
  [
    'visibility: hidden is lifted',
    '<div id="box" style="visibility:hidden">TEXT</div>',
    'box.style.visibility = "visible"',
  ],
  ['a tab is chosen by class', '<div class="tab" id="box">TEXT</div>', 'box.className = "tab on"'],
  [
    'a check box shows it',
    '<input type="checkbox"><div class="checked" id="box">TEXT</div>',
    'box.previousSibling.click()',
  ],
  [
    'content-visibility: hidden is lifted',
    '<div id="box" style="content-visibility:hidden">TEXT</div>',
    'box.style.contentVisibility = "visible"',
  ],
  [
    'content-visibility: auto is scrolled to',
    '<div style="height:3000px"></div><div id="box" style="content-visibility:auto;contain-intrinsic-size:auto 300px">TEXT</div><div style="height:900px"></div>',
    'box.scrollIntoView({ block: "center" })',
  ],
  ['hidden="until-found" is lifted', '<div id="box" hidden="until-found">TEXT</div>', 'box.removeAttribute("hidden")'],
  ['a folded box unfolds', '<div id="box" style="height:0;overflow:hidden">TEXT</div>', 'box.style.height = "auto"'],
  ['a dialog is shown', '<dialog id="box">TEXT</dialog>', 'box.show()'],
  ['a popover is shown', '<div popover id="box">TEXT</div>', 'box.showPopover()'],
];

describe.each(['chromium', 'firefox'] as const)('pages that rewrite themselves in %s', (kind) => {
  const suite = openSuite(kind);

  const openPage = (path: string, html: string) =>
    openMarked(suite.browser, suite.site.set(path, html), 'mesothelioma');
  const expectCard = async (page: Page, words: string) => {
    await hoverMark(page, words);
    expect((await cardText(page)).toLowerCase()).toContain(words);
  };

  it('follows document.write after load, marks and cards', async () => {
    const { page, errors } = await openPage('/write', healthPage(TERMS));
    await page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, healthPage('<p>The prognosis.</p>'));
    const marks = await waitForMark(page, 'prognosis');
    expect(marks).not.toContain('partial remission');
    await expectCard(page, 'prognosis');
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each([
    ['the body’s HTML', 'document.body.innerHTML = html'],
    ['the body', 'const body = document.createElement("body"); body.innerHTML = html; document.body.replaceWith(body)'],
    [
      'the root element',
      'const root = document.createElement("html"); root.lang = "en"; root.innerHTML = "<body>" + html; document.documentElement.replaceWith(root)',
    ],
  ])('follows a page that replaces %s, marks and cards', async (what, script) => {
    const { page, errors } = await openPage(`/replace/${what.length}`, healthPage(TERMS));
    await hoverMark(page, 'partial remission');
    await page.evaluate(
      `{ const html = ${JSON.stringify(healthPage('<p>The prognosis.</p>').replace(/^.*<body>/s, ''))}; ${script} }`,
    );
    const marks = await waitForMark(page, 'prognosis');
    expect(marks).not.toContain('partial remission');
    await expectCard(page, 'prognosis');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('marks and explains words in nested open shadow roots, next to the page’s own style sheets', async () => {
    const { page, errors } = await openPage('/nested', healthPage(NESTED));
    for (const words of ['prognosis', 'metastasis', 'palliative care', 'radiologist']) await waitForMark(page, words);
    const sheets = await page.evaluate(() => {
      const outer = document.querySelector('x-outer')!.shadowRoot!;
      const inner = outer.querySelector('x-inner')!.shadowRoot!;
      return [outer, inner].map((root) => root.adoptedStyleSheets.length);
    });
    expect(sheets).toEqual([2, 2]);
    await expectCard(page, 'palliative care');
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each(SHOWN_LATER)('marks text once %s, and explains it', async (how, html, show) => {
    const style = '<style>.tab:not(.on), input:not(:checked) + .checked { display: none }</style>';
    const body = `${html.replace('TEXT', '<p>The prognosis.</p>')}<div style="height:900px"></div>`;
    const path = `/later/${SHOWN_LATER.findIndex(([one]) => one === how)}`;
    const { page, errors } = await openPage(path, healthPage(body, style));
    await page.evaluate(show);
    await waitForMark(page, 'prognosis');
    await expectCard(page, 'prognosis');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('marks what comes when the reader scrolls to it', async () => {
    const { page } = await openPage(
      '/lazy',
      healthPage(`<div style="height:3000px"></div><div id="end"></div><script>
        new IntersectionObserver(([entry], self) => { if (!entry.isIntersecting) return; self.disconnect();
          setTimeout(() => { end.innerHTML = '<p>The prognosis.</p>' }, 50) }).observe(end)</script>`),
    );
    await page.evaluate(() => document.querySelector('#end')!.scrollIntoView());
    await waitForMark(page, 'prognosis');
    await page.close();
  });

  it('follows a virtualised list of 10,000 rows that reuses its elements', async () => {
    const { page, errors } = await openPage(
      '/virtual',
      healthPage(`<div id="list" style="height:400px;overflow:auto;position:relative"><div style="height:300000px"></div></div><script>
        const rows = Array.from({ length: 20 }, () => list.appendChild(document.createElement('p')));
        const fill = () => { const first = Math.floor(list.scrollTop / 30); rows.forEach((row, at) => { const number = first + at;
          row.style.cssText = 'position:absolute;margin:0;top:' + number * 30 + 'px';
          row.textContent = 'Row ' + number + (number % 2 ? ': a metastasis.' : ': the prognosis.') }) };
        list.addEventListener('scroll', fill); fill()</script>`),
    );
    for (const top of [3000, 90_000, 299_500]) {
      await page.evaluate((to) => {
        document.querySelector('#list')!.scrollTop = to;
      }, top);
      await page.waitForFunction(
        (to) =>
          document.querySelector('#list p')!.textContent!.startsWith(`Row ${Math.floor(Math.min(to, 299_600) / 30)}:`),
        {},
        top,
      );
      await waitForMarks(page, (marks) => marks.includes('metastasis') && marks.includes('prognosis'));
    }
    expect((await paintedMarks(page)).length).toBeLessThan(30);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('keeps up with a chat that grows to 2,000 messages', async () => {
    const { page, errors } = await openPage('/chat', healthPage('<section id="chat"></section>'));
    await page.evaluate(async () => {
      const chat = document.querySelector('#chat')!;
      for (let number = 0; number < 2_000; number += 1) {
        const message = document.createElement('div');
        message.innerHTML = `<b>Ann</b><p>They spoke of the <i>biopsy</i> again, and of ${number} other things.</p>`;
        chat.append(message);
        if (number % 200 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      chat.insertAdjacentHTML('beforeend', '<p id="last">The prognosis.</p>');
      document.querySelector('#last')!.scrollIntoView();
    });
    await waitForMarks(page, (marks) => marks.includes('prognosis'), 25_000);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('keeps the marks around an animated counter', async () => {
    const { page, errors } = await openPage(
      '/counter',
      healthPage(`<p id="line">The prognosis after <span id="count">0</span> days.</p><p>A metastasis.</p><script>
        frames = 0; const tick = () => { count.textContent = frames += 1; if (frames < 120) requestAnimationFrame(tick) }; tick()</script>`),
    );
    await waitForMark(page, 'prognosis');
    await page.waitForFunction('frames >= 120');
    const marks = await waitForMarks(page, (all) => all.includes('prognosis') && all.includes('metastasis'));
    expect(new Set(marks).size).toBe(marks.length);
    expect(errors).toEqual([]);
    await page.close();
  });
});
