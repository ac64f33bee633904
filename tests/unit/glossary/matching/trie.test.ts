import { describe, expect, it } from 'vitest';
import { edgeKey, ROOT, Trie } from '#glossary/matching/trie.ts';

describe('Trie', () => {
  it('finds each edge that was added, and no other', () => {
    const trie = new Trie(500);
    for (let child = 1; child <= 500; child += 1) trie.add(edgeKey(child >> 1, child * 7919), child & 0xff, child);
    for (let child = 1; child <= 500; child += 1) {
      expect(trie.step(child >> 1, child * 7919, child & 0xff)).toBe(child);
      expect(trie.step(child >> 1, child * 7919, (child + 1) & 0xff)).toBe(0);
    }
    expect(trie.step(ROOT, 12345, 0)).toBe(0);
  });

  it('is empty when nothing was added', () => {
    expect(new Trie(0).step(ROOT, 1, 1)).toBe(0);
  });
});
