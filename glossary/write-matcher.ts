import type { ColumnWriter } from './matching/columns.ts';
import {
  ENTRIES,
  HAS_CASE,
  HAS_PATTERNS,
  HAS_RULE,
  IS_COMMON,
  MANY_REFS,
  SAME_NODE,
  USUALLY,
} from './matching/matcher.ts';
import type { TokenHash } from './matching/tokens.ts';
import { BUCKET_SHIFT, BUCKETS, INNER_HASH, ROOT, rootHigh } from './matching/trie.ts';
import { type Entry, type SenseRule, TOPICS } from './schema.ts';

/** An edge of the trie that is being built, and the node that it leads to. */
export interface Edge extends TokenHash {
  parent: number;
  child: number;
  /** Which of `ENDINGS` the token may take, a bit each. */
  endings: number;
  /** The node that this one is an irregular form of. */
  formOf?: number;
}

/** A surface, and the node that it ends in. */
export interface Surface {
  node: number;
  entry: number;
  rule: number;
  /** −1 where case doesn't count. */
  capitals: number;
}

/** A cue word, and the node that it ends in. */
export interface Cue {
  node: number;
  class: number;
  weight: number;
  refs: Set<number>;
}

/** Writes edges as `Trie` reads them. Returns the numbers that the nodes have there. */
export function writeTrie(columns: ColumnWriter, edges: readonly Edge[]): (node: number) => number {
  const { order, numberOf } = breadthFirst(edges);
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

/** Writes surfaces, whose nodes have their final numbers, in the order of these. `firstRule` is by entry. */
export function writeSurfaces(
  columns: ColumnWriter,
  unsorted: readonly Surface[],
  { nodes, firstRule }: { nodes: number; firstRule: readonly number[] },
): void {
  const surfaces = [...unsorted].sort((a, b) => a.node - b.node);
  const ruled = surfaces.filter(({ rule }) => rule >= 0);
  columns.bits(
    nodes,
    surfaces.map(({ node }) => node),
  );
  columns.uint16(
    surfaces.map(({ node, entry, rule, capitals }, place) => {
      if (entry >= ENTRIES) throw new RangeError(`more than ${ENTRIES} entries`);
      const isSame = surfaces[place - 1]?.node === node;
      return entry | (rule >= 0 ? HAS_RULE : 0) | (capitals >= 0 ? HAS_CASE : 0) | (isSame ? SAME_NODE : 0);
    }),
  );
  columns.uint8(ruled.map(({ rule, entry }) => rule - firstRule[entry]!));
  columns.uint8(surfaces.filter(({ capitals }) => capitals >= 0).map(({ capitals }) => capitals));
}

/** Writes what is told of entries and of their sense rules. */
export function writeEntries(
  columns: ColumnWriter,
  entries: readonly Entry[],
  { rules, firstRule }: { rules: readonly SenseRule[]; firstRule: readonly number[] },
): void {
  const topicIds = Object.keys(TOPICS);
  columns.uint8(
    entries.map(({ topic, common }) => (topic ? topicIds.indexOf(topic) + 1 : 0) | (common ? IS_COMMON : 0)),
  );
  columns.uint8(firstRule.map((first, entry) => (firstRule[entry + 1] ?? rules.length) - first));
  columns.uint8(
    rules.map(
      ({ usually, confirm, veto }) => USUALLY.indexOf(usually) | (confirm.length + veto.length > 0 ? HAS_PATTERNS : 0),
    ),
  );
}

/** Writes cue words, whose nodes have their final numbers, in the order of these. */
export function writeCues(columns: ColumnWriter, unsorted: readonly Cue[], nodes: number): void {
  const cues = [...unsorted].sort((a, b) => a.node - b.node);
  columns.bits(
    nodes,
    cues.map(({ node }) => node),
  );
  columns.uint8(cues.map((cue) => cue.class | (Math.min(cue.refs.size, MANY_REFS) << 2) | ((cue.weight + 8) << 4)));
  columns.uint8(cues.map(({ refs }) => refs.size).filter((size) => size >= MANY_REFS));
  columns.uint16(cues.flatMap(({ refs }) => [...refs]));
}

/** The edges level by level, those of a node by their hash, and the numbers that their nodes have then. */
function breadthFirst(edges: readonly Edge[]): { order: Edge[]; numberOf: (node: number) => number } {
  const below = Map.groupBy(edges, ({ parent }) => parent);
  const order = (below.get(ROOT) ?? []).sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  for (const edge of order) {
    order.push(...(below.get(edge.child) ?? []).sort((a, b) => (a.hash & INNER_HASH) - (b.hash & INNER_HASH)));
  }
  const numbers = new Map(order.map(({ child }, place) => [child, place + 1]));
  return { order, numberOf: (node) => numbers.get(node) ?? ROOT };
}

/** The endings of four edges in one byte. */
function endingsOfFour(order: readonly Edge[], from: number): number {
  return [0, 1, 2, 3].reduce((byte, place) => byte | ((order[from + place]?.endings ?? 0) << (2 * place)), 0);
}
