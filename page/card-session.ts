import type { Mark } from '#glossary/matching/marks.ts';
import { CardRequests } from './card-requests.ts';
import type { CardActions } from './card-view.tsx';
import { rangeOf } from './flows.ts';
import type { Highlights } from './highlights.ts';
import { type Hit, hitTest } from './hit-test.ts';
import { CLOSED, type Hover, type HoverEvent, nextHover, openMark } from './hover.ts';
import { rectAt } from './mark-place.ts';
import type { PageMarks } from './page-marks.ts';
import type { MarkedFlow } from './page-order.ts';
import { type PointerAt, watchPointer } from './pointer.ts';
import type { Popover } from './popover.tsx';
import type { SessionCalls } from './session.ts';

/** Elements on which a press belongs to the page. */
const PRESSABLE = 'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [onclick]';

/** How a card came to open: the keyboard goes into it, or a finger covers the word. */
type Manner = 'pointer' | 'touch' | 'keys';

/** Opens and closes the cards of a page's marks: by pointer, by tap and by key. */
export class CardSession {
  private readonly marks: PageMarks;
  private readonly highlights: Highlights;
  private readonly calls: SessionCalls;
  private readonly signal: AbortSignal;
  /** Asked for once there is a word to explain, so that other pages carry nothing of the card. */
  private popover: Popover | undefined;
  private awaited: Promise<Popover | undefined> | undefined;
  private readonly roots: ShadowRoot[] = [];
  private hover: Hover<Mark> = CLOSED;
  private places = new Map<Mark, MarkedFlow>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private manner: Manner = 'pointer';
  private lastPoint: PointerAt | undefined;
  private current: Mark | undefined;
  private readonly requests: CardRequests;
  /** The root element since which the page’s events are heard: `document.open()` takes all listeners away with it. */
  private heard: { root: Element; abort: AbortController } | undefined;

  constructor(marks: PageMarks, highlights: Highlights, calls: SessionCalls, signal: AbortSignal) {
    this.marks = marks;
    this.highlights = highlights;
    this.calls = calls;
    this.signal = signal;
    this.requests = new CardRequests(marks, calls);
  }

  /** Sets whether cards say what is special about the wording on the page. */
  set showsNotes(on: boolean) {
    this.requests.showsNotes = on;
  }

  /** Lets marks inside a shadow root be found by the pointer. */
  addRoot(root: ShadowRoot): void {
    if (!this.roots.includes(root)) this.roots.push(root);
  }

  /** To be called after marks were painted: follows or closes the card that is open, and listens once there is anything to point at. */
  marksChanged(): void {
    this.places = new Map(this.marks.shown().flatMap((flow) => flow.shown.map((mark) => [mark, flow])));
    this.requests.forget();
    const mark = openMark(this.hover);
    if (mark && !this.places.has(mark)) this.send({ kind: 'dismiss' });
    else if (mark) this.highlights.tint(this.rangeFor(mark));
    if (this.places.size > 0) this.listen();
  }

  /** Opens the card of the next mark of an entry, after the one that was last open. */
  show(entry: number): boolean {
    const own = [...this.places.keys()].filter((mark) => mark.entry === entry);
    const next = own[(own.indexOf(this.current!) + 1) % own.length];
    return next !== undefined && this.open(next);
  }

  /** Opens the card of the next or the previous mark; the first one is the first in the viewport. */
  step(by: 1 | -1): boolean {
    const all = [...this.places].filter(([, { flow }]) => flow.block.checkVisibility?.() ?? true).map(([mark]) => mark);
    const at = this.current ? all.indexOf(this.current) : -1;
    const from = at >= 0 ? at + by : this.firstInView(all);
    const next = all[(from + all.length) % all.length];
    return next !== undefined && this.open(next);
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.popover?.destroy();
  }

  private open(mark: Mark): boolean {
    const range = this.rangeFor(mark);
    if (!range) return false;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: calm ? 'instant' : 'auto' });
    this.manner = 'keys';
    this.lastPoint = undefined;
    this.send({ kind: 'pin', mark });
    return true;
  }

  private firstInView(marks: readonly Mark[]): number {
    const first = marks.findIndex((mark) => (this.rangeFor(mark)?.getBoundingClientRect().top ?? -1) >= 0);
    return Math.max(0, first);
  }

  private listen(): void {
    if (this.heard?.root === document.documentElement) return;
    this.heard?.abort.abort();
    const abort = new AbortController();
    this.heard = { root: document.documentElement, abort };
    void this.readyPopover();
    const signal = AbortSignal.any([this.signal, abort.signal]);
    watchPointer(
      {
        onMove: (at, speed, target, pressed) => this.onMove(at, speed, target, pressed),
        onPress: (at, touch, event) => this.onPress(at, touch, event),
        onLeave: (at) => this.send({ kind: 'move', mark: undefined, speed: 0, at }),
      },
      signal,
    );
    document.addEventListener('keydown', (event) => this.onKey(event), { capture: true, signal });
    document.addEventListener('focusin', (event) => this.onFocus(event), { capture: true, signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.send({ kind: 'dismiss' }), { signal });
    window.addEventListener('pagehide', () => this.send({ kind: 'dismiss' }), { signal });
  }

  private onMove(at: PointerAt, speed: number, target: EventTarget | null, pressed: boolean): void {
    if (this.popover?.holds(target)) {
      this.send({ kind: 'enter card' });
      return;
    }
    if (pressed) return;
    const hit = this.hitAt(at);
    if (!hit && this.isDrawnAnew(at)) return;
    if (hit) {
      this.manner = 'pointer';
      this.lastPoint = at;
    }
    this.send({ kind: 'move', mark: hit?.mark, speed, at: at.at });
  }

  /** Whether the pointer still rests where it met a word that the page has drawn anew since: soon that is read, and then it is known what stands there. */
  private isDrawnAnew({ x, y }: PointerAt): boolean {
    if (this.hover.kind === 'closed' || this.lastPoint?.x !== x || this.lastPoint.y !== y) return false;
    return !this.rangeFor(this.hover.mark)?.startContainer.isConnected;
  }

  private onPress(at: PointerAt, touch: boolean, event: MouseEvent): void {
    if (this.popover?.holds(event.target)) return;
    const hit = this.isPagesOwn(event) ? undefined : this.hitAt(at);
    if (!hit) {
      if (openMark(this.hover)) this.send({ kind: 'dismiss' });
      return;
    }
    this.manner = touch ? 'touch' : 'pointer';
    this.lastPoint = at;
    this.send({ kind: 'pin', mark: hit.mark });
  }

  private onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || !openMark(this.hover)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.send({ kind: 'dismiss' });
  }

  /** Going into a field closes the card: the reader wants to write. */
  private onFocus(event: FocusEvent): void {
    const [target] = event.composedPath();
    if (
      !this.popover?.holds(event.target) &&
      target instanceof Element &&
      target.matches('input, textarea, [contenteditable]')
    ) {
      this.send({ kind: 'dismiss' });
    }
  }

  /** A press on a link or a button is the page's; so is one that selects text. */
  private isPagesOwn(event: MouseEvent): boolean {
    const [target] = event.composedPath();
    const onControl = target instanceof Element && target.closest(PRESSABLE) !== null;
    return onControl || event.defaultPrevented || getSelection()?.isCollapsed === false;
  }

  private hitAt({ x, y }: PointerAt): Hit | undefined {
    return hitTest(x, y, this.marks, this.roots);
  }

  private send(event: HoverEvent<Mark>): void {
    const before = this.hover;
    this.hover = nextHover(before, event);
    if (this.hover === before) return;
    clearTimeout(this.timer);
    if ('dueAt' in this.hover) {
      const { dueAt } = this.hover;
      // Timers may fire a fraction early: the tick says the time that was waited for.
      this.timer = setTimeout(() => this.send({ kind: 'tick', at: dueAt }), Math.max(0, dueAt - performance.now()));
    }
    if (this.hover.kind === 'pending') this.requests.ask(this.hover.mark, this.places.get(this.hover.mark));
    const mark = openMark(this.hover);
    if (!mark) this.close();
    else if (mark !== openMark(before) || event.kind === 'pin') void this.showCard(mark);
  }

  private async showCard(mark: Mark): Promise<void> {
    const range = this.rangeFor(mark);
    if (!range) return this.send({ kind: 'dismiss' });
    this.current = mark;
    this.highlights.tint(range);
    const { load, card: asked } = this.requests.take(mark, this.places.get(mark));
    const [card, popover] = await Promise.all([asked, this.readyPopover()]);
    // A late answer is dropped: the reader may be elsewhere by now.
    if (this.signal.aborted || openMark(this.hover) !== mark) return;
    if (!card || !popover) return this.send({ kind: 'dismiss' });
    const shown = {
      card,
      actions: this.actions(load),
      status: this.position(mark),
      takesFocus: this.manner === 'keys',
    };
    let box = rectAt(range, this.lastPoint);
    const anchor = {
      // A word that the page has just drawn anew is where it was, until it is read.
      rect: () => {
        const now = this.rangeFor(mark);
        if (now) box = rectAt(now, this.lastPoint);
        return box;
      },
      element: range.startContainer.parentElement ?? document.documentElement,
      touch: this.manner === 'touch',
    };
    try {
      popover.open(shown, anchor);
    } catch (reason) {
      // The page’s own element under our tag, or a page without a root element.
      console.warn('Lay Terms: no card can be shown on this page', reason);
      this.send({ kind: 'dismiss' });
    }
  }

  /** The popover, as soon as its script is there; undefined if it could not be had, and then it is asked for again next time. */
  private readyPopover(): Promise<Popover | undefined> {
    this.awaited ??= this.calls.popover().catch(() => undefined);
    return this.awaited.then((popover) => {
      if (!popover) this.awaited = undefined;
      this.popover = popover;
      return popover;
    });
  }

  private actions(load: CardActions['load']): CardActions {
    const { calls } = this;
    const afterClosing =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        this.send({ kind: 'dismiss' });
        act(...args);
      };
    return {
      load,
      onHideWord: afterClosing(calls.hideWord),
      onHideSite: afterClosing(calls.hideSite),
      onReference: afterClosing(calls.reference),
    };
  }

  /** “Term 3 of 14”, for who steps through the page by key. */
  private position(mark: Mark): string {
    if (this.manner !== 'keys') return '';
    return `Term ${[...this.places.keys()].indexOf(mark) + 1} of ${this.places.size}`;
  }

  private close(): void {
    this.highlights.tint();
    this.popover?.close();
  }

  private rangeFor(mark: Mark): Range | undefined {
    const place = this.places.get(mark);
    return place && rangeOf(place.flow, mark.start, mark.end);
  }
}
