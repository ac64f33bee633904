import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from './page-switch.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  matchOriginAsFallback: true,
  allFrames: true,
  runAt: 'document_idle',
  // A message to the page’s window tells it of us, and costs more than all else that we do at the start.
  noScriptStartedPostMessage: true,
  main: (context) => startPage(context.signal, () => context.notifyInvalidated()),
});
