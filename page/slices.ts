/** How long one slice of work may keep the page's main thread, ms. */
const SLICE = 6;

/** Work that comes in steps: `step` does one and tells whether there is more. */
export type Step = () => boolean;

/** Resolves when the page may be worked on again. */
type Pause = () => Promise<void>;

/** How long work kept the main thread, ms. */
export interface Spent {
  ms: number;
}

/**
 * Does steps of work in short slices with pauses between, until `step` says that it is done or `signal` aborts.
 * Resolves to false if it was aborted.
 */
export async function inSlices(
  step: Step,
  signal: AbortSignal,
  { pause = whenIdle, spent = { ms: 0 } }: { pause?: Pause; spent?: Spent } = {},
): Promise<boolean> {
  for (let more = true; more; ) {
    if (signal.aborted) return false;
    const start = performance.now();
    let now = start;
    do {
      more = step();
      now = performance.now();
    } while (more && now < start + SLICE);
    spent.ms += now - start;
    if (more) await pause();
  }
  return !signal.aborted;
}

/** For work that waits for answers now and then: a function that pauses if a slice of time is over since the last pause. */
export function pacer(): () => Promise<void> {
  let end = performance.now() + SLICE;
  return async () => {
    if (performance.now() < end) return;
    await whenIdle();
    end = performance.now() + SLICE;
  };
}

/** Resolves when the page has time, at the latest after 50 ms. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 50 });
    else setTimeout(resolve, 1);
  });
}

/** Resolves as soon as what else the page has to do had its turn. */
export function soon(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
