import { DEFAULTS, type Settings } from '#settings/schema.ts';

/** What settings say, in a few words: “2 sites, 1 word not to mark, every mention”; “the defaults” if nothing was set. */
export function summaryOf(settings: Settings): string {
  const sites = Object.keys(settings.sites).length;
  const words = settings.known.length;
  const parts = [
    sites > 0 && (sites === 1 ? '1 site' : `${sites} sites`),
    words > 0 && (words === 1 ? '1 word not to mark' : `${words} words not to mark`),
    settings.paused && 'paused everywhere',
    settings.defaultOn !== DEFAULTS.defaultOn && 'off on other sites',
    settings.mentions !== DEFAULTS.mentions && 'every mention',
    settings.underline !== DEFAULTS.underline && `${settings.underline} underline`,
  ].filter((part) => part !== false);
  return parts.join(', ') || 'the defaults';
}
