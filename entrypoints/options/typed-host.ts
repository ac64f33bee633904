import { hostOf } from '#settings/site-rule.ts';

/**
 * The host that a reader means who types or pastes `text`: `news.example` from “www.News.example”, “*.news.example”, or a whole address.
 * Undefined for what holds no host.
 */
export function typedHost(text: string): string | undefined {
  const address = text.trim().replace(/^\*\./, '');
  if (address === '' || /\s/.test(address)) return undefined;
  const host = hostOf(/^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`);
  // `https://*` and `https://a..b` are addresses to the URL parser, but no site has such a name.
  return host?.split('.').every((label) => /^[^*]+$/.test(label)) ? host : undefined;
}
