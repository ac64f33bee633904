import { resolve } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

const svelte: Plugin = {
  name: 'svelte',
  transform: (code, id) =>
    id.endsWith('.svelte') ? compile(code, { filename: id, generate: 'client' }).js : undefined,
};

/** One of the small pages in `apps/`, with the framework it uses, as one script. */
export async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte],
    resolve: { conditions: ['browser', 'production', 'module', 'import', 'default'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry: resolve(`tests/browser/apps/${name}.mjs`), formats: ['es'] } },
  });
  const [{ output }] = built as { output: { code?: string }[] }[] as [{ output: { code: string }[] }];
  return output[0]!.code;
}
