import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { glossaryPlugin } from './glossary/vite-plugin.ts';

export default defineConfig({
  plugins: [preact(), glossaryPlugin('glossary/terms')],
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
