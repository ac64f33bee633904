import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { glossaryPlugin } from './glossary/vite-plugin.ts';

const project = (name: string, test: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...test },
});

export default defineConfig({
  plugins: [preact(), glossaryPlugin('glossary/terms')],
  test: {
    projects: [
      project('unit'),
      project('codebase'),
      project('accuracy', { testTimeout: 60_000 }),
      // One browser file at a time: they share two cores with the browsers that they drive.
      project('browser', { testTimeout: 40_000, hookTimeout: 60_000, fileParallelism: false, maxWorkers: 1 }),
    ],
  },
});
