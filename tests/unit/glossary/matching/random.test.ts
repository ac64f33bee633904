import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanPage } from '../../../../scripts/scan-page.ts';
import { sample } from './opened.ts';

const word = fc.constantFrom(
  'partial remission',
  'PR',
  'EGFR',
  'metastases',
  'stage I',
  'the',
  'of',
  'fees',
  'doctor',
  'meso\u00ADthelioma',
  'Mesothelioma’s',
  'tour',
);
const glue = fc.constantFrom(' ', ', ', '. ', '-', '\n', '\n\n', ' (', ') ', '…', '\u00A0', '🎗', '');
const text = fc
  .array(
    fc.tuple(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), glue),
    { maxLength: 60 },
  )
  .map((parts) => parts.flat().join(''));

describe('any text', () => {
  it('gets marks that lie in it, in order, without overlap', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (input) => {
        const { marks } = await scanPage(input, '', sample);
        let free = 0;
        for (const { start, end, text: surface } of marks) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(input.slice(start, end)).toBe(surface);
          free = end;
        }
        expect(free).toBeLessThanOrEqual(input.length);
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });
});
