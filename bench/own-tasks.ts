import { setTimeout as sleep } from 'node:timers/promises';
import type { ExtensionBrowser } from '../tests/browser/extension.ts';

/** What the content script did on the page’s main thread, ms. */
export interface ScriptTimes {
  /** All its calls. */
  total: number;
  /** Its longest stay on the thread, from its first call in a task to its last. */
  longest: number;
  /** The longest task of the page altogether. */
  longestOfPage: number;
  /** How many of its stays took more than 8 ms. */
  over: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  /** How long it took, µs: on the clock, and running. */
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; isMainFrame?: boolean; frame?: string } };
}

/** Opens a page while Chromium writes a trace of it, and reads from it which calls were those of the content script. */
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

/** Sorts the calls of a trace into tasks. */
function scriptTimes(events: readonly TraceEvent[]): ScriptTimes {
  const calls = events.filter(
    ({ name, ph, args }) =>
      ph === 'X' &&
      (name === 'FunctionCall' ||
        name === 'EvaluateScript' ||
        name === 'RunMicrotasks' ||
        name === 'FireIdleCallback') &&
      (args?.data?.url?.startsWith('chrome-extension://') ?? false),
  );
  const [first] = calls;
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && pid === first?.pid && tid === first?.tid,
  );
  const stays = tasks.flatMap(({ ts, dur = 0 }) => {
    const own = calls.filter((call) => call.ts >= ts && call.ts < ts + dur);
    if (own.length === 0) return [];
    const end = Math.max(...own.map((call) => call.ts + (call.dur ?? 0)));
    // What runs after an answer has come runs as microtasks, which name no script: the whole task counts.
    return [Math.max(dur, end - own[0]!.ts) / 1000];
  });
  return {
    total: calls.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0),
    longest: Math.max(0, ...stays),
    longestOfPage: Math.max(1, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    over: stays.filter((ms) => ms > 8).length,
  };
}
