import type { Page } from 'puppeteer-core';

/**
 * Starts to count the time for which a page’s main thread runs, in Chromium. Time in which the thread waits for a processor is not in it, so that other work on
 * the machine counts little. The function gives the time since the start, ms.
 */
export async function threadTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
}
