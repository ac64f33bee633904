import type { Settings } from './schema.ts';

/** The ids of the words that the reader knows, with one more or without it. */
export function withKnown({ known }: Pick<Settings, 'known'>, id: string, isKnown: boolean): Settings['known'] {
  if (isKnown) return known.includes(id) ? known : [...known, id];
  return known.filter((each) => each !== id);
}
