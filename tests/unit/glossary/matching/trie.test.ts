import { describe, expect, it } from 'vitest';
import { ROOT, Trie } from '#glossary/matching/trie.ts';

describe('Trie', () => {
  it('finds each edge that was added, and no other', () => {
    const trie = new Trie(501, 500);
    trie.addToRoot(7919, 1, 1);
    for (let child = 2; child <= 500; child += 1) trie.add(child >> 1, child * 7919, child);
    expect([trie.stepFromRoot(7919, 1), trie.stepFromRoot(7919, 2), trie.stepFromRoot(7919 + 65536, 1)]).toEqual([
      1,
      ROOT,
      ROOT,
    ]);
    for (let child = 2; child <= 500; child += 1) {
      expect(trie.step(child >> 1, child * 7919)).toBe(child);
      expect(trie.step(child >> 1, child * 7919 + 1)).toBe(ROOT);
    }
  });

  it('knows its leaves', () => {
    const trie = new Trie(3, 2);
    trie.addToRoot(5, 1, 1);
    trie.add(1, 6, 2);
    expect([trie.isLeaf(1), trie.isLeaf(2)]).toEqual([false, true]);
  });

  it('is empty when nothing was added', () => {
    const trie = new Trie(2, 0);
    expect([trie.stepFromRoot(1, 1), trie.step(1, 1)]).toEqual([ROOT, ROOT]);
  });
});
