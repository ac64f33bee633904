import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';

/** Something wrong in a file of the reference, and where: `line` counts from 1. */
export interface Problem {
  file: string;
  line: number;
  entry: string;
  message: string;
}

/** What was read: the good entries with the place each stands in, and every problem found. */
export interface YamlRead<Entry> {
  entries: (Entry & Named)[];
  places: Map<string, { file: string; line: number }>;
  problems: Problem[];
}

/** What an entry has beside what is written: the id is its key in the file, the category is the file’s name. */
interface Named {
  id: string;
  category: string;
}

/** Reads every `*.yaml` of a folder: entries by id; a folder that doesn’t exist has none. Never throws for what stands in a file: a problem names file, entry and line. */
export function readYaml<Entry>(
  folder: string,
  schema: v.GenericSchema<unknown, Entry>,
  example: string,
): YamlRead<Entry> {
  const read: YamlRead<Entry> = { entries: [], places: new Map(), problems: [] };
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (name.endsWith('.yaml')) readFile(join(folder, name), schema, example, read);
  }
  return read;
}

function readFile<Entry>(
  file: string,
  schema: v.GenericSchema<unknown, Entry>,
  example: string,
  into: YamlRead<Entry>,
): void {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const report = (line: number, entry: string, message: string) => into.problems.push({ file, line, entry, message });

  for (const error of document.errors) {
    const { line } = lines.linePos(error.pos[0]);
    report(line, entryAt(document, error.pos[0]), error.message.split('\n')[0] ?? error.code);
  }
  if (document.errors.length > 0) return;
  if (!isMap(document.contents)) {
    report(1, '', `a file holds entries by id, such as “${example}”`);
    return;
  }

  const category = basename(file, '.yaml');
  for (const [id, value] of Object.entries(document.toJS() as Record<string, unknown>)) {
    const line = lineOf(document, lines, [id]);
    const earlier = into.places.get(id);
    if (earlier) report(line, id, `this id stands in ${earlier.file}:${earlier.line} too`);
    const parsed = v.safeParse(schema, value);
    if (!parsed.success) {
      for (const issue of parsed.issues) {
        const path = issue.path?.map((step) => step.key as string | number) ?? [];
        report(lineOf(document, lines, [id, ...path]), id, `${path.join('.')}: ${issue.message}`);
      }
    } else if (!earlier) {
      into.entries.push({ ...parsed.output, id, category });
      into.places.set(id, { file, line });
    }
  }
}

/** The line of the deepest part of `path` that exists in the document. */
function lineOf(document: Document, lines: LineCounter, path: (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(path[depth - 1])) : undefined;
    const key = pair?.key as { range?: [number, number, number] } | null | undefined;
    if (key?.range) return lines.linePos(key.range[0]).line;
  }
  return 1;
}

/** The id of the entry that the offset falls into, as far as the broken file still tells. */
function entryAt(document: Document, offset: number): string {
  if (!isMap(document.contents)) return '';
  let found = '';
  for (const { key } of document.contents.items) {
    const at = key as { range?: [number, number, number]; value?: unknown } | null;
    if (at?.range && at.range[0] <= offset) found = String(at.value);
  }
  return found;
}
