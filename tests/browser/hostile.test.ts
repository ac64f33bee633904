import { describe, expect, it } from 'vitest';
import { cardText, isCardOpen, waitForCard } from './card.ts';
import { DOCUMENT_NAMES, NAMES, PATCHES, STYLES } from './hostile-pages.ts';
import { hoverMark, middleOfMark, paintedMarks, waitForMark } from './marks.ts';
import { healthPage, TERMS } from './pages.ts';
import { openSuite } from './suite.ts';
import { openMarked, openWatched, settledCardBox } from './watched.ts';

describe.each(['chromium', 'firefox'] as const)('hostile pages in %s', (kind) => {
  const suite = openSuite(kind);

  const openTerms = (path: string, more = '', head = '') =>
    openMarked(suite.browser, suite.site.set(path, healthPage(TERMS + more, head)), 'partial remission');

  it.each(STYLES)('a style sheet that %s: the card opens in view, above all else', async (what, css) => {
    const { page, errors } = await openTerms(`/styles/${what.replaceAll(' ', '-')}`, '', `<style>${css}</style>`);
    await hoverMark(page, 'partial remission');
    expect((await cardText(page)).toLowerCase()).toContain('partial remission');
    const box = await settledCardBox(page);
    expect(box.onTop).toBe(true);
    expect(box.height).toBeGreaterThan(80);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(box.innerWidth);
    expect(box.bottom).toBeLessThanOrEqual(box.innerHeight);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('opens no card through something that covers the word', async () => {
    const { page } = await openTerms(
      '/covered',
      '<div style="position:fixed;inset:0;z-index:9;background:#fff"></div>',
    );
    const { x, y } = await middleOfMark(page, 'partial remission');
    await page.mouse.click(x, y);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isCardOpen(page)).toBe(false);
    await page.close();
  });

  it('gives the card up where the page takes it out at once, without trying again by itself', async () => {
    const { page, errors } = await openTerms(
      '/removed-at-once',
      `<script>came = 0; new MutationObserver((all) => { for (const { addedNodes } of all) for (const node of addedNodes)
        if (node.localName === 'lay-terms-card') { came += 1; node.remove() } }).observe(document, { childList: true, subtree: true })</script>`,
    );
    await hoverMark(page, 'partial remission');
    await page.waitForFunction('came > 0');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await page.evaluate('came')).toBe(1);
    expect(errors).toEqual([]);
    expect(await paintedMarks(page)).toContain('partial remission');
    await page.close();
  });

  it('does not fight a page that clears highlights and style sheets again and again', async () => {
    const { page, errors } = await openTerms('/clears');
    const cameBack = await page.evaluate(async () => {
      // The page is read and painted for the first time until then.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      let times = 0;
      for (let round = 0; round < 40; round += 1) {
        if (CSS.highlights.size > 0 || document.adoptedStyleSheets.length > 0) times += 1;
        CSS.highlights.clear();
        document.adoptedStyleSheets = [];
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return times;
    });
    expect(cameBack).toBeLessThanOrEqual(2);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('works where the page has broken the language and the DOM, and shows the page nothing of the card', async () => {
    const url = suite.site.set('/patched', healthPage(TERMS, `<script>${PATCHES}</script>`));
    const { page } = await openWatched(suite.browser, url);
    await page.waitForFunction(() => (CSS.highlights.get('lay-terms')?.size ?? 0) > 3);
    const [x = 0, y = 0] = await page.evaluate(() => {
      for (const range of (CSS.highlights.get('lay-terms') ?? []) as Range[]) {
        const box = range.getBoundingClientRect();
        if (range.toString() === 'partial remission') return [box.x + box.width / 2, box.y + box.height / 2];
      }
      return [];
    });
    await page.mouse.click(x, y);
    await page.waitForFunction(() => document.querySelector('lay-terms-card'));
    expect(await page.evaluate(() => document.querySelector('lay-terms-card')!.shadowRoot)).toBe(null);
    expect(await page.evaluate('caught')).toBe('');
    await page.close();
  });

  it('survives a page that has an element of its own under the card’s name', async () => {
    const { page, errors } = await openTerms(
      '/same-name',
      `<script>made = 0; customElements.define('lay-terms-card', class extends HTMLElement {
        constructor() { super(); made += 1; this.attachShadow({ mode: 'open' }) } })</script>`,
    );
    await hoverMark(page, 'partial remission');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(errors.filter((error) => !error.startsWith('Lay Terms: no card'))).toEqual([]);
    expect(await page.evaluate('made')).toBeLessThanOrEqual(1);
    expect(await paintedMarks(page)).toContain('partial remission');
    await page.close();
  });

  it('reads on where the fields of forms have names that the DOM uses', async () => {
    const forms = NAMES.map(
      (name) =>
        `<form><h1>Ask us</h1><fieldset name="${name}"><p>Your name</p></fieldset><img name="${name}" alt=""></form>`,
    );
    const { page, errors } = await openTerms(
      '/forms',
      `${forms.join('')}<p id="after">The <b>prognosis</b>.</p>`,
      '<style>form { position: absolute }</style>',
    );
    await waitForMark(page, 'prognosis');
    await page.evaluate(() => {
      for (const fieldset of document.getElementsByTagName('fieldset')) fieldset.append('of a friend');
      document.getElementById('after')!.append(' It may be palliative care.');
    });
    await waitForMark(page, 'palliative care');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('opens cards where pictures have names that the document uses', async () => {
    const pictures = DOCUMENT_NAMES.map((name) => `<img name="${name}" alt="">`);
    const { page, errors } = await openTerms('/pictures', pictures.join(''));
    await hoverMark(page, 'partial remission');
    expect((await cardText(page)).toLowerCase()).toContain('partial remission');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('takes no notice of 100,000 pointer events and keys that a script made', async () => {
    const { page, errors } = await openTerms('/synthetic');
    const flood = (x: number, y: number) =>
      page.evaluate(
        (clientX, clientY) => {
          const target = document.elementFromPoint(clientX, clientY)!;
          const init = { clientX, clientY, bubbles: true, composed: true, pointerType: 'mouse', key: 'Escape' };
          for (let turn = 0; turn < 20_000; turn += 1) {
            for (const name of ['pointermove', 'pointerdown', 'click', 'pointerleave'])
              target.dispatchEvent(new PointerEvent(name, init));
            target.dispatchEvent(new KeyboardEvent('keydown', init));
          }
        },
        x,
        y,
      );
    const { x, y } = await middleOfMark(page, 'partial remission');
    await flood(x, y);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isCardOpen(page)).toBe(false);
    await hoverMark(page, 'partial remission');
    await waitForCard(page);
    await flood(5, 5);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isCardOpen(page)).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('keeps up with scripts that answer every change by another', async () => {
    const { page, errors } = await openTerms(
      '/ping-pong',
      `<p id="ping"></p><p id="pong"></p><script>
        turns = 0;
        const answer = (from, to) => new MutationObserver(() => requestAnimationFrame(() => { if (turns++ < 150) document.querySelector(to).innerHTML = '<b>prognosis</b> ' + turns }))
          .observe(document.querySelector(from), { childList: true, subtree: true, characterData: true });
        answer('#ping', '#pong'); answer('#pong', '#ping'); document.querySelector('#ping').textContent = 'go';
        done = () => turns >= 150;</script>`,
    );
    await page.waitForFunction('done()');
    await waitForMark(page, 'prognosis');
    expect(errors).toEqual([]);
    await page.close();
  });
});
