import type { Cues } from './cues.ts';
import { inflect } from './inflect.ts';
import { ColumnWriter } from './matching/columns.ts';
import type { RulePatterns } from './matching/judge.ts';
import {
  CUE_CLASSES,
  CUE_ROLES,
  ENTRIES,
  HAS_CASE,
  HAS_PATTERNS,
  HAS_RULE,
  IS_COMMON,
  MANY_REFS,
  type PackedMatcher,
  SAME_NODE,
  USUALLY,
} from './matching/matcher.ts';
import { capitalsOf, type TokenHash, Tokens, withEnding } from './matching/tokens.ts';
import { BUCKET_SHIFT, BUCKETS, ENDINGS, INNER_HASH, ROOT, rootHigh } from './matching/trie.ts';
import { type Entry, type SenseRule, TOPICS } from './schema.ts';

interface Edge extends TokenHash {
  parent: number;
  child: number;
  /** Which of `ENDINGS` the token may take, a bit each. */
  endings: number;
  /** The node that this one is an irregular form of. */
  formOf?: number;
}

interface Surface {
  node: number;
  entry: number;
  rule: number;
  /** −1 where case doesn't count. */
  capitals: number;
}

interface Cue {
  node: number;
  class: number;
  weight: number;
  refs: Set<number>;
}

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
    const numberOf = this.writeTrie(edges);
    for (const item of [...this.surfaces, ...this.cues.values()]) item.node = numberOf(item.node);
    this.writeSurfaces(edges);
    this.writeEntries(evidence, entries);
    this.writeCues(evidence);
    return { matcher: { trie: edges.toBase64(), cues: evidence.toBase64() }, patterns: this.patterns };
  }

  /** A form that begins a longer phrase (“clinical trials” of “clinical trials register”) means what its word means, unless it means something itself. */
  private addTwins(): void {
    const byNode = Map.groupBy(this.surfaces, ({ node }) => node);
    for (const { node, of } of this.twins) {
      if (!byNode.has(node)) this.surfaces.push(...(byNode.get(of) ?? []).map((one) => ({ ...one, node })));
    }
  }

  /** Writes the edges as `Trie` reads them. Returns the numbers that the nodes have there. */
  private writeTrie(columns: ColumnWriter): (node: number) => number {
    const { order, numberOf } = this.breadthFirst();
    const nodes = order.length + 1;
    const ofRoot = order.filter(({ parent }) => parent === ROOT);
    const buckets = Map.groupBy(ofRoot, ({ hash }) => hash >>> BUCKET_SHIFT);
    const sizes = Array.from({ length: BUCKETS }, (_, bucket) => buckets.get(bucket)?.length ?? 0);
    if (Math.max(...sizes) > 15) throw new RangeError('a bucket of the root holds more than 15 words');
    const children = Map.groupBy(order.slice(ofRoot.length), ({ parent }) => numberOf(parent));
    const forms = order.filter(({ formOf }) => formOf !== undefined);
    columns.uint8(Array.from({ length: BUCKETS / 2 }, (_, pair) => sizes[2 * pair]! | (sizes[2 * pair + 1]! << 4)));
    columns.uint16(order.map(({ hash }) => hash & 0xffff));
    columns.uint8(
      order.map(({ parent, hash, check }) => (parent === ROOT ? rootHigh(hash, check) : (hash >>> 16) & 0xff)),
    );
    columns.bits(nodes, children.keys());
    columns.uint8([...children.values()].map(({ length }) => length));
    columns.uint8(Array.from({ length: Math.ceil(nodes / 4) }, (_, four) => endingsOfFour(order, 4 * four - 1)));
    columns.uint16(forms.map(({ child }) => numberOf(child)));
    columns.uint16(forms.map(({ formOf }) => numberOf(formOf!)));
    return numberOf;
  }

  private writeSurfaces(columns: ColumnWriter): void {
    const surfaces = this.surfaces.sort((a, b) => a.node - b.node);
    const ruled = surfaces.filter(({ rule }) => rule >= 0);
    columns.bits(
      this.edges.length + 1,
      surfaces.map(({ node }) => node),
    );
    columns.uint16(
      surfaces.map(({ node, entry, rule, capitals }, place) => {
        if (entry >= ENTRIES) throw new RangeError(`more than ${ENTRIES} entries`);
        const isSame = surfaces[place - 1]?.node === node;
        return entry | (rule >= 0 ? HAS_RULE : 0) | (capitals >= 0 ? HAS_CASE : 0) | (isSame ? SAME_NODE : 0);
      }),
    );
    columns.uint8(ruled.map(({ rule, entry }) => rule - this.firstRule[entry]!));
    columns.uint8(surfaces.filter(({ capitals }) => capitals >= 0).map(({ capitals }) => capitals));
  }

  private writeEntries(columns: ColumnWriter, entries: readonly Entry[]): void {
    const topicIds = Object.keys(TOPICS);
    columns.uint8(
      entries.map(({ topic, common }) => (topic ? topicIds.indexOf(topic) + 1 : 0) | (common ? IS_COMMON : 0)),
    );
    columns.uint8(this.firstRule.map((first, entry) => (this.firstRule[entry + 1] ?? this.rules.length) - first));
    columns.uint8(
      this.rules.map(
        ({ usually, confirm, veto }) =>
          USUALLY.indexOf(usually) | (confirm.length + veto.length > 0 ? HAS_PATTERNS : 0),
      ),
    );
  }

  private writeCues(columns: ColumnWriter): void {
    const cues = [...this.cues.values()].sort((a, b) => a.node - b.node);
    columns.bits(
      this.edges.length + 1,
      cues.map(({ node }) => node),
    );
    columns.uint8(cues.map((cue) => cue.class | (Math.min(cue.refs.size, MANY_REFS) << 2) | ((cue.weight + 8) << 4)));
    columns.uint8(cues.map(({ refs }) => refs.size).filter((size) => size >= MANY_REFS));
    columns.uint16(cues.flatMap(({ refs }) => [...refs]));
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

  /** The edges level by level, those of a node by their hash, and the numbers that their nodes have then. */
  private breadthFirst(): { order: Edge[]; numberOf: (node: number) => number } {
    const below = Map.groupBy(this.edges, ({ parent }) => parent);
    const order = (below.get(ROOT) ?? []).sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
    for (const edge of order) {
      order.push(...(below.get(edge.child) ?? []).sort((a, b) => (a.hash & INNER_HASH) - (b.hash & INNER_HASH)));
    }
    const numbers = new Map(order.map(({ child }, place) => [child, place + 1]));
    return { order, numberOf: (node) => numbers.get(node) ?? ROOT };
  }
}

/** Tokens are told apart by as much as the trie keeps of them. */
function childKey(node: number, { hash, check }: TokenHash): string {
  return node === ROOT ? `${hash}/${check}` : `${node}/${hash & INNER_HASH}`;
}

function sameToken(a: TokenHash, b: TokenHash): boolean {
  return a.hash === b.hash && a.check === b.check;
}

/** The endings of four edges in one byte. */
function endingsOfFour(order: readonly Edge[], from: number): number {
  return [0, 1, 2, 3].reduce((byte, place) => byte | ((order[from + place]?.endings ?? 0) << (2 * place)), 0);
}
