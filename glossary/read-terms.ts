import { readYaml, type YamlRead } from './read-yaml.ts';
import { type Entry, entrySchema } from './schema.ts';

export type { Problem } from './read-yaml.ts';

/** What was read of the terms. */
export type TermsRead = YamlRead<Omit<Entry, 'id' | 'category'>>;

/** Reads the terms of a folder. Never throws for what stands in a file: a problem names file, entry and line. */
export function readTerms(folder: string): TermsRead {
  return readYaml(folder, entrySchema, 'remission: {term: remission, …}');
}
