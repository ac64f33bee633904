import type { Picture } from '../readings/reading.ts';
import { told } from '../readings/text/numbers.ts';
import { circle, type Drawing, type Shape, WIDTH } from './drawing.ts';

type People = Extract<Picture, { type: 'people' }>;

/** A hundred people stand in five rows; a thousand are dots in twenty. */
const LAYOUTS: Readonly<Record<number, { columns: number; height: number; person: (x: number, y: number) => string }>> =
  {
    100: {
      columns: 20,
      height: 19,
      person: (x, y) => `${circle(x, y - 5, 2.6)}M${x - 3.6} ${y + 6}v-4.4a3.6 3.6 0 0 1 7.2 0v4.4z`,
    },
    1000: { columns: 50, height: 6.5, person: (x, y) => circle(x, y, 2.2) },
  };

/** People of a group, so many of them filled: the natural frequency as it is. Undefined for groups too large to draw. */
export function drawPeople({ count, of, label, beside }: People): Drawing | undefined {
  const layout = LAYOUTS[of];
  if (!layout) return undefined;
  const groups = [{ count, label }, ...(beside ? [beside] : [])];
  const gridHeight = (of / layout.columns) * layout.height;
  const shapes = groups.flatMap((group, place): Shape[] => {
    const top = place * (gridHeight + 26);
    return [
      ...grid(group.count, of, layout, top),
      {
        shape: 'text',
        x: 0,
        y: top + gridHeight + 14,
        text: `${told(group.count)} of ${told(of)} ${group.label}`,
        tone: 'quiet',
      },
    ];
  });
  return {
    height: groups.length * (gridHeight + 26) - 6,
    label: groups.map((group) => `${told(group.count)} of ${told(of)} ${group.label}`).join('; '),
    shapes,
  };
}

function grid(count: number, of: number, { columns, height, person }: (typeof LAYOUTS)[number], top: number): Shape[] {
  let filled = '';
  let empty = '';
  for (let place = 0; place < of; place += 1) {
    const x = ((place % columns) + 0.5) * (WIDTH / columns);
    const outline = person(Math.round(x * 10) / 10, top + (Math.floor(place / columns) + 0.5) * height);
    if (place < count) filled += outline;
    else empty += outline;
  }
  return [
    { shape: 'path', d: filled, tone: 'strong' },
    { shape: 'path', d: empty, tone: 'edge' },
  ];
}
