import { describe, expect, it } from 'vitest';
import { cardOf } from '#glossary/card.ts';
import { Reference } from '#glossary/reference.ts';
import { sample } from './matching/opened.ts';

const { reference } = sample;
const remission = reference.get('remission')!;

describe('a card', () => {
  it('leads with the variant of the page’s one disease', () => {
    const card = cardOf(remission, reference, ['breast-cancer']);
    expect(card.here).toMatchObject({ topic: 'breast-cancer', name: 'breast cancer' });
    expect(card.elsewhere.map(({ topic }) => topic)).toEqual(['diabetes']);
  });

  it('stays neutral with several diseases, with none, and with one that it has no variant for', () => {
    for (const topics of [['breast-cancer', 'diabetes'], [], ['stroke']] as const) {
      const card = cardOf(remission, reference, topics);
      expect(card.here).toBeUndefined();
      expect(card.elsewhere).toHaveLength(2);
    }
  });

  it('names the entries that it links to, and leaves out those that do not exist', () => {
    const broken = new Reference(reference.entries, () => ({
      ...reference.details('remission'),
      related: ['partial-remission', 'nope'],
      contrast: { nope: 'x', 'partial-remission': 'less' },
    }));
    const card = cardOf(remission, broken);
    expect(card.related).toEqual([{ id: 'partial-remission', term: 'partial remission' }]);
    expect(card.contrast).toEqual([{ id: 'partial-remission', term: 'partial remission', difference: 'less' }]);
  });

  it('keeps all that the YAML says through packing', () => {
    expect(reference.get('partial-remission')).toMatchObject({
      term: 'partial remission',
      category: 'sample',
      aliases: ['PR'],
    });
    expect(reference.details('partial-remission')).toMatchObject({
      say: 'PAR-shul rih-MISH-un',
      sources: [{ name: 'National Cancer Institute', status: 'unverified', checked: '2026-11-21' }],
    });
    expect(reference.get('nope')).toBeUndefined();
    expect(() => reference.details('nope')).toThrow('there is no entry “nope”');
  });
});
