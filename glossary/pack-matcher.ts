import type { Cues } from './cues.ts';
import { inflect } from './inflect.ts';
import { ColumnWriter } from './matching/columns.ts';
import type { RulePatterns } from './matching/judge.ts';
import { CUE_CLASSES, CUE_ROLES, type PackedMatcher } from './matching/matcher.ts';
import { capitalsOf, type TokenHash, Tokens, withEnding } from './matching/tokens.ts';
import { ENDINGS, INNER_HASH, ROOT } from './matching/trie.ts';
import type { Entry, SenseRule } from './schema.ts';
import {
  type Cue,
  type Edge,
  type Surface,
  writeCues,
  writeEntries,
  writeSurfaces,
  writeTrie,
} from './write-matcher.ts';

/** The matcher's tables, and the patterns of each rule by its number. */
export interface BuiltMatcher {
  matcher: PackedMatcher;
  patterns: RulePatterns[];
}

/** Compiles entries, shared cue words and the weights of words into what a page carries. Entries are numbered in the order given. */
export function packMatcher(
  entries: readonly Entry[],
  cues: Cues,
  weights: Readonly<Record<string, number>>,
): BuiltMatcher {
  const builder = new MatcherBuilder();
  for (const [number, entry] of entries.entries()) builder.addSurfaces(entry, number);
  // Forms of surfaces come before cues: a cue that is such a form (“lymph nodes”) then stands at the surface’s own node.
  builder.addForms();
  builder.addRuleCues();
  for (const [name, words] of Object.entries(cues)) {
    for (const word of words) builder.addCue(word, (CUE_CLASSES as readonly string[]).indexOf(name));
  }
  for (const [word, weight] of Object.entries(weights)) builder.addWeight(word, weight);
  builder.addForms();
  return builder.finish(entries);
}

/** Whether a surface is matched in exactly the case it is written in: a single word with a capital after its first letter. */
function isExact(surface: string): boolean {
  return /^[^\s-]*\p{L}[^\s-]*\p{Lu}[^\s-]*$/u.test(surface);
}

class MatcherBuilder {
  private readonly tokens = new Tokens();
  private readonly children = new Map<string, number>();
  private readonly edges: Edge[] = [];
  private readonly surfaces: Surface[] = [];
  /** The surfaces that fit in any case, as `node/entry`. */
  private readonly anyCase = new Set<string>();
  private readonly cues = new Map<number, Cue>();
  /** An inflected form → the node of what it is a form of. */
  private readonly forms = new Map<string, number>();
  /** Forms that begin a longer phrase, so that they have a node of their own: that node, and the node of what it is a form of. */
  private readonly twins: { node: number; of: number }[] = [];
  private readonly rules: SenseRule[] = [];
  private readonly ruleNumbers = new Map<SenseRule, number>();
  private readonly patterns: RulePatterns[] = [];
  /** For each entry the number of its first rule. */
  private readonly firstRule: number[] = [];
  private readonly ruleCues: { words: readonly string[]; rule: number; role: (typeof CUE_ROLES)[number] }[] = [];

  /** Entries have to come in the order of their numbers. */
  addSurfaces(entry: Entry, number: number): void {
    this.firstRule[number] = this.rules.length;
    for (const surface of [entry.term, ...entry.aliases]) {
      const rule = this.ruleFor(entry, surface);
      const node = this.addSurface(surface, number, rule);
      for (const form of inflect(surface, entry.inflect)) {
        if (isExact(surface)) this.addSurface(form, number, rule);
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
    const cue = this.cueOf(word);
    if (cueClass > 0) cue.class = cueClass;
    if (ref !== undefined) cue.refs.add(ref);
    const { node } = cue;
    for (const form of inflect(word, 'noun')) this.forms.set(form, node);
  }

  addWeight(word: string, weight: number): void {
    this.cueOf(word).weight = weight;
  }

  /** Inflected forms lead to the node of what they are forms of; a form that stands in the reference itself keeps its own. */
  addForms(): void {
    for (const [form, target] of this.forms) {
      const token = this.tokensOf(form).pop();
      const edge = this.edges[target - 1];
      if (!token || !edge) continue;
      const key = childKey(edge.parent, token);
      const known = this.children.get(key);
      if (known !== undefined) {
        if (known !== target) this.twins.push({ node: known, of: target });
        continue;
      }
      this.children.set(key, target);
      const ending = ENDINGS.findIndex((one) => sameToken(withEnding(edge, one), token));
      if (ending >= 0) edge.endings |= 1 << ending;
      else this.edges.push({ ...token, parent: edge.parent, child: this.edges.length + 1, endings: 0, formOf: target });
    }
    this.forms.clear();
  }

  finish(entries: readonly Entry[]): BuiltMatcher {
    const edges = new ColumnWriter();
    const evidence = new ColumnWriter();
    this.addTwins();
    const { rules, firstRule } = this;
    const nodes = this.edges.length + 1;
    const numberOf = writeTrie(edges, this.edges);
    for (const item of [...this.surfaces, ...this.cues.values()]) item.node = numberOf(item.node);
    writeSurfaces(edges, this.surfaces, { nodes, firstRule });
    writeEntries(evidence, entries, { rules, firstRule });
    writeCues(evidence, [...this.cues.values()], nodes);
    return { matcher: { trie: edges.toBase64(), cues: evidence.toBase64() }, patterns: this.patterns };
  }

  /** A form that begins a longer phrase (“clinical trials” of “clinical trials register”) means what its word means, unless it means something itself. */
  private addTwins(): void {
    const byNode = Map.groupBy(this.surfaces, ({ node }) => node);
    for (const { node, of } of this.twins) {
      if (!byNode.has(node)) this.surfaces.push(...(byNode.get(of) ?? []).map((one) => ({ ...one, node })));
    }
  }

  private addSurface(surface: string, number: number, rule: number): number {
    const node = this.insert(surface);
    // Spellings that differ only in hyphens or capitals are one to the trie.
    const exact = isExact(surface) ? capitalsOf(surface, 0, surface.length) : -1;
    const key = `${node}/${number}`;
    if (this.anyCase.has(key)) return node;
    if (exact < 0) this.anyCase.add(key);
    this.surfaces.push({ node, entry: number, rule, capitals: exact });
    return node;
  }

  private cueOf(word: string): Cue {
    const node = this.insert(word);
    const cue = this.cues.get(node) ?? { node, class: 0, weight: 0, refs: new Set() };
    this.cues.set(node, cue);
    return cue;
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
    this.ruleCues.push(
      { words: rule.cues, rule: number, role: 'for' },
      { words: rule.against, rule: number, role: 'against' },
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
        this.edges.push({ ...token, parent: node, child, endings: 0 });
        this.children.set(childKey(node, token), child);
      }
      node = child;
    }
    return node;
  }

  private tokensOf(phrase: string): TokenHash[] {
    const { tokens } = this;
    tokens.read(phrase);
    return Array.from({ length: tokens.count }, (_, at) => ({ hash: tokens.hash[at]!, check: tokens.check[at]! }));
  }
}

/** Tokens are told apart by as much as the trie keeps of them. */
function childKey(node: number, { hash, check }: TokenHash): string {
  return node === ROOT ? `${hash}/${check}` : `${node}/${hash & INNER_HASH}`;
}

function sameToken(a: TokenHash, b: TokenHash): boolean {
  return a.hash === b.hash && a.check === b.check;
}
