/** How long one slice of work may keep the page's main thread, ms. */
const SLICE = 6;

/** Work that comes in steps: `step` does one and tells whether there is more. */
export type Step = () => boolean;

/**
 * Does steps of work in short slices while the page is idle, until `step` says that it is done or `signal` aborts.
 * Resolves to false if it was aborted.
 */
export async function inSlices(step: Step, signal: AbortSignal): Promise<boolean> {
  for (let more = true; more; ) {
    if (signal.aborted) return false;
    const end = performance.now() + SLICE;
    do more = step();
    while (more && performance.now() < end);
    if (more) await idle();
  }
  return !signal.aborted;
}

/** Resolves when the page has time, at the latest after 100 ms. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 100 });
    else setTimeout(resolve, 1);
  });
}
