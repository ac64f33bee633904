import packedMatcher from 'virtual:lay-terms/matcher';
import { type Matcher, unpackMatcher } from '#glossary/matching/matcher.ts';
import { answer, type PageAnswers, type PageReport, pageRequests } from '#page/messages.ts';
import { PageSession } from '#page/session.ts';
import type { Settings } from '#settings/schema.ts';
import { isOn } from '#settings/site-rule.ts';
import { followSettings } from '#settings/store.ts';
import { sessionCalls } from './session-calls.ts';

/**
 * Switches the page on and off as the settings say, and answers the popup, until `signal` aborts. `leave` is called when the extension turns out to be gone:
 * it was updated, reloaded or switched off under the open page.
 */
export function startPage(signal: AbortSignal, leave: () => void): void {
  if (!(document instanceof HTMLDocument) || !/html/.test(document.contentType)) return;
  const url = pageUrl();
  const off: PageReport = { url, on: false, reading: false, isCut: false, topics: [], terms: [], notes: [] };
  let matcher: Matcher | undefined;
  let session: PageSession | undefined;

  const follow = (settings: Settings) => {
    if (!isOn(url, settings)) {
      session?.destroy();
      session = undefined;
    } else if (session) void session.apply(settings);
    else {
      matcher ??= unpackMatcher(packedMatcher);
      session = new PageSession(matcher, sessionCalls(url, leave));
      void session.start(settings);
    }
  };

  signal.addEventListener('abort', () => session?.destroy(), { once: true });
  answer<typeof pageRequests, PageAnswers>(
    pageRequests,
    {
      report: () => session?.report() ?? off,
      show: ({ id }) => session?.show(id) ?? false,
      step: ({ by }) => session?.step(by) ?? false,
    },
    signal,
  );
  followSettings(follow, signal);
}

/** The address whose rule holds: a frame without one of its own (`about:srcdoc`) follows the page that made it. */
function pageUrl(): string {
  return location.protocol === 'about:' || location.protocol === 'blob:' ? `${origin}/` : location.href;
}
