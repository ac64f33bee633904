import patterns from 'virtual:lay-terms/patterns';
import browser from 'webextension-polyfill';
import { cardOf } from '#glossary/card.ts';
import { loadReference } from '#glossary/load-reference.ts';
import { createJudge, type Judge, type RulePatterns } from '#glossary/matching/judge.ts';
import type { Answerers, BackgroundAnswers, backgroundRequests } from '#page/messages.ts';

/** What the background answers. The reference and the patterns are unpacked with the first request that needs them. */
export function createAnswerers(): Answerers<typeof backgroundRequests, BackgroundAnswers> {
  let judge: Judge | undefined;
  return {
    card: ({ id, topics }) => {
      const reference = loadReference();
      const entry = reference.get(id);
      return entry ? cardOf(entry, reference, topics) : null;
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
