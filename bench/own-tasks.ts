import { setTimeout as sleep } from 'node:timers/promises';
import type { ExtensionBrowser } from '../tests/browser/extension.ts';

/** What the content script did on the main thread of a page that has no script of its own, ms for which the thread ran. */
export interface ScriptTimes {
  /** All its calls, compiling among them. */
  total: number;
  /** The most script in one task. */
  longest: number;
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

/** What a trace calls script that runs, with all that it does inside. */
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'FireIdleCallback', 'TimerFire']);

/** Opens a page without scripts of its own while Chromium writes a trace of it, and reads from it how long script ran. */
export async function tracedScript(browser: ExtensionBrowser, url: string, settle: number): Promise<ScriptTimes> {
  const page = await browser.open('about:blank');
  await page.tracing.start({
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8.execute'],
  });
  await page.goto(url);
  await sleep(settle);
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
    } else if (SCRIPT.has(event.name) && event.ts >= scriptEnd && event.ts < taskEnd) {
      scriptEnd = endOf(event);
      tasks.at(-1)!.script += ranFor(event);
    }
  }
  return {
    total: tasks.reduce((sum, { script }) => sum + script, 0),
    longest: Math.max(0, ...tasks.map(({ script }) => script)),
    longestOfPage: Math.max(1, ...tasks.map(({ ms }) => ms)),
    over: tasks.filter(({ script }) => script > 8).length,
  };
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

/** ms; the clock of a thread is coarser than the other one, and never shows more than that. */
function ranFor({ dur = 0, tdur = dur }: TraceEvent): number {
  return Math.min(dur, tdur) / 1000;
}
