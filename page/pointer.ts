/** A place of the pointer in the viewport, CSS px, and when it was there, ms. */
export interface PointerAt {
  x: number;
  y: number;
  at: number;
}

/** What the pointer did, as the cards need to know it. */
export interface PointerEvents {
  /** It moved over the page; the speed is in CSS px a ms. `target` is what it is over, `pressed` whether a button is down. */
  onMove(at: PointerAt, speed: number, target: EventTarget | null, pressed: boolean): void;
  /** A click or tap that didn't move. */
  onPress(at: PointerAt, touch: boolean, event: MouseEvent): void;
  /** The pointer left the page. */
  onLeave(at: number): void;
}

/** A tap that moved further than this is a scroll, CSS px. */
const FARTHEST_TAP = 10;

/** Listens to the pointer until `signal` aborts. Moves are told at most once a frame; events that a script made are left out. */
export function watchPointer(events: PointerEvents, signal: AbortSignal, document_: Document = document): void {
  const options = { capture: true, passive: true, signal };
  let last: PointerAt | undefined;
  /** The last move that was not told yet. Its target is kept apart: events lose theirs after they were sent. */
  let waiting: { event: PointerEvent; target: EventTarget | null } | undefined;
  let down: PointerAt | undefined;
  let touch = false;

  const tellMove = () => {
    const move = waiting;
    waiting = undefined;
    if (!move || signal.aborted) return;
    const at = pointOf(move.event);
    const speed = last && at.at > last.at ? Math.hypot(at.x - last.x, at.y - last.y) / (at.at - last.at) : 0;
    last = at;
    events.onMove(at, speed, move.target, move.event.buttons !== 0);
  };

  document_.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      if (!waiting) requestAnimationFrame(tellMove);
      waiting = { event, target: event.target };
    },
    options,
  );
  document_.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      down = pointOf(event);
      touch = event.pointerType === 'touch';
    },
    options,
  );
  document_.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0) return;
      const at = pointOf(event);
      if (down && Math.hypot(at.x - down.x, at.y - down.y) <= FARTHEST_TAP) events.onPress(at, touch, event);
    },
    options,
  );
  const { documentElement } = document_;
  documentElement.addEventListener(
    'pointerleave',
    // Elements that the pointer leaves for others tell so here, too.
    (event) => event.isTrusted && event.target === documentElement && events.onLeave(event.timeStamp),
    options,
  );
}

function pointOf({ clientX, clientY, timeStamp }: MouseEvent): PointerAt {
  return { x: clientX, y: clientY, at: timeStamp };
}
