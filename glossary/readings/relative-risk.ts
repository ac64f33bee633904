import { readAbsoluteRisk } from './absolute-risk.ts';
import {
  CHANGES,
  eventOf,
  isAdjective,
  isMultiple,
  isOneOfMany,
  mayBePoints,
  PERCENTS,
  RATIOS,
  wordedRatio,
} from './compared-risk.ts';
import { groupOfSeveral, isCounted, labelOf, oftenTold } from './compared-risk-told.ts';
import { eventRatesIn } from './event-rate.ts';
import { eventPhrase, isAboutAnimals, isGrave, isUnreal } from './health-event.ts';
import { mayHoldShare } from './outcome.ts';
import type { Found, Passage } from './reading.ts';
import { certaintyTold, certaintyValues } from './text/interval.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';
import { LINK } from './text/phrases.ts';
import { HEADER, ratioOf, ratioPicture } from './text/ratio.ts';

const NAMED = pattern(
  `(?<term>(?i:(?:adjusted |pooled |crude )?(?:relative risks?|risk ratios?|(?:incidence )?rate ratios?))(?: ?[([](?:a?RRs?|IRRs?)[)\\]])?|(?<![\\w/-])a?(?:RR|IRR)(?![\\w/-]))(?: (?i:for|of) (?<event>[A-Za-z][A-Za-z' -]{1,50}?))?${HEADER}${LINK}${number('value')}(?!%|\\s?(?:%|percent|breaths|/min|/|mm|ms|bpm|per)\\b)`,
);

/** Quick looks that spare most sentences the patterns. */
const MEASURE =
  /risk|odds|chance|likel|incidence|mortality|death|fatalit|\brates?\b|\ba?I?RR\b|strokes|attacks|infections|fractures|hospitali[sz]ations|relapses|falls|miscarriages|seizures|(?:cancers?|blood clots|diabetes|dementia|pneumonia|amputations|suicides|heart failure|HIV)\b[^.;]{0,40} by \b/i;
const CHANGE =
  /low|reduc|decreas|small|less|few|high|increas|great|elevat|rais|more|larg|bigger|drop|declin|f[ae]ll|cut|ris|rose|jump|slash|diminish|shr[ai]nk|boost|down|went|climb/i;
const PERCENT_SIGN = /%|per[ -]?cent|pct/i;
const VERB =
  /\b(?:cut|reduc|lower|decreas|slash|diminish|shr[ai]nk|rais|increas|boost|elevat|f[ae]ll|drop|declin|went|r[io]s|climb|jump)/i;
const MULTIPLE = /twice|half| times\b|fold|doubl|tripl|quadrupl|halv/i;
const NAME = /relative risks?|(?:risk|rate) ratios?|(?<![\w/-])a?I?RR\b/i;

/**
 * A risk that is told against another one: a percentage (“30% lower risk”), a multiple (“twice as likely”) or a relative risk. It says how many times as often
 * the event came, never how often; without the risk it starts from, that can’t be known (Gigerenzer and others 2007, doi:10.1111/j.1539-6053.2008.00033.x; not opened).
 * Nothing where no event of health is named, and nothing about money, sport, roads or animals.
 */
export function readRelativeRisk(passage: Passage): Found[] {
  const found = comparedRisks(passage);
  return found.length > 0 || isAboutAnimals(passage.text) ? found : eventRatesIn(passage.text);
}

function comparedRisks(passage: Passage): Found[] {
  const { text } = passage;
  if (!MEASURE.test(text)) return [];
  // One person can have many relapses: a rate of relapses is no share of people.
  if (/\brelapse rates?\b|\brate of relapses?\b|\brelapses (?:per|a) year/i.test(text)) return [];
  const patterns = [
    ...(PERCENT_SIGN.test(text) && CHANGE.test(text) ? PERCENTS : []),
    ...(mayHoldShare(text) && VERB.test(text) ? CHANGES : []),
    ...(MULTIPLE.test(text) ? RATIOS : []),
  ];
  const isNamed = NAME.test(text);
  if ((patterns.length === 0 && !isNamed) || isAboutAnimals(text)) return [];
  const words = matchesOf(text, ...patterns)
    .slice(0, 40)
    .flatMap((match) => readWords(match, passage));
  const named = (isNamed ? matchesOf(text, NAMED) : []).slice(0, 40).flatMap((match): Found[] => {
    const ratio = ratioOf(match);
    const isLetters = !/risk|ratio/iu.test(match.words('term')!);
    if (!ratio || (isLetters && ratio.low === undefined && ratio.value >= 8)) return [];
    const event = eventPhrase((match.words('event') ?? '').trim(), text) ?? 'what was counted';
    const meaning =
      ratio.value === 1
        ? `${event} came equally often in both groups`
        : `${event} came ${told(ratio.value)} times as often as in the comparison group`;
    return [
      {
        ...match.span('term'),
        entry: 'relative-risk',
        reading: {
          kind: 'relative-risk',
          plain: `Relative risk ${told(ratio.value)}: ${meaning}, which means ${ratio.value < 1 ? 'less often' : ratio.value > 1 ? 'more often' : 'no difference'}.${certaintyTold(ratio)}`,
          values: { value: ratio.value, ...certaintyValues(ratio) },
          limits: 'It doesn’t tell how many people it happens to at all. Ask: out of how many?',
          picture: ratioPicture(ratio.value),
        },
      },
    ];
  });
  return [...words, ...named];
}

function readWords(match: Match, passage: Passage): Found[] {
  const { text } = passage;
  const ratio = wordedRatio(match);
  if (
    ratio === undefined ||
    isUnreal(beforeOf(match)) ||
    /^(?:if|whether|unless|suppose) /iu.test(match.words('pre') ?? '') ||
    isOneOfMany(match) ||
    isAdjective(match) ||
    mayBePoints(match)
  )
    return [];
  const isOther =
    match.words('measure') !== undefined &&
    /\b(?:detection|screening|testing|vaccination|response|survival|cure|success) $/iu.test(
      text.slice(0, match.span('measure').start),
    );
  if (isOther) return [];
  const event = eventOf(match, text);
  if (!event) return [];
  // “In comparison, the death rate fell by 18%”: deaths from what, the sentence before tells.
  if (/^["\s]*(?:in|by) (?:comparison|contrast)\b|^["\s]*(?:similarly|likewise)\b/iu.test(text) && isDeath(event))
    return [];
  const baseline = baselineIn(passage, ratio);
  const group = exceptionIn(match);
  if (baseline === undefined || group === undefined) return [];
  const second = match.number('second');
  const cause = isDeath(event) && !ANY_CAUSE.test(text) ? 'The text around it may say which deaths were counted.' : '';
  const label = labelOf(match, ratio, event);
  const base = ratio >= 10 ? 1 : ratio >= 2 ? 10 : Math.abs(1 - ratio) < 0.01 ? 1000 : 100;
  const meaning = /\bhazards? ratio|\bHR\b/u.test(text)
    ? `${label}: if it comes from the hazard ratio here, it compares how fast this happened, not how many people it happened to.`
    : second > 1 && second < 20
      ? `${label} (“${match.words('one')}”) and ${told(second)} times the risk (“${match.words('two')}”): where it happened to 10 people in the comparison group, it happened to about ${told(ratio * 10, 0)} and about ${told(second * 10, 0)}.`
      : isCounted(match)
        ? `${label}: where there were ${told(base)} before or in the comparison group, there were ${oftenTold(match, ratio, ratio * base)}.`
        : isDeath(event) && base > 1
          ? `${label}: where there were ${told(base)} deaths in a comparison group of the same size, there were ${oftenTold(match, ratio, ratio * base)} in the same time.`
          : `${label}: where it happened to ${told(base)} ${base === 1 ? 'person' : 'people'} before or in the comparison group, it happened to ${oftenTold(match, ratio, ratio * base)}.`;
  return [
    {
      ...match.span('carry'),
      entry: 'relative-risk',
      reading: {
        kind: 'relative-risk',
        plain:
          `${EXPECTED.test(match.before) ? 'Expected here, not shown: ' : ''}${meaning} ${[second > 1 ? '' : group, cause, baseline].filter(Boolean).join(' ')}`.trim(),
        values: {
          value: ratio,
          ...(second > 1 && { second }),
          ...(Math.abs(ratio - 1) <= 1 &&
            !isMultiple(match) && { percent: Math.round(Math.abs(1 - ratio) * 1e4) / 100 }),
        },
        limits: 'It compares two risks, so a big change can still be a few people. Ask: out of how many?',
        ...(isGrave(event) && { deeper: true as const }),
        picture: ratioPicture(ratio),
      },
    },
  ];
}

/** Whether the event is death, of a cause that isn’t named with it. */
function isDeath(event: string): boolean {
  return /^(?:the )?(?:deaths?|mortality|dying|die)$/iu.test(event);
}

const ANY_CAUSE = /\b(?:any|all)(?: |-)causes?\b|\boverall (?:survival|mortality|death)/iu;
const EXPECTED = /\b(?:would expect|expects?|expected|expecting)(?: to see)? (?:an? |about |the )*$/iu;

/** The words before a comparison without what only names the group or gives an example: “those who don’t smoke are twice as likely”. */
function beforeOf(match: Match): string {
  if (EXPECTED.test(match.before)) return match.before.replace(EXPECTED, '');
  return isMultiple(match) && /likely/iu.test(match.words('carry')!)
    ? match.before.replace(
        /\b[Ff]or example,? |\b(?<=\b(?:who|that) )(?:do not|don't|did not|didn't|have not|haven't|had not|hadn't|never|are not|aren't|were not|weren't) /gu,
        '',
      )
    : match.before;
}

/** “One exception was among women taking it: a 27% lower risk”: the only group of which it is said; empty where there is none. */
function exceptionIn(match: Match): string | undefined {
  const several = groupOfSeveral(match);
  if (several !== '') return several;
  const only =
    /\b(?:exceptions?|only|except|especially|particularly)\b[^.;]{0,30}? (?:among|in|for) (?<group>[^.,;:()%]{3,70})[;:,]/iu.exec(
      match.before,
    )?.groups?.group ??
    /^[^.;%]{0,40}? (?:in|among) (?<group>the [\w-]+(?: [\w-]+)? (?:group|arm) (?:versus|vs\.?|compared with|compared to) the [\w-]+(?: [\w-]+)? (?:group|arm))\b/iu.exec(
      match.after,
    )?.groups?.group;
  return only ? `The group: “${only}”.` : '';
}

/** What the sentence says of the risk it starts from, or that it says nothing; undefined where its two risks don’t fit the comparison. */
function baselineIn(passage: Passage, ratio: number): string | undefined {
  const pair = readAbsoluteRisk(passage).find(({ reading }) => 'second' in reading.values);
  if (!pair) {
    const shares =
      passage.text.match(
        /\d\s?(?:%|percent\b|per cent\b)|\b(?:\d|one|two|three) (?:in|of|out of)(?: every)? [\d,]+/giu,
      ) ?? [];
    return shares.length > 1 || /\b(?:one|two|three|\d) (?:in|out of)(?: every)? \d/iu.test(passage.text)
      ? ''
      : 'This sentence doesn’t say how common it was to begin with.';
  }
  const { first, second } = pair.reading.values as { first: number; second: number };
  const fits = [second / first, first / second].some((one) => Math.abs(one - ratio) <= 0.12 * ratio);
  return fits ? `In people: ${pair.reading.plain.slice(pair.reading.plain.indexOf(': ') + 2)}` : undefined;
}
