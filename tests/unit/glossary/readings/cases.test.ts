import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '#glossary/readings/read.ts';
import { TOPICS, type TopicId } from '#glossary/schema.ts';

/**
 * One file a reader. A line is a case: text ⇥ topics ⇥ kind ⇥ values ⇥ words of the plain text. A kind of “-” means that nothing may be read at all. Values
 * are `name=value` pairs with “; ” between; words are parts of the text with “ | ” between. Lines that begin with “#” are remarks.
 */
const CASES = new URL('cases/', import.meta.url);

for (const file of readdirSync(CASES)) {
  const lines = readFileSync(new URL(file, CASES), 'utf8').split('\n');
  const cases = lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.split('\t'));

  describe(`readings: ${file}`, () => {
    it.each(cases.map((columns) => [columns[0]!, columns] as const))('%s', (text, [, topic, kind, values, words]) => {
      const topics = (topic ?? '').split(',').filter(Boolean) as TopicId[];
      expect(topics.every((one) => one in TOPICS)).toBe(true);
      const found = readText(text, topics);
      if (kind === '-') {
        expect(found.map(({ reading }) => `${reading.kind}: ${reading.plain}`)).toEqual([]);
        return;
      }
      const readings = found.map(({ reading }) => reading).filter((reading) => reading.kind === kind);
      expect(readings, JSON.stringify(found)).toHaveLength(1);
      for (const pair of (values ?? '').split('; ').filter(Boolean)) {
        const [name = '', value = ''] = pair.split('=');
        expect(String(readings[0]!.values[name]), `${name} in ${JSON.stringify(readings[0])}`).toBe(value);
      }
      for (const part of (words ?? '').split(' | ').filter(Boolean)) expect(readings[0]!.plain).toContain(part);
    });
  });
}
