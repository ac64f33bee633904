import { eventPhrase, isAboutAnimals } from './health-event.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { certaintyTold, certaintyValues } from './text/interval.ts';
import { matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';
import { LINK } from './text/phrases.ts';
import { HEADER, ratioOf, ratioPicture } from './text/ratio.ts';

const OUTCOME = `(?: (?i:for|of) (?<event>[A-Za-z][A-Za-z' -]{1,50}?))?`;
const HAZARD_RATIO = pattern(
  `(?<term>(?i:(?:adjusted |unadjusted |pooled |multivariable |stratified )?hazards? ratios?)(?: ?[([](?:aHRs?|HRs?)[)\\]])?|(?<![\\w-])(?:a|adj\\.? ?)?HRs?(?![\\w/-]))${OUTCOME}${HEADER}${LINK}${number('value')}(?!\\s?(?:bpm|beats|hours?|hrs?|minutes?|min|am|pm|days?)\\b|%)`,
);

const WORDS = /[Hh]azards? |HAZARD|HRs?\b/;

/** What a hazard ratio “for” these outcomes counts (NCI Dictionary of Cancer Terms). */
const COUNTED: readonly [pattern: RegExp, event: string][] = [
  [/^(?:overall survival|OS)$/iu, 'death from any cause'],
  [/^(?:progression[- ]free survival|PFS)$/iu, 'growth of the cancer, or death,'],
  [
    /^(?:(?:invasive )?disease[- ]free survival|i?DFS|(?:relapse|recurrence)[- ]free survival|RFS)$/iu,
    'a return of the illness, or death,',
  ],
];

/**
 * The hazard ratio: how the rates of an event in two groups compare at any moment of the follow-up. It is never told as a share of people who are spared
 * (Spruance 2004, doi:10.1128/AAC.48.8.2787-2792.2004). Nothing where the value is per unit of something, one of several, a bound or impossible.
 */
export function readHazardRatio({ text }: Passage): Found[] {
  if (!WORDS.test(text) || isAboutAnimals(text)) return [];
  return matchesOf(text, HAZARD_RATIO)
    .slice(0, 40)
    .flatMap((match): Found[] => {
      const ratio = ratioOf(match);
      if (!ratio) return [];
      const words = (match.words('event') ?? '').trim();
      const event = COUNTED.find(([name]) => name.test(words))?.[1] ?? eventPhrase(words, text);
      // “For survival” alone leaves open whether living or dying was counted.
      if (event === undefined && /surviv/iu.test(words)) return [];
      const place = match.span('term');
      return [
        {
          ...place,
          entry: 'hazard-ratio',
          reading: reading(ratio, event),
        },
      ];
    });
}

function reading(ratio: NonNullable<ReturnType<typeof ratioOf>>, event = 'the event that was counted'): Reading {
  const { value } = ratio;
  const meaning =
    value === 1
      ? `at any moment of the study, ${event} came equally often in both groups`
      : `at any moment of the study, ${event} came ${value < 1 ? 'less' : 'more'} often than in the comparison group, at ${told(value)} times the pace`;
  return {
    kind: 'hazard-ratio',
    plain: `Hazard ratio ${told(value)}: ${meaning}.${certaintyTold(ratio)}`,
    values: { value, ...certaintyValues(ratio) },
    limits: 'It compares speeds, so it doesn’t tell how many people are helped or how much longer anyone lives.',
    deeper: true,
    picture: ratioPicture(value),
  };
}
