import notes from 'virtual:lay-terms/notes';
import patterns from 'virtual:lay-terms/patterns';
import browser from 'webextension-polyfill';
import { cardOf } from '#glossary/card.ts';
import type { NoteRule } from '#glossary/context-notes.ts';
import { loadReference } from '#glossary/load-reference.ts';
import { createJudge, type Judge, type RulePatterns } from '#glossary/matching/judge.ts';
import type { Look } from '#glossary/matching/values.ts';
import { cardReading, dependsOnTopic } from '#glossary/readings/card-reading.ts';
import { createLook } from '#glossary/readings/look.ts';
import { TOPICS } from '#glossary/schema.ts';
import type { Answerers, BackgroundAnswers, backgroundRequests } from '#page/messages.ts';

/** What the background answers. The reference and the patterns are unpacked with the first request that needs them. */
export function createAnswerers(): Answerers<typeof backgroundRequests, BackgroundAnswers> {
  let judge: Judge | undefined;
  let look: Look | undefined;
  return {
    card: ({ id, topics, marked }) => {
      const reference = loadReference();
      const entry = reference.get(id);
      if (!entry) return null;
      const card = cardOf(entry, reference, topics);
      const reading = marked && cardReading(marked, topics);
      const differs =
        topics.length > 1 &&
        (card.elsewhere.some(({ topic }) => topics.includes(topic)) || (marked && dependsOnTopic(marked, topics)));
      const choices = differs && topics.map((topic) => ({ topic, name: TOPICS[topic], chosen: false }));
      return { ...card, ...(reading && { reading }), ...(choices && { choices }) };
    },
    look: ({ texts, topics }) => {
      look ??= createLook(JSON.parse(notes) as NoteRule[], (id) => loadReference().numberOf(id));
      return look(texts, topics);
    },
    judge: ({ questions }) => {
      judge ??= createJudge(JSON.parse(patterns) as RulePatterns[]);
      return judge(questions);
    },
    names: ({ numbers }) => {
      const { entries } = loadReference();
      return numbers.flatMap((number) => {
        const entry = entries[number];
        return entry ? [{ id: entry.id, term: entry.term }] : [];
      });
    },
    numbers: ({ ids }) => {
      const wanted = new Set(ids);
      return loadReference().entries.flatMap(({ id }, number) => (wanted.has(id) ? [number] : []));
    },
    popover: async (_, { tab, frameId = 0 }) => {
      if (tab?.id !== undefined) {
        await browser.scripting.executeScript({
          target: { tabId: tab.id, frameIds: [frameId] },
          files: ['/card.js'],
        });
      }
      // There is a word to explain: its card shall not wait until the reference is unpacked.
      setTimeout(loadReference);
      return null;
    },
    reference: async ({ id }) => {
      await openReference(id);
      return null;
    },
  };
}

/** Opens the reference in a tab, at an entry. */
export async function openReference(id: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/reference.html#${encodeURIComponent(id)}`) });
}
