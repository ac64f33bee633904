import type { Settings } from './schema.ts';

/** The parts of the settings that decide about a site. */
export type SiteSettings = Pick<Settings, 'paused' | 'defaultOn' | 'sites'>;

/**
 * The host of a page that a rule can be made for, without `www.`: `news.example` for `https://www.news.example/a`, `file` for a
 * local file. Undefined for pages that no extension reads (`about:`, `chrome:`, another extension) and for what is no address.
 */
export function hostOf(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol === 'file:') return 'file';
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') return undefined;
  return parsed.hostname.replace(/^www\./, '');
}

/** Whether pages at `url` are marked: the longest rule that names the host or a parent of it wins, else the default. */
export function isOn(url: string, settings: SiteSettings): boolean {
  const host = hostOf(url);
  if (host === undefined || settings.paused) return false;
  return ruleFor(host, settings.sites) ?? settings.defaultOn;
}

/** The sites with `host` switched on or off; a rule that only repeats what would hold anyway is left out. */
export function withSite(settings: SiteSettings, host: string, on: boolean): Settings['sites'] {
  const { [host]: _, ...others } = settings.sites;
  const without = ruleFor(host, others) ?? settings.defaultOn;
  return without === on ? others : { ...others, [host]: on ? 'on' : 'off' };
}

function ruleFor(host: string, sites: Settings['sites']): boolean | undefined {
  for (let name = host; name !== ''; name = name.slice(name.indexOf('.') + 1 || name.length)) {
    if (Object.hasOwn(sites, name)) return sites[name] === 'on';
  }
  return undefined;
}
