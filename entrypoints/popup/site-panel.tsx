import { siteName } from '#components/site-name.ts';
import { Switch } from '#components/switch.tsx';
import type { Page } from './use-page.ts';

/** What `SitePanel` takes. */
export interface SitePanelProps {
  page: Page;
  /** Whether Lay Terms is paused everywhere. */
  paused: boolean;
  /** What the rule for the page's site says, pause aside. */
  on: boolean;
  onSwitch: (host: string, on: boolean) => void;
  onResume: () => void;
}

/** The top of the popup: the site's switch with what is marked below it, or why there is nothing to switch. */
export function SitePanel({ page, paused, on, onSwitch, onResume }: SitePanelProps) {
  const host = page.tab?.host;
  return (
    <header class="site">
      {paused ? (
        <div class="site-paused">
          <p>Lay Terms is paused on every site.</p>
          <button type="button" class="button" onClick={onResume}>
            Resume
          </button>
        </div>
      ) : (
        host !== undefined && (
          <Switch
            label={`Explain words on ${siteName(host)}`}
            detail={page.kind === 'unreadable' ? undefined : countLine(page, on)}
            on={on}
            onChange={(next) => onSwitch(host, next)}
          />
        )
      )}
      {!paused && host === undefined && page.kind === 'read' && <p>{countLine(page, page.report.on)}</p>}
      {page.kind === 'unreadable' && <p class="quiet">This page can’t be read here. You can still look up any word.</p>}
    </header>
  );
}

function countLine(page: Page, on: boolean): string {
  if (!on) return 'Off on this site';
  if (page.kind !== 'read' || (page.report.reading && page.report.terms.length === 0)) return 'Reading the page…';
  const { length } = page.report.terms;
  const where = page.report.isCut ? 'in the first part of this very long page' : 'on this page';
  if (length === 0) return `No health words ${where}`;
  return length === 1 ? `1 word ${where}` : `${length} words ${where}`;
}
