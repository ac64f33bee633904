import { beside } from './counted-share.ts';
import { isAboutAnimals } from './health-event.ts';
import { type Half, length, medianOf, medianReading, medians } from './median.ts';
import { readMedianProgressionFreeSurvival } from './median-progression-free-survival.ts';
import { readMedianSurvival } from './median-survival.ts';
import { isElsewhere, mayHoldTime } from './outcome.ts';
import type { Found, Passage } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { NUMBER } from './text/numbers.ts';
import { HEDGES } from './text/phrases.ts';

const ILL = String.raw`(?:(?:the|their|his|her|its|patients'|a|any) )?(?:[\w'-]+ ){0,1}?(?:cancers?|diseases?|tumou?rs?|illness|melanomas?|lymphomas?|myelomas?|leuk[a]?emias?|metastases|condition|symptoms)`;
const WORSE = String.raw`(?:(?:to )?(?:worsen(?:ed|s|ing)?|progress(?:ed|es|ing|ion)?|(?:get|gets|got|getting) worse|(?:grow|grew|grows|growing|spread|spreads|spreading)(?: again| or spread(?:ing)?)?|start(?:ed|ing)? (?:growing|to grow|to worsen)(?: again)?|advanced?|return(?:ed|s|ing)?|relapsed?|recurred?|c[oa]mes? back|coming back))`;
const BEFORE_WORSE = `(?:(?:before|until|without|till|for) ${ILL}(?:'s)? (?:had )?${WORSE}|(?:without|before|free (?:of|from)) (?:any )?(?:(?:disease|cancer|tumou?r) )?(?:progression|worsening|growth|recurrence|relapse)(?: of (?:the |their )?(?:disease|cancer|tumou?r))?)`;
const MIDDLE = '(?:median|average|mean)';
const UNIT = String.raw`(?:years?|months?|weeks?|days?)\b`;
const BETWEEN = String.raw`(?:,? which | that)?(?: [^.,;:%\d]{0,30}?)?`;
const TIME_UNTIL = `(?<middle>(?i:${MIDDLE})) (?i:(?:length of |amount of )?time|period|interval)(?: (?:it took|that passed|that went by|taken))?(?: for)?${BETWEEN} (?:(?:before|until|till|to|for|see|saw|had) )?(?:see(?:ing)? )?(?:${ILL}(?:'s)?(?: disease)? (?:had )?${WORSE}|(?:disease |cancer |tumou?r )?(?:worsening|progression)(?: of (?:the |their )?(?:disease|cancer|tumou?rs?|illness))?)`;
const MEDIANS = medians(TIME_UNTIL);
const value = length('value');
const PATTERNS = [
  // “… the median time before the disease worsened, to 3.7 months from 1.5 months”
  pattern(
    `(?<term>${TIME_UNTIL}),? to ${HEDGES}${value},? (?:from|compared (?:with|to)|up from|versus) ${HEDGES}(?<from>${NUMBER})(?:[ -](?<fromUnit>${UNIT}))?`,
  ),
  ...MEDIANS,
  // “on average, patients lived 20 months without the cancer coming back”
  pattern(
    `\\b(?<on>(?i:on average)),? (?:[^.,;:%\\d]{2,40} )?(?:lived|went|remained|stayed|had) ${HEDGES}${value} (?<term>${BEFORE_WORSE})`,
  ),
  // “lived, on average, 25.1 months without progression”, “went a median of 9 months before their cancer grew”
  pattern(
    `(?<lead>(?i:lived?|went|go|remained|stayed|had|survived)),? (?:for )?(?:(?:an? |the )?(?<middle>${MIDDLE})(?: of)?|on (?<on>average),?) ${HEDGES}${value} (?<term>${BEFORE_WORSE})`,
  ),
  // “an average of 11.8 progression-free months”
  pattern(
    `(?<middle>(?i:${MIDDLE}))(?: of)? ${HEDGES}(?<value>${NUMBER}) (?<term>(?:progression|disease|relapse|recurrence)-free (?<valueUnit>${UNIT}))`,
  ),
  // “it took a median of 9 months for the cancer to grow”, “the cancer grew after a median of 9 months”
  pattern(
    `(?<term>(?i:${ILL}) (?i:(?:had )?(?:worsened|progressed|got worse|grew(?: again)?|spread|returned|came back|relapsed|recurred)|was (?:held|kept) (?:in check|at bay|under control)|stayed under control|(?:remained|stayed) (?:stable|in check)))(?: after| for| within)? (?:an? |the )?(?<middle>${MIDDLE})(?: of)? ${HEDGES}${value}`,
  ),
  pattern(
    `(?i:it took) (?:[^.,;:%\\d]{2,40}? )?(?:(?:an? )?(?<middle>${MIDDLE})(?: of)?) ${HEDGES}${value} (?:for|before|until) (?<term>${ILL}(?:'s)? (?:had )?${WORSE})`,
  ),
  // “took longer for cancer to progress in people with X: an average 12.2 months compared with 10 months in …”
  pattern(
    `(?i:longer) for (?<term>${ILL} ${WORSE})(?<group> (?:in|for|among|with) [^.,;:%]{3,70}?)?\\s?(?:,|-+|:|\\()\\s?(?:an? )?(?<middle>${MIDDLE})(?: of)? ${HEDGES}${value}`,
  ),
];
const HINT = /\b(?:median|average|mean)\b/i;
const TOPIC = /worse|progress|gr[eo]w|spread|return|relaps|recur|back|check|bay|control|stable/i;
const HEALTH =
  /\b(?:patients?|cancers?|tumou?rs?|disease|melanoma|lymphoma|myeloma|leuk[a]?emia|progression-free|treat\w*|therap\w+|drugs?)\b/i;

const until = (match: Match) =>
  /recur|relaps|return|back/i.test(match.words('term')!)
    ? 'the disease came back'
    : 'the disease grew, spread or got worse';

/**
 * The median or average time until a disease got worse, in the words of the news: “the median time before their cancer worsened”. Its names are read by
 * `median-progression-free-survival`, with which it shares the kind.
 */
export function readTimeToWorsening(passage: Passage): Found[] {
  return beside(candidates(passage), passage, readMedianProgressionFreeSurvival, readMedianSurvival);
}

function candidates({ text }: Passage): Found[] {
  if (!HINT.test(text) || !mayHoldTime(text) || !TOPIC.test(text) || !HEALTH.test(text)) return [];
  if (isElsewhere(text) || isAboutAnimals(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const median = changeOf(match) ?? (match.words('from') === undefined ? medianOf(match) : undefined);
    if (!median || /\b(?:if|not|n't) (?:the |a )?$/i.test(match.before.slice(-40))) return [];
    const isAverage = /average|mean$/i.test(match.words('middle') ?? match.words('on') ?? '');
    const event = until(match);
    const name = isAverage ? 'Average time' : 'Median time';
    const say = {
      name: `${name} until ${event}`,
      half: (told: string, half: Half) =>
        isAverage
          ? 'an average over a group; for some people it took much longer, for some shorter.'
          : half === 'half'
            ? `for half of the people it took up to ${told}; for the other half it took longer.`
            : `for ${half} of the people it took longer than ${told}.`,
      each: isAverage ? 'These are averages over a group.' : 'For half of each group it took up to that long.',
      none: 'by estimate, more than half of the people had not come to that point at the count.',
      limits: 'It isn’t how long people lived. It can’t tell how one person will do.',
    };
    const reading = medianReading(match, 'median-progression-free-survival', median, say, {
      measure: 'TTP',
      ...(isAverage && { type: 'average' }),
    });
    return [{ ...match.span('term'), entry: 'time-to-progression', reading }];
  });
}

/** “to 3.7 months from 1.5 months”: the later value stands first. */
function changeOf(match: Match): ReturnType<typeof medianOf> {
  if (
    match.words('from') === undefined ||
    match.words('value') === undefined ||
    !/ to (?:\w+ )*$/.test(match.text.slice(match.start, match.span('value').start))
  )
    return undefined;
  const unit = match.words('valueUnit') ?? match.words('fromUnit');
  const known = (['years', 'months', 'weeks', 'days'] as const).find((one) =>
    one.startsWith((unit ?? '-').slice(0, 2)),
  );
  const [now, before] = [match.number('value'), match.number('from')];
  if (!known || !(now > 0 && before > 0 && now <= 600 && before <= 600)) return undefined;
  const from = match.words('fromUnit');
  if (from !== undefined && unit !== undefined && !from.startsWith(unit.slice(0, 2))) return undefined;
  return {
    length: { value: before },
    hedge: '',
    unit: known,
    other: { length: { value: now }, labels: [undefined, undefined], isChange: true },
  };
}
