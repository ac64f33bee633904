import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { glossaryPlugin } from './glossary/vite-plugin.ts';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  vite: () => ({ plugins: [preact(), glossaryPlugin('glossary/terms')] }),
  manifest: ({ browser }) => ({
    name: 'Lay Terms',
    description: 'Explains health terms in plain language, where you read them. Works offline and keeps to itself.',
    permissions: ['storage', 'contextMenus', 'scripting'],
    // The same sites as the content script's; it lets the background add the card's script to a page that has words to explain.
    host_permissions: ['<all_urls>'],
    action: { default_title: 'Lay Terms' },
    commands: {
      'next-term': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: 'Explain the next health term on the page',
      },
      'previous-term': { description: 'Explain the previous health term on the page' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'lay-terms@lay-terms.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '128' }),
  }),
});
