import { build, type Rollup } from 'vite';
import { glossaryPlugin } from '#glossary/vite-plugin.ts';

/**
 * Bundles a module of the benchmarks to one classic script for a page to load. What the module exports is then in `globalThis[name]`.
 * Bundled as the extension is: minified, for the browsers of today.
 */
export async function pageScript(entry: string, name: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [glossaryPlugin('glossary/terms')],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'esnext', lib: { entry, formats: ['iife'], name } },
  })) as Rollup.RollupOutput[];
  const [chunk] = built[0]!.output;
  return chunk.code;
}
