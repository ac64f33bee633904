// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { OptionList } from '#components/option-list.tsx';
import { SearchBox } from '#components/search-box.tsx';
import { useActiveOption } from '#components/use-active-option.ts';
import { broken, key, press, show } from './screen.ts';

const options = [
  { id: 'remission', label: 'remission', note: 'on this page · 3', text: 'Signs of the disease have shrunk or gone.' },
  { id: 'partial-remission', label: 'partial remission' },
  { id: 'complete-remission', label: 'complete remission' },
];

function Finder({ name = 'all', count = 3, first = -1 as 0 | -1, onChoose = (_: string) => {} }) {
  const shown = options.slice(0, count);
  const { active, onKeyDown } = useActiveOption(name, shown.length, first, (place) => onChoose(shown[place]!.id));
  return (
    <>
      <SearchBox
        label="Search all words"
        query=""
        onQuery={() => {}}
        onKeyDown={onKeyDown}
        list={{ id: 'words', count: shown.length, active }}
      />
      <OptionList id="words" label="Words" options={shown} active={active} onChoose={onChoose} />
    </>
  );
}

const current = (root: HTMLElement) =>
  root.querySelector(`#${root.querySelector('input')?.getAttribute('aria-activedescendant')}`)?.firstChild?.textContent;

describe('the search box with its list', () => {
  it('moves through the list with the arrow keys, around both ends', () => {
    const { root } = show(<Finder />);
    const box = root.querySelector('input')!;
    expect(current(root)).toBeUndefined();
    const steps = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown'].map((name) => {
      key(box, name);
      return current(root);
    });
    expect(steps).toEqual(['remission', 'partial remission', 'remission', 'complete remission', 'remission']);
    expect(root.querySelectorAll('[aria-selected=true]')).toHaveLength(1);
  });

  it('chooses with Enter what the keys are at, and nothing before', () => {
    const onChoose = vi.fn();
    const { root } = show(<Finder onChoose={onChoose} />);
    const box = root.querySelector('input')!;
    expect(key(box, 'Enter')).toBe(true);
    expect(onChoose).not.toHaveBeenCalled();
    key(box, 'ArrowDown');
    key(box, 'Enter');
    expect(onChoose).toHaveBeenCalledWith('remission');
  });

  it('is at the best hit at once where the list asks for it', () => {
    const { root } = show(<Finder first={0} />);
    expect(current(root)).toBe('remission');
  });

  it('starts over when another list comes', () => {
    const { root, update } = show(<Finder />);
    key(root.querySelector('input')!, 'ArrowUp');
    update(<Finder name="other" count={2} />);
    expect(current(root)).toBeUndefined();
  });

  it('leaves other keys, and keys over an empty list, alone', () => {
    const { root } = show(<Finder count={0} />);
    for (const name of ['ArrowDown', 'ArrowLeft', 'Home', 'a'])
      expect(key(root.querySelector('input')!, name)).toBe(true);
    expect(root.querySelector('input')?.getAttribute('aria-expanded')).toBe('false');
  });

  it('chooses with the pointer', () => {
    const onChoose = vi.fn();
    const { root } = show(<Finder onChoose={onChoose} />);
    press(root, 'partial remission');
    expect(onChoose).toHaveBeenCalledWith('partial-remission');
  });

  it('breaks no accessibility rule', async () => {
    expect(await broken(show(<Finder first={0} />).root)).toEqual([]);
  });
});
