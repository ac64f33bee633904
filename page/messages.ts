import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { Card } from '#glossary/card.ts';
import type { Note } from '#glossary/context-notes.ts';
import type { Verdict } from '#glossary/matching/judge.ts';
import type { Looked } from '#glossary/matching/values.ts';
import { TOPICS, type TopicId } from '#glossary/schema.ts';

/** One term of a page as the popup lists it, in the order of its first mark. */
export interface PageTerm {
  id: string;
  term: string;
  count: number;
}

/** What a page tells the popup about itself. */
export interface PageReport {
  /** The page's address, for the rule of its site. */
  url: string;
  on: boolean;
  /** True while the page is still being read. */
  reading: boolean;
  /** True if the page is so long that only its first part was read. */
  isCut: boolean;
  topics: TopicId[];
  terms: PageTerm[];
  /** Context notes about the page itself. */
  notes: Note[];
}

const id = v.pipe(v.string(), v.maxLength(120));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const topics = v.pipe(v.array(v.picklist(Object.keys(TOPICS) as TopicId[])), v.maxLength(30));
/** The longest text around a mark that is sent, and the longest text that is looked at, in UTF-16 units. */
export const LONGEST = { passage: 1500, looked: 6000, texts: 400 } as const;
const marked = v.object({ text: v.pipe(v.string(), v.maxLength(LONGEST.passage)), start: index, end: index });
const question = v.object({
  sentence: v.pipe(v.string(), v.maxLength(2000)),
  start: index,
  end: index,
  rules: v.pipe(v.array(index), v.maxLength(20)),
  onlyVeto: v.exactOptional(v.boolean()),
  onlyConfirmed: v.exactOptional(v.boolean()),
});

/** The requests that the background answers: name → the check of its body. */
export const backgroundRequests = {
  /**
   * The card of an entry on a page about `topics`; null for an id that doesn't exist. With the text around the mark, the value in it is read.
   */
  card: v.object({ id, topics, marked: v.exactOptional(marked) }),
  /** The values and the context notes in the texts of a page. */
  look: v.object({
    topics,
    texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST.looked))), v.maxLength(LONGEST.texts)),
  }),
  /** Which sense rules' patterns hold for each question. */
  judge: v.object({ questions: v.pipe(v.array(question), v.maxLength(200)) }),
  /** The entries with these numbers in the index: id and headword. */
  names: v.object({ numbers: v.pipe(v.array(index), v.maxLength(10_000)) }),
  /** The numbers of these ids in the index; unknown ids are left out. */
  numbers: v.object({ ids: v.pipe(v.array(id), v.maxLength(10_000)) }),
  /** Puts the card’s script into the isolated world of the frame that asks. */
  popover: v.object({}),
  /** Opens the reference in a tab, at an entry. */
  reference: v.object({ id }),
} as const;

/** What the background answers to each of its requests. */
export interface BackgroundAnswers {
  card: Card | null;
  look: Looked;
  judge: Verdict[][];
  names: { id: string; term: string }[];
  numbers: number[];
  popover: null;
  reference: null;
}

/** The requests that a page answers: name → the check of its body. */
export const pageRequests = {
  /** The terms that are marked on the page. */
  report: v.object({}),
  /** Scrolls to the next mark of an entry and opens its card. */
  show: v.object({ id }),
  /** Steps to the next or the previous mark and opens its card. */
  step: v.object({ by: v.picklist([1, -1]) }),
} as const;

/** What a page answers to each of its requests. */
export interface PageAnswers {
  report: PageReport;
  show: boolean;
  step: boolean;
}

type Requests = Record<string, v.GenericSchema>;
type Body<Table extends Requests, Name extends keyof Table> = v.InferOutput<Table[Name]>;

/** One function for each request of a table. */
export type Answerers<Table extends Requests, Answers> = {
  [Name in keyof Table & keyof Answers]: (
    body: Body<Table, Name>,
    sender: Runtime.MessageSender,
  ) => Promise<Answers[Name]> | Answers[Name];
};

/** Whether the extension is still there: after an update, a reload or a switch-off, the copy in an open page is cut off from it. */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** After how long a background is asked anew that was stopped before it answered, ms. */
const ASKED_ANEW = [0, 50, 200];

/**
 * Asks the background. One that is just being stopped leaves `undefined` behind or can’t be reached; it is asked anew, which wakes it.
 * Rejects if the extension is gone, the background refused, or it never answered.
 */
export async function askBackground<Name extends keyof typeof backgroundRequests>(
  name: Name,
  body: Body<typeof backgroundRequests, Name>,
): Promise<BackgroundAnswers[Name]> {
  const ask = async (): Promise<BackgroundAnswers[Name]> => {
    if (!isAlive()) throw new Error('Lay Terms is gone');
    const answered: BackgroundAnswers[Name] | undefined = await browser.runtime.sendMessage({ name, body });
    if (answered === undefined) throw new Error(`Lay Terms: no answer to “${name}”`);
    return answered;
  };
  for (const pause of ASKED_ANEW) {
    try {
      return await ask();
    } catch (reason) {
      if (!isAlive()) throw reason;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return ask();
}

/** Asks the page in a tab (its top frame). Rejects where no page of ours listens: store pages, `about:`, a PDF viewer. */
export function askPage<Name extends keyof typeof pageRequests>(
  tab: number,
  name: Name,
  body: Body<typeof pageRequests, Name>,
): Promise<PageAnswers[Name]> {
  return browser.tabs.sendMessage(tab, { name, body }, { frameId: 0 });
}

/**
 * Answers the requests of a table until `signal` aborts. A message from outside the extension, with another name or a body that
 * doesn't fit its check is left unanswered.
 */
export function answer<Table extends Requests, Answers>(
  table: Table,
  answerers: Answerers<Table, Answers>,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const { name, body } = (message ?? {}) as { name?: unknown; body?: unknown };
    if (typeof name !== 'string' || !Object.hasOwn(table, name)) return undefined;
    const parsed = v.safeParse(table[name] as v.GenericSchema, body);
    if (!parsed.success) return Promise.reject(new Error(`Lay Terms: the request “${name}” is malformed`));
    const answerer = answerers[name as keyof typeof answerers] as (
      body: unknown,
      sender: Runtime.MessageSender,
    ) => unknown;
    return Promise.resolve(answerer(parsed.output, sender));
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}
