import { afterAll, beforeAll } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { type ExtensionBrowser, openBrowser } from './extension.ts';
import { openSite, type Site } from './site.ts';

/** What the tests of a suite share. */
export interface Suite {
  browser: ExtensionBrowser;
  site: Site;
}

/** Opens a browser with the extension and a web site before the tests of the suite at hand, and closes them after. */
export function openSuite(kind: BrowserKind): Suite {
  const suite = {} as Suite;
  beforeAll(async () => {
    suite.site = await openSite();
    suite.browser = await openBrowser(kind);
  });
  afterAll(async () => {
    await suite.browser?.close();
    await suite.site?.close();
  });
  return suite;
}
