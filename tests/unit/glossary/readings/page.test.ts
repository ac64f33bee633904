import { describe, expect, it } from 'vitest';
import { cardReading, dependsOnTopic } from '#glossary/readings/card-reading.ts';
import { openGlossary } from '../../../../scripts/open-glossary.ts';
import { scanPage } from '../../../../scripts/scan-page.ts';

const glossary = openGlossary('glossary/terms');
const scan = (text: string) => scanPage(text, '', glossary);

/** A mark on words of a text, as the page sends it with the request for a card. */
const marked = (text: string, words: string) => ({
  text,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('values on a page', () => {
  it('go to the mark of their term', async () => {
    const { marks } = await scan('Patients did better with the drug: the hazard ratio for death was 0.72.');
    expect(marks.find(({ entry }) => entry === 'hazard-ratio')?.reading).toMatchObject({
      kind: 'hazard-ratio',
      values: { value: 0.72 },
    });
  });

  it('get marks of their own where no term stands', async () => {
    const { marks } = await scan('The tumour was pT2N1M0. Patients had a 30% lower risk of death.');
    expect(marks.map(({ text }) => text)).toEqual(expect.arrayContaining(['pT2N1M0', '30% lower risk']));
  });

  it('are left alone where nothing speaks of medicine', async () => {
    const { marks, notes } = await scan(
      'The shop had a 30% lower price. One in five customers came back, and stage 2 of the race was won by a second.',
    );
    expect(marks).toEqual([]);
    expect(notes).toBeUndefined();
  });

  it('are read for the page’s disease', () => {
    const text = 'It is a T2 tumour.';
    const plain = (topic: 'breast-cancer' | 'lung-cancer') => cardReading(marked(text, 'T2'), [topic])?.plain;
    expect(plain('breast-cancer')).not.toBe(plain('lung-cancer'));
    expect(dependsOnTopic(marked(text, 'T2'), ['breast-cancer', 'lung-cancer'])).toBe(true);
    expect(dependsOnTopic(marked('HR 0.7 for death.', 'HR'), ['breast-cancer', 'lung-cancer'])).toBe(false);
  });

  it('carry what a card needs to draw them', () => {
    const reading = cardReading(marked('Five-year survival was 90%.', 'Five-year survival'), []);
    expect(reading).toMatchObject({ deeper: true });
    expect(reading?.drawing?.label).toContain('90 of 100');
  });
});

describe('context notes on a page', () => {
  it('go to the mark of their words, once for each kind', async () => {
    const { marks } = await scan('Her lymph nodes were positive. The lymph nodes of her sister were positive too.');
    expect(marks.filter(({ notes }) => notes)).toHaveLength(1);
  });

  it('stand with the page where they are about the page', async () => {
    const { notes } = await scan(
      'Mesothelioma is a cancer of the pleura. Call now at 1-800-555-0100 to speak to a patient advocate about your legal options and compensation. A free case evaluation is waiting.',
    );
    expect(notes?.length).toBeGreaterThan(0);
  });
});
