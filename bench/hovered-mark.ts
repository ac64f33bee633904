import type { Page } from 'puppeteer-core';

/** Rests the pointer on a painted mark in the viewport, the `turn`-th one of them, from beside it; the time of the page’s clock then, ms. */
export async function hoverOver(page: Page, turn: number): Promise<void> {
  const { x, y } = await page.evaluate((at) => {
    const boxes = ([...(CSS.highlights.get('lay-terms') ?? [])] as Range[])
      .map((range) => range.getClientRects()[0]!)
      .filter((box) => box && box.top > 5 && box.bottom < innerHeight - 5);
    const box = boxes[at % boxes.length];
    if (!box) throw new Error('no mark is to be seen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, turn);
  await page.mouse.move(2, 2);
  await page.mouse.move(x, y);
}

/** Waits until a card is to be seen. */
export async function waitForOpen(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('lay-terms-card')?.matches(':popover-open'), {
    timeout: 10_000,
    polling: 10,
  });
}

/** Waits until none is. */
export async function waitForShut(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('lay-terms-card')?.matches(':popover-open'), {
    timeout: 10_000,
    polling: 10,
  });
}
