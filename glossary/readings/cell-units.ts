import { regExp } from './text/reg-exp.ts';

const PER_MICROLITER = String.raw`(?:per|\/|a) ?(?:[µμu][lL]|mcL|(?i:microlit(?:er|re)|cubic (?:millimet(?:er|re)|mm)|cu\.? ?mm|cumm)|mm(?:³|3|\^3))`;
/** Each unit of a count of cells, and by what a number in it becomes × 10⁹ per liter. */
const CELL_UNITS: readonly [source: string, factor: number][] = [
  [String.raw`\s?[x×*]? ?10(?:⁹|\^?9) ?(?:\/|per) ?(?:[lL]\b|(?i:lit(?:er|re)))`, 1],
  [String.raw`\s?[x×*]? ?10(?:³|\^?3) ?${PER_MICROLITER}`, 1],
  [String.raw`\s?(?:[kK]|(?i:thousand))(?: (?i:cells|platelets))? ?${PER_MICROLITER}`, 1],
  [String.raw` ?(?i:billion) ?(?:\/|per) ?(?:[lL]\b|(?i:lit(?:er|re)))`, 1],
  [` ?(?:(?i:cells|platelets|neutrophils) ?)?${PER_MICROLITER}`, 0.001],
];
/** The source of a pattern for any of the units, as the named group `unit`. */
export const CELLS = `(?<unit>${CELL_UNITS.map(([source]) => source).join('|')})`;
const FACTORS = CELL_UNITS.map(([source, factor]) => [regExp(`^(?:${source})$`, 'u'), factor] as const);

/** A count of cells in 10⁹ per liter; `NaN` for a unit that `CELLS` doesn’t find. */
export function billionsOf(value: number, unit: string): number {
  return value * (FACTORS.find(([one]) => one.test(unit))?.[1] ?? Number.NaN);
}
