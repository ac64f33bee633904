import { askBackground, isAlive, LONGEST } from '#page/messages.ts';
import { madePopover } from '#page/popover-maker.ts';
import type { SessionCalls } from '#page/session.ts';
import { withKnown } from '#settings/known-words.ts';
import { hostOf, withSite } from '#settings/site-rule.ts';
import { changeSettings } from '#settings/store.ts';

/** How many questions one message to the background holds. */
const MOST_QUESTIONS = 100;

/** What a session on the page at `url` asks of the background and of the settings. `leave` is called if the extension is gone. */
export function sessionCalls(url: string, leave: () => void): SessionCalls {
  const ask: typeof askBackground = (name, body) =>
    askBackground(name, body).catch((reason: unknown) => {
      if (!isAlive()) leave();
      throw reason;
    });
  return {
    url,
    judge: async (questions) => {
      const answers = [];
      for (let from = 0; from < questions.length; from += MOST_QUESTIONS) {
        const part = questions.slice(from, from + MOST_QUESTIONS);
        answers.push(...(await ask('judge', { questions: part })));
      }
      return answers;
    },
    look: (texts, topics) =>
      ask('look', {
        topics: [...topics],
        texts: texts.slice(0, LONGEST.texts).map((text) => text.slice(0, LONGEST.looked)),
      }),
    card: (id, topics, marked) => ask('card', { id, topics, ...(marked && { marked }) }),
    popover: async () => {
      const made = madePopover();
      if (made) return made;
      await ask('popover', {});
      return madePopover();
    },
    names: (numbers) => ask('names', { numbers }),
    numbers: (ids) => ask('numbers', { ids }),
    reference: (id) => void ask('reference', { id }).catch(() => {}),
    hideWord: (id) => changeSettings((now) => ({ known: withKnown(now, id, true) })),
    hideSite: async () => {
      const host = hostOf(url);
      if (host !== undefined) await changeSettings((now) => ({ sites: withSite(now, host, false) }));
    },
  };
}
