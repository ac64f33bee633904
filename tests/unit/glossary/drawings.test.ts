import { describe, expect, it } from 'vitest';
import { draw } from '#glossary/drawings/draw.ts';
import type { Picture } from '#glossary/readings/reading.ts';

/** How many figures a path holds: each begins with a move. */
const figures = (d: string) => d.match(/M/g)?.length ?? 0;

const paths = (picture: Picture, tone: string) =>
  (draw(picture)?.shapes ?? []).flatMap((shape) => (shape.shape === 'path' && shape.tone === tone ? [shape.d] : []));

const texts = (picture: Picture) =>
  (draw(picture)?.shapes ?? []).flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []));

describe('drawings', () => {
  it('draw as many people as the count says, and the rest empty', () => {
    const picture: Picture = { type: 'people', count: 12, of: 100, label: 'had this' };
    // A person is two figures: a head and a body.
    expect(figures(paths(picture, 'strong')[0]!)).toBe(24);
    expect(figures(paths(picture, 'edge')[0]!)).toBe(176);
    expect(draw(picture)?.label).toBe('12 of 100 had this');
  });

  it('draw two groups one below the other', () => {
    const drawing = draw({ type: 'people', count: 4, of: 1000, label: 'with', beside: { count: 3, label: 'without' } });
    expect(drawing?.label).toBe('4 of 1,000 with; 3 of 1,000 without');
  });

  it('leave out groups that can’t be counted by eye', () => {
    expect(draw({ type: 'people', count: 12, of: 100_000, label: 'fell ill' })).toBeUndefined();
    expect(draw({ type: 'calendar', count: 400, every: 1, label: 'doses' })).toBeUndefined();
  });

  it('put the value of a scale into its zone, and never print two names over each other', () => {
    const picture: Picture = {
      type: 'scale',
      low: 80,
      high: 200,
      zones: [
        { to: 90, label: 'low' },
        { to: 120, label: 'usual' },
        { to: 130, label: 'slightly raised' },
        { to: 140, label: 'raised' },
        { to: 200, label: 'high' },
      ],
      at: 125,
      unit: 'mmHg',
    };
    expect(texts(picture)).toContain('slightly raised');
    expect(texts(picture)).not.toContain('raised');
    expect(paths(picture, 'soft')).toHaveLength(1);
  });

  it('fill one step of a ladder', () => {
    expect(paths({ type: 'ladder', steps: ['I', 'II', 'III', 'IV'], at: 2 }, 'strong')).toHaveLength(1);
  });

  it('show far spread only where M says so', () => {
    const spread = (m: number): Picture => ({ type: 'spread', organ: 'breast', t: 2, n: 1, m });
    expect(paths(spread(1), 'strong').length).toBeGreaterThan(paths(spread(0), 'strong').length);
    expect(draw(spread(-1))?.label).not.toContain('M:');
  });

  it('say what a screen reader is to say', () => {
    expect(draw({ type: 'median', value: 14, unit: 'months' })?.label).toBe('half up to 14 months, half longer');
    expect(draw({ type: 'size', millimeters: 23, thing: 'a grape' })?.label).toBe('2.3 cm, like a grape');
    expect(draw({ type: 'calendar', count: 6, every: 21, label: 'cycles' })?.label).toBe(
      '6 cycles over about 15 weeks',
    );
  });
});
