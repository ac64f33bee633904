import type { Note } from '../context-notes.ts';
import type { TopicId } from '../schema.ts';
import { isBoilerplate } from './boilerplate.ts';
import { atOnce, type Each } from './each.ts';
import { type Candidate, type FlowEvidence, PageEvidence, readFlow, topicNamed } from './evidence.ts';
import type { Judge } from './judge.ts';
import { isEnglish } from './language.ts';
import type { Matcher } from './matcher.ts';
import { Scanner } from './scan.ts';
import { decide, type Undecided } from './senses.ts';
import { topicsOf } from './topic.ts';
import { addValueMarks, type Look, mayHoldValue } from './values.ts';

/** A term that is meant here. Offsets are UTF-16, into the flow's text; `entry` is the entry's number. */
export interface Mark {
  start: number;
  end: number;
  entry: number;
  /** True if the word has other meanings, and evidence decided. */
  decided: boolean;
  /** True if the words say a value that can be read. */
  value?: true;
  /** What its reader may not know about the wording here. */
  note?: Note;
}

/**
 * Finds the marks of a page's flows. Flows are read first, since what one says is evidence for the others; then they are marked. With `look`, values and context
 * notes are found too.
 */
export class PageMatcher {
  readonly evidence: PageEvidence;
  private readonly matcher: Matcher;
  private readonly scanner: Scanner;
  private readonly judge: Judge;
  private readonly look: Look | undefined;
  /** By kind, since a page shows one note of a kind: the note, the flow it came from, and whether a mark carries it. */
  private readonly notes = new Map<string, { note: Note; flow: FlowEvidence; onMark: boolean }>();

  constructor(matcher: Matcher, judge: Judge, look?: Look) {
    this.matcher = matcher;
    this.scanner = new Scanner(matcher);
    this.judge = judge;
    this.look = look;
    this.evidence = new PageEvidence(matcher);
  }

  /** Reads one flow and counts it as evidence until `forget`. */
  read(text: string): FlowEvidence {
    const flow = readFlow(text, this.scanner, this.matcher);
    this.evidence.add(flow);
    return flow;
  }

  /** Takes back what a flow said. */
  forget(flow: FlowEvidence): void {
    this.evidence.remove(flow);
    for (const [kind, known] of this.notes) if (known.flow === flow) this.notes.delete(kind);
  }

  /** The notes about the page itself. */
  pageNotes(): Note[] {
    return [...this.notes.values()].flatMap(({ note, onMark }) => (onMark ? [] : [note]));
  }

  /** The diseases that a flow’s words are to be read for: the page’s one, or else the only one that the flow names, or else all of the page. */
  topicsAt(flow: FlowEvidence): TopicId[] {
    const ofPage = topicsOf(this.evidence);
    if (ofPage.length === 1) return ofPage;
    const own = new Set(flow.candidates.flatMap((candidate) => topicNamed(candidate, this.matcher) ?? []));
    return own.size === 1 ? [...own] : ofPage;
  }

  /** The marks of each flow, every mention, in the order of the text. `each` may pause between flows and between words. */
  async mark(flows: readonly FlowEvidence[], each: Each = atOnce): Promise<Mark[][]> {
    const marks = await this.markTerms(flows, each);
    // A page on which nothing speaks of medicine is not looked at any further.
    if (this.look && (this.evidence.weight > 0 || marks.some((own) => own.length > 0))) {
      await this.addLooked(flows, marks, this.look);
    }
    for (const of of marks) of.sort((a, b) => a.start - b.start);
    return marks;
  }

  /** The marks of a flow that need no decision. */
  certain(flow: FlowEvidence): Mark[] {
    return this.sorted(flow).certain;
  }

  private async markTerms(flows: readonly FlowEvidence[], each: Each): Promise<Mark[][]> {
    const { surfaceEntry } = this.matcher;
    const undecided: (Undecided & { place: number })[] = [];
    const marks: Mark[][] = [];
    await each(flows, (flow) => {
      const { certain, open } = this.sorted(flow);
      for (const candidate of open) undecided.push({ candidate, flow, place: marks.length });
      marks.push(certain);
    });
    const decisions = await decide(undecided, this.evidence, this.matcher, this.judge, each);
    undecided.forEach(({ candidate: { start, end }, place }, index) => {
      const decision = decisions[index];
      if (decision) marks[place]!.push({ start, end, entry: surfaceEntry[decision.surface]!, decided: true });
    });
    flows.forEach((flow, place) => {
      if (this.isProse(flow)) this.addAbbreviations(marks[place]!, flow);
    });
    return marks;
  }

  /** What of a flow is certain, and the candidates that need a decision, without surfaces that are never marked. */
  private sorted(flow: FlowEvidence): { certain: Mark[]; open: Candidate[] } {
    const { surfaceRule, surfaceEntry, entryCommon } = this.matcher;
    const sorted: { certain: Mark[]; open: Candidate[] } = { certain: [], open: [] };
    if (flow.candidates.length === 0 || !this.isProse(flow)) return sorted;
    for (const candidate of flow.candidates) {
      const surfaces = candidate.surfaces.filter((surface) => entryCommon[surfaceEntry[surface]!] === 0);
      const [first] = surfaces;
      if (first === undefined) continue;
      const entry = surfaceEntry[first]!;
      const isCertain = surfaces.every((one) => surfaceRule[one] === 0 && surfaceEntry[one] === entry);
      if (isCertain) sorted.certain.push({ start: candidate.start, end: candidate.end, entry, decided: false });
      else sorted.open.push({ ...candidate, surfaces });
    }
    return sorted;
  }

  /** Marks the abbreviations that the page itself explains: what it says they mean counts more than anything else. */
  private addAbbreviations(marks: Mark[], { text }: FlowEvidence): void {
    const { abbreviations } = this.evidence;
    for (const { start, end, entry } of abbreviations.usedIn(text)) {
      const known = marks.find((mark) => mark.start < end && start < mark.end);
      if (!known) marks.push({ start, end, entry, decided: true });
      else if (known.start === start && known.end === end) known.entry = entry;
    }
  }

  private async addLooked(flows: readonly FlowEvidence[], marks: Mark[][], look: Look): Promise<void> {
    const places = [...flows.keys()].filter((place) => marks[place]!.length > 0 || isWorthALook(flows[place]!));
    if (places.length === 0) return;
    const texts = places.map((place) => flows[place]!.text);
    // Marks without values are better than none.
    const { words, notes } = await look(texts, topicsOf(this.evidence)).catch(() => ({ words: [], notes: [] }));
    for (const { text, ...own } of words) {
      const place = places[text]!;
      if (this.isProse(flows[place]!)) addValueMarks(marks[place]!, own, flows[place]!.text);
    }
    for (const { text, words: at, note } of notes) {
      if (this.notes.has(note.kind)) continue;
      const place = places[text]!;
      const mark = at && marks[place]!.find(({ start, end }) => start < at.end && at.start < end);
      if (mark) mark.note = note;
      this.notes.set(note.kind, { note, flow: flows[place]!, onMark: mark !== undefined });
    }
  }

  private isProse(flow: FlowEvidence): boolean {
    flow.isBoilerplate ??= isBoilerplate(flow.text);
    return !flow.isBoilerplate && isEnglish(flow, this.evidence);
  }
}

function isWorthALook(flow: FlowEvidence): boolean {
  return flow.candidates.length > 0 || mayHoldValue(flow);
}
