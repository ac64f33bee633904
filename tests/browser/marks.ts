import type { Page } from 'puppeteer-core';

/** The texts of the painted marks, in the order of the page. */
export async function paintedMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('lay-terms') ?? [])] as Range[];
    ranges.sort((a, b) => {
      if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
      return a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
    return ranges.map((range) => range.toString());
  });
}

/** Waits until the painted marks fit, and returns them. Throws with the marks there are if that takes too long. */
export async function waitForMarks(page: Page, fits: (marks: string[]) => boolean, within = 6000): Promise<string[]> {
  const end = Date.now() + within;
  for (;;) {
    const marks = await paintedMarks(page);
    if (fits(marks)) return marks;
    if (Date.now() > end) throw new Error(`the marks are ${JSON.stringify(marks)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until this text is marked. */
export async function waitForMark(page: Page, text: string): Promise<string[]> {
  return waitForMarks(page, (marks) => marks.includes(text));
}

/** Waits until this text is marked, and gives the middle of its first painted mark that is to be seen, CSS px in the viewport. */
export async function middleOfMark(page: Page, text: string): Promise<{ x: number; y: number }> {
  await waitForMark(page, text);
  return page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get('lay-terms') ?? [])] as Range[];
    const boxes = ranges.filter((range) => range.toString() === wanted).map((range) => range.getClientRects()[0]!);
    const box = boxes.find(({ top, bottom }) => top >= 0 && bottom <= innerHeight) ?? boxes[0]!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, text);
}

/** Rests the pointer on a mark. */
export async function hoverMark(page: Page, text: string): Promise<void> {
  const { x, y } = await middleOfMark(page, text);
  await page.mouse.move(x + 30, y + 40);
  await page.mouse.move(x, y, { steps: 3 });
}
