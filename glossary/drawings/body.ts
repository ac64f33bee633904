import type { Picture } from '../readings/reading.ts';
import { circle, type Drawing, type Shape } from './drawing.ts';

/** Where an organ stands in the sketch, and where the lymph nodes near it are. */
const PLACES: Readonly<Record<string, { x: number; y: number; nodes: readonly (readonly [number, number])[] }>> = {
  breast: {
    x: 57,
    y: 52,
    nodes: [
      [66, 43],
      [69, 47],
      [71, 52],
    ],
  },
  lung: {
    x: 42,
    y: 52,
    nodes: [
      [50, 50],
      [50, 56],
      [50, 44],
    ],
  },
  mesothelioma: {
    x: 38,
    y: 58,
    nodes: [
      [50, 52],
      [50, 58],
      [50, 46],
    ],
  },
  colon: {
    x: 42,
    y: 80,
    nodes: [
      [48, 76],
      [48, 82],
      [53, 79],
    ],
  },
  prostate: {
    x: 50,
    y: 96,
    nodes: [
      [43, 90],
      [57, 90],
      [50, 86],
    ],
  },
  melanoma: {
    x: 66,
    y: 66,
    nodes: [
      [67, 48],
      [69, 52],
      [65, 44],
    ],
  },
  'head and neck': {
    x: 51,
    y: 26,
    nodes: [
      [44, 34],
      [56, 34],
      [50, 37],
    ],
  },
};
const ANYWHERE = {
  x: 50,
  y: 62,
  nodes: [
    [58, 56],
    [60, 62],
    [58, 68],
  ] as const,
};

/** Places far from any organ above, for spread. */
const FAR: readonly (readonly [number, number])[] = [
  [50, 10],
  [60, 72],
  [40, 118],
];

const BODY =
  'M50 4a11 11 0 0 1 6 20v6c10 1 18 4 20 12l5 38h-6l-6 -30v30l-3 48h-12l-4 -40l-4 40h-12l-3 -48v-30l-6 30h-6l5 -38c2 -8 10 -11 20 -12v-6a11 11 0 0 1 6 -20z';

const TOLD = {
  t: ['no tumor found', 'small', 'larger', 'larger still', 'grown into nearby parts'],
  n: ['no nodes', 'few nodes near', 'more nodes', 'many or farther nodes'],
  m: ['no far spread found', 'spread to far parts'],
} as const;

/** A body with the tumor, the nodes near it and far spread, as T, N and M say. */
export function drawSpread({ organ, t, n, m }: Extract<Picture, { type: 'spread' }>): Drawing {
  const { x, y, nodes } = PLACES[organ] ?? ANYWHERE;
  const shapes: Shape[] = [{ shape: 'path', d: BODY, tone: 'edge' }];
  if (t > 0) shapes.push({ shape: 'path', d: circle(x, y, 2 + 1.6 * t), tone: 'strong' });
  nodes.forEach(([nodeX, nodeY], place) => {
    if (n >= 0) shapes.push({ shape: 'path', d: circle(nodeX, nodeY, 2), tone: place < n ? 'strong' : 'edge' });
  });
  if (m > 0) for (const [farX, farY] of FAR) shapes.push({ shape: 'path', d: circle(farX, farY, 2.6), tone: 'strong' });
  const lines = (['t', 'n', 'm'] as const).flatMap((part) => {
    const value = { t, n, m }[part];
    return value < 0 ? [] : [`${part.toUpperCase()}: ${TOLD[part][Math.min(value, TOLD[part].length - 1)]}`];
  });
  lines.forEach((text, place) => {
    shapes.push({ shape: 'text', x: 120, y: 50 + place * 22, text, tone: 'ink', anchor: 'start' });
  });
  return { height: 134, label: lines.join('; '), shapes };
}
