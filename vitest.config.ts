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
    // Vitest leaves one core to itself, which on two cores is half of them.
    maxWorkers: 2,
    projects: [
      project('unit', { testTimeout: 30_000 }),
      project('codebase'),
      project('accuracy', { testTimeout: 60_000 }),
      // Browsers wait more than they work, so that three of them fit on two cores. A busy machine may take a resting pointer for gone: what fails is tried once more.
      project('browser', { testTimeout: 40_000, hookTimeout: 60_000, maxWorkers: 3, retry: 1 }),
    ],
  },
});
