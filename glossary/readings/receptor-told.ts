import type { Her2 } from './her2-result.ts';
import type { Reading } from './reading.ts';

/** What the receptors of a cancer are, each “positive” or “negative” (HER2 has more steps); without a value where the text doesn’t say. */
export interface ReceptorStatus {
  er?: string;
  pr?: string;
  hr?: string;
  her2?: Her2;
}

const HER2_MEANING: Readonly<Record<Her2, string>> = {
  positive: 'carry a lot of HER2, a growth protein that some medicines can aim at',
  negative: 'don’t carry extra HER2, a growth protein',
  low: 'carry a little HER2, a growth protein, which is enough for some breast cancer medicines',
  ultralow: 'carry a faint trace of HER2, a growth protein, which can be enough for some breast cancer medicines',
  equivocal: 'carry a middling amount of HER2, a growth protein; a gene test (ISH) decides',
};

/** The reading of what the parts of a code say together. */
export function receptorReading(status: ReceptorStatus, values: Reading['values'], isOtherThanBreast = false): Reading {
  const { er, pr, hr, her2 } = status;
  const both = !er && !pr;
  const ofSign = (sign: string) =>
    [
      er === sign && 'estrogen',
      pr === sign && 'progesterone',
      hr === sign && both && `estrogen or progesterone${sign === 'positive' ? ', or both' : ''}`,
    ].filter(Boolean);
  const has = ofSign('positive');
  const hasNot = ofSign('negative');
  const told = [
    er && `ER-${er}${amountTold('er', values)}`,
    pr && `PR-${pr}${amountTold('pr', values)}`,
    hr && `Hormone receptor-${hr}`,
    her2 && her2Told(her2, values.ihc),
  ].filter(Boolean);
  const clauses = [
    has.length
      ? `have docking points (receptors) for ${has.join(' and ')}${hasNot.length ? ` but not for ${hasNot.join(' or ')}` : ''}`
      : '',
    !has.length && hasNot.length ? `have no docking points (receptors) for ${hasNot.join(' or ')}, or hardly any` : '',
    her2 ? HER2_MEANING[her2] : '',
  ].filter(Boolean);
  const isSure =
    !isOtherThanBreast &&
    ((er === 'positive' && !isLow(values.erPercent) && values.erLevel !== 'low') || hr === 'positive');
  const isTriple = er === 'negative' && pr === 'negative' && her2 === 'negative';
  return {
    kind: 'receptor-status',
    plain: `${isTriple ? 'Triple-negative (' : ''}${told.join(', ')}${isTriple ? ')' : ''}: the cancer cells ${clauses.join(', and ')}.${has.length ? ` Hormone treatment ${isSure ? 'often helps' : 'may help'}.` : ''}${isTriple ? ' Chemotherapy and other medicines can act on it.' : ''}`,
    values,
    limits:
      'It guides which medicines may help. It doesn’t say on its own how the illness will go, and a later sample can differ.',
  };
}

/** “ (95 of 100 cells)”, “ (Allred score 7 of 8)”. */
function amountTold(name: 'er' | 'pr', values: Reading['values']): string {
  const percent = values[`${name}Percent`];
  const allred = values[`${name}Allred`];
  if (values[`${name}Level`] === 'low') return ' (low)';
  if (allred !== undefined) return ` (Allred score ${allred} of 8)`;
  return percent === undefined
    ? ''
    : ` (${percent} of 100 cells${name === 'er' && isLow(percent) ? ', called “low positive”' : ''})`;
}

function isLow(percent: number | string | undefined): boolean {
  return typeof percent === 'number' && percent >= 1 && percent <= 10;
}

/** “HER2-positive”, “HER2 1+ (negative, called HER2-low in breast cancer)”. */
function her2Told(her2: Her2, stain: number | string | undefined): string {
  if (stain === undefined) return her2 === 'equivocal' ? 'HER2 between positive and negative' : `HER2-${her2}`;
  const name =
    her2 === 'low'
      ? 'negative, called HER2-low in breast cancer'
      : her2 === 'equivocal'
        ? 'between positive and negative'
        : her2;
  return `HER2 ${stain} (${name})`;
}
