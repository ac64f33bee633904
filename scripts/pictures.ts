import { mkdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { pressInCard, waitForCard } from '../tests/browser/card.ts';
import { openBrowser } from '../tests/browser/extension.ts';
import { middleOfMark, waitForMark } from '../tests/browser/marks.ts';
import { tabOf } from '../tests/browser/own-page.ts';
import { openSite } from '../tests/browser/site.ts';

/**
 * `npm run pictures`: takes pictures of the built extension in Chromium, to be looked at: those of the documents go to `docs/images/`, the other looks (narrow,
 * zoomed, forced colours, right to left) to `.output/looks/`.
 */
interface Look {
  name: string;
  folder: 'docs/images' | '.output/looks';
  width: number;
  height: number;
  /** Device pixels a CSS pixel: a zoom of 200% is half the width at a scale of 2. */
  scale?: number;
  media?: Record<string, string>;
  /** Changes the sample article before it is shown. */
  change?: (html: string) => string;
}

const LOOKS: Look[] = [
  { name: 'light', folder: 'docs/images', width: 860, height: 620 },
  { name: 'dark', folder: 'docs/images', width: 860, height: 620, media: { 'prefers-color-scheme': 'dark' } },
  { name: 'narrow', folder: '.output/looks', width: 320, height: 640 },
  { name: 'zoomed', folder: '.output/looks', width: 430, height: 310, scale: 2 },
  { name: 'forced', folder: '.output/looks', width: 860, height: 620, media: { 'forced-colors': 'active' } },
  {
    name: 'right-to-left',
    folder: '.output/looks',
    width: 860,
    height: 620,
    change: (html) => html.replace('<html lang="en">', '<html lang="en" dir="rtl">'),
  },
];

/** The words of the sample with numbers whose cards are taken: what they say of the value, and its picture. */
const READINGS: Readonly<Record<string, string>> = {
  code: 'pT2N1M0',
  size: 'tumour',
  grade: 'grade 2',
  stage: 'stage IIB',
  cycles: 'six cycles',
  heart: 'ejection fraction',
  pressure: 'blood pressure',
  risk: '30% lower risk',
  hazard: 'hazard ratio',
  survival: 'Five-year survival',
};

/** Narrow and tall, for the pictures of cards in the documents. */
const CARD = { width: 470, height: 640 };

const article = readFileSync('docs/sample-article.html', 'utf8');
const numbers = readFileSync('docs/sample-numbers.html', 'utf8');
const site = await openSite();
const browser = await openBrowser('chromium');
for (const look of LOOKS) await takeAll(look);
for (const look of LOOKS.filter(({ name }) => name !== 'zoomed')) await takeReadings(look);
await browser.close();
await site.close();

async function takeAll(look: Look): Promise<void> {
  mkdirSync(look.folder, { recursive: true });
  const page = await browser.browser.newPage();
  await dress(page, look);
  await page.goto(site.set(`/${look.name}`, look.change?.(article) ?? article));
  await waitForMark(page, 'partial remission');
  await page.evaluate(() => document.querySelector('p b')!.scrollIntoView({ block: 'start' }));
  await page.evaluate(() => scrollBy(0, -70));
  await sleep(400);
  const { x, y } = await middleOfMark(page, 'partial remission');
  await page.mouse.click(x, y);
  await waitForCard(page);
  await take(page, look, 'card');
  await pressInCard(page, 'More');
  await take(page, look, 'card-more');

  const own = await browser.openOwn('options.html');
  const tab = await tabOf(own, page);
  await take(own, look, 'options');
  const popup = await browser.openOwn(`popup.html?tab=${tab}`);
  await popup.waitForSelector('[role=option]');
  await take(popup, { ...look, width: Math.min(look.width, 380), height: 560 }, 'popup');
  const reference = await browser.openOwn('reference.html#partial-remission');
  await reference.waitForSelector('h2');
  await take(reference, look, 'reference');
  for (const opened of [page, own, popup, reference]) await opened.close();
}

/** The cards of values, each with the number unfolded. */
async function takeReadings(look: Look): Promise<void> {
  const page = await browser.browser.newPage();
  await dress(page, { ...look, ...CARD, width: Math.min(CARD.width, look.width) });
  await page.goto(site.set(`/numbers-${look.name}`, look.change?.(numbers) ?? numbers));
  await waitForMark(page, READINGS.code!);
  await sleep(800);
  for (const [name, words] of Object.entries(READINGS)) {
    await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && !walker.currentNode.nodeValue?.includes(wanted.split(' ')[0]!));
      walker.currentNode.parentElement?.scrollIntoView({ block: 'start' });
      scrollBy(0, -40);
    }, words);
    await sleep(300);
    const { x, y } = await middleOfMark(page, words);
    await page.mouse.click(x, y);
    await waitForCard(page);
    await pressInCard(page, 'What the number here says').catch(() => {});
    await page.mouse.move(2, 2);
    await take(page, { ...look, ...CARD, width: Math.min(CARD.width, look.width) }, `reading-${name}`);
    await page.keyboard.press('Escape');
    await sleep(200);
  }
  await page.close();
}

async function take(page: Page, look: Look, what: string): Promise<void> {
  await dress(page, look);
  await page.bringToFront();
  await sleep(400);
  const path = `${look.folder}/${what}-${look.name}.png` as const;
  await page.screenshot({ path });
  console.log(path);
}

async function dress(page: Page, { width, height, scale = 1, media = {} }: Look): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  const session = await page.createCDPSession();
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
}
