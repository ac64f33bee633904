import type { Source } from '#glossary/schema.ts';

/** Names that readers know better in short. Others stand in full. */
const SHORT: Readonly<Record<string, string>> = {
  'National Cancer Institute': 'NCI',
  'National Institutes of Health': 'NIH',
  'National Health Service': 'NHS',
  'Centers for Disease Control and Prevention': 'CDC',
  'World Health Organization': 'WHO',
  'Food and Drug Administration': 'FDA',
  'U.S. Food and Drug Administration': 'FDA',
  'National Institute for Health and Care Excellence': 'NICE',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A source in one short line: “NCI · checked Nov 2026”, or “NCI · not yet verified” while nobody has read its page. */
export function sourceLine({ name, status, checked }: Source): string {
  const inBrackets = /\(([A-Z]{2,8})\)$/.exec(name)?.[1];
  return `${inBrackets ?? SHORT[name] ?? name} · ${status === 'seen' ? `checked ${monthOf(checked)}` : 'not yet verified'}`;
}

/** The source that stands for an entry: the first whose page was read, else the first; undefined if there is none. */
export function leadingSource(sources: readonly Source[]): Source | undefined {
  return sources.find(({ status }) => status === 'seen') ?? sources[0];
}

function monthOf(day: string): string {
  const [year, month] = day.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${year}`.trim();
}
