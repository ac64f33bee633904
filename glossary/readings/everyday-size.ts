import { told } from './text/numbers.ts';

/** Widths in millimeters of everyday things, as the National Cancer Institute compares them (“Tumor size”, cancer.gov; seen on siteman.wustl.edu/glossary/CDR0000354457). */
const THINGS: readonly (readonly [millimeters: number, thing: string])[] = [
  [1, 'a sharp pencil point'],
  [2, 'a new crayon point'],
  [5, 'a pencil-top eraser'],
  [10, 'a pea'],
  [20, 'a peanut'],
  [30, 'a grape'],
  [40, 'a walnut'],
  [50, 'a lime'],
  [60, 'an egg'],
  [70, 'a peach'],
  [100, 'a grapefruit'],
];
/** “about the width of a grape”, “between a grape and a walnut”. */
export function compared(size: number): string {
  const near = THINGS.find(([width]) => Math.abs(size - width) <= width * 0.12);
  if (near) return `about as wide as ${near[1]}`;
  const next = THINGS.findIndex(([width]) => width > size);
  if (next === 0) return `less wide than ${THINGS[0]![1]}`;
  return next < 0
    ? `wider than ${THINGS.at(-1)![1]} (10 centimeters)`
    : `between ${THINGS[next - 1]![1]} and ${THINGS[next]![1]} in width`;
}

/** The thing of the list that is nearest in width. */
export function thingFor(size: number): string {
  return THINGS.reduce((best, each) => (Math.abs(each[0] - size) < Math.abs(best[0] - size) ? each : best))[1];
}

/** “5 millimeters”, “2.3 centimeters”. */
export function metricTold(size: number): string {
  return size < 10
    ? `${told(size, 1)} millimeter${size === 1 ? '' : 's'}`
    : `${told(size / 10, 1)} centimeter${size === 10 ? '' : 's'}`;
}

/** A length in the unit that the text uses, with the other system’s beside it; millimeters stay alone. */
export function lengthTold(size: number, unit: string): string {
  const inches = size / 25.4;
  const metric = metricTold(size);
  if (/^i/i.test(unit)) return `${told(inches)} inch${inches > 1 ? 'es' : ''} (about ${metric})`;
  return size >= 10 ? `${metric} (about ${told(inches, 1)} inch${Math.round(inches * 10) > 10 ? 'es' : ''})` : metric;
}
