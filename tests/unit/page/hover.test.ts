import { describe, expect, it } from 'vitest';
import { CLOSE_AFTER, CLOSED, type Hover, type HoverEvent, nextHover, OPEN_AFTER, openMark } from '#page/hover.ts';

type State = Hover<string>;
type Event = HoverEvent<string>;

const over = (mark: string | undefined, at = 0, speed = 0): Event => ({ kind: 'move', mark, at, speed });
const tick = (at: number): Event => ({ kind: 'tick', at });
const stateAfter = (...events: Event[]): State => events.reduce<State>(nextHover, CLOSED);

describe('hover', () => {
  it('opens when the pointer has rested for the dwell, not before', () => {
    expect(openMark(stateAfter(over('a'), tick(OPEN_AFTER - 1)))).toBeUndefined();
    expect(openMark(stateAfter(over('a'), tick(OPEN_AFTER)))).toBe('a');
  });

  it('waits anew while the pointer is fast', () => {
    expect(openMark(stateAfter(over('a'), over('a', 200, 0.9), tick(OPEN_AFTER)))).toBeUndefined();
    expect(openMark(stateAfter(over('a'), over('a', 200, 0.1), tick(OPEN_AFTER)))).toBe('a');
  });

  it('opens nothing when the pointer went on', () => {
    expect(stateAfter(over('a'), over(undefined, 100), tick(1000))).toEqual(CLOSED);
  });

  it('stays a while when the pointer leaves, and stays on when it comes onto the card', () => {
    const leaving = stateAfter(over('a'), tick(OPEN_AFTER), over(undefined, 400));
    expect(openMark(leaving)).toBe('a');
    expect(nextHover(leaving, tick(400 + CLOSE_AFTER))).toEqual(CLOSED);
    expect(openMark(nextHover(nextHover(leaving, { kind: 'enter card' }), tick(9999)))).toBe('a');
  });

  it('goes to the next term without a dwell while a card is open, unless the pointer is only passing', () => {
    const open = stateAfter(over('a'), tick(OPEN_AFTER));
    expect(openMark(nextHover(open, over('b', 500, 0.1)))).toBe('b');
    expect(openMark(nextHover(open, over('b', 500, 2)))).toBe('a');
  });

  it('keeps a pinned card wherever the pointer goes, until it is dismissed', () => {
    const pinned = stateAfter({ kind: 'pin', mark: 'a' });
    expect(openMark(stateAfter({ kind: 'pin', mark: 'a' }, over('b'), over(undefined), tick(9999)))).toBe('a');
    expect(nextHover(pinned, { kind: 'dismiss' })).toEqual(CLOSED);
  });

  it('is the same object where nothing changes', () => {
    const open = stateAfter(over('a'), tick(OPEN_AFTER));
    expect(nextHover(open, over('a', 900))).toBe(open);
    expect(nextHover(CLOSED as State, tick(5))).toBe(CLOSED);
  });
});
