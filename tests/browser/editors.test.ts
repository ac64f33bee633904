import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.ts';
import { waitForMark } from './marks.ts';
import { healthPage } from './pages.ts';
import { openSuite } from './suite.ts';
import { openWatched } from './watched.ts';

/** Editors without a library; each says its own content. */
const PLAIN: [what: string, html: string, script: string][] = [
  ['contenteditable', '<div id="editor" contenteditable>A metastasis.</div>', 'content = () => editor.textContent'],
  [
    'contenteditable="plaintext-only"',
    '<div id="editor" contenteditable="plaintext-only">A metastasis.</div>',
    'content = () => editor.textContent',
  ],
  [
    'an editor that is made editable later',
    '<div id="editor">A metastasis.</div>',
    'content = () => editor.textContent; setTimeout(() => { editor.contentEditable = "true" }, 300)',
  ],
  [
    'an editor in a shadow root',
    '<x-editor id="editor"></x-editor>',
    'const root = editor.attachShadow({ mode: "open" }); root.innerHTML = "<div contenteditable>A metastasis.</div>"; content = () => root.textContent',
  ],
  ['a text area', '<textarea id="editor">A metastasis.</textarea>', 'content = () => editor.value'],
];

describe.each(['chromium', 'firefox'] as const)('editors in %s', (kind) => {
  const suite = openSuite(kind);

  const expectUntouched = async (path: string, html: string) => {
    const { page, errors } = await openWatched(
      suite.browser,
      suite.site.set(path, healthPage(`${html}<p>The prognosis.</p>`)),
    );
    await waitForMark(page, 'prognosis');
    await page.waitForFunction(
      () => document.querySelector('#editor')?.textContent !== '' || document.querySelector('#editor')?.shadowRoot,
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
    await page.click('#editor');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type(' The biopsy showed palliative care.');
    const html1 = await page.evaluate(() => document.querySelector('#editor')!.innerHTML);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.evaluate('content()')).toBe('A metastasis. The biopsy showed palliative care.');
    expect(await page.evaluate(() => document.querySelector('#editor')!.innerHTML)).toBe(html1);
    expect(await marksInside(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  };

  it.each(['prosemirror', 'codemirror', 'quill'])(
    '%s: not one mark inside, and the text as it was typed',
    async (name) => {
      suite.site.set(`/${name}.js`, { type: 'text/javascript', body: await bundle(name) });
      await expectUntouched(
        `/${name}`,
        `<style>.ProseMirror { white-space: pre-wrap }</style><div id="editor"></div><script type="module" src="/${name}.js"></script>`,
      );
    },
  );

  it.each(PLAIN)('%s: not one mark inside, and the text as it was typed', async (what, html, script) => {
    await expectUntouched(`/plain/${what.length}`, `${html}<script>${script}</script>`);
  });

  it('marks nothing in a frame that is an editor as a whole', async () => {
    const inner = healthPage('<p>A metastasis.</p><script>document.designMode = "on"</script>').replaceAll(
      '"',
      '&quot;',
    );
    const { page } = await openWatched(
      suite.browser,
      suite.site.set('/design', healthPage(`<iframe srcdoc="${inner}"></iframe><p>The prognosis.</p>`)),
    );
    await waitForMark(page, 'prognosis');
    const frame = page.frames().find((one) => one !== page.mainFrame())!;
    await frame.evaluate(() => document.querySelector('p')!.append(' A biopsy.'));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await frame.evaluate(() => [...(CSS.highlights.get('lay-terms') ?? [])].length)).toBe(0);
    await page.close();
  });
});

/** The marks that stand in the editor, or in its shadow root. */
async function marksInside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const editor = document.querySelector('#editor')!;
    const ranges = [...(CSS.highlights.get('lay-terms') ?? [])] as Range[];
    return ranges
      .filter(({ startContainer: at }) => editor.contains(at) || editor.shadowRoot?.contains(at))
      .map(String);
  });
}
