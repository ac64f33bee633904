/** How long one slice of work may keep the page's main thread, ms. */
const SLICE = 6;

/** Work that comes in steps: `step` does one and tells whether there is more. */
export type Step = () => boolean;

/** Resolves when the page may be worked on again. */
export type Pause = () => Promise<void>;

/**
 * Does steps of work in short slices with pauses between, until `step` says that it is done or `signal` aborts.
 * Resolves to false if it was aborted.
 */
export async function inSlices(step: Step, signal: AbortSignal, pause: Pause = whenIdle): Promise<boolean> {
  for (let more = true; more; ) {
    if (signal.aborted) return false;
    const end = performance.now() + SLICE;
    do more = step();
    while (more && performance.now() < end);
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
