import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '#glossary/drawings/draw.ts';
import { readText } from '#glossary/readings/read.ts';
import type { Found } from '#glossary/readings/reading.ts';
import { TOPICS, type TopicId } from '#glossary/schema.ts';

/** Every sentence of the tables of cases: the readers’ own ground. */
const CASES = new URL('cases/', import.meta.url);
const sentences = readdirSync(CASES).flatMap((file) =>
  readFileSync(new URL(file, CASES), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t')[0]!),
);

const digits = fc.oneof(
  fc.double({ min: -10, max: 1e6, noNaN: true }).map(String),
  fc.integer({ min: 0, max: 10_000 }).map((value) => value.toLocaleString('en-US')),
  fc.double({ min: 0, max: 200, noNaN: true }).map((value) => value.toFixed(2).replace('.', '·')),
  fc.constantFrom(
    '0',
    '00',
    '.03',
    '1e3',
    'twelve',
    'ninety-nine',
    'a hundred',
    'III',
    '3-4',
    '½',
    '999999999999999999999',
    '0.0000001',
  ),
);
const sign = fc.constantFrom(
  '%',
  ' per cent',
  ' percent',
  '',
  ' of 15',
  ' mmHg',
  ' months',
  '–',
  '±',
  '/',
  ' (95% CI ',
  ')',
  ' vs ',
  '\u00a0%',
);
const topics = fc.subarray(Object.keys(TOPICS) as TopicId[], { maxLength: 2 });

/** A sentence of the tables with its numbers changed, cut and joined at random. */
const disturbed = fc
  .tuple(
    fc.constantFrom(...sentences),
    fc.array(fc.tuple(digits, sign), { minLength: 1, maxLength: 6 }),
    fc.nat(),
    fc.string({ maxLength: 12 }),
  )
  .map(([sentence, values, cut, noise]) => {
    let next = 0;
    const changed = sentence.replace(/\d+(?:[.,·]\d+)?\s?%?/g, () =>
      (values[next++ % values.length] ?? ['', '']).join(''),
    );
    const at = cut % (changed.length + 1);
    return cut % 3 === 0 ? changed.slice(0, at) + noise + changed.slice(at) : changed;
  });

function expectSound({ start, end, reading }: Found, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(text.length);
  const told = `${reading.plain} ${reading.limits ?? ''}`;
  expect(told).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  for (const [name, value] of Object.entries(reading.values)) {
    if (typeof value === 'string') expect(value, name).not.toBe('');
    else expect(Number.isFinite(value), `${name}=${value}`).toBe(true);
    if (/percent/i.test(name)) expect(Number(value), name).toBeGreaterThanOrEqual(0);
    if (/^(?:percent|share)/i.test(name)) expect(Number(value), name).toBeLessThanOrEqual(100);
  }
  for (const [, count = '', of = ''] of told.matchAll(/([\d,]+) of ([\d,]+)/g)) {
    expect(Number(count.replaceAll(',', '')), told).toBeLessThanOrEqual(Number(of.replaceAll(',', '')));
  }
  const drawing = reading.picture && draw(reading.picture);
  if (drawing) {
    expect(JSON.stringify(drawing)).not.toMatch(/NaN|Infinity|undefined/);
    expect(drawing.height).toBeGreaterThan(0);
    expect(drawing.height).toBeLessThan(400);
  }
}

/** The first use of two hundred patterns takes its time on a busy machine, ms. */
const PATIENCE = 60_000;

describe('readings of whatever text', { timeout: PATIENCE }, () => {
  it('are sound for the sentences of the tables with other numbers in them', () => {
    fc.assert(
      fc.property(disturbed, topics, (text, about) => {
        for (const found of readText(text, about)) expectSound(found, text);
      }),
      { numRuns: 3000, seed: 20261121 },
    );
  });

  it('never crash on noise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), topics, (text, about) => {
        for (const found of readText(text, about)) expectSound(found, text);
      }),
      { numRuns: 500, seed: 20261121 },
    );
  });

  it('come to an end on hostile sentences', () => {
    // Patterns that go back and forth would take hours for these; the runner’s own time limit is the test.
    const parts = [
      '1 of ',
      '12% ',
      'survival ',
      'a-',
      'grade 3-',
      'T2N1',
      'per ',
      '3+4=',
      'ER+/',
      'mg/m² every ',
      'of patients with ',
      'risk of ',
    ];
    for (const part of parts)
      expect(readText(part.repeat(Math.ceil(16_000 / part.length))).length).toBeGreaterThanOrEqual(0);
  });

  it('draws every picture of the tables', () => {
    const drawn = sentences.flatMap((text) => readText(text)).filter(({ reading }) => reading.picture);
    expect(drawn.length).toBeGreaterThan(0);
    for (const { reading } of drawn) {
      const drawing = draw(reading.picture!);
      if (drawing) expect(drawing.label).not.toBe('');
    }
  });
});
