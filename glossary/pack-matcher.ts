import type { Cues } from './cues.ts';
import { inflect } from './inflect.ts';
import { ByteWriter } from './matching/bytes.ts';
import type { RulePatterns } from './matching/judge.ts';
import { CUE_CLASSES, CUE_ROLES, type PackedMatcher, USUALLY } from './matching/matcher.ts';
import { caseHash, Tokens } from './matching/tokens.ts';
import { ROOT } from './matching/trie.ts';
import { triggersOf } from './pattern-words.ts';
import { type Entry, type SenseRule, TOPICS } from './schema.ts';

interface Token {
  hash: number;
  check: number;
}

interface Edge extends Token {
  parent: number;
  child: number;
}

interface Surface {
  node: number;
  entry: number;
  quiet: boolean;
  rule: number;
  /** −1 where case doesn't count. */
  caseHash: number;
}

interface Cue {
  node: number;
  class: number;
  refs: Set<number>;
}

/** The matcher's tables, and the patterns of each rule by its number. */
export interface BuiltMatcher {
  matcher: PackedMatcher;
  patterns: RulePatterns[];
}

/** Compiles entries and shared cue words into what a page carries. Entries are numbered in the order given. */
export function packMatcher(entries: readonly Entry[], cues: Cues): BuiltMatcher {
  const builder = new MatcherBuilder();
  for (const [number, entry] of entries.entries()) builder.addSurfaces(entry, number);
  // Forms of surfaces come before cues: a cue that is such a form (“lymph nodes”) then stands at the surface’s own node.
  builder.addForms();
  builder.addRuleCues();
  for (const [name, words] of Object.entries(cues)) {
    for (const word of words) builder.addCue(word, (CUE_CLASSES as readonly string[]).indexOf(name));
  }
  builder.addForms();
  return builder.finish(entries);
}

/** Whether a surface is matched in exactly the case it is written in: it has a capital after its first letter. */
function isExact(surface: string): boolean {
  return /\p{L}\S*\p{Lu}/u.test(surface);
}

class MatcherBuilder {
  private readonly tokens = new Tokens();
  private readonly children = new Map<string, number>();
  private readonly edges: Edge[] = [];
  private readonly extraEdges: Edge[] = [];
  private readonly surfaces: Surface[] = [];
  private readonly cues = new Map<number, Cue>();
  /** An inflected form → the node of what it is a form of. */
  private readonly forms = new Map<string, number>();
  private readonly rules: SenseRule[] = [];
  private readonly ruleNumbers = new Map<SenseRule, number>();
  private readonly patterns: RulePatterns[] = [];
  private readonly asks: number[] = [];
  private readonly ruleCues: { words: readonly string[]; rule: number; role: (typeof CUE_ROLES)[number] }[] = [];

  addSurfaces(entry: Entry, number: number): void {
    for (const surface of [entry.term, ...entry.aliases]) {
      const rule = this.ruleFor(entry, surface);
      const node = this.addSurface(surface, entry, number, rule);
      for (const form of inflect(surface, entry.inflect)) {
        if (isExact(surface)) this.addSurface(form, entry, number, rule);
        else this.forms.set(form, node);
      }
    }
  }

  addRuleCues(): void {
    for (const { words, rule, role } of this.ruleCues) {
      for (const word of words) this.addCue(word, 0, rule * CUE_ROLES.length + CUE_ROLES.indexOf(role));
    }
  }

  addCue(word: string, cueClass: number, ref?: number): void {
    const node = this.insert(word);
    const cue = this.cues.get(node) ?? { node, class: 0, refs: new Set() };
    if (cueClass > 0) cue.class = cueClass;
    if (ref !== undefined) cue.refs.add(ref);
    this.cues.set(node, cue);
    for (const form of inflect(word, 'noun')) this.forms.set(form, node);
  }

  /** Inflected forms are further edges to the same node; a form that stands in the reference itself keeps its own. */
  addForms(): void {
    for (const [form, target] of this.forms) {
      const tokens = this.tokensOf(form);
      const last = tokens.pop();
      let parent: number | undefined = ROOT;
      for (const token of tokens)
        parent = parent === undefined ? undefined : this.children.get(childKey(parent, token));
      if (parent === undefined || last === undefined || this.children.has(childKey(parent, last))) continue;
      this.children.set(childKey(parent, last), target);
      this.extraEdges.push({ ...last, parent, child: target });
    }
    this.forms.clear();
  }

  finish(entries: readonly Entry[]): BuiltMatcher {
    const bytes = new ByteWriter();
    const { order, numberOf } = this.breadthFirst();
    bytes.varint(this.edges.length + 1);
    bytes.varint(this.extraEdges.length);
    let before = 0;
    for (const { parent, hash, check } of order) {
      bytes.varint(numberOf(parent) - before);
      before = numberOf(parent);
      bytes.fixed(hash, 4);
      bytes.fixed(check, 1);
    }
    for (const { parent, hash, check, child } of this.extraEdges) {
      bytes.varint(numberOf(parent));
      bytes.fixed(hash, 4);
      bytes.fixed(check, 1);
      bytes.varint(numberOf(child));
    }
    for (const item of [...this.surfaces, ...this.cues.values()]) item.node = numberOf(item.node);
    writeGrouped(bytes, this.surfaces, (surface) => {
      bytes.varint(surface.entry);
      bytes.fixed(Number(surface.quiet) | (surface.rule >= 0 ? 2 : 0) | (surface.caseHash >= 0 ? 4 : 0), 1);
      if (surface.rule >= 0) bytes.varint(surface.rule);
      if (surface.caseHash >= 0) bytes.fixed(surface.caseHash, 2);
    });
    writeGrouped(bytes, [...this.cues.values()], (cue) => {
      bytes.fixed(cue.class, 1);
      bytes.varint(cue.refs.size);
      for (const ref of cue.refs) bytes.varint(ref);
    });
    const topicIds = Object.keys(TOPICS);
    return {
      matcher: {
        tables: bytes.toBase64(),
        topics: entries.map(({ topic }) => (topic ? String.fromCharCode(65 + topicIds.indexOf(topic)) : ' ')).join(''),
        rules: this.rules.map(({ usually }, rule) => USUALLY.indexOf(usually) + 3 * this.asks[rule]!).join(''),
      },
      patterns: this.patterns,
    };
  }

  private addSurface(surface: string, entry: Entry, number: number, rule: number): number {
    const node = this.insert(surface);
    // Spellings that differ only in hyphens or capitals are one to the trie.
    if (this.surfaces.some((one) => one.node === node && one.entry === number && one.caseHash < 0)) return node;
    this.surfaces.push({
      node,
      entry: number,
      quiet: entry.common === true,
      rule,
      caseHash: isExact(surface) ? caseHash(surface, 0, surface.length) : -1,
    });
    return node;
  }

  /** The number of the rule that covers a surface; −1 where the surface has one meaning. */
  private ruleFor(entry: Entry, surface: string): number {
    const rule = entry.senses.find(({ surfaces }) => !surfaces || surfaces.includes(surface));
    if (!rule) return -1;
    const known = this.ruleNumbers.get(rule);
    if (known !== undefined) return known;
    const number = this.rules.push(rule) - 1;
    this.ruleNumbers.set(rule, number);
    this.patterns.push({ confirm: rule.confirm, veto: rule.veto });
    const own = rule.surfaces ?? [entry.term, ...entry.aliases];
    const triggers = triggersOf([...rule.confirm, ...rule.veto], own);
    this.asks.push(rule.confirm.length + rule.veto.length === 0 ? 0 : triggers === undefined ? 2 : 1);
    this.ruleCues.push(
      { words: rule.cues, rule: number, role: 'for' },
      { words: rule.against, rule: number, role: 'against' },
      { words: triggers ?? [], rule: number, role: 'trigger' },
    );
    return number;
  }

  /** The node of a phrase, made where it is missing. */
  private insert(phrase: string): number {
    let node = ROOT;
    for (const token of this.tokensOf(phrase)) {
      let child = this.children.get(childKey(node, token));
      if (child === undefined) {
        child = this.edges.length + 1;
        this.edges.push({ ...token, parent: node, child });
        this.children.set(childKey(node, token), child);
      }
      node = child;
    }
    return node;
  }

  private tokensOf(phrase: string): Token[] {
    const { tokens } = this;
    tokens.read(phrase);
    return Array.from({ length: tokens.count }, (_, at) => ({ hash: tokens.hash[at]!, check: tokens.check[at]! }));
  }

  /** The edges level by level, so that parents come in order and a step between them takes one byte, and the nodes' numbers then. */
  private breadthFirst(): { order: Edge[]; numberOf: (node: number) => number } {
    const below = Map.groupBy(this.edges, ({ parent }) => parent);
    const order: Edge[] = [...(below.get(ROOT) ?? [])];
    for (const edge of order) order.push(...(below.get(edge.child) ?? []));
    const numbers = new Map(order.map(({ child }, place) => [child, place + 1]));
    return { order, numberOf: (node) => numbers.get(node) ?? ROOT };
  }
}

function childKey(node: number, { hash, check }: Token): string {
  return `${node}/${hash}/${check}`;
}

/** Writes how many items there are, then the items in the order of their nodes, each after the step from the node before. */
function writeGrouped<Item extends { node: number }>(
  bytes: ByteWriter,
  items: Item[],
  write: (item: Item) => void,
): void {
  bytes.varint(items.length);
  let node = 0;
  for (const item of [...items].sort((a, b) => a.node - b.node)) {
    bytes.varint(item.node - node);
    node = item.node;
    write(item);
  }
}
