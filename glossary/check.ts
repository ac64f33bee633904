import type { Problem, TermsRead } from './read-terms.ts';
import { gradeOf, sentencesOf, wordsOf } from './readability.ts';
import type { Entry } from './schema.ts';

/** What a definition may be at most; the median grade is over all entries. */
export const LIMITS = { sentences: 2, words: 45, grade: 8, medianGrade: 6.5 } as const;

/** Everything that is wrong with the reference as a whole, the problems of reading it first. */
export function checkTerms({ entries, places, problems }: TermsRead): Problem[] {
  const found: Problem[] = [...problems];
  const report = (entry: Entry, message: string) => {
    const place = places.get(entry.id) ?? { file: entry.category, line: 1 };
    found.push({ ...place, entry: entry.id, message });
  };
  for (const entry of entries) {
    checkDefinition(entry, report);
    checkSenses(entry, report);
  }
  checkSurfaces(entries, report);
  checkLinks(entries, report);
  checkSentences(entries, report);
  return found;
}

type Report = (entry: Entry, message: string) => void;

/** The headword and every alias: what is marked on a page, before inflection. */
function surfacesOf(entry: Entry): string[] {
  return [entry.term, ...entry.aliases];
}

/** The reading grade of an entry's definition, its own surfaces left out. */
export function definitionGrade(entry: Entry): number {
  return gradeOf(entry.plain, surfacesOf(entry));
}

/** The median of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function checkDefinition(entry: Entry, report: Report): void {
  const sentences = sentencesOf(entry.plain).length;
  const words = wordsOf(entry.plain).length;
  const grade = definitionGrade(entry);
  if (sentences > LIMITS.sentences)
    report(entry, `the definition has ${sentences} sentences, ${LIMITS.sentences} at most`);
  if (words > LIMITS.words) report(entry, `the definition has ${words} words, ${LIMITS.words} at most`);
  if (grade > LIMITS.grade) report(entry, `the definition reads at grade ${grade.toFixed(1)}, ${LIMITS.grade} at most`);
  for (const line of entry.about ?? []) {
    const lineGrade = gradeOf(line, surfacesOf(entry));
    if (lineGrade > LIMITS.grade)
      report(entry, `“${line}” reads at grade ${lineGrade.toFixed(1)}, ${LIMITS.grade} at most`);
  }
}

function checkSenses(entry: Entry, report: Report): void {
  const own = new Set(surfacesOf(entry).map(fold));
  for (const rule of entry.senses) {
    for (const surface of rule.surfaces ?? []) {
      if (!own.has(fold(surface))) report(entry, `a sense names “${surface}”, which is no surface of this entry`);
    }
  }
}

/** No two entries may claim the same surface, unless each says how to tell its sense. */
function checkSurfaces(entries: readonly Entry[], report: Report): void {
  const owners = new Map<string, Entry>();
  for (const entry of entries) {
    const own = new Set<string>();
    for (const surface of surfacesOf(entry)) {
      const key = keyOf(surface);
      if (own.has(key)) report(entry, `“${surface}” stands twice in this entry`);
      own.add(key);
      const other = owners.get(key);
      if (!other) owners.set(key, entry);
      else if (other !== entry && !(hasSense(entry, surface) && hasSense(other, surface))) {
        report(entry, `“${surface}” is a surface of ${other.id} too: give both a sense for it, or take it from one`);
      }
    }
  }
}

function hasSense(entry: Entry, surface: string): boolean {
  return entry.senses.some((rule) => !rule.surfaces || rule.surfaces.some((own) => fold(own) === fold(surface)));
}

function checkLinks(entries: readonly Entry[], report: Report): void {
  const ids = new Set(entries.map((entry) => entry.id));
  for (const entry of entries) {
    for (const [field, links] of [
      ['related', entry.related],
      ['contrast', Object.keys(entry.contrast)],
    ] as const) {
      for (const link of links) {
        if (link === entry.id) report(entry, `${field} names the entry itself`);
        else if (!ids.has(link)) report(entry, `${field} names “${link}”, which is no entry`);
      }
    }
  }
}

/** A sentence that stands in two entries was copied: each entry says its own thing. */
function checkSentences(entries: readonly Entry[], report: Report): void {
  const owners = new Map<string, Entry>();
  for (const entry of entries) {
    for (const text of [entry.plain, entry.why ?? '', ...(entry.about ?? []), ...Object.values(entry.variants)]) {
      for (const sentence of sentencesOf(text)) {
        const other = owners.get(fold(sentence));
        if (!other) owners.set(fold(sentence), entry);
        else report(entry, `“${sentence}” stands in ${other === entry ? 'this entry twice' : `${other.id} too`}`);
      }
    }
  }
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Abbreviations differ by case (EGFR, eGFR); other surfaces do not. */
function keyOf(surface: string): string {
  return /\p{L}.*\p{Lu}/u.test(surface) && !surface.includes(' ') ? surface : fold(surface);
}
