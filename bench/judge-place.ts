import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserKind } from '../scripts/browsers.ts';
import { type ExtensionBrowser, openBrowser } from '../tests/browser/extension.ts';
import type { Site } from '../tests/browser/site.ts';
import { pageScript } from './page-script.ts';
import { medianOf, printTable, type Table } from './table.ts';

/** How often each is asked, and the numbers of tabs whose heaps are added up. */
const TIMES = 5;
const TABS = [1, 10, 50];

/** Twenty sentences, three rules each. */
const QUESTIONS = JSON.stringify(
  Array.from({ length: 20 }, (_, at) => ({
    sentence: `After week ${at} she was in partial remission, said the doctor.`,
    start: 28,
    end: 37,
    rules: [at, at + 20, at + 40],
  })),
);
const ASK_BACKGROUND = `chrome.runtime.sendMessage({ name: 'judge', body: { questions: ${QUESTIONS} } })`;
const ASK_PAGE = `layTermsJudge.judge(${QUESTIONS})`;

/** A tab, and what runs in the world of the content script there. */
interface Tab {
  page: Page;
  session: CDPSession;
  run(expression: string): Promise<unknown>;
}

/** Where compromise may run, in the background for all tabs or put into each page that asks: how long an answer takes, and the script heap that it holds. Chromium only. */
export async function judgePlace(kinds: readonly BrowserKind[], site: Site): Promise<Table> {
  if (!kinds.includes('chromium')) return {};
  const script = await pageScript('bench/page-judge.ts', 'layTermsJudge');
  const browser = await openBrowser('chromium');
  const url = site.set(
    '/judge',
    '<!doctype html><html lang="en"><title>Tab</title><link rel="icon" href="data:,"><p>Nothing.</p>',
  );
  const times = {
    background: { cold: [] as number[], warm: [] as number[] },
    page: { cold: [] as number[], warm: [] as number[] },
  };
  const asking = await openTab(browser, url);
  for (let turn = 0; turn < TIMES; turn += 1) {
    await (await workerOf(browser))?.close();
    await sleep(300);
    times.background.cold.push(await timed(asking, ASK_BACKGROUND));
    times.background.warm.push(await timed(asking, ASK_BACKGROUND));
    const fresh = await openTab(browser, url);
    times.page.cold.push(await timed(fresh, `${script}\n${ASK_PAGE}`));
    times.page.warm.push(await timed(fresh, ASK_PAGE));
    await fresh.page.close();
  }
  await (await workerOf(browser))?.close();
  await asking.run(`chrome.runtime.sendMessage({ name: 'names', body: { numbers: [] } })`);
  const { client } = (await workerOf(browser))!;
  const idle = await heapOf([client]);
  await asking.run(ASK_BACKGROUND);
  const inBackground: Record<string, number> = {
    'first answer': medianOf(times.background.cold),
    'later answer': medianOf(times.background.warm),
  };
  const inPages: Record<string, number> = {
    'first answer': medianOf(times.page.cold),
    'later answer': medianOf(times.page.warm),
  };
  for (const count of TABS) {
    inBackground[`${count} tabs, MB`] = (await heapOf([client])) - idle;
    const tabs: Tab[] = [];
    for (let at = 0; at < count; at += 1) tabs.push(await openTab(browser, url));
    const sessions = tabs.map(({ session }) => session);
    const before = await heapOf(sessions);
    for (const tab of tabs) await tab.run(`${script}\n${ASK_PAGE}`);
    inPages[`${count} tabs, MB`] = (await heapOf(sessions)) - before;
    await Promise.all(tabs.map(({ page }) => page.close()));
  }
  await browser.close();
  const table = { 'in the background': inBackground, 'put into each page': inPages };
  printTable('Where compromise runs: answers to twenty questions, ms, and the script heap that it holds', table);
  return table;
}

async function openTab(browser: ExtensionBrowser, url: string): Promise<Tab> {
  const page = await browser.open('about:blank');
  const session = await page.createCDPSession();
  let contextId = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) contextId = context.id;
  });
  await session.send('Runtime.enable');
  await page.goto(url);
  for (let tries = 0; contextId === 0 && tries < 50; tries += 1) await sleep(50);
  const run = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  return { page, session, run };
}

async function timed(tab: Tab, expression: string): Promise<number> {
  const start = performance.now();
  await tab.run(expression);
  return performance.now() - start;
}

async function workerOf({ browser }: ExtensionBrowser) {
  return browser
    .targets()
    .find((target) => target.type() === 'service_worker')
    ?.worker();
}

/** Script heap after collection, MB; tabs that share an isolate count once. */
async function heapOf(sessions: readonly CDPSession[]): Promise<number> {
  const heaps = new Map<string, number>();
  for (const session of sessions) {
    const { id } = (await session.send('Runtime.getIsolateId')) as { id: string };
    for (let pass = 0; pass < 2 && !heaps.has(id); pass += 1) await session.send('HeapProfiler.collectGarbage');
    if (!heaps.has(id)) heaps.set(id, (await session.send('Runtime.getHeapUsage')).usedSize);
  }
  return [...heaps.values()].reduce((sum, bytes) => sum + bytes, 0) / 1e6;
}
