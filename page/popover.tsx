import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import { cardStyles } from '#components/styles.ts';
import { CardStack, type CardStackProps } from './card-view.tsx';
import { HOST_TAG } from './elements.ts';

/** Distances of the card, CSS px: from the word, from the edges of the viewport, and further down where a finger covers the word. */
const GAP = 8;
const GUTTER = 8;
const TOUCH_EXTRA = 10;

/** How low the card may become where there is no room for all of it, CSS px; lower than that, it covers the word instead. */
const LOWEST = 220;

/** The host wins over whatever the page's styles say: important rules inside a shadow root come before those outside. */
const HOST_STYLES = `
  :host { all: initial !important; position: fixed !important; inset: auto !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
    left: var(--x, 0) !important; top: var(--y, 0) !important; display: block !important; width: min(360px, calc(100vw - 24px)) !important;
    overflow: visible !important; background: none !important; z-index: 2147483647 !important; color-scheme: light dark !important;
    zoom: var(--zoom, 1) !important; opacity: 1 !important; visibility: visible !important; transform: none !important; filter: none !important; pointer-events: auto !important; }
  :host(:not(:popover-open)) { display: none !important; }
  .frame { outline: none; }
  .lt-announcement { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (prefers-reduced-motion: no-preference) { .frame { animation: appear 120ms ease-out; } @keyframes appear { from { opacity: 0; } } }
  @media print { :host { display: none !important; } }`;

/** What a card is placed beside: a box that may move. */
export interface Anchor {
  rect: () => DOMRect;
  /** An element of the page near the anchor, whose scrolling moves it. */
  element: Element;
  touch: boolean;
}

/**
 * The one element of ours in the page: it holds the card in a closed shadow root, in the top layer. It is made when it first opens, and
 * made again if the page removes it.
 */
export class Popover {
  private readonly document: Document;
  private readonly sheet = new CSSStyleSheet();
  private host: HTMLElement | undefined;
  private frame: HTMLElement | undefined;
  private stopFollowing: () => void = () => {};
  private returnFocusTo: HTMLElement | null = null;

  constructor(document_: Document = document /* Test seam */) {
    this.document = document_;
    this.sheet.replaceSync(HOST_STYLES + cardStyles);
  }

  /** The host, while the card is open. */
  get element(): HTMLElement | undefined {
    return this.host?.matches(':popover-open') ? this.host : undefined;
  }

  /** Whether the target of an event, as the page sees it, is the card. */
  holds(target: EventTarget | null): boolean {
    return this.host !== undefined && target === this.host;
  }

  /** Opens a card at an anchor, or moves the open one there. */
  open(shown: CardStackProps, anchor: Anchor): void {
    const { host, frame } = this.hostInPage(parentFor(anchor.element));
    // A page that zooms itself would move and stretch the card.
    const { currentCSSZoom = 1 } = host.parentElement as { currentCSSZoom?: number };
    host.style.setProperty('--zoom', String(1 / currentCSSZoom), 'important');
    frame.setAttribute('aria-label', shown.card.term);
    render(<CardStack {...shown} />, frame);
    if (!host.matches(':popover-open')) host.showPopover();
    this.stopFollowing();
    const place = () => void this.place(host, anchor);
    const reference = { getBoundingClientRect: anchor.rect, contextElement: anchor.element };
    this.stopFollowing = autoUpdate(reference, host, place);
    if (shown.takesFocus) {
      this.returnFocusTo ??= this.document.activeElement as HTMLElement | null;
      frame.focus({ preventScroll: true });
    }
  }

  /** Closes the card, and gives the focus back if the card had it. */
  close(): void {
    this.stopFollowing();
    this.stopFollowing = () => {};
    const { host, frame } = this;
    if (!host || !frame) return;
    const hadFocus = this.document.activeElement === host;
    if (host.isConnected && host.matches(':popover-open')) host.hidePopover();
    render(null, frame);
    if (hadFocus && this.returnFocusTo?.isConnected) this.returnFocusTo.focus({ preventScroll: true });
    this.returnFocusTo = null;
  }

  /** Removes the element from the page. */
  destroy(): void {
    this.close();
    this.host?.remove();
    this.host = undefined;
    this.frame = undefined;
  }

  private hostInPage(parent: Element): { host: HTMLElement; frame: HTMLElement } {
    if (this.host?.parentElement === parent && this.host.isConnected && this.frame) {
      return { host: this.host, frame: this.frame };
    }
    this.host?.remove();
    const host = this.document.createElement(HOST_TAG);
    host.popover = 'manual';
    const shadow = host.attachShadow({ mode: 'closed' });
    shadow.adoptedStyleSheets = [this.sheet];
    const frame = this.document.createElement('div');
    frame.className = 'frame';
    frame.tabIndex = -1;
    frame.setAttribute('role', 'dialog');
    shadow.append(frame);
    parent.append(host);
    this.host = host;
    this.frame = frame;
    return { host, frame };
  }

  private async place(host: HTMLElement, anchor: Anchor): Promise<void> {
    const reference = { getBoundingClientRect: anchor.rect, contextElement: anchor.element };
    // Important, because a page may set the same names for every element.
    const setPlace = (name: string, px: number) => host.style.setProperty(name, `${Math.round(px)}px`, 'important');
    const { x, y } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP + (anchor.touch ? TOUCH_EXTRA : 0)),
        flip({ padding: GUTTER, fallbackStrategy: 'bestFit' }),
        size({
          padding: GUTTER,
          apply: ({ availableHeight }) => setPlace('--room', Math.max(LOWEST, Math.floor(availableHeight))),
        }),
        shift({ padding: GUTTER, crossAxis: true }),
      ],
    });
    setPlace('--x', x);
    setPlace('--y', y);
  }
}

/** Where the host goes: into the modal dialog or the element in full screen around the anchor, since all else is inert then; else to the end of the page. */
function parentFor(element: Element): Element {
  for (let at: Element | null = element; at; ) {
    const modal: Element | null = at.closest(':modal');
    if (modal) return modal;
    const root = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return element.ownerDocument.documentElement;
}
