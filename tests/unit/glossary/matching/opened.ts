import { openGlossary } from '../../../../scripts/open-glossary.ts';
import { scanPage } from '../../../../scripts/scan-page.ts';

/** The sample reference of the tests, opened once. */
export const sample = openGlossary('tests/fixtures/terms');

/** The marks in a text as `surface → entry`. */
export async function marksIn(text: string, title = ''): Promise<string[]> {
  const { marks } = await scanPage(text, title, sample);
  return marks.map(({ text: surface, entry }) => `${surface} → ${entry}`);
}
