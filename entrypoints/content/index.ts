import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from './page-switch.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  matchOriginAsFallback: true,
  allFrames: true,
  runAt: 'document_idle',
  main: (context) => startPage(context.signal, () => context.notifyInvalidated()),
});
