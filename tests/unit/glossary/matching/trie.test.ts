import { describe, expect, it } from 'vitest';
import { ROOT, Trie } from '#glossary/matching/trie.ts';

describe('Trie', () => {
  it('finds each edge that was added, and no other', () => {
    const trie = new Trie(501, 500);
    for (let child = 1; child <= 500; child += 1) trie.add(child >> 1, child * 7919, child & 0xff, child);
    for (let child = 1; child <= 500; child += 1) {
      expect(trie.step(child >> 1, child * 7919, child & 0xff)).toBe(child);
      expect(trie.step(child >> 1, child * 7919, (child + 1) & 0xff)).toBe(ROOT);
    }
    expect(trie.step(ROOT, 12345, 0)).toBe(ROOT);
  });

  it('steps from the root as from any node, and knows its leaves', () => {
    const trie = new Trie(3, 2);
    trie.add(ROOT, 5, 1, 1);
    trie.add(1, 6, 1, 2);
    expect([trie.stepFromRoot(5, 1), trie.stepFromRoot(6, 1), trie.stepFromRoot(5 + 65536, 1)]).toEqual([
      1,
      ROOT,
      ROOT,
    ]);
    expect([trie.isLeaf(ROOT), trie.isLeaf(1), trie.isLeaf(2)]).toEqual([false, false, true]);
  });

  it('is empty when nothing was added', () => {
    expect(new Trie(1, 0).step(ROOT, 1, 1)).toBe(ROOT);
  });
});
