import { useEffect, useState } from 'preact/hooks';

/** Which entry the address names, and how to go to another. The browser's own Back and Forward work throughout. */
export interface Address {
  /** The entry's id, as written after `#`; empty for none. */
  id: string;
  /** How many entries were opened from the card of another on the way here. */
  depth: number;
  /** Goes to an entry from the card of this one. */
  open: (id: string) => void;
  back: () => void;
  /** Goes to the whole list. */
  close: () => void;
}

interface Place {
  id: string;
  depth: number;
}

/** Follows the address of the window: links (`href="#partial-remission"`), `open`, and the browser's Back. */
export function useAddress(window_: Window = window /* Test seam */): Address {
  const [{ id, depth }, setPlace] = useState(() => placeOf(window_));
  useEffect(() => {
    const follow = () => setPlace(placeOf(window_));
    window_.addEventListener('popstate', follow);
    window_.addEventListener('hashchange', follow);
    return () => {
      window_.removeEventListener('popstate', follow);
      window_.removeEventListener('hashchange', follow);
    };
  }, [window_]);
  const go = (nextDepth: number, url: string) => {
    window_.history.pushState({ depth: nextDepth }, '', url);
    setPlace(placeOf(window_));
  };
  return {
    id,
    depth,
    open: (next) => go(depth + 1, `#${next}`),
    back: () => window_.history.back(),
    close: () => go(0, window_.location.pathname + window_.location.search),
  };
}

function placeOf({ location, history }: Window): Place {
  const depth = (history.state as { depth?: unknown } | null)?.depth;
  return { id: decode(location.hash.slice(1)), depth: typeof depth === 'number' ? depth : 0 };
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
