import type { Picture } from '../readings/reading.ts';
import { told } from '../readings/text/numbers.ts';
import { type Drawing, pointer, rectangle, type Shape, WIDTH } from './drawing.ts';

type Of<Type extends Picture['type']> = Extract<Picture, { type: Type }>;

const words = (
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end',
  tone: 'ink' | 'quiet' = 'quiet',
): Shape => ({
  shape: 'text',
  x,
  y,
  text,
  tone,
  anchor,
});

/** A line of time with its middle: half of the people before it, half after. With a second group, a line each. */
export function drawMedian({ value, unit, beside, label }: Of<'median'>): Drawing {
  const lines = [{ value, label }, ...(beside ? [beside] : [])];
  const longest = Math.max(...lines.map((line) => line.value)) * 2;
  const shapes = lines.flatMap((line, place): Shape[] => {
    const y = 22 + place * 52;
    const middle = (line.value / longest) * WIDTH;
    return [
      { shape: 'path', d: rectangle(0, y, middle, 8), tone: 'soft' },
      { shape: 'path', d: `M${middle} ${y}H${WIDTH - 10}l8 4l-8 4H${middle}z`, tone: 'edge' },
      { shape: 'path', d: pointer(middle, y - 1), tone: 'strong' },
      words(
        middle,
        y - 12,
        `${told(line.value)} ${unit}${line.label ? `, ${line.label}` : ''}`,
        anchorAt(middle),
        'ink',
      ),
      words(middle / 2, y + 21, 'half: less', 'middle'),
      words((middle + WIDTH) / 2, y + 21, 'half: longer', 'middle'),
    ];
  });
  return {
    height: lines.length * 52 - 4,
    label: lines
      .map((line) => `half up to ${told(line.value)} ${unit}, half longer${line.label ? `: ${line.label}` : ''}`)
      .join('; '),
    shapes,
  };
}

/** About how wide a letter of a label is, in units of the drawing. */
const LETTER = 6.2;

/** A bar of zones with the place of a value. The zone of the value is named, and each other one whose name has room. */
export function drawScale({ low, high, zones, at, unit }: Of<'scale'>): Drawing {
  const place = (value: number) => ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * WIDTH;
  const bars = zones.map(({ to, label }, index) => {
    const from = zones[index - 1]?.to ?? low;
    const half = (label.length * LETTER) / 2;
    const middle = Math.min(WIDTH - half, Math.max(half, (place(from) + place(to)) / 2));
    return {
      from,
      to,
      label,
      here: at >= from && (at < to || to >= high),
      start: middle - half,
      middle,
      end: middle + half,
    };
  });
  const named: typeof bars = [];
  for (const bar of [...bars.filter(({ here }) => here), ...bars.filter(({ here }) => !here)]) {
    if (named.every(({ start, end }) => bar.end < start || end < bar.start)) named.push(bar);
  }
  const value = `${told(at)}${unit ? ` ${unit}` : ''}`;
  return {
    height: 52,
    label: `${value} on a scale of ${zones.map(({ label }) => label).join(', ')}`,
    shapes: [
      ...bars.map(
        ({ from, to, here }): Shape => ({
          shape: 'path',
          d: rectangle(place(from), 22, place(to) - place(from), 10),
          tone: here ? 'soft' : 'edge',
        }),
      ),
      ...named.map(({ middle, label, here }) => words(middle, 46, label, 'middle', here ? 'ink' : 'quiet')),
      { shape: 'path', d: pointer(place(at), 21), tone: 'strong' },
      words(place(at), 10, value, anchorAt(place(at)), 'ink'),
    ],
  };
}

/** Steps that rise, one of them filled. */
export function drawLadder({ steps, at }: Of<'ladder'>): Drawing {
  const width = Math.min(64, WIDTH / steps.length);
  const shapes = steps.flatMap((step, place): Shape[] => {
    const height = 10 + (place * 26) / Math.max(1, steps.length - 1);
    return [
      {
        shape: 'path',
        d: rectangle(place * width, 40 - height, width - 4, height),
        tone: place === at ? 'strong' : 'edge',
      },
      words(place * width + (width - 4) / 2, 54, step, 'middle', place === at ? 'ink' : 'quiet'),
    ];
  });
  return { height: 60, label: `step ${steps[at]} of ${steps.join(', ')}`, shapes };
}

/** How many doses a line of the calendar can show apart. */
const MOST_DOSES = 40;

/** A line of time with a mark for each dose. Undefined for more doses than can be told apart. */
export function drawCalendar({ count, every, label }: Of<'calendar'>): Drawing | undefined {
  if (count < 1 || count > MOST_DOSES) return undefined;
  const step = (WIDTH - 16) / Math.max(count - 1, 1);
  const size = Math.min(10, step - 2);
  const doses = Array.from({ length: count }, (_, place) => rectangle(8 + place * step - size / 2, 6, size, 14));
  const weeks = ((count - 1) * every) / 7;
  const span =
    count === 1 ? '' : weeks >= 2 ? `about ${told(Math.round(weeks))} weeks` : `${told((count - 1) * every + 1)} days`;
  return {
    height: 40,
    label: `${told(count)} ${label}${span && ` over ${span}`}`,
    shapes: [
      { shape: 'path', d: `M0 13H${WIDTH}`, tone: 'edge' },
      { shape: 'path', d: doses.join(''), tone: 'strong' },
      words(0, 35, `${told(count)} ${label}`, 'start'),
      words(WIDTH, 35, span, 'end'),
    ],
  };
}

/** A length in a ruler, true to scale, with an everyday thing to compare. */
export function drawSize({ millimeters, thing }: Of<'size'>): Drawing {
  const longest = Math.max(50, Math.ceil(millimeters / 10 + 1) * 10);
  const perMillimeter = WIDTH / longest;
  const every = longest > 120 ? 50 : 10;
  const ticks = Array.from({ length: Math.floor(longest / every) + 1 }, (_, place) => place * every);
  return {
    height: 50,
    label: `${told(millimeters / 10)} cm, like ${thing}`,
    shapes: [
      { shape: 'path', d: rectangle(0, 4, millimeters * perMillimeter, 12), tone: 'strong' },
      {
        shape: 'path',
        d: `M0 22H${WIDTH}${ticks.map((at) => `M${Math.round(at * perMillimeter)} 22v5`).join('')}`,
        tone: 'edge',
      },
      words(0, 42, `${told(millimeters / 10)} cm, like ${thing}`, 'start'),
      words(WIDTH, 42, every === 10 ? '1 cm a step' : '5 cm a step', 'end'),
    ],
  };
}

/** Words at the ends of a line stay inside the drawing. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 60) return 'start';
  return x > WIDTH - 60 ? 'end' : 'middle';
}
