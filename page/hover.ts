/**
 * When a card opens and closes, as a pure state: events in, the next state out. Times are ms of one clock that the caller reads; the caller sends
 * `tick` when `dueAt` has come.
 */

/** How long the pointer rests on a term before its card opens, ms. */
export const OPEN_AFTER = 300;
/** How long a card stays when the pointer has left it, ms. */
export const CLOSE_AFTER = 300;
/** A pointer faster than this is on its way to somewhere else, CSS px a ms. */
const FASTEST = 0.5;

/** Where a card stands with its reader. `Mark` is whatever tells one mark from another. */
export type Hover<Mark> =
  | { kind: 'closed' }
  /** The pointer rests on a mark. */
  | { kind: 'pending'; mark: Mark; dueAt: number }
  /** The card is open as long as the pointer is on the mark or on the card. */
  | { kind: 'open'; mark: Mark }
  /** The pointer has left. */
  | { kind: 'leaving'; mark: Mark; dueAt: number }
  /** The card stays until it is dismissed. */
  | { kind: 'pinned'; mark: Mark };

/** What can happen. */
export type HoverEvent<Mark> =
  /** The pointer moved: over a mark or over none, at a speed in CSS px a ms. */
  | { kind: 'move'; mark: Mark | undefined; speed: number; at: number }
  /** The pointer came onto the card. */
  | { kind: 'enter card' }
  /** A tap or click on a mark, or a step to it by key: its card opens at once and stays. */
  | { kind: 'pin'; mark: Mark }
  /** Esc, a press outside, the page is hidden, the mark is gone. */
  | { kind: 'dismiss' }
  | { kind: 'tick'; at: number };

/** No card. */
export const CLOSED = { kind: 'closed' } as const;

/** The state that follows. Returns the same object where nothing changes. */
export function nextHover<Mark>(state: Hover<Mark>, event: HoverEvent<Mark>): Hover<Mark> {
  switch (event.kind) {
    case 'dismiss':
      return CLOSED;
    case 'pin':
      return { kind: 'pinned', mark: event.mark };
    case 'enter card':
      return state.kind === 'leaving' ? { kind: 'open', mark: state.mark } : state;
    case 'tick':
      return afterTick(state, event.at);
    case 'move':
      return afterMove(state, event.mark, event.speed, event.at);
  }
}

/** Whether a card is to be seen, and whose. */
export function openMark<Mark>(state: Hover<Mark>): Mark | undefined {
  return state.kind === 'closed' || state.kind === 'pending' ? undefined : state.mark;
}

function afterTick<Mark>(state: Hover<Mark>, at: number): Hover<Mark> {
  if (!('dueAt' in state) || at < state.dueAt) return state;
  return state.kind === 'pending' ? { kind: 'open', mark: state.mark } : CLOSED;
}

function afterMove<Mark>(state: Hover<Mark>, mark: Mark | undefined, speed: number, at: number): Hover<Mark> {
  if (state.kind === 'pinned') return state;
  const isOpen = state.kind === 'open' || state.kind === 'leaving';
  if (mark === undefined) {
    if (state.kind === 'open') return { kind: 'leaving', mark: state.mark, dueAt: at + CLOSE_AFTER };
    return state.kind === 'pending' ? CLOSED : state;
  }
  if (isOpen && state.mark === mark) return state.kind === 'open' ? state : { kind: 'open', mark };
  // With a card open, the next one needs no dwell, but the pointer may be on its way to the card.
  if (state.kind === 'pending' && state.mark === mark) {
    return speed > FASTEST ? { ...state, dueAt: at + OPEN_AFTER } : state;
  }
  if (isOpen) return speed > FASTEST ? state : { kind: 'open', mark };
  return { kind: 'pending', mark, dueAt: at + OPEN_AFTER };
}
