import type { Plugin } from 'vite';
import { type BuiltGlossary, buildGlossary } from './build.ts';

const PREFIX = 'virtual:lay-terms/';

/**
 * Gives the bundles what is built from the reference: `virtual:lay-terms/index`, `…/details`, `…/matcher`, `…/patterns`, `…/notes`, each a text as default
 * export. The build stops with file, line and entry if the reference can't be read.
 */
export function glossaryPlugin(folder: string): Plugin {
  let built: BuiltGlossary | undefined;
  return {
    name: 'lay-terms-glossary',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      built ??= buildGlossary(folder);
      const part = id.slice(PREFIX.length + 1) as keyof BuiltGlossary;
      return `export default ${JSON.stringify(built[part])};`;
    },
  };
}
