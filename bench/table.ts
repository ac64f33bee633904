/** Ratios by row and column, as they go to the terminal and, in Markdown, to `docs/performance.md`. */
export type Table = Record<string, Record<string, number>>;

/** The middle value of some; NaN of none. */
export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Prints a table in Markdown, numbers to two or three figures. */
export function printTable(title: string, table: Table): void {
  const columns = [...new Set(Object.values(table).flatMap(Object.keys))];
  console.log(`\n${title}\n`);
  console.log(`| | ${columns.join(' | ')} |\n| --- |${' ---: |'.repeat(columns.length)}`);
  for (const [name, row] of Object.entries(table)) {
    console.log(`| ${name} | ${columns.map((column) => figure(row[column])).join(' | ')} |`);
  }
}

function figure(value: number | undefined): string {
  if (value === undefined) return '';
  if (!Number.isFinite(value)) return '–';
  return value >= 10 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(2)));
}
