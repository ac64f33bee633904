import { isAboutAnimals } from './health-event.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { INTERVAL, signed } from './text/interval.ts';
import { matchesOf, pattern } from './text/match.ts';
import { told } from './text/numbers.ts';

const RANGE = pattern(INTERVAL);
/** These have readings of their own, with their interval. */
const RATIO = /\b(?:ratios?|a?HRs?|a?ORs?|(?:a|I)?RRs?|relative risks?|NNT)\b.{0,40}$/u;
const DIFFERENCE =
  /\b(?:mean |risk |weighted |standardi[sz]ed |between-group |treatment |average )?(?:differences?|MDs?|SMDs?|WMD|change from baseline|change)\b[^;]{0,70}$/iu;

const WORDS = /confidence|credible|CI|CrI/i;

/**
 * A confidence interval by a measure that no other reader takes: a mean difference, a rate, the efficacy of a vaccine. It is the range of true values that fit
 * the data well (Gardner and Altman 1986, doi:10.1136/bmj.292.6522.746; not opened). That it holds “no difference” is said only by a named difference, whose zero is 0.
 */
export function readConfidenceInterval({ text }: Passage): Found[] {
  if (!WORDS.test(text) || isAboutAnimals(text)) return [];
  return matchesOf(text, RANGE)
    .slice(0, 40)
    .flatMap((match): Found[] => {
      const level = match.number('level');
      const low = signed(match.words('low'));
      const high = signed(match.words('high'));
      const lead = match.before.slice(-110);
      if (!(level >= 80 && level < 100) || !(low < high) || RATIO.test(lead)) return [];
      const unit =
        /%|percent|per cent/iu.test(match.text.slice(match.span('low').end, match.end + 9).split(/[;,)]/u)[0]!) ||
        /^\s?%/u.test(match.after)
          ? '%'
          : '';
      if (unit && (low < -100 || high > 100)) return [];
      // The point estimate, where it stands right before, must lie inside.
      const estimate =
        /(?<![\w.,-])(?<value>-?\d[\d,]*(?:\.\d+)?)\s?(?:%|percent|per cent|[a-zA-Z/]{1,12}|points|years|months|days)?[\s,;:([]*$/u.exec(
          lead,
        )?.groups?.value;
      const value = signed(estimate);
      if (Number.isFinite(value) && !(low <= value && value <= high)) return [];
      const name =
        /^.*?(?:CIs?|CrI|[Ii]ntervals?|[Ll]imits?)/u.exec(match.text.slice(match.start, match.end))?.[0] ?? '';
      return [
        {
          start: match.start,
          end: match.start + name.length,
          entry: 'confidence-interval',
          reading: reading(level, low, high, unit, DIFFERENCE.test(lead)),
        },
      ];
    });
}

function reading(level: number, low: number, high: number, unit: string, isDifference: boolean): Reading {
  const zero =
    isDifference && low <= 0 && high >= 0
      ? ' It holds 0, so there may be no difference.'
      : isDifference
        ? ' It doesn’t hold 0, so chance alone would rarely give such a result.'
        : '';
  const [from, to] = [low, high].map((one) => `${one < 0 ? '−' : ''}${told(Math.abs(one))}${unit}`);
  return {
    kind: 'confidence-interval',
    plain: `${told(level)}% confidence interval: the study’s result is an estimate, and true values from ${from} to ${to} fit the data well.${zero}`,
    values: { level, low, high },
    limits:
      'It covers chance only, not mistakes in how the study was done. The narrower the range, the surer the number.',
  };
}
