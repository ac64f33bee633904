import { describe, expect, it } from 'vitest';
import { scanPage } from '../../../../scripts/scan-page.ts';
import { marksIn, sample } from './opened.ts';

describe('marks', () => {
  it('takes the longest phrase from the left', async () => {
    expect(await marksIn('After chemotherapy the cancer was in partial remission.')).toEqual([
      'partial remission → partial-remission',
    ]);
  });

  it('knows plurals and possessives, and takes no numeral for a word', async () => {
    expect(await marksIn('The tumor had metastases; mesothelioma’s signs.')).toEqual([
      'metastases → metastasis',
      'mesothelioma’s → mesothelioma',
    ]);
    expect(await marksIn('The patient’s tumor was diagnosed at stage Is, they said.')).toEqual([]);
  });

  it('tells abbreviations apart by their case', async () => {
    expect(await marksIn('Her EGFR test and her eGFR were normal, the doctor said; egfr is not a word.')).toEqual([
      'EGFR → egfr-protein',
      'eGFR → egfr-kidney',
    ]);
  });

  it('takes a parenthesis inside a term, and no other', async () => {
    expect(await marksIn('His Lp(a) was high (so was his lipoprotein(a), a fat).')).toEqual([
      'Lp(a) → lipoprotein-a',
      'lipoprotein(a) → lipoprotein-a',
    ]);
  });

  it('never marks common words', async () => {
    expect(await marksIn('Cancer is a disease.')).toEqual([]);
  });

  it.each([
    'The bishop preached the remission of sins in church.',
    'Students may ask for a remission of fees before the semester.',
    'Their PR firm spoke to the media.',
    'He won stage 1 of the Tour.',
  ])('is silent: %s', async (text) => {
    expect(await marksIn(text)).toEqual([]);
  });

  it('chooses between entries that share a short form', async () => {
    expect(await marksIn('The breast tumor was ER and PR positive.')).toContain('PR → progesterone-receptor');
    expect(await marksIn('Of the patients, CR and PR were seen in ten; the tumor response lasted.')).toContain(
      'PR → partial-remission',
    );
  });

  it('takes a page’s own abbreviations for what it says they mean', async () => {
    const given = 'The breast cancer (BC) was found early, and egfr protein (EP) was high.';
    expect(await marksIn(`${given} Her doctor has treated BC before. THE BC PARTY WON.`)).toEqual([
      'breast cancer → breast-cancer',
      'BC → breast-cancer',
      'BC → breast-cancer',
    ]);
    expect(
      await marksIn('Partial remission (PR) was seen. The PR lasted; ER and PR receptors of the tumor were low.'),
    ).toEqual(expect.arrayContaining(['PR → partial-remission']));
    expect(await marksIn('Her breast cancer (at stage two) and BC, in Canada.')).toEqual([
      'breast cancer → breast-cancer',
    ]);
  });

  it('lets a veto win on a medical page', async () => {
    const page =
      'The patient has breast cancer and a metastasis. After chemotherapy the tumor shrank. The hospital granted a remission of fees.';
    expect(await marksIn(page)).not.toContain('remission → remission');
  });

  it('does not read calls to action, references and disclaimers', async () => {
    expect(
      await marksIn(
        [
          'Call 866-555-0100 now to discuss your mesothelioma options.',
          'Also read: Foods and breast cancer',
          'Doe J, Roe R, et al. Metastasis in mice. J Oncol. 2016;14(8):2197-2205.',
          'This page about mesothelioma is for informational purposes only.',
        ].join('\n\n'),
      ),
    ).toEqual([]);
  });

  it('keeps the sure marks where nobody answers about the others', async () => {
    const text = 'The breast cancer was in remission, and the remission was a partial remission.';
    const all = ['breast cancer → breast-cancer', 'remission → remission', 'partial remission → partial-remission'];
    const silent = { ...sample, judge: () => Promise.reject(new Error('no answer')), look: () => Promise.reject() };
    expect(await marksIn(text)).toEqual(expect.arrayContaining(all));
    const { marks } = await scanPage(text, '', silent);
    expect(marks.map(({ entry }) => entry)).toEqual(['breast-cancer', 'partial-remission']);
  });

  it('leaves another language alone', async () => {
    const german =
      'Nach der Operation war der Krebs fort, sagte die Ärztin, und die Metastasis war nicht mehr zu sehen, also ging er nach Hause.';
    expect(await marksIn(german)).toEqual([]);
  });
});
