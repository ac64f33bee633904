import { eventPhrase, isAboutAnimals, isUnreal } from './health-event.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { certaintyTold, certaintyValues } from './text/interval.ts';
import { matchesOf, pattern } from './text/match.ts';
import { number, percent, told } from './text/numbers.ts';
import { HEDGES, LINK } from './text/phrases.ts';
import { HEADER, ratioOf, ratioPicture } from './text/ratio.ts';

const OUTCOME = `(?: (?i:for|of) (?<event>[A-Za-z][A-Za-z' -]{1,50}?))?`;
const ODDS_RATIO = pattern(
  `(?<term>(?i:(?:adjusted |unadjusted |crude |pooled |multivariable )?odds[- ]ratios?)(?: ?[([](?:a?ORs?|AORs?)[)\\]])?)${OUTCOME}${HEADER}${LINK}${number('value')}(?!%)`,
);
/** “OR” is also a word in capitals, a state and an operating room: it needs a sign right after it. */
const LETTERS = pattern(
  `(?<term>(?<![\\w/-])(?:a|A)?ORs?)${HEADER}(?:\\s?[=:]\\s?|,? (?=\\d\\.\\d+\\s?[,;([]{1,2}\\s?(?:95|P|p)))${number('value')}(?!%|\\s?(?:mg|mcg|ml|g|hours?|minutes?|days?|mm|cm|am|pm)\\b)`,
);

const FOUND =
  /polyps?|lesions?|nodules?|tumou?rs?|cancers?|adenomas?|melanomas?|disease|aneurysms?|infections?|clots?|abnormalit/iu;

/** “Raised the odds of finding a polyp by 78 percent” */
const CHANGED = pattern(
  `(?<term>(?i:(?<up>increas(?:es?|ed|ing)|rais(?:es?|ed|ing)|boost(?:s|ed)?|improv(?:es?|ed))|(?<down>lower(?:s|ed)?|reduc(?:es?|ed|ing)|cuts?|decreas(?:es?|ed))) (?i:the|their|her|his|your) (?i:odds)) (?i:of|for) (?<event>(?i:finding|detecting|identifying|spotting|catching|surviving|survival|pregnancy|(?:a |complete )*(?:response|remission|cure)|success|recover(?:y|ing))(?: [^.,;:%\\d]{3,50}?)?) (?i:by) ${HEDGES}${percent('share')}(?! (?:to|and|or) \\d)`,
);

const WORDS = /\bodds\b|[Oo]dds[- ]ratio|ODDS|ORs?\b/;

/**
 * The odds ratio: the odds of an event (those with it by those without) in one group, by the odds in the other. Where the event is common it lies further from
 * 1 than the ratio of the chances (Davies, Crombie, Tavakoli 1998, doi:10.1136/bmj.316.7136.989).
 */
export function readOddsRatio({ text }: Passage): Found[] {
  if (!WORDS.test(text) || isAboutAnimals(text)) return [];
  return [
    ...matchesOf(text, CHANGED).flatMap(changed),
    ...matchesOf(text, ODDS_RATIO, LETTERS)
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
      }),
  ];
}

function changed(match: ReturnType<typeof matchesOf>[number]): Found[] {
  const share = match.number('share');
  const isUp = match.words('up') !== undefined;
  if (!(share > 0 && share <= 900) || (!isUp && share >= 100) || isUnreal(match.before)) return [];
  // “The odds of finding a job”: only what a test finds.
  if (/^(?:find|detect|identif|spot|catch)/iu.test(match.words('event')!) && !FOUND.test(match.words('event')!))
    return [];
  const value = Math.round((1 + ((isUp ? 1 : -1) * share) / 100) * 1e4) / 1e4;
  return [{ ...match.span('term'), entry: 'odds-ratio', reading: reading({ value }, `“${match.words('event')}”`) }];
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
