import type { Popover } from './popover.tsx';

/** What the card’s script leaves in the isolated world that it shares with the content script; no page sees it. */
type World = { layTermsPopover?: (() => Popover) | undefined };

/** Leaves what makes a popover. */
export function leavePopover(make: () => Popover): void {
  (globalThis as World).layTermsPopover = make;
}

/** A new popover; undefined as long as the card’s script has not come. */
export function madePopover(): Popover | undefined {
  return (globalThis as World).layTermsPopover?.();
}
