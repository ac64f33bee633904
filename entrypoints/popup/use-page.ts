import { useEffect, useState } from 'preact/hooks';
import { askPage, type PageReport } from '#page/messages.ts';
import type { Settings } from '#settings/schema.ts';
import { hostOf } from '#settings/site-rule.ts';
import { type CurrentTab, findCurrentTab } from './current-tab.ts';

/** How long to wait before a page that is still being read is asked again, in ms. */
const ASK_AGAIN_AFTER = 700;

/** What the popup knows of the page. `unreadable`: nothing of ours answers there, as on store pages, `about:` and in PDF viewers. */
export type Page =
  | { kind: 'asking'; tab?: CurrentTab | undefined }
  | { kind: 'unreadable'; tab?: CurrentTab | undefined }
  | { kind: 'read'; tab: CurrentTab; report: PageReport };

/** Asks the page of the current tab what is marked on it: at first, after each change of the settings, and while it is being read. */
export function usePage(settings: Settings | undefined): Page {
  const [page, setPage] = useState<Page>({ kind: 'asking' });
  useEffect(() => {
    if (!settings) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (isFirst: boolean) => {
      const next = await askCurrentTab();
      if (gone) return;
      setPage(next);
      // A page takes a moment to follow a change of the settings, so each is asked at least twice.
      if (isFirst || (next.kind === 'read' && next.report.reading)) timer = setTimeout(ask, ASK_AGAIN_AFTER, false);
    };
    void ask(true);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [settings]);
  return page;
}

async function askCurrentTab(): Promise<Page> {
  const tab = await findCurrentTab(location.href);
  if (!tab) return { kind: 'unreadable' };
  try {
    const report = await askPage(tab.id, 'report', {});
    // Where a page has a listener that is not ours to answer with, the browser gives nothing instead of refusing.
    if (!report) return { kind: 'unreadable', tab };
    // The browser names the tab's address only where we may read it; the page names it always.
    return { kind: 'read', tab: { ...tab, host: tab.host ?? hostOf(report.url) }, report };
  } catch {
    return { kind: 'unreadable', tab };
  }
}
