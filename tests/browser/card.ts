import type { Page } from 'puppeteer-core';
import { middleOfMark } from './marks.ts';

/**
 * Looks into the card, which stands in a closed shadow root where no page can look: through the DevTools protocol in Chromium and through
 * WebDriver BiDi in Firefox.
 */

/** An element of the card. */
interface CardNode {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: CardNode[];
  /** Scrolls it into view and gives the middle of its box in the viewport, CSS px. */
  middle(): Promise<{ x: number; y: number }>;
}

/** Waits for the card and returns its frame. Throws if none opens in `within` ms. */
export async function waitForCard(page: Page, within = 9000): Promise<CardNode> {
  const end = Date.now() + within;
  for (;;) {
    const card = await findCard(page);
    if (card && textOf(card).trim() !== '') return card;
    if (Date.now() > end) throw new Error('no card opened');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether a card is to be seen. */
export async function isCardOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('lay-terms-card')?.matches(':popover-open') ?? false);
}

/** Waits until no card is to be seen. */
export async function waitForNoCard(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('lay-terms-card')?.matches(':popover-open'), {
    timeout: 4000,
  });
}

/** The text of the card, with single blanks. */
export async function cardText(page: Page): Promise<string> {
  return textOf(await waitForCard(page)).replace(/\s+/g, ' ');
}

/** Presses the button or link of the card with this text or label. */
export async function pressInCard(page: Page, label: string): Promise<void> {
  const node = findNode(await waitForCard(page), (one) => {
    const own = textOf(one).replace(/[‹›]/g, '').trim();
    return (one.name === 'button' || one.name === 'a') && (own === label || one.attributes['aria-label'] === label);
  });
  if (!node) throw new Error(`the card has no “${label}”: ${await cardText(page)}`);
  const { x, y } = await node.middle();
  await page.mouse.click(x, y);
}

/** Opens the card of a marked word, and chooses there that it is not to be marked any more. */
export async function hideWord(page: Page, word: string): Promise<void> {
  const { x, y } = await middleOfMark(page, word);
  await page.mouse.click(x, y);
  await pressInCard(page, `Choices for ${word}`);
  await pressInCard(page, 'Don’t mark this word');
}

/** All text of a node and what is in it. */
function textOf({ text, children }: Pick<CardNode, 'text' | 'children'>): string {
  return text + children.map(textOf).join(' ');
}

function findNode(node: CardNode, fits: (node: CardNode) => boolean): CardNode | undefined {
  if (fits(node)) return node;
  for (const child of node.children) {
    const found = findNode(child, fits);
    if (found) return found;
  }
  return undefined;
}

async function findCard(page: Page): Promise<CardNode | undefined> {
  if (!(await isCardOpen(page))) return undefined;
  return 'createCDPSession' in page && !isFirefox(page) ? findInChromium(page) : findInFirefox(page);
}

function isFirefox(page: Page): boolean {
  return page.browser().connected && 'connection' in page.browser();
}

interface DevToolsNode {
  nodeName: string;
  nodeType: number;
  nodeValue: string;
  backendNodeId: number;
  attributes?: string[];
  children?: DevToolsNode[];
  shadowRoots?: DevToolsNode[];
}

async function findInChromium(page: Page): Promise<CardNode | undefined> {
  const session = await page.createCDPSession();
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DevToolsNode };
    const host = findDevToolsNode(root, 'LAY-TERMS-CARD');
    const shadow = host?.shadowRoots?.[0];
    if (!shadow) return undefined;
    const toCardNode = (node: DevToolsNode): CardNode => ({
      name: node.nodeName.toLowerCase(),
      attributes: Object.fromEntries(
        (node.attributes ?? []).flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] ?? '']] : [])),
      ),
      text: node.nodeType === 3 ? node.nodeValue : '',
      children: (node.children ?? []).map(toCardNode),
      async middle() {
        const own = await page.createCDPSession();
        const { object } = await own.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
        await own.send('Runtime.callFunctionOn', {
          objectId: object.objectId!,
          functionDeclaration: 'function () { this.scrollIntoView({ block: "center" }); }',
        });
        const { model } = await own.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
        await own.detach();
        const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
        return { x: (left + right) / 2, y: (top + bottom) / 2 };
      },
    });
    return toCardNode(shadow);
  } finally {
    await session.detach();
  }
}

function findDevToolsNode(node: DevToolsNode, name: string): DevToolsNode | undefined {
  if (node.nodeName === name) return node;
  for (const child of node.children ?? []) {
    const found = findDevToolsNode(child, name);
    if (found) return found;
  }
  return undefined;
}

interface BidiNode {
  type: string;
  sharedId?: string;
  value?: {
    localName?: string;
    nodeType: number;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

/** The part of puppeteer's BiDi classes that looking into a closed shadow root needs. */
interface BidiPage {
  mainFrame(): { _id: string };
  browser(): {
    connection: {
      send(method: string, params: object): Promise<{ result: { result: BidiNode & { value: unknown } } }>;
    };
  };
}

async function findInFirefox(page: Page): Promise<CardNode | undefined> {
  const bidi = page as unknown as BidiPage;
  const target = { context: bidi.mainFrame()._id };
  const { connection } = bidi.browser();
  const { result } = await connection.send('script.evaluate', {
    expression: 'document.querySelector("lay-terms-card")',
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 40 },
  });
  const shadow = (result.result as BidiNode).value?.shadowRoot;
  if (!shadow) return undefined;
  const toCardNode = (node: BidiNode): CardNode => ({
    name: node.value?.localName ?? '',
    attributes: node.value?.attributes ?? {},
    text: node.value?.nodeType === 3 ? (node.value.nodeValue ?? '') : '',
    children: (node.value?.children ?? []).map(toCardNode),
    async middle() {
      const answer = await connection.send('script.callFunction', {
        functionDeclaration:
          '(e) => { e.scrollIntoView({ block: "center" }); const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2].join(" "); }',
        arguments: [{ sharedId: node.sharedId }],
        target,
        awaitPromise: false,
      });
      const [x = 0, y = 0] = String(answer.result.result.value).split(' ').map(Number);
      return { x, y };
    },
  });
  return toCardNode(shadow);
}
