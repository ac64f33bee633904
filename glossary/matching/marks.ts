import { isBoilerplate } from './boilerplate.ts';
import { type FlowEvidence, PageEvidence, readFlow } from './evidence.ts';
import type { Judge } from './judge.ts';
import { isEnglish } from './language.ts';
import type { Matcher } from './matcher.ts';
import { Scanner } from './scan.ts';
import { decide, type Undecided } from './senses.ts';

/** A term that is meant here. Offsets are UTF-16, into the flow's text; `entry` is the entry's number. */
export interface Mark {
  start: number;
  end: number;
  entry: number;
  /** True if the word has other meanings, and evidence decided. */
  decided: boolean;
}

/** Finds the marks of a page's flows. Flows are read first, since what one says is evidence for the others; then they are marked. */
export class PageMatcher {
  readonly evidence: PageEvidence;
  private readonly matcher: Matcher;
  private readonly scanner: Scanner;
  private readonly judge: Judge;

  constructor(matcher: Matcher, judge: Judge) {
    this.matcher = matcher;
    this.scanner = new Scanner(matcher);
    this.judge = judge;
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
  }

  /** The marks of each flow, every mention, in the order of the text. */
  async mark(flows: readonly FlowEvidence[]): Promise<Mark[][]> {
    const { surfaceRule, surfaceEntry, surfaceQuiet } = this.matcher;
    const marks: Mark[][] = flows.map(() => []);
    const undecided: (Undecided & { place: number })[] = [];
    flows.forEach((flow, place) => {
      if (flow.candidates.length === 0 || isBoilerplate(flow.text) || !isEnglish(flow, this.evidence)) return;
      for (const candidate of flow.candidates) {
        const marked = candidate.surfaces.filter((surface) => surfaceQuiet[surface] === 0);
        const [surface] = marked;
        if (surface === undefined) continue;
        const isCertain = marked.every((one) => surfaceRule[one] === 0 && surfaceEntry[one] === surfaceEntry[surface]);
        if (isCertain) {
          const { start, end } = candidate;
          marks[place]!.push({ start, end, entry: surfaceEntry[surface]!, decided: false });
        } else undecided.push({ candidate: { ...candidate, surfaces: marked }, flow, place });
      }
    });
    const decisions = await decide(undecided, this.evidence, this.matcher, this.judge);
    undecided.forEach(({ candidate: { start, end }, place }, index) => {
      const decision = decisions[index];
      if (decision) marks[place]!.push({ start, end, entry: surfaceEntry[decision.surface]!, decided: true });
    });
    for (const of of marks) of.sort((a, b) => a.start - b.start);
    return marks;
  }
}
