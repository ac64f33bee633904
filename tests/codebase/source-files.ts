import { globSync, readFileSync } from 'node:fs';

/** A file of the project's own code. */
export interface SourceFile {
  path: string;
  text: string;
  /** The top folder that it stands in: its room. */
  room: string;
}

/** Every TypeScript file of the rooms that ship. */
export function shippedFiles(): SourceFile[] {
  return filesOf('{entrypoints,page,components,glossary,settings}/**/*.{ts,tsx}');
}

/** Every code file of the project. */
export function allFiles(): SourceFile[] {
  return filesOf('{entrypoints,page,components,glossary,settings,scripts,bench,tests}/**/*.{ts,tsx,mjs}');
}

/** How many lines of a file are code: neither blank nor comment. */
export function codeLines({ text }: SourceFile): number {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return withoutComments.split('\n').filter((line) => line.trim() !== '').length;
}

/** What a file imports, as written. */
export function importsOf({ text }: SourceFile): string[] {
  return [
    ...text.matchAll(/^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm),
  ].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

function filesOf(pattern: string): SourceFile[] {
  return globSync(pattern)
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8'), room: path.split('/')[0] ?? '' }));
}
