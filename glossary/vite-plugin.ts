import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { type BuiltGlossary, buildGlossary } from './build.ts';

const PREFIX = 'virtual:lay-terms/';

/**
 * Gives the bundles what is built from the reference: `virtual:lay-terms/index`, `…/details`, `…/matcher`, `…/patterns`, `…/notes`, each a text as default
 * export. The build stops with file, line and entry if the reference can't be read.
 */
export function glossaryPlugin(folder: string): Plugin {
  return {
    name: 'lay-terms-glossary',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const part = id.slice(PREFIX.length + 1) as keyof BuiltGlossary;
      return `export default ${JSON.stringify(latest(folder)[part])};`;
    },
  };
}

/** What was built last, and of what: one build of the extension makes a dozen bundles, each with a plugin of its own. */
let last: { folder: string; changed: number; built: BuiltGlossary } | undefined;

function latest(folder: string): BuiltGlossary {
  const changed = lastChange(dirname(folder));
  if (last?.folder !== folder || last.changed !== changed) last = { folder, changed, built: buildGlossary(folder) };
  return last.built;
}

/** When a file of the reference was last changed, ms. */
function lastChange(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:yaml|json)$/.test(file),
  );
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}
