import { eventSharesIn } from './event-share.ts';
import { eventPhrase, isAboutAnimals, isGrave, isHealthEvent, isUnreal } from './health-event.ts';
import { countedPairsIn } from './pair-counted.ts';
import { changeName, pairNames } from './pair-names.ts';
import { pairsToldIn } from './pair-told.ts';
import { progressionSharesIn } from './progression-told.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { risksToldIn } from './risk-told.ts';
import { type Comparison, denominatorOf, MOST, NOT_A_RISK, round, singleRisksIn, timeIn } from './single-risk.ts';
import { boundBefore, hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, share, told } from './text/numbers.ts';
import { HEDGES } from './text/phrases.ts';

const PER = String.raw`(?:per|in(?: every)?|out of(?: every)?|of(?: every)?|for every)`;
const WHO = String.raw`(?: (?:people|persons|women|men|patients|births|live births|deaths|cases|adults|children|in|out))?`;
const VERSUS = String.raw`(?:versus|vs\.?|v\.?|compared (?:with|to)|as against|against)`;
const PATTERNS = [
  // “from 4 to 3 per 1,000”
  pattern(
    `(?<carry>(?i:from) ${HEDGES}${number('a')}(?i:${WHO}) (?i:to) ${HEDGES}${number('b')}(?i:${WHO}) (?i:${PER}) ${number('of')})(?!\\s?%|[ -](?i:years?|months?|days?|person|patient))`,
  ),
  // “from 8 percent to 4 percent”, “from one in 1,000 women to about two in 1,000”
  pattern(`(?<carry>(?i:from) ${HEDGES}${share('first')}[^;%]{0,50}? (?i:to) ${HEDGES}${share('second')})`),
  // “4% vs 3%”, “4% of those on placebo died, compared with 3% of …”
  pattern(`(?<carry>${share('first')},? (?i:${VERSUS}) ${HEDGES}${share('second')})`),
  pattern(
    `(?<carry>${share('first')}) (?<between>(?i:of|in|among|with|for|on|died|had|developed)[^;%]{1,110}?),? (?i:${VERSUS}) (?:(?i:just|only|about) )?${share('second')}`,
  ),
  // “a risk of cancer of about 70% and those in the lowest group a risk of about 20%”
  pattern(
    `(?i:risk|chance)s? (?:of [^;.%]{3,70}? )?(?i:of|was|is) ${HEDGES}(?<carry>${share('first')})(?<between>,? (?i:and|but|while|whereas) [^;%]{3,80}? (?i:risk|chance)s? (?:of [^;.%]{3,50}? )?(?i:of|was|is) )${HEDGES}${share('second')}`,
  ),
];

const CHANGE =
  /\b(?:f[ae]ll|drop|declin|decreas|reduc|cut|lower|ris|ros|rais|increas|went|go|climb|jump|doubl|tripl|halv|gr[eo]w|improv|chang|down|up|slash|mov)\w*/iu;
const MEASURE =
  /\b(?:risks?|chances?|odds|likelihood|probability|rates?|incidence|mortality|deaths?|died|die|proportion|share|percentage|prevalence|recurrence|relapse|had|have|developed?|experienced?|suffered|reported|got|occurred|relapsed|recurred|hospitali[sz]ed|seen|complications?|side effects|adverse (?:events|effects))\b/iu;
/** A quick look that spares most sentences the patterns. */
const NUMBERS =
  /%|interval[- ]cancer|^(?:of|among) |per ?-?cent|pct\b| (?:per|in|of|every) |\b(?:half|third|quarter|fifth|tenth)/i;
const PAIR =
  /\bfrom\b|\bv(?:ersus\b|s?\b)|compared|against|(?:risk|chance)[^;]*\b(?:and|but|while|whereas)\b[^;]*(?:risk|chance)/i;

/**
 * Two absolute risks of one event, told with one denominator and with their difference in people (Fagerlin and others 2011, doi:10.1093/jnci/djr318). Nothing
 * where the sentence names no harm to health, is about survival or a score, or has a third value.
 */
export function readAbsoluteRisk(passage: Passage): Found[] {
  const { text } = passage;
  if (!NUMBERS.test(text) || isAboutAnimals(text)) return [];
  const risks = [...singleRisksIn(text), ...pairsIn(text)];
  if (risks.length > 0) return risks;
  const told = [...pairsToldIn(text), ...countedPairsIn(text), ...risksToldIn(text), ...progressionSharesIn(text)];
  return told.length > 0 ? told : eventSharesIn(passage);
}

function pairsIn(text: string): Found[] {
  if (!PAIR.test(text) || !MEASURE.test(text)) return [];
  return matchesOf(text, ...PATTERNS)
    .slice(0, MOST)
    .flatMap((match): Found[] => {
      const compared = sharesOf(match);
      if (!compared || isUnreal(match.before)) return [];
      const isChange = /^from/iu.test(match.words('carry')!);
      if (
        isChange &&
        (!CHANGE.test(match.before.slice(-150)) ||
          /\b(?:rang|var(?:y|i)|between|anywhere|differ)\w*\b[^,;]{0,30}$/iu.test(match.before))
      )
        return [];
      const around =
        `${match.before.slice(-150)} ${text.slice(match.start, match.span('carry').start)} ${match.words('between') ?? ''} ${match.after.slice(0, isChange ? 30 : 60)}`.replace(
          /\b(?:levels|rates) of (?=(?:serious |severe )?(?:side effects|adverse|complications|infections))/giu,
          '',
        );
      if (!MEASURE.test(around) || !isHealthEvent(around, text) || NOT_A_RISK.test(around)) return [];
      if (
        /^\s?(?:(?:,|;|and|or|versus|vs\.?|to|-)\s)+(?:(?:about|then|to|from|in|just|only|nearly|the)\s)*\d[\d.]*\s?(?:%|percent|per cent| in )|^\s?(?:-|percentage|points)/iu.test(
          match.after,
        )
      )
        return [];
      // A bracket belongs to what stands right before it; a pair in it is often one of several.
      if ((text.match(/%|percent|per cent| in \d/giu) ?? []).length > 4) return [];
      const told = reading(compared, match, isChange);
      return told ? [{ ...match.span('carry'), entry: 'absolute-risk', reading: told }] : [];
    });
}

function sharesOf(match: Match): Comparison | undefined {
  const of = match.number('of');
  const [first, second] = Number.isNaN(of)
    ? [match.share('first'), match.share('second')]
    : [(match.number('a') / of) * 100, (match.number('b') / of) * 100];
  const isRange =
    /(?:\d|%)\s?-\s?$/u.test(match.before) || /-\s?\d/u.test(match.words('carry')!.replace(/[a-z]-[a-z]/giu, ''));
  const isValid =
    first !== undefined &&
    second !== undefined &&
    first <= 100 &&
    second <= 100 &&
    first >= 0 &&
    second >= 0 &&
    first !== second;
  return isValid && !isRange && !(of < 10) ? { first, second } : undefined;
}

/** What stands before each of the two values. */
function leadsOf(match: Match): string[] {
  return (match.words('of') === undefined ? ['first', 'second'] : ['a', 'b']).map((name) =>
    match.text.slice(0, match.span(name).start),
  );
}

function reading(compared: Comparison, match: Match, isChange: boolean): Reading | undefined {
  const of = denominatorOf(compared);
  const [first, second] = [compared.first, compared.second].map((one) => Math.round((one / 100) * of)) as [
    number,
    number,
  ];
  const about =
    leadsOf(match).some((lead) => hedgeBefore(lead) !== '' && boundBefore(lead) === '') ||
    Math.abs((compared.first / 100) * of - first) + Math.abs((compared.second / 100) * of - second) > 1e-6
      ? 'about '
      : '';
  const bounds = leadsOf(match).map((lead) => boundBefore(lead));
  const isBound = bounds.some((bound) => bound !== '');
  const difference = Math.abs(first - second);
  const named =
    /\b(?:risks?|chances?|odds|rates?|incidence|likelihood|proportion) (?:of|for) (?<event>[^;]{3,100})$/iu.exec(
      match.before.slice(-110),
    )?.groups?.event;
  const event = isChange && named ? eventPhrase(named, match.text) : undefined;
  const names = isChange ? undefined : pairNames(match);
  const name = event ? `Risk of ${event}` : isChange ? changeName(match.before, match.text) : names?.outcome;
  if (name === undefined) return undefined;
  const [one, two] = (names?.groups ?? []).map((group) => (group ? ` (“${group}”)` : ''));
  const time = timeIn(match.text);
  const lead = `${name}${time && !name.includes(time.amount) ? ` (${time.words})` : ''}: `;
  const plain = isChange
    ? `${lead}from ${bounds[0] || about}${told(first)} of ${told(of)} people to ${bounds[1] || about}${told(second)} of ${told(of)}.${isBound ? '' : ` That is ${about}${told(difference)} ${second < first ? 'fewer' : 'more'} in every ${told(of)}.`}`
    : `${lead}${bounds[0] || about}${told(first)} of ${told(of)} people${one} compared with ${bounds[1] || about}${told(second)} of ${told(of)}${two}.${isBound ? '' : ` That is a difference of ${about}${told(difference)} in every ${told(of)}.`}`;
  return {
    kind: 'absolute-risk',
    plain,
    values: {
      first: round(compared.first),
      second: round(compared.second),
      difference: round(Math.abs(compared.first - compared.second)),
    },
    limits: 'It’s about the people who were counted. Your own risk may be higher or lower.',
    ...(isGrave(match.text) && { deeper: true as const }),
    ...(of <= 1000 &&
      !isBound && {
        picture: {
          type: 'people' as const,
          count: first,
          of,
          label: isChange ? 'before' : 'first group',
          beside: { count: second, label: isChange ? 'after' : 'second group' },
        },
      }),
  };
}
