import { describe, expect, it } from 'vitest';
import { paintedMarks, waitForMark } from './marks.ts';
import { healthPage, TERMS } from './pages.ts';
import { openSuite } from './suite.ts';

describe.each(['chromium', 'firefox'] as const)('difficult pages in %s', (kind) => {
  const suite = openSuite(kind);

  const quietly = async (path: string, body: string, type = 'text/html; charset=utf-8') => {
    const page = await suite.browser.browser.newPage();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(suite.site.set(path, { type, body }));
    await new Promise((resolve) => setTimeout(resolve, 800));
    return { page, errors };
  };

  it('leaves XML, SVG, plain text and JSON documents alone', async () => {
    for (const [path, type, body] of [
      ['/feed.xml', 'application/xml', '<rss><title>mesothelioma and metastasis</title></rss>'],
      [
        '/picture.svg',
        'image/svg+xml',
        '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">mesothelioma and metastasis</text></svg>',
      ],
      ['/notes.txt', 'text/plain; charset=utf-8', 'The biopsy of the mesothelioma showed no metastasis.'],
      ['/data.json', 'application/json', '{ "finding": "The biopsy of the mesothelioma showed no metastasis." }'],
    ] as const) {
      const { page, errors } = await quietly(path, body, type);
      expect(await page.evaluate(() => globalThis.CSS?.highlights?.size ?? 0)).toBe(0);
      expect(errors).toEqual([]);
      await page.close();
    }
  });

  it('is calm on a page without a body', async () => {
    const { page, errors } = await quietly(
      '/no-body',
      '<script>addEventListener("load", () => document.documentElement.replaceChildren())</script>',
    );
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe('<html></html>');
    await page.close();
  });

  it('reads a text node of 1 MB', async () => {
    const text = 'The doctor spoke of a metastasis that was found in the scan of the patient. '.repeat(14_000);
    const { page, errors } = await quietly('/long', healthPage(`<p>${text}</p>`));
    await waitForMark(page, 'metastasis');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('works under a strict content security policy with trusted types', async () => {
    const page = await suite.browser.browser.newPage();
    await page.goto(
      suite.site.set('/csp', {
        body: healthPage(TERMS),
        headers: {
          'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        },
      }),
    );
    await waitForMark(page, 'partial remission');
    await page.close();
  });

  it('stays calm when the page clears the highlights and floods it with changes', async () => {
    const { page, errors } = await quietly(
      '/hostile',
      healthPage(`${TERMS}<p id="flood"></p><style>* { all: unset !important } lay-terms-card { display: none !important }</style>
        <script>setInterval(() => { CSS.highlights.clear(); document.querySelector('#flood').textContent = 'metastasis ' + Math.random() }, 20)</script>`),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('#flood')!.textContent)).toMatch(/^metastasis/);
    await page.close();
  });

  it('marks nothing on a page with no health terms, and adds nothing to it', async () => {
    const { page } = await quietly(
      '/plain',
      '<!doctype html><title>x</title><p>The cat sat on the mat and looked at the weather.</p>',
    );
    expect(await paintedMarks(page)).toEqual([]);
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
    await page.close();
  });

  it('asks nothing of the network over a whole session', async () => {
    const page = await suite.browser.browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const url = suite.site.set('/net', healthPage(TERMS));
    await page.goto(url);
    await waitForMark(page, 'partial remission');
    const { x, y } = await page.evaluate(() => {
      const [range] = [...CSS.highlights.get('lay-terms')!] as Range[];
      const box = range!.getBoundingClientRect();
      return { x: box.x + 5, y: box.y + 5 };
    });
    await page.mouse.click(x, y);
    await page.waitForFunction(() => document.querySelector('lay-terms-card')?.matches(':popover-open'));
    const own = await suite.browser.openOwn('popup.html');
    own.on('request', (request) => requests.push(request.url()));
    await own.keyboard.type('remission');
    await new Promise((resolve) => setTimeout(resolve, 600));
    const reference = await suite.browser.openOwn('reference.html#remission');
    reference.on('request', (request) => requests.push(request.url()));
    await new Promise((resolve) => setTimeout(resolve, 600));
    const outside = requests.filter((address) => address !== url && !/^(?:chrome|moz)-extension:|^data:/.test(address));
    expect(requests).toContain(url);
    expect(outside).toEqual([]);
    await Promise.all([page.close(), own.close(), reference.close()]);
  });
});
