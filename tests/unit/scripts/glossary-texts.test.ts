import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cardOf } from '#glossary/card.ts';
import { entrySchema } from '#glossary/schema.ts';
import { cardText, skeletonOf } from '../../../scripts/glossary-texts.ts';
import { reference } from '../fixtures.ts';

describe('the glossary on the command line', () => {
  it('shows a card with its variants, look-alikes and source', () => {
    const text = cardText(cardOf(reference.get('partial-remission')!, reference)).join('\n');
    expect(text).toContain('partial remission  (PAR-shul rih-MISH-un)');
    expect(text).toContain('In lymphoma: Scans show');
    expect(text).toContain('Not the same: complete remission (no sign of cancer on tests)');
    expect(text).toContain('(seen, 2026-11-21)');
  });

  it('gives a new entry that only lacks what its editor has to write', () => {
    const { 'tumor-board': entry } = parse(skeletonOf('tumor-board').join('\n')) as Record<string, unknown>;
    const filled = JSON.parse(
      JSON.stringify(entry).replaceAll('null', '"text"').replace('https://', 'https://a.example'),
    );
    expect(v.safeParse(entrySchema, filled).success).toBe(true);
    expect(v.safeParse(entrySchema, entry).success).toBe(false);
  });
});
