import type { Note } from '#glossary/context-notes.ts';
import type { FlowEvidence } from '#glossary/matching/evidence.ts';
import type { Judge } from '#glossary/matching/judge.ts';
import { type Mark, PageMatcher } from '#glossary/matching/marks.ts';
import type { Matcher } from '#glossary/matching/matcher.ts';
import { topicsOf } from '#glossary/matching/topic.ts';
import { type Look, mayHoldValue } from '#glossary/matching/values.ts';
import type { TopicId } from '#glossary/schema.ts';
import { isSkipped, partOf } from './elements.ts';
import { BlockReader, type Flow } from './flows.ts';
import { type Density, isHeading, type MarkedFlow, markedFlow, PageOrder } from './page-order.ts';
import { inSlices, Slices, type Spent, soon } from './slices.ts';

/** What is kept of a block: all evidence, for taking it back, and the flows that may hold marks. */
interface BlockRecord {
  evidence: FlowEvidence[];
  marked: MarkedFlow[];
  /** How much text it holds, UTF-16 units. */
  length: number;
  /** The count of the page's changes when its reading began. */
  asOf: number;
}

/** A block that is to be read. */
interface Waiting {
  block: Element;
  /** Whether all blocks in it are read, too. */
  deep: boolean;
  asOf: number;
  /** The reading in which it was found, one for each queued block; undefined for that block itself. */
  pass: number | undefined;
}

/** A block that is being read. */
interface OpenBlock {
  block: Element;
  deep: boolean;
  reader: BlockReader;
  record: BlockRecord;
  pass: number;
}

/** How many flows are decided at once. */
const BATCH = 100;

/** How much of a page is read before its first marks are shown, UTF-16 units: more than a screen holds. */
const FIRST_PART = 12_000;

/** How much of a page is read at the most, UTF-16 units: a library of text in one page must not take its reader's memory. */
export const MOST_READ = 10_000_000;
/** How much of one flow is read at the most, so that no step of the work is long. */
export const LONGEST_FLOW = 300_000;

/**
 * The marks of a page, kept as offsets into flows. Blocks are read and read again as the page changes; `update` then decides what is new.
 * It touches nothing of the page.
 */
export class PageMarks {
  /** Called for each open shadow root that is read. */
  onShadowRoot: (root: ShadowRoot) => void = () => {};
  density: Density = { mentions: 'first', known: new Set() };

  /** True once the page held more text than is read. */
  isCut = false;
  /** How long the page was kept, without what runs after an answer has come. */
  readonly spent: Spent = { ms: 0 };

  private readonly matcher: PageMatcher;
  /** How much text the records hold, UTF-16 units. */
  private length = 0;
  private readonly records = new Map<Element, BlockRecord>();
  /** Where a text node stands, for hit tests. */
  private readonly flowOfNode = new WeakMap<Text, MarkedFlow>();
  /** What is to be read, the next one last. A block that has waited through a change of the page (`asOf`) may have to be skipped by now. */
  private readonly waiting: Waiting[] = [];
  private passes = 0;
  private open: OpenBlock | undefined;
  /** Counts what the page changed. */
  private changes = 0;
  /** The blocks that wait to be read without what is in them: a page may change one a thousand times before it is read. */
  private readonly waitingAlone = new Set<Element>();
  private fresh = new Set<MarkedFlow>();
  /** The marks of flows that were forgotten since the last `update`, by block: most are read again as they were. */
  private readonly earlier = new Map<Element, { text: string; marks: Mark[] }[]>();
  /** Whether a flow that may hold marks came or went since the last `update`. */
  private isChanged = false;
  /** The flows of all records. */
  private readonly flows = new PageOrder();

  constructor(matcher: Matcher, judge: Judge, look?: Look) {
    this.matcher = new PageMatcher(matcher, judge, look);
  }

  /** Puts a block in the queue; with `deep`, all blocks in it too, else only those that were never read. */
  queue(block: Element, deep: boolean): void {
    if (!deep) {
      if (this.waitingAlone.has(block)) return;
      this.waitingAlone.add(block);
    }
    this.waiting.push({ block, deep, asOf: this.changes, pass: undefined });
  }

  /** Queues what an element holds that came into the page or became readable. */
  queueInside(element: Element): void {
    this.dropInside(element);
    if (partOf(element) === 'block') this.queue(element, true);
  }

  /** Forgets an element's blocks, its own among them: it left the page or is to be skipped now. */
  dropInside(element: Element): void {
    this.changes += 1;
    // A form’s own method may be hidden by a field of that name.
    for (const block of [element, ...Element.prototype.querySelectorAll.call(element, '*')]) {
      const record = this.records.get(block);
      if (record) this.forget(block, record);
    }
  }

  /** Reads the first part of what is queued and shows those marks that need no decision: nobody waits for the end of a long page. */
  async preview(signal: AbortSignal): Promise<boolean> {
    const enough = this.length + FIRST_PART;
    const isReading = await inSlices(() => this.readNext() && this.length < enough, signal, { pause: soon });
    await soon();
    for (const flow of this.fresh) flow.marks = this.matcher.certain(flow.evidence);
    this.applyDensity();
    return isReading && !signal.aborted;
  }

  /** Reads what is queued, in slices. Resolves to false if `signal` ended it. */
  async readQueued(signal: AbortSignal): Promise<boolean> {
    return inSlices(() => this.readNext(), signal, { spent: this.spent });
  }

  /** Reads on in the block that is open, or opens the next one of the queue; false if there is no more. */
  private readNext(): boolean {
    if (!this.open) this.openNext();
    if (this.open) this.readOn(this.open);
    return this.open !== undefined || this.waiting.length > 0;
  }

  private openNext(): void {
    const next = this.waiting.pop();
    if (!next) return;
    const { block, deep, asOf } = next;
    const fresh = next.pass === undefined;
    if (fresh && !deep) this.waitingAlone.delete(block);
    const earlier = this.records.get(block);
    // What was read since the last change is as it was.
    if (!fresh && earlier?.asOf === this.changes) return;
    const maySkip = fresh || asOf !== this.changes;
    if (earlier) this.forget(block, earlier);
    if (!block.isConnected || (maySkip && isSkipped(block))) return;
    if (this.length >= MOST_READ) {
      this.isCut = true;
      return;
    }
    const record: BlockRecord = { evidence: [], marked: [], length: 0, asOf: this.changes };
    this.records.set(block, record);
    const pass = next.pass ?? ++this.passes;
    this.open = { block, deep, reader: new BlockReader(block), record, pass };
  }

  private readOn({ reader, record, deep, pass }: OpenBlock): void {
    const isMore = reader.readOn();
    for (const flow of reader.takeFlows()) this.readFlow(flow, record, pass);
    if (isMore) return;
    this.open = undefined;
    for (const root of reader.shadowRoots) this.onShadowRoot(root);
    for (const block of reader.inner.reverse()) {
      if (deep || !this.records.has(block)) this.waiting.push({ block, deep, asOf: this.changes, pass });
    }
  }

  /** Forgets blocks that have left the page, or all if the page has become an editor. */
  prune(): void {
    for (const [block, record] of this.records) {
      if (!block.isConnected || block.ownerDocument.designMode === 'on') this.forget(block, record);
    }
  }

  /** Decides the marks of what was read since the last time, and which marks are shown on the whole page. Resolves to whether any may have come or gone. */
  async update(signal: AbortSignal): Promise<boolean> {
    if (!this.isChanged) return false;
    this.isChanged = false;
    const flows = [...this.fresh];
    this.fresh = new Set();
    const { each } = new Slices(this.spent);
    for (let from = 0; from < flows.length; from += BATCH) {
      const batch = flows.slice(from, from + BATCH);
      const marks = await this.matcher.mark(
        batch.map(({ evidence }) => evidence),
        each,
      );
      if (signal.aborted) return false;
      batch.forEach((flow, place) => {
        flow.marks = (marks[place] ?? []).map((mark) => asKnown(mark, flow.marks));
      });
    }
    await soon();
    this.earlier.clear();
    this.applyDensity();
    return !signal.aborted;
  }

  /** Chooses anew which marks are shown, after `density` changed. */
  applyDensity(): void {
    this.flows.choose(this.density);
  }

  /** The flows with shown marks, in the order of the page. */
  shown(): MarkedFlow[] {
    return this.flows.shown();
  }

  /** The flow that a text node belongs to, if it may hold marks. */
  flowOf(node: Text): MarkedFlow | undefined {
    return this.flowOfNode.get(node);
  }

  /** The page's diseases, the leading one first. */
  topics(): TopicId[] {
    return topicsOf(this.matcher.evidence);
  }

  /** The diseases that the words of a flow are to be read for. */
  topicsAt({ evidence }: MarkedFlow): TopicId[] {
    return this.matcher.topicsAt(evidence);
  }

  /** Context notes about the page itself. */
  notes(): Note[] {
    return this.matcher.pageNotes();
  }

  private readFlow(flow: Flow, record: BlockRecord, pass: number): void {
    if (flow.text.length > LONGEST_FLOW) this.isCut = true;
    const evidence = this.matcher.read(flow.text.slice(0, LONGEST_FLOW));
    record.evidence.push(evidence);
    record.length += evidence.text.length;
    this.length += evidence.text.length;
    if (evidence.candidates.length === 0 && !isHeading(flow.block) && !mayHoldValue(evidence)) return;
    const marked = markedFlow(flow, evidence);
    marked.marks = this.takeEarlier(flow.block, evidence.text);
    record.marked.push(marked);
    this.fresh.add(marked);
    this.isChanged = true;
    this.flows.add(marked, pass);
    for (const node of flow.nodes) this.flowOfNode.set(node, marked);
  }

  /** The marks that a flow of this block had with the same text, until it was read anew. */
  private takeEarlier(block: Element, text: string): Mark[] {
    const flows = this.earlier.get(block) ?? [];
    const place = flows.findIndex((flow) => flow.text === text);
    return place < 0 ? [] : flows.splice(place, 1)[0]!.marks;
  }

  private forget(block: Element, { evidence, marked, length }: BlockRecord): void {
    this.length -= length;
    for (const flow of evidence) this.matcher.forget(flow);
    const earlier = marked.map(({ evidence: { text }, marks }) => ({ text, marks }));
    if (earlier.some(({ marks }) => marks.length > 0)) this.earlier.set(block, earlier);
    for (const flow of marked) {
      this.isChanged = true;
      this.fresh.delete(flow);
      this.flows.remove(flow);
    }
    this.records.delete(block);
    if (this.open?.block === block) this.open = undefined;
  }
}

/** A mark that was there before stays the same object, so that the card that is open on it stays too. */
function asKnown(mark: Mark, known: readonly Mark[]): Mark {
  const same = known.find(({ start, end, entry }) => start === mark.start && end === mark.end && entry === mark.entry);
  return same ? Object.assign(same, mark) : mark;
}
