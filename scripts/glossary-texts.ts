import type { Card } from '#glossary/card.ts';
import { definitionGrade, median } from '#glossary/check.ts';
import type { Entry } from '#glossary/schema.ts';

/** A card as lines for the terminal. */
export function cardText(card: Card): string[] {
  const links = (title: string, texts: readonly string[]) =>
    texts.length > 0 ? [`${title}: ${texts.join(' · ')}`] : [];
  return [
    card.term + (card.say ? `  (${card.say})` : ''),
    '',
    card.plain,
    ...(card.polarity ? [`In medicine this is usually ${card.polarity} news.`] : []),
    ...(card.urgent ? [`! ${card.urgent}`] : []),
    ...(card.why ? ['', card.why] : []),
    ...(card.about ? ['', 'Five things to know:', ...card.about.map((line) => `- ${line}`)] : []),
    ...card.elsewhere.flatMap(({ name, text }) => ['', `In ${name}: ${text}`]),
    '',
    ...links(
      'Not the same',
      card.contrast.map(({ term, difference }) => `${term} (${difference})`),
    ),
    ...links(
      'Related',
      card.related.map(({ term }) => term),
    ),
    ...links('Also', card.aliases),
    ...card.sources.map(({ name, title, url, status, checked }) => `${name}: ${title}, ${url} (${status}, ${checked})`),
  ];
}

/** An entry to fill in, with every field that most entries have. */
export function skeletonOf(id: string): string[] {
  const term = id.replaceAll('-', ' ');
  return [
    `${id}:`,
    `  term: ${term}`,
    '  say: ',
    '  aliases: []',
    '  plain: >-',
    '    What it is, in one or two short sentences.',
    '  why: >-',
    '    What usually happens next, or what one may ask.',
    '  related: []',
    '  sources:',
    '    - name: ',
    '      title: ',
    '      url: https://',
    '      status: unverified',
    `      checked: ${new Date().toISOString().slice(0, 10)}`,
  ];
}

/** How much the reference holds, by category and in all. */
export function statistics(entries: readonly Entry[]): string[] {
  const lines = [...Map.groupBy(entries, ({ category }) => category)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([category, own]) => `${category.padEnd(28)}${row(own)}`);
  const grades = entries.map(definitionGrade);
  const histogram = Map.groupBy(grades, (grade) => Math.max(0, Math.floor(grade)));
  const sources = entries.flatMap((entry) => entry.sources);
  const unverified = sources.filter(({ status }) => status === 'unverified').length;
  const surfaces = entries.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0);
  const senses = entries.filter((entry) => entry.senses.length > 0).length;
  const unseen = entries.filter((entry) => entry.sources.every(({ status }) => status === 'unverified')).length;
  return [
    `${''.padEnd(28)}entries  read twice`,
    ...lines,
    `${'all'.padEnd(28)}${row(entries)}`,
    '',
    `grade: median ${median(grades).toFixed(2)}; ${[...histogram]
      .sort(([a], [b]) => a - b)
      .map(([grade, own]) => `${grade}: ${own.length}`)
      .join(', ')}`,
    `surfaces: ${surfaces}; entries with senses: ${senses}`,
    `sources: ${sources.length}, ${percent(unverified, sources.length)} unverified; entries without a seen source: ${unseen}`,
  ];
}

function row(entries: readonly Entry[]): string {
  const read = entries.filter(({ reviewed }) => reviewed).length;
  return `${String(entries.length).padStart(7)}${String(read).padStart(12)}`;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
}
