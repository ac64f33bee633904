import { matchesOf, pattern } from './match.ts';
import { number, told } from './numbers.ts';
import { isOneOfSeveral, LINK } from './phrases.ts';
import type { Found, Passage, Reading } from './reading.ts';

const HAZARD_RATIO = pattern(
  `(?<term>(?i:(?:adjusted |unadjusted |pooled )?hazards? ratios?)(?: \\(a?HRs?\\))?|\\ba?HRs?\\b)(?: (?i:for|of) (?<event>[a-z][a-z -]{2,40}?))?${LINK}${number('value')}(?!\\s?(?:%|percent|bpm|beats|hours?|hrs?|minutes?|am|pm)\\b|%)`,
);
const INTERVAL = pattern(
  `^[\\s,;([]{0,4}95\\s?%\\s?(?:CI|(?i:confidence interval))s?${LINK}${number('low')}\\s?(?:-|,|(?i:to))\\s?${number('high')}`,
);

/** Hazard ratios outside these bounds are misprints or not hazard ratios. */
const LOWEST = 0.01;
const HIGHEST = 50;

/**
 * The hazard ratio: how the rates of an event in two groups compare at any moment of the follow-up. It is never told as a share of people who are spared
 * (Spruance 2004, doi:10.1128/AAC.48.8.2787-2792.2004).
 */
export function readHazardRatio({ text }: Passage): Found[] {
  return matchesOf(text, HAZARD_RATIO).flatMap((match): Found[] => {
    const value = match.number('value');
    if (!(value >= LOWEST && value <= HIGHEST) || isOneOfSeveral(match.after)) return [];
    const [interval] = matchesOf(match.after, INTERVAL);
    const low = interval?.number('low');
    const high = interval?.number('high');
    if (low !== undefined && high !== undefined && !(low <= value && value <= high)) return [];
    return [{ ...match.span('term'), entry: 'hazard-ratio', reading: reading(value, match.words('event'), low, high) }];
  });
}

function reading(value: number, event = 'the event that was counted', low?: number, high?: number): Reading {
  const meaning =
    value === 1
      ? `${event} came equally often in both groups`
      : `at any moment of the study, ${event} came ${value < 1 ? 'less' : 'more'} often in the first group: ${told(value)} times the rate of the other`;
  const range =
    low === undefined || high === undefined
      ? ''
      : low <= 1 && high >= 1
        ? ` The likely range, ${told(low)} to ${told(high)}, holds 1, so there may be no difference.`
        : ` The likely range is ${told(low)} to ${told(high)}.`;
  return {
    kind: 'hazard-ratio',
    plain: `Hazard ratio ${told(value)}: ${meaning}.${range}`,
    values: { value, ...(low !== undefined && { low }), ...(high !== undefined && { high }) },
    limits: 'It compares speeds, so it doesn’t tell how many people are helped or how much longer anyone lives.',
    deeper: true,
    picture: {
      type: 'scale',
      low: 0,
      high: Math.max(2, Math.ceil(value)),
      zones: [
        { to: 1, label: 'less often' },
        { to: Math.max(2, Math.ceil(value)), label: 'more often' },
      ],
      at: value,
    },
  };
}
