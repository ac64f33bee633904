import { eventPhrase, isAboutAnimals } from './health-event.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { certaintyTold, certaintyValues } from './text/interval.ts';
import { matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';
import { LINK } from './text/phrases.ts';
import { HEADER, ratioOf, ratioPicture } from './text/ratio.ts';

const OUTCOME = `(?: (?i:for|of) (?<event>[A-Za-z][A-Za-z' -]{1,50}?))?`;
const ODDS_RATIO = pattern(
  `(?<term>(?i:(?:adjusted |unadjusted |crude |pooled |multivariable )?odds[- ]ratios?)(?: ?[([](?:a?ORs?|AORs?)[)\\]])?)${OUTCOME}${HEADER}${LINK}${number('value')}(?!%)`,
);
/** “OR” is also a word in capitals, a state and an operating room: it needs a sign right after it. */
const LETTERS = pattern(
  `(?<term>(?<![\\w/-])(?:a|A)?ORs?)${HEADER}(?:\\s?[=:]\\s?|,? (?=\\d\\.\\d+\\s?[,;([]{1,2}\\s?(?:95|P|p)))${number('value')}(?!%|\\s?(?:mg|mcg|ml|g|hours?|minutes?|days?|mm|cm|am|pm)\\b)`,
);

const WORDS = /[Oo]dds[- ]ratio|ODDS|ORs?\b/;

/**
 * The odds ratio: the odds of an event (those with it by those without) in one group, by the odds in the other. Where the event is common it lies further from
 * 1 than the ratio of the chances (Davies, Crombie, Tavakoli 1998, doi:10.1136/bmj.316.7136.989).
 */
export function readOddsRatio({ text }: Passage): Found[] {
  if (!WORDS.test(text) || isAboutAnimals(text)) return [];
  return matchesOf(text, ODDS_RATIO, LETTERS)
    .slice(0, 40)
    .flatMap((match): Found[] => {
      const ratio = ratioOf(match);
      if (!ratio) return [];
      const event = eventPhrase((match.words('event') ?? '').trim(), text);
      return [
        {
          ...match.span('term'),
          entry: 'odds-ratio',
          reading: reading(ratio, event),
        },
      ];
    });
}

function reading(ratio: NonNullable<ReturnType<typeof ratioOf>>, event = 'what was counted'): Reading {
  const { value } = ratio;
  const meaning =
    value === 1
      ? `the odds of ${event} were the same in both groups`
      : `the odds of ${event} were ${told(value)} times those of the comparison group, so ${value < 1 ? 'lower' : 'higher'}`;
  return {
    kind: 'odds-ratio',
    plain: `Odds ratio ${told(value)}: ${meaning}.${certaintyTold(ratio)}`,
    values: { value, ...certaintyValues(ratio) },
    limits:
      'Odds are not the chance itself. Where something is common, an odds ratio sounds bigger than the real difference, and it doesn’t tell how many people are affected.',
    deeper: true,
    picture: ratioPicture(value),
  };
}
