import type { Card } from '#glossary/card.ts';
import type { Judge } from '#glossary/matching/judge.ts';
import type { Matcher } from '#glossary/matching/matcher.ts';
import type { Look } from '#glossary/matching/values.ts';
import type { MarkedText } from '#glossary/readings/card-reading.ts';
import type { Settings } from '#settings/schema.ts';
import { CardSession } from './card-session.ts';
import { Highlights } from './highlights.ts';
import type { PageReport } from './messages.ts';
import { GATHER, PageMutations } from './mutations.ts';
import { PageMarks } from './page-marks.ts';
import type { MarkedFlow } from './page-order.ts';
import type { Popover } from './popover.tsx';
import { inSlices, soon } from './slices.ts';
import { blocksInView } from './viewport.ts';

/** After following a change the page is left alone for this many times as long as that took, and for this long at the most, ms. */
const REST = 50;
const LONGEST_REST = 5000;
/** What following takes beside what is measured, in messages and in the browser, ms. */
const UNSEEN = 1.5;

/** What a session asks of the background. */
export interface SessionCalls {
  /** The address whose rule holds for the page. */
  url: string;
  judge: Judge;
  look: Look;
  /** The card of an entry; with the text around a mark, the value in it is read. */
  card: (id: string, topics: PageReport['topics'], marked?: MarkedText) => Promise<Card | null>;
  /** The popover, once its script is in the page’s isolated world; undefined where it can’t be. */
  popover: () => Promise<Popover | undefined>;
  names: (numbers: number[]) => Promise<{ id: string; term: string }[]>;
  numbers: (ids: string[]) => Promise<number[]>;
  reference: (id: string) => void;
  hideWord: (id: string) => void;
  hideSite: () => void;
}

/** The settings that a page follows while it is on. */
export type SessionSettings = Pick<Settings, 'mentions' | 'underline' | 'known' | 'notes'>;

/**
 * One page while it is switched on: reads it, marks it, follows its changes, and opens cards, until `destroy`, which leaves the page as if nothing had been there.
 */
export class PageSession {
  private readonly abort = new AbortController();
  private readonly calls: SessionCalls;
  private readonly marks: PageMarks;
  private readonly highlights = new Highlights();
  private readonly cards: CardSession;
  private readonly mutations: PageMutations;
  /** True until the page was read for the first time. */
  private reading = true;
  /** Until when a page that changes all the time is left alone, in the page’s own time, ms. */
  private restsUntil = 0;
  private working = false;
  private again = false;
  private notes = true;

  constructor(matcher: Matcher, calls: SessionCalls) {
    this.calls = calls;
    this.marks = new PageMarks(matcher, calls.judge, calls.look);
    const { signal } = this.abort;
    this.cards = new CardSession(this.marks, this.highlights, calls, signal);
    this.mutations = new PageMutations(
      this.marks,
      () => void this.work(),
      signal,
      () => Math.max(GATHER, this.restsUntil - performance.now()),
    );
  }

  /** Reads the page for the first time and begins to follow it. Resolves when the first marks are painted. */
  async start(settings: SessionSettings): Promise<void> {
    this.mutations.follow(document);
    this.marks.onShadowRoot = (root) => {
      this.mutations.follow(root);
      this.cards.addRoot(root);
    };
    await this.applySettings(settings);
    // Unpacking the tables has kept the page long enough.
    await soon();
    if (this.abort.signal.aborted) return;
    if (document.body) this.marks.queue(document.body, true);
    // What was queued last is read first. At its top, a page’s own order serves as well.
    if (scrollY > 0) for (const block of blocksInView().reverse()) this.marks.queue(block, true);
    await this.work();
  }

  /** Follows new settings at once. */
  async apply(settings: SessionSettings): Promise<void> {
    await this.applySettings(settings);
    this.marks.applyDensity();
    this.paint();
  }

  /** The terms of the page, for the popup. */
  async report(): Promise<PageReport> {
    const counts = new Map<number, number>();
    for (const { shown } of this.visible()) {
      for (const { entry } of shown) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
    const names = await this.calls.names([...counts.keys()]);
    const terms = [...counts.values()].map((count, place) => ({ ...names[place]!, count }));
    const notes = this.notes ? this.marks.notes() : [];
    const { isCut } = this.marks;
    return { url: this.calls.url, on: true, reading: this.reading, isCut, topics: this.marks.topics(), terms, notes };
  }

  /** Opens the card of the next mark of an entry. False if the page has none. */
  async show(id: string): Promise<boolean> {
    const [number] = await this.calls.numbers([id]);
    return number !== undefined && this.cards.show(number);
  }

  /** Steps to the next (1) or the previous mark (−1) and opens its card. False if the page has none. */
  step(by: 1 | -1): boolean {
    return this.cards.step(by);
  }

  destroy(): void {
    this.abort.abort();
    this.cards.destroy();
    this.highlights.destroy();
  }

  private async applySettings({ mentions, underline, known, notes }: SessionSettings): Promise<void> {
    this.notes = notes;
    this.cards.showsNotes = notes;
    this.highlights.underline(underline);
    const numbers = known.length > 0 ? await this.calls.numbers(known) : [];
    this.marks.density = { mentions, known: new Set(numbers) };
  }

  /** Reads and marks what is queued; a call while that is under way makes it run once more. */
  private async work(): Promise<void> {
    this.again = true;
    if (this.working) return;
    this.working = true;
    const { signal } = this.abort;
    try {
      if (this.reading) {
        if (!(await this.marks.preview(signal))) return;
        this.paint();
        await soon();
      }
      const { spent } = this.marks;
      while (this.again && !signal.aborted) {
        this.again = false;
        await inSlices(() => this.mutations.queueNext(), signal, { spent });
        this.marks.prune();
        if (!(await this.marks.readQueued(signal))) return;
        const isChanged = await this.marks.update(signal);
        if (signal.aborted) return;
        const start = performance.now();
        if (isChanged) this.paint();
        const end = performance.now();
        // What the first reading took says nothing of the changes to come.
        const rest = this.reading ? 0 : Math.min(LONGEST_REST, REST * (spent.ms + end - start + UNSEEN));
        spent.ms = 0;
        this.reading = false;
        this.restsUntil = end + rest;
        // What changed while an answer was waited for must not be followed at once.
        if (this.again) await new Promise((resolve) => setTimeout(resolve, rest));
      }
    } catch (reason) {
      if (!signal.aborted) console.warn('Lay Terms: the page could not be marked', reason);
    } finally {
      this.working = false;
      this.reading = false;
    }
  }

  private paint(): void {
    if (this.abort.signal.aborted) return;
    this.highlights.show(this.marks.shown());
    this.cards.marksChanged();
  }

  private visible(): MarkedFlow[] {
    return this.marks.shown().filter(({ flow }) => flow.block.checkVisibility?.() ?? true);
  }
}
