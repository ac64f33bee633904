import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { cardText, waitForCard } from '../tests/browser/card.ts';
import { type ExtensionBrowser, openBrowser } from '../tests/browser/extension.ts';
import { hoverMark, paintedMarks, waitForMarks } from '../tests/browser/marks.ts';
import { tabOf } from '../tests/browser/own-page.ts';
import { openSite } from '../tests/browser/site.ts';
import { type BrowserKind, needBrowser } from './browsers.ts';

/** `npm start [-- --firefox] [-- PATH-or-URL]`: builds, and opens a browser with the extension on a page, the sample article without one. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { firefox: { type: 'boolean' } } });
const kind: BrowserKind = values.firefox ? 'firefox' : 'chromium';
const [target = 'docs/sample-article.html'] = positionals;

needBrowser(kind);
const url = await addressOf(target);
const { status } = spawnSync('wxt', values.firefox ? ['build', '-b', 'firefox'] : ['build'], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const browser = await openBrowser(kind, { headless: !hasDisplay });
const page = await browser.open(url);
if (hasDisplay) {
  console.log('Rest the pointer on an underlined word. Close the browser to end.');
  await new Promise((closed) => browser.browser.once('disconnected', closed));
  process.exit(0);
}
await showWithoutDisplay(browser, page);
await browser.close();
process.exit(0);

/** Prints the marks and one card, and saves pictures of the page, the card and the popup. */
async function showWithoutDisplay(opened: ExtensionBrowser, article: Page): Promise<void> {
  const folder = resolve('.output', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const save = async (shown: Page, name: string) => {
    const path = resolve(folder, `${kind}-${name}.png`) as `${string}.png`;
    await shown.screenshot({ path });
    console.log(`Saved ${path}`);
  };
  const marks = await waitForMarks(article, (found) => found.length > 0).catch(() => []);
  await save(article, 'page');
  if (marks.length === 0) return console.log('No health term was found on the page.');
  console.log(`\nMarked near the top of the page: ${(await paintedMarks(article)).join(' · ')}\n`);
  const shown = marks.find((text) => text === 'partial remission') ?? marks[0]!;
  await hoverMark(article, shown);
  await waitForCard(article);
  // The card fades in.
  await new Promise((resolve) => setTimeout(resolve, 300));
  console.log(`The card of “${shown}”: ${(await cardText(article)).replace(/\s+/g, ' ')}\n`);
  await save(article, 'card');
  const first = await opened.openOwn('options.html');
  const popup = await opened.openOwn(`popup.html?tab=${await tabOf(first, article)}`);
  await popup.bringToFront();
  await popup.setViewport({ width: 380, height: 560 });
  await popup.waitForSelector('[role=option]');
  await save(popup, 'popup');
}

/** The address of a page: a web address as it is, a file served on this machine, since browsers don't show local files to extensions. */
async function addressOf(page: string): Promise<string> {
  if (/^https?:\/\//.test(page)) return page;
  const path = resolve(process.env.INIT_CWD ?? '.', page);
  const own = resolve(page);
  const file = existsSync(path) ? path : own;
  if (!existsSync(file)) {
    console.error(`There is no file ${path}.`);
    process.exit(2);
  }
  const site = await openSite({ '/': readFileSync(file, 'utf8') });
  return site.url('/');
}
