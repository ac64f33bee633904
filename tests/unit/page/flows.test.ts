// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { allFlows, BlockReader, rangeOf } from '#page/flows.ts';

const textsIn = (html: string) => {
  document.body.innerHTML = html;
  return allFlows(document.body).map(({ text }) => text);
};

describe('flows', () => {
  beforeEach(() => document.body.replaceChildren());

  it.each([
    ['join inline elements', '<p>partial <b>re</b>mission</p>', ['partial remission']],
    ['end at blocks', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
    ['end at list items and cells', '<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>', ['a', 'b', 'c', 'd']],
    ['break lines at br', '<p>a<br>b</p>', ['a\nb']],
    ['are joined over wbr', '<p>neuro<wbr>blastoma</p>', ['neuroblastoma']],
    ['end words at footnote marks', '<p>remission<sup>2</sup></p>', ['remission|2|']],
    ['end phrases at what is skipped', '<p>partial <code>x</code> remission</p>', ['partial | remission']],
    ['leave out what is no text', '<script>a</script><style>b</style><p>c</p><template>d</template>', ['c']],
    ['leave out fields', '<textarea>a</textarea><p contenteditable>b</p><p contenteditable="false">c</p>', ['c']],
    [
      'leave out controls by role',
      '<div role="searchbox">a</div><div role="textbox">b</div><p role="note">c</p>',
      ['c'],
    ],
    ['leave out navigation and forms', '<nav>a</nav><form>b</form><p>c</p>', ['c']],
    ['read a form that wraps the page', '<form><main><p>c</p></main></form>', ['c']],
    ['leave out what is hidden', '<p hidden>a</p><p aria-hidden="true">b</p><p aria-hidden="false">c</p>', ['c']],
    ['leave out what is not to be translated', '<p><span translate="no">a</span>c</p>', ['|c']],
    ['leave out our own element', '<lay-terms-card>a</lay-terms-card><p>c</p>', ['c']],
    ['leave out ruby readings', '<p><ruby>a<rt>b</rt></ruby></p>', ['a|']],
    ['are none where only white space is', '<p> \n </p>', []],
  ])('%s', (_, html, texts) => expect(textsIn(html)).toEqual(texts));

  it('read a page whose whole body says translate=no', () => {
    document.body.setAttribute('translate', 'no');
    expect(textsIn('<p>a</p>')).toEqual(['a']);
    document.body.removeAttribute('translate');
  });

  it('lead back to the text nodes', () => {
    document.body.innerHTML = '<p>in <b>par<i>tial</i></b> remission</p>';
    const [flow] = allFlows(document.body);
    expect(rangeOf(flow!, 3, 20)?.toString()).toBe('partial remission');
    expect(rangeOf(flow!, 6, 10)?.toString()).toBe('tial');
  });

  it('come step by step from a long block, and end where the page has changed it meanwhile', () => {
    document.body.innerHTML = `${'<p>a</p>b'.repeat(200)}`;
    const reader = new BlockReader(document.body);
    expect(reader.readOn()).toBe(true);
    const early = reader.takeFlows().length;
    expect(early).toBeGreaterThan(0);
    while (reader.readOn());
    expect(early + reader.takeFlows().length).toBe(200);
    expect(reader.inner).toHaveLength(200);

    const cut = new BlockReader(document.body);
    cut.readOn();
    for (const child of [...document.body.childNodes].slice(20, 380)) child.remove();
    expect(cut.readOn()).toBe(false);
    expect(cut.inner.length).toBeLessThan(200);
  });

  it('lead nowhere once the nodes are gone or shorter', () => {
    document.body.innerHTML = '<p>remission</p><p>metastasis</p>';
    const [first, second] = allFlows(document.body);
    first!.nodes[0]!.remove();
    second!.nodes[0]!.data = 'm';
    expect(rangeOf(first!, 0, 9)).toBeUndefined();
    expect(rangeOf(second!, 0, 10)).toBeUndefined();
  });
});
