import { describe, expect, it } from 'vitest';
import { inflect } from '#glossary/inflect.ts';

describe('inflected forms', () => {
  it.each([
    ['metastasis', ['metastases']],
    ['lymph node', ['lymph nodes']],
    ['biopsy', ['biopsies']],
    ['hernia', ['hernias']],
    ['amino acid', ['amino acids']],
    ['family history', ['family histories']],
    ['diabetes', []],
    ['stage I', []],
    ['stage IV', []],
    ['HER2', []],
    ['RCT', ['RCTs']],
    ['locally advanced', []],
    ['5-year survival', ['5-year survivals']],
  ])('of %s are %j', (surface, forms) => expect(inflect(surface, 'noun')).toEqual(forms));

  it('of a verb are its times', () => {
    expect(inflect('metastasize', 'verb')).toEqual(
      expect.arrayContaining(['metastasized', 'metastasizes', 'metastasizing']),
    );
  });

  it('are none where the editor says so', () => expect(inflect('nausea', 'none')).toEqual([]));
});
