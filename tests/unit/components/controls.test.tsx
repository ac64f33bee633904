// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Choice } from '#components/choice.tsx';
import { StatusLine } from '#components/status-line.tsx';
import { Switch } from '#components/switch.tsx';
import { useFollowed } from '#components/use-followed.ts';
import { broken, show } from './screen.ts';

describe('the switch', () => {
  it('says what it is called and what it would be', () => {
    const onChange = vi.fn();
    const { root } = show(<Switch label="Explain words on news.example" detail="14 words" on onChange={onChange} />);
    const input = root.querySelector('input')!;
    expect(input.checked).toBe(true);
    expect(document.getElementById(input.getAttribute('aria-labelledby')!)?.textContent).toBe(
      'Explain words on news.example',
    );
    act(() => input.click());
    expect(onChange).toHaveBeenCalledWith(false);
  });

  it('breaks no accessibility rule', async () => {
    expect(await broken(show(<Switch label="Pause everywhere" on={false} onChange={() => {}} />).root)).toEqual([]);
  });
});

describe('the choice', () => {
  const values = [
    ['first', 'The first mention'],
    ['every', 'Every mention'],
  ] as const;

  it('has the value that holds, and says which was chosen', () => {
    const onChange = vi.fn();
    const { root } = show(<Choice label="Mark" values={values} value="first" onChange={onChange} />);
    const [first, every] = root.querySelectorAll('input');
    expect([first?.checked, every?.checked]).toEqual([true, false]);
    act(() => every?.click());
    expect(onChange).toHaveBeenCalledWith('every');
  });

  it('is one group, apart from any other', async () => {
    const { root } = show(
      <>
        <Choice label="Mark" values={values} value="first" onChange={() => {}} />
        <Choice label="Also" values={values} value="every" onChange={() => {}} />
      </>,
    );
    expect(new Set([...root.querySelectorAll('input')].map(({ name }) => name)).size).toBe(2);
    expect(await broken(root)).toEqual([]);
  });
});

describe('the status line', () => {
  it('is there before it has something to say', () => {
    const { root, update } = show(<StatusLine text="" />);
    const line = root.querySelector('[role=status]');
    update(<StatusLine text="Saved." />);
    expect(root.querySelector('[role=status]')).toBe(line);
    expect(line?.textContent).toBe('Saved.');
  });
});

describe('a followed value', () => {
  it('is the newest one that was told, until the component is gone', async () => {
    let tell = (_: string) => {};
    let life: AbortSignal | undefined;
    const follow = (onChange: (value: string) => void, signal: AbortSignal) => {
      tell = onChange;
      life = signal;
    };
    const Shown = () => <p>{useFollowed(follow) ?? 'nothing yet'}</p>;
    const { root, update } = show(<Shown />);
    expect(root.textContent).toBe('nothing yet');
    act(() => tell('first'));
    act(() => tell('second'));
    expect(root.textContent).toBe('second');
    update(null);
    expect(life?.aborted).toBe(true);
  });
});
