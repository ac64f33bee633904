// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageMatcher } from '#glossary/matching/marks.ts';
import { inOrder } from '#page/document-order.ts';
import { PageMutations } from '#page/mutations.ts';
import { LONGEST_FLOW, MOST_READ, PageMarks } from '#page/page-marks.ts';
import { sample } from '../glossary/matching/opened.ts';

const START = '<h1>Breast cancer</h1><p>The patient has a metastasis, said the doctor at the hospital.</p>';

/** The texts of all shown marks of a page that is followed. */
const shownTexts = (marks: PageMarks) =>
  marks.shown().flatMap(({ flow, shown }) => shown.map(({ start, end }) => flow.text.slice(start, end)));

/** Whether flows stand in the order of the document; what stands in shadow roots is left out. */
function isInOrder(marks: PageMarks): boolean {
  const nodes = marks.shown().map(({ flow }) => flow.nodes[0]!);
  const ofDocument = nodes.filter((node) => node.getRootNode() === document);
  return ofDocument.every((node, place) => place === 0 || inOrder(ofDocument[place - 1]!, node) < 0);
}

async function readAnew(): Promise<string[]> {
  const marks = new PageMarks(sample.matcher, sample.judge);
  marks.density = { mentions: 'every', known: new Set() };
  const { signal } = new AbortController();
  marks.queue(document.body, true);
  await marks.readQueued(signal);
  await marks.update(signal);
  return shownTexts(marks);
}

describe('the marks of a page', () => {
  let abort = new AbortController();

  afterEach(() => abort.abort());

  /** Reads the page, then follows it; `settle` waits until all changes are read. */
  async function follow(html: string): Promise<{ marks: PageMarks; settle: () => Promise<void> }> {
    abort = new AbortController();
    const { signal } = abort;
    document.body.innerHTML = html;
    const marks = new PageMarks(sample.matcher, sample.judge);
    marks.density = { mentions: 'every', known: new Set() };
    const mutations = new PageMutations(marks, () => {}, signal);
    mutations.follow(document);
    marks.onShadowRoot = (root) => mutations.follow(root);
    const read = async () => {
      while (mutations.queueNext());
      marks.prune();
      await marks.readQueued(signal);
      await marks.update(signal);
    };
    marks.queue(document.body, true);
    await read();
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      await read();
    };
    return { marks, settle };
  }

  it('follow text that changes, blocks that come and go, and attributes that decide', async () => {
    const { marks, settle } = await follow(`${START}<p id="a">nothing</p><p id="b" hidden>mesothelioma</p>`);
    expect(shownTexts(marks)).toEqual(['Breast cancer', 'metastasis']);
    document.querySelector('#a')!.firstChild!.nodeValue = 'EGFR was tested by the doctor';
    document.querySelector('#b')!.removeAttribute('hidden');
    document.querySelector('h1')!.remove();
    await settle();
    expect(shownTexts(marks)).toEqual(['metastasis', 'EGFR', 'mesothelioma']);
    document.querySelector('#b')!.setAttribute('contenteditable', 'true');
    await settle();
    expect(shownTexts(marks)).toEqual(['metastasis', 'EGFR']);
  });

  it('stay the same objects where their text is drawn anew as it was', async () => {
    const { marks, settle } = await follow(START);
    const before = marks.shown().flatMap(({ shown }) => shown);
    document.querySelector('p')!.firstChild!.replaceWith(document.querySelector('p')!.firstChild!.cloneNode());
    document.querySelector('h1')!.setAttribute('translate', 'yes');
    await settle();
    const after = marks.shown().flatMap(({ shown }) => shown);
    expect(after).toHaveLength(before.length);
    for (const [place, mark] of after.entries()) expect(mark).toBe(before[place]);
  });

  it('come from reading only what has changed', async () => {
    const { marks, settle } = await follow(`${START}${'<p>He has a metastasis.</p>'.repeat(300)}`);
    const read = vi.spyOn(PageMatcher.prototype, 'read');
    const paragraph = document.querySelectorAll('p')[150]!;
    for (let at = 0; at < 50; at += 1) paragraph.textContent = `He has ${at} metastases.`;
    await settle();
    expect(read.mock.calls).toEqual([['He has 49 metastases.']]);
    read.mockRestore();
    expect(shownTexts(marks).filter((text) => text === 'metastases')).toHaveLength(1);
  });

  it('are right after more changes than are kept', async () => {
    const { marks, settle } = await follow(`${START}<p id="a"></p><p id="b" hidden>mesothelioma</p>`);
    const block = document.querySelector('#a')!;
    for (let at = 0; at < 21_000; at += 1)
      block.textContent = at % 2 ? 'EGFR, said the doctor' : 'eGFR, said the doctor';
    document.querySelector('#b')!.removeAttribute('hidden');
    await settle();
    expect(shownTexts(marks)).toEqual(['Breast cancer', 'metastasis', 'EGFR', 'mesothelioma']);
  });

  it('leave the page as it is', async () => {
    await follow(START);
    expect(document.body.innerHTML).toBe(START);
  });

  const html = fc.constantFrom(
    '<p>a metastasis</p>',
    '<div>mesothelioma <p>EGFR and eGFR</p> metastases</div>',
    '<span>breast <b>cancer</b></span>',
    '<ul><li>metastasis<li>of the doctor</ul>',
    '<textarea>metastasis</textarea>',
    '<section hidden><p>metastasis</p></section>',
    'mesothelioma',
    '<div><div><div>The <i>metas</i>tasis<br>of EGFR</div></div></div>',
    '<table><tr><td>mesothelioma</td><td>metastasis</td></tr></table>',
    '<details><summary>EGFR</summary>breast cancer</details>',
  );
  const change = fc.record({
    kind: fc.constantFrom(
      'append',
      'before',
      'remove',
      'text',
      'hide',
      'show',
      'move',
      'replace',
      'split',
      'join',
      'lock',
      'rewrite',
    ),
    at: fc.nat(1000),
    to: fc.nat(1000),
    html,
  });

  it('are shown before the end of a long page is read, if they need no decision', async () => {
    document.body.innerHTML = `${START}<p>Her EGFR test; a partial remission.</p>${'<p>Nothing happened that day.</p>'.repeat(2000)}<p>mesothelioma</p>`;
    const marks = new PageMarks(sample.matcher, sample.judge);
    marks.density = { mentions: 'every', known: new Set() };
    marks.queue(document.body, true);
    const { signal } = new AbortController();
    expect(await marks.preview(signal)).toBe(true);
    expect(shownTexts(marks)).toContain('metastasis');
    expect(shownTexts(marks)).not.toContain('mesothelioma');
    const early = marks.shown().flatMap(({ shown }) => shown);
    await marks.readQueued(signal);
    await marks.update(signal);
    const late = new Set(marks.shown().flatMap(({ shown }) => shown));
    expect(early.every((mark) => late.has(mark))).toBe(true);
    expect(shownTexts(marks)).toEqual(await readAnew());
    expect(shownTexts(marks)).toContain('mesothelioma');
  });

  it('come first for the blocks that were queued last, which are read once', async () => {
    const page = `${START}${'<p>Nothing happened that day.</p>'.repeat(1000)}<section><p>mesothelioma</p></section>`;
    document.body.innerHTML = `${page}<p>The end.</p>`;
    const marks = new PageMarks(sample.matcher, sample.judge);
    marks.density = { mentions: 'every', known: new Set() };
    marks.queue(document.body, true);
    marks.queue(document.querySelector('section')!, true);
    const { signal } = new AbortController();
    await marks.preview(signal);
    expect(shownTexts(marks)).toContain('mesothelioma');
    const early = marks.shown().at(-1);
    await marks.readQueued(signal);
    await marks.update(signal);
    expect(marks.shown()).toContain(early);
    expect(shownTexts(marks)).toEqual(await readAnew());
  });

  it('stay within bounds on a page without end, and say so', async () => {
    const block = `${'The metastasis was seen. '.repeat(LONGEST_FLOW / 25)}mesothelioma`;
    const { marks, settle } = await follow(`${START}<p>${block}</p><p>mesothelioma</p>`);
    expect(marks.isCut).toBe(true);
    expect(shownTexts(marks).filter((text) => text === 'mesothelioma')).toHaveLength(1);
    const many = Math.ceil(MOST_READ / LONGEST_FLOW) + 1;
    document.body.insertAdjacentHTML('beforeend', `${`<p>${block}</p>`.repeat(many)}<p>EGFR</p>`);
    await settle();
    expect(shownTexts(marks)).not.toContain('EGFR');
    for (const one of document.body.querySelectorAll('p')) if (one.textContent!.length > 1000) one.remove();
    document.querySelector('p')!.append(' EGFR');
    await settle();
    expect(shownTexts(marks)).toContain('EGFR');
  });

  it.each([1, 2, 3, 5, 8, 13, 21, 34, 55, 89])(
    'equal those of a page read anew, after any changes (seed %i)',
    async (seed) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(html, { maxLength: 6 }),
          fc.array(change, { maxLength: 12 }),
          async (parts, changes) => {
            const { marks, settle } = await follow(START + parts.join(''));
            for (const [step, one] of changes.entries()) {
              apply(one);
              if (step % 3 === 2) await settle();
            }
            const before = document.body.innerHTML;
            await settle();
            expect(isInOrder(marks)).toBe(true);
            expect(shownTexts(marks)).toEqual(await readAnew());
            expect(document.body.innerHTML).toBe(before);
            abort.abort();
          },
        ),
        { numRuns: 200, seed },
      );
    },
  );
});

function apply({ kind, at, to, html }: { kind: string; at: number; to: number; html: string }): void {
  const all = [...document.body.querySelectorAll<HTMLElement>('*')];
  const element = all[at % all.length];
  const other = all[to % all.length];
  if (!element || !other) return;
  const fragment = document.createRange().createContextualFragment(html);
  if (kind === 'append') element.append(fragment);
  if (kind === 'before') element.before(fragment);
  if (kind === 'remove') element.remove();
  if (kind === 'text') element.append('metastasis');
  if (kind === 'hide') element.setAttribute('hidden', '');
  if (kind === 'show') element.removeAttribute('hidden');
  if (kind === 'move' && !element.contains(other)) other.append(element);
  if (kind === 'replace') element.replaceChildren(fragment);
  if (kind === 'split' && element.firstChild?.nodeType === 3) {
    const text = element.firstChild as Text;
    text.splitText(to % (text.length + 1));
  }
  if (kind === 'join') element.normalize();
  if (kind === 'lock') element.setAttribute('contenteditable', to % 2 ? 'true' : 'false');
  if (kind === 'rewrite') element.innerHTML = `${element.innerHTML}${html}`;
}
