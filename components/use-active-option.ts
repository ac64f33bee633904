import { useState } from 'preact/hooks';

/** Which option of a list the keyboard is at, and the keys that move it. */
export interface ActiveOption {
  /** Place in the list; -1 for none. */
  active: number;
  /** Takes ↑, ↓ and Enter from the search box; leaves all other keys alone. */
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The keyboard of a search box over a list of `count` options. Whenever `list` (any text that names what is listed) changes, the place
 * starts over at `first`: 0 where Enter should take the best hit, -1 where nothing was asked for yet.
 */
export function useActiveOption(
  list: string,
  count: number,
  first: 0 | -1,
  onChoose: (place: number) => void,
): ActiveOption {
  const [at, setAt] = useState({ list, place: first as number });
  const place = at.list === list ? at.place : first;
  const active = Math.min(place, count - 1);

  const moves: Record<string, () => void> = {
    ArrowDown: () => setAt({ list, place: active + 1 < count ? active + 1 : 0 }),
    ArrowUp: () => setAt({ list, place: active > 0 ? active - 1 : count - 1 }),
    Enter: () => onChoose(active),
  };
  return {
    active,
    onKeyDown(event) {
      const move = moves[event.key];
      if (!move || count === 0 || event.isComposing || (event.key === 'Enter' && active < 0)) return;
      event.preventDefault();
      move();
    },
  };
}
