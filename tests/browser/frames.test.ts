import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { cardText, pressInCard, waitForNoCard } from './card.ts';
import { hoverMark, waitForMark, waitForMarks } from './marks.ts';
import { healthPage, TERMS } from './pages.ts';
import { openSite } from './site.ts';
import { openSuite } from './suite.ts';
import { openMarked, settledCardBox } from './watched.ts';

const INNER = healthPage('<p>The prognosis.</p>');
/** Texts whose letters do not simply stand in a row, and the mark that each must have. */
const SCRIPTS: [what: string, html: string, mark: string][] = [
  ['right to left', '<div dir="rtl"><p>The prognosis was given.</p></div>', 'prognosis'],
  [
    'in columns from top to bottom',
    '<p style="writing-mode:vertical-rl;block-size:80px;inline-size:300px">The prognosis was given.</p>',
    'prognosis',
  ],
  ['under ruby', '<p>The <ruby>prognosis<rt>outlook</rt></ruby> was given.</p>', 'prognosis'],
  ['with soft hyphens', '<p>The prog&shy;no&shy;sis was given.</p>', 'prog\u00ADno\u00ADsis'],
  ['with places to break', '<p>The prog<wbr>no<wbr>sis was given.</p>', 'prognosis'],
  ['with bidi elements', '<p>The <bdo dir="ltr">prog</bdo><bdi>nosis</bdi> was given.</p>', 'prognosis'],
  ['beside words of another direction', '<p>הם דיברו: the prognosis was given. שלום</p>', 'prognosis'],
  [
    'turned by a transform',
    '<p style="transform:rotate(12deg);transform-origin:0 0">The prognosis was given.</p>',
    'prognosis',
  ],
  ['in columns', '<div style="columns:3;height:60px"><p>The prognosis was given. They went on.</p></div>', 'prognosis'],
  [
    'with a first letter of its own',
    '<style>#own::first-letter{font-size:300%;float:left}</style><p id="own">Prognosis was given.</p>',
    'Prognosis',
  ],
];

describe.each(['chromium', 'firefox'] as const)('frames, layers and scripts in %s', (kind) => {
  const suite = openSuite(kind);

  const openPage = (path: string, body: string, head = '') =>
    openMarked(suite.browser, suite.site.set(path, healthPage(body, head)), 'mesothelioma');
  const frameOf = async (page: Page) => {
    const frame = await page.waitForFrame((one) => one !== page.mainFrame());
    // Frames answer to what pages do, as far as marks and the card’s host are concerned.
    await waitForMark(frame as unknown as Page, 'prognosis');
    return frame;
  };
  const hoverInFrame = async (page: Page, frame: Frame, words: string) => {
    const inner = await frame.evaluate((wanted) => {
      const ranges = [...CSS.highlights.get('lay-terms')!] as Range[];
      const range = ranges.find((one) => one.toString() === wanted)!;
      range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, words);
    // The frame may have scrolled its page, too: where it stands is asked after that.
    const element = (await frame.frameElement())!;
    const outer = (await element.boundingBox())!;
    await page.mouse.move(outer.x + inner.x + 6, outer.y + inner.y + 12);
    await page.mouse.move(outer.x + inner.x, outer.y + inner.y, { steps: 3 });
    await frame.waitForFunction(() => document.querySelector('lay-terms-card')?.matches(':popover-open'), {
      timeout: 4000,
    });
  };
  const expectInside = async (page: Page | Frame) => {
    const box = await settledCardBox(page as Page);
    expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(box.innerWidth);
    expect(box.bottom).toBeLessThanOrEqual(box.innerHeight);
    expect(box.onTop).toBe(true);
  };

  const expectCardInFrame = async (page: Page, frame: Frame, words: string) => {
    await hoverInFrame(page, frame, words);
    await expectInside(frame);
  };

  it.each([
    ['of the same site', () => `src="${suite.site.set('/inner', INNER)}"`],
    ['written into the page', () => `srcdoc="${INNER.replaceAll('"', '&quot;')}"`],
    ['with an origin of its own', () => `sandbox="allow-scripts" src="${suite.site.set('/inner', INNER)}"`],
    ['of a blob', () => `id="blob"`],
  ])('marks a frame %s, and its card fits into it', async (what, attributes) => {
    const { page, errors } = await openPage(
      `/frame/${what.length}`,
      `<iframe width="420" height="160" ${attributes()}></iframe><script>
        const blob = document.querySelector('#blob'); if (blob) blob.src = URL.createObjectURL(new Blob([${JSON.stringify(INNER).replaceAll('<', '\\u003c')}], { type: 'text/html' }))</script>`,
    );
    const frame = await frameOf(page);
    await expectCardInFrame(page, frame, 'prognosis');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('marks a frame of another site, and its card fits into it', async () => {
    const other = await openSite({ '/': INNER });
    const { page } = await openPage(
      '/other-site',
      `<iframe width="300" height="240" src="${other.url('/').replace('127.0.0.1', 'localhost')}"></iframe>`,
    );
    const frame = await frameOf(page);
    await expectCardInFrame(page, frame, 'prognosis');
    await page.close();
    await other.close();
  });

  it('opens above a modal dialog, and its buttons work', async () => {
    const { page, errors } = await openPage('/modal', '<dialog id="dialog"><p>The prognosis.</p></dialog>');
    await page.evaluate(() => document.querySelector('dialog')!.showModal());
    await waitForMark(page, 'prognosis');
    await hoverMark(page, 'prognosis');
    expect((await cardText(page)).toLowerCase()).toContain('prognosis');
    await expectInside(page);
    await pressInCard(page, 'Choices for prognosis');
    expect(await cardText(page)).toContain('mark this word');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
    await page.evaluate(() => document.querySelector('dialog')!.close());
    await hoverMark(page, 'mesothelioma');
    expect((await cardText(page)).toLowerCase()).toContain('mesothelioma');
    await expectInside(page);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('opens above an element in full screen', async () => {
    const { page } = await openPage(
      '/full',
      '<div id="full" style="background:#fff"><p>The prognosis.</p></div><button id="go" onclick="full.requestFullscreen()">Go</button>',
    );
    await page.click('#go');
    await page.waitForFunction(() => document.fullscreenElement);
    await waitForMark(page, 'prognosis');
    await hoverMark(page, 'prognosis');
    expect((await cardText(page)).toLowerCase()).toContain('prognosis');
    await expectInside(page);
    await page.evaluate(() => document.exitFullscreen());
    await page.close();
  });

  it('fits at 300% zoom, as a small window and as a page that zooms itself', async () => {
    const { page } = await openPage('/zoom', TERMS);
    await page.setViewport({ width: 333, height: 253, deviceScaleFactor: 3 });
    await page.evaluate(() => document.querySelector('#terms')!.scrollIntoView());
    // The page is laid out anew for the small window: what moves away from under the pointer closes its card.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await hoverMark(page, 'partial remission');
    await cardText(page);
    await expectInside(page);
    await page.mouse.click(2, 250);
    await page.setViewport({ width: 1000, height: 760, deviceScaleFactor: 1 });
    await page.evaluate(() => {
      document.documentElement.style.zoom = '3';
    });
    await page.evaluate(() => document.querySelector('#terms')!.scrollIntoView());
    await waitForMark(page, 'partial remission');
    await hoverMark(page, 'partial remission');
    await cardText(page);
    await expectInside(page);
    await page.close();
  });

  it.each(SCRIPTS)('marks and explains text %s', async (what, html, mark) => {
    const { page, errors } = await openPage(`/script/${what.length}`, html);
    await waitForMarks(page, (marks) => marks.includes(mark));
    await hoverMark(page, mark);
    expect((await cardText(page)).toLowerCase()).toContain('prognosis');
    await expectInside(page);
    expect(errors).toEqual([]);
    await page.close();
  });

  // Firefox has no way to show a page as it is printed.
  it.runIf(kind === 'chromium')('paints no marks on paper', async () => {
    const { page } = await openPage('/paper', TERMS);
    const lines = () =>
      page.evaluate(
        () => getComputedStyle(document.querySelector('#terms')!, '::highlight(lay-terms)').textDecorationLine,
      );
    expect(await lines()).toBe('underline');
    await page.emulateMediaType('print');
    expect(await lines()).toBe('none');
    await page.close();
  });
});
