import { describe, expect, it } from 'vitest';
import { Scanner } from '#glossary/matching/scan.ts';
import { sample } from './opened.ts';

describe('the scanner', () => {
  it('makes no object for a word that begins no phrase', () => {
    const scanner = new Scanner(sample.matcher);
    const words = 20_000;
    const text = 'They walked along that river until nightfall. '.repeat(words / 7);
    const grown: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      const before = process.memoryUsage().heapUsed;
      scanner.scan(text);
      grown.push(process.memoryUsage().heapUsed - before);
    }
    // The least of all rounds: others hold what the engine makes when it compiles, and a collection makes one negative. An object takes 12 bytes at least.
    const least = Math.min(...grown.filter((bytes) => bytes >= 0));
    expect(least / words).toBeLessThan(4);
  });
});
