import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserKind, needBrowser } from '../../scripts/browsers.ts';

/** The UUID that Firefox gives our pages in tests, fixed so that their addresses are known. */
const FIREFOX_UUID = '1a7e7e12-0000-4000-8000-0123456789ab';
const FIREFOX_ID = 'lay-terms@lay-terms.example';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How a browser is opened. */
export interface OpenOptions {
  headless?: boolean;
  /** A profile folder that outlives the browser; without it, a new one is made and removed. */
  profile?: string;
  /** Where the built extension is; `.output/<browser>-mv3` without it. */
  extension?: string;
  /** Without the extension, for measuring the page alone. */
  without?: boolean;
  flags?: string[];
}

/** A real browser with the built extension in it. */
export interface ExtensionBrowser {
  kind: BrowserKind;
  browser: Browser;
  /** A new tab at an address. */
  open(url: string): Promise<Page>;
  /** A new tab with a page of the extension: `popup.html?tab=3`. */
  openOwn(path: string): Promise<Page>;
  /** Installs the extension anew over itself, as an update does. */
  reinstall(): Promise<void>;
  /** Takes the extension out of the browser while pages are open. */
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

/** A browser, and where the extension's own pages are: `chrome-extension://…/`. */
interface Started {
  browser: Browser;
  origin: string;
}

/** Starts a browser with the built extension. */
export async function openBrowser(kind: BrowserKind, options: OpenOptions = {}): Promise<ExtensionBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'lay-terms-'));
  const extension = options.extension ?? resolve(`.output/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3`);
  const started =
    kind === 'chromium'
      ? await startChromium(profile, extension, options)
      : await startFirefox(profile, extension, options);
  return {
    kind,
    browser: started.browser,
    async open(url) {
      const page = await started.browser.newPage();
      await page.goto(url);
      return page;
    },
    async openOwn(path) {
      const page = await started.browser.newPage();
      const going = page.goto(started.origin + path);
      // Firefox never reports that a page of an extension has loaded.
      if (kind === 'firefox') {
        going.catch(() => {});
        await untilLoaded(page);
      } else await going;
      return page;
    },
    async reinstall() {
      await started.browser.installExtension(extension);
    },
    async uninstall() {
      const id = kind === 'firefox' ? FIREFOX_ID : new URL(started.origin).host;
      await started.browser.uninstallExtension(id);
    },
    async close() {
      await started.browser.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits until a tab shows a whole page of the extension. */
async function untilLoaded(page: Page): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    await sleep(50);
    const isLoaded = await page
      .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
      .catch(() => false);
    if (isLoaded) return;
  }
  throw new Error(`a page of the extension did not load: ${page.url()}`);
}

async function startChromium(profile: string, extension: string, options: OpenOptions): Promise<Started> {
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    userDataDir: profile,
    ...(!options.without && { enableExtensions: [extension] }),
    args: [...CHROMIUM_FLAGS, ...(options.flags ?? [])],
    defaultViewport: options.headless === false ? null : { width: 1000, height: 760 },
  });
  if (options.without) return { browser, origin: '' };
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return { browser, origin: `chrome-extension://${new URL(worker.url()).host}/` };
}

async function startFirefox(profile: string, extension: string, options: OpenOptions): Promise<Started> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless: options.headless ?? true,
    userDataDir: profile,
    args: ['-remote-allow-system-access', ...(options.flags ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      // An extension that is loaded for a test goes with the browser; what it stored is to stay, as with an installed one.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
    defaultViewport: options.headless === false ? null : { width: 1000, height: 760 },
  });
  if (!options.without) await browser.installExtension(extension);
  return { browser, origin: `moz-extension://${FIREFOX_UUID}/` };
}
