import type { Each } from '#glossary/matching/each.ts';

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

/** Goes through lists in slices that they share, for work that waits for answers between. */
export class Slices {
  private readonly spent: Spent;
  private end = performance.now() + SLICE;

  constructor(spent: Spent) {
    this.spent = spent;
  }

  /** Does `one` with each item, and pauses where a slice is over. */
  readonly each: Each = async (items, one) => {
    let start = performance.now();
    for (const item of items) {
      const now = performance.now();
      if (now >= this.end) {
        this.spent.ms += now - start;
        await whenIdle();
        start = performance.now();
        this.end = start + SLICE;
      }
      one(item);
    }
    this.spent.ms += performance.now() - start;
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
