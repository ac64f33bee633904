import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../tests/browser/extension.ts';

/** What the content script did on the main thread of a page, ms for which the thread ran. */
export interface ScriptTimes {
  /** All its calls, compiling among them. */
  total: number;
  /** The most script in one task, and what 999 of 1,000 tasks of ours stay under. */
  longest: number;
  permille999: number;
  /** The longest task of the page altogether. */
  longestOfPage: number;
  /** In how many tasks it took more than 8 ms. */
  over: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  /** How long it took, µs: by the clock, and without the time in which the thread waited for a processor. */
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

/** What a trace calls script that runs, with all that it does inside. Microtasks name no script: those that a page’s own script may have count as ours. */
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks']);

/** Opens a page while Chromium writes a trace of it and `session` goes on, and reads from it how long our script ran. */
export async function tracedScript(
  browser: ExtensionBrowser,
  url: string,
  settle: number,
  session: (page: Page) => Promise<unknown> = async () => {},
): Promise<ScriptTimes> {
  const page = await browser.open('about:blank');
  await page.tracing.start({
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8.execute'],
  });
  await page.goto(url);
  await sleep(settle);
  await session(page);
  const trace = new TextDecoder().decode(await page.tracing.stop());
  await page.close();
  return scriptTimes((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents);
}

/** Sums up the script in each task of the thread on which ours ran. */
function scriptTimes(events: readonly TraceEvent[]): ScriptTimes {
  const first = events.find(({ args }) => args?.data?.url?.startsWith?.('chrome-extension://'));
  const own = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === first?.pid && tid === first?.tid)
    .sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a));
  const tasks: { ms: number; script: number }[] = [];
  let taskEnd = 0;
  let scriptEnd = 0;
  for (const event of own) {
    if (/RunTask$/.test(event.name) && event.ts >= taskEnd) {
      taskEnd = endOf(event);
      tasks.push({ ms: ranFor(event), script: 0 });
    } else if (SCRIPT.has(event.name) && !isOfPage(event) && event.ts >= scriptEnd && event.ts < taskEnd) {
      scriptEnd = endOf(event);
      tasks.at(-1)!.script += ranFor(event);
    }
  }
  const ours = tasks
    .map(({ script }) => script)
    .filter((ms) => ms > 0)
    .sort((a, b) => a - b);
  return {
    total: tasks.reduce((sum, { script }) => sum + script, 0),
    longest: ours.at(-1) ?? 0,
    permille999: ours[Math.ceil(ours.length * 0.999) - 1] ?? 0,
    longestOfPage: Math.max(1, ...tasks.map(({ ms }) => ms)),
    over: ours.filter((ms) => ms > 8).length,
  };
}

function isOfPage({ args }: TraceEvent): boolean {
  return args?.data?.url?.startsWith('http') ?? false;
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

/** ms; the clock of a thread is coarser than the other one, and never shows more than that. */
function ranFor({ dur = 0, tdur = dur }: TraceEvent): number {
  return Math.min(dur, tdur) / 1000;
}
