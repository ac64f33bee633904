import { eventPhrase, isHealthEvent, midSentence } from './health-event.ts';
import { type Match, pattern } from './text/match.ts';
import { number, percent, share } from './text/numbers.ts';
import { HEDGES } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';

const LESS = String.raw`lower|reduced|decreased|smaller|less|lesser|fewer`;
const MORE = String.raw`higher|increased|greater|elevated|raised|more|larger|bigger`;
const KIND = String.raw`(?:(?:relative|overall|lifetime|long-term|short-term|annual|subsequent|later|average|adjusted) )?`;
const MEASURE = String.raw`(?<measure>risks?|odds|chances?|likelihood|incidence|mortality|deaths|fatalities|rates?)`;
/** What may stand between “lower” and “risk”: “heart attack”, “all-cause”. */
const OF_WHAT = String.raw`(?<pre>(?:[a-z][\w'/-]{1,24} ){0,4}?)`;
const WORD = String.raw`(?<![\w'/-])[A-Za-z][\w'/-]{1,24} `;
/** What the risk is of, behind its name; looked at, not taken, since a second value may stand there. */
const EVENT = String.raw`(?=(?<event>(?i: (?:of|for|from|due to) [^;]{3,90}|)))`;
const BY = String.raw`,? (?:by )?(?:(?:an average of|as much as|as many as|a further|an estimated|an additional|up to|more than) )?`;
const DOWN = String.raw`cut(?:s|ting)?|reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)?|decreas(?:e[sd]?|ing)|slash(?:es|ed|ing)?|diminish(?:es|ed)?|shrank|shrinks?`;
const UP = String.raw`rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|boost(?:s|ed|ing)?|elevat(?:e[sd]?|ing)`;
const FELL = String.raw`fell|falls?|fallen|drop(?:s|ped)?|declin(?:e[sd]?|ing)|went down|rose|rises?|risen|went up|climb(?:s|ed)?|jump(?:s|ed)?`;
const AUX = String.raw`(?: (?:was|were|is|are|be|been|being|has|have|had|may|might|can|could|significantly|substantially|also|then|sharply)){0,4}`;
const WHOSE = String.raw`(?:(?:the|their|your|his|her|its|our|my|a|an|one's|women's|men's|people's|patients'|overall|relative|(?:a |the )?(?:person|woman|man|patient|child)'s) ){0,2}`;

/** Events that are counted, so that fewer of them is fewer people; pain and mood can also get milder. */
const COUNTABLE = String.raw`(?:(?<!\b(?:the|his|her|their|my|your|its|this|of) )cancers?(?! (?:cells|growth|pain|risk))|heart attacks|strokes|fractures|deaths|mortality|hospitali[sz]ations|infections|falls|blood clots|relapses|recurrences?|preterm births?|stillbirths|miscarriages|pneumonia|diabetes|dementia|suicides|amputations|heart failure|HIV)`;

/** Percentages: the groups `percent`, `way`, `carry` (what is marked), `measure`, `pre` (an event before the measure); the event may also follow. */
export const PERCENTS = [
  pattern(
    `(?<carry>${percent('percent')} (?i:(?<way>reduction|decrease|drop|decline|fall|increase|rise) in (?<measure>death)))\\b${EVENT}`,
  ),
  pattern(
    `(?i:\\b${MEASURE})(?<event>(?i: (?:of|for|from) [^;%,]{3,80}?))(?i: (?:is|was|are|were)) ${HEDGES}(?<carry>${percent('percent')} (?i:(?<way>lower|higher|greater|less)))\\b(?! (?:likely|than (?:expected|predicted)))`,
  ),
  pattern(`(?<carry>${percent('percent')}(?i:[ -](?<way>${LESS}|${MORE}) ${KIND}${OF_WHAT}${MEASURE}))\\b${EVENT}`),
  pattern(
    `(?<carry>${percent('percent')} (?i:(?<way>reduction|decrease|drop|decline|fall|cut|increase|rise|jump)s? in (?:the |their )?${KIND}${OF_WHAT}${MEASURE}))\\b${EVENT}`,
  ),
  pattern(
    `(?<carry>${percent('percent')} (?i:(?<way>reduction|decrease|drop|decline|fall|increase|rise)s? in (?<event>(?:new )?(?:[a-z-]+ ){0,3}?(?:deaths|strokes|heart attacks|infections|fractures|hospitali[sz]ations|relapses|falls|miscarriages|seizures))))\\b`,
  ),
  pattern(
    `(?<carry>${percent('percent')} (?i:relative )?(?i:risk (?<way>reduction|increase)))\\b(?=(?<event>(?i: (?:of|for|in) [^;]{3,90})))`,
  ),
  pattern(`(?<carry>${percent('percent')} (?i:(?<way>less|more) likely)) (?=(?i:to )(?<event>[^;]{3,90}))`),
  // “a risk reduction of about 50 percent”, “a reduction in the risk of stroke of 30%”
  pattern(
    `(?<![Aa]bsolute )(?<carry>(?i:(?:relative )?risk (?<way>reduction|increase))) (?i:of|was|is) ${HEDGES}${percent('percent')}(?=(?<event>(?i: (?:for|in) [^;]{3,90})|))`,
  ),
  pattern(
    `(?<carry>(?i:(?<way>reduction|decrease|drop|increase|rise) in (?:the |their )?${KIND}${MEASURE}))(?<event>(?i: (?:of|for|from) [^;%,]{3,60}?))(?i: of) ${HEDGES}${percent('percent')}`,
  ),
  // “tamoxifen reduces breast cancer by 50%”
  pattern(
    `(?<carry>(?i:(?<way>cut(?:s|ting)?|reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)?|decreas(?:e[sd]?|ing)|slash(?:es|ed|ing)?|increas(?:e[sd]?|ing)))) (?=(?i:[a-z -]{3,60}? by))(?<event>(?i:(?:the )?(?:[a-z-]+ ){0,3}?(?<measure>)${COUNTABLE}(?: (?:in|among) [a-z -]{3,40}?)?))(?i: by) ${HEDGES}${percent('percent')}`,
  ),
];

/** The same told by a verb, with any share: “cut the risk by a third”. */
export const CHANGES = [
  pattern(
    `(?<verb>(?i:(?<way>${DOWN}|${UP}))) (?i:${WHOSE})(?<pre>(?:${WORD}){0,5}?)(?<carry>(?i:${MEASURE})${BY}${HEDGES}${share('share')})${EVENT}`,
  ),
  pattern(
    `(?<carry>(?i:(?<way>${DOWN}|${UP}) ${WHOSE}${KIND}${OF_WHAT}${MEASURE})) (?<event>(?i:(?:of|for|from)) (?:(?! (?:risk|cut|may|might|could|also)\\b)[^;%]){3,90}?)(?i:,? by (?:an average of |as much as |as many as |up to |more than )?)${HEDGES}${share('share')}`,
  ),
  pattern(
    `(?<pre>(?:${WORD}){0,3}?)(?i:\\b${MEASURE})(?<event>(?i: (?:of|for|from|due to) [^;%,]{3,80}?|))(?i:${AUX}) (?<carry>(?i:(?<way>${DOWN}|increased|raised|${FELL}))${BY}${HEDGES}${share('share')})`,
  ),
];

const FOLD: Readonly<Record<string, number>> = {
  twice: 2,
  double: 2,
  triple: 3,
  quadruple: 4,
  half: 0.5,
  halve: 0.5,
  halving: 0.5,
  doubling: 2,
  tripling: 3,
};
const TIMES = String.raw`(?<twice>twice|half)|${number('times')} times`;
/** Ratios in words: the groups `twice`, `times` or `fold`. */
export const RATIOS = [
  // “raises the risk of early death by two times in women and 1.5 times in men”
  pattern(
    `(?<carry>(?i:(?:rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)) ${WHOSE}${KIND}${MEASURE}))(?<event>(?i: (?:of|for|from) [^;%,]{3,80}?))(?i: by (?:about |up to |nearly )?)(?i:${number('times')} times|${number('nfold')}-?fold)(?:(?= in (?<one>[a-z]+) and ${number('second')} times in (?<two>[a-z]+))|)`,
  ),
  pattern(
    `(?i:\\b${MEASURE})(?<event>(?i: (?:of|for|from) [^;%,]{3,80}?))(?i: (?:is|was|were|are)) ${HEDGES}(?<carry>(?i:${TIMES}) (?i:higher|greater|as high|as great|that of))\\b(?! (?:than (?:expected|predicted)))`,
  ),
  pattern(
    `(?<carry>(?i:${TIMES}|${number('nfold')}[- ]?fold) (?i:(?<as>as|more) likely))(?i: (?:than|as) [^.,;:%()\\d]{3,70}?(?= to [a-z]))? (?=(?i:to )(?<event>[^;]{3,90}))`,
  ),
  pattern(
    `(?<carry>(?i:${TIMES}) (?i:(?:the|as high a|as great a|higher|greater) ${KIND}${OF_WHAT}${MEASURE}))\\b${EVENT}`,
  ),
  pattern(
    `(?<carry>${number('nfold')}[- ]?fold (?i:(?:higher|increased?|greater|elevated|rise)(?: in)?(?: the)? ${KIND}${OF_WHAT}${MEASURE}))\\b${EVENT}`,
  ),
  pattern(
    `(?<carry>(?i:(?<twice>doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|quadrupl(?:e[sd]?|ing)|halv(?:e[sd]?|ing)) ${WHOSE}${KIND}${OF_WHAT}${MEASURE}))\\b${EVENT}`,
  ),
];

/** Whether a comparison is told as a multiple (“twice”), not as a percentage. */
export function isMultiple(match: Match): boolean {
  return ['twice', 'times', 'nfold'].some((name) => match.words(name) !== undefined);
}

const IS_LESS = regExp(
  `^(?:${LESS}|${DOWN}|reduction|drop|decrease|decline|fall|cut|fell|fallen|falls|dropped|drops|declin.*|went down)$`,
  'iu',
);

/** Times the risk it starts from: 0.7 for “30% lower”, 2 for “twice”; undefined where impossible. */
export function wordedRatio(match: Match): number | undefined {
  if (isMultiple(match)) {
    const fold = (match.words('twice') ?? '').toLowerCase();
    const value = fold
      ? (FOLD[fold] ?? FOLD[fold.replace(/[sd]$/u, '')])
      : match.number(match.words('times') === undefined ? 'nfold' : 'times');
    return value !== undefined && (value === 0.5 || (value > 1 && value <= 100)) ? value : undefined;
  }
  const percentage = match.words('percent') === undefined ? match.share('share') : match.number('percent');
  const isLess = IS_LESS.test(match.words('way')!);
  if (percentage === undefined || !(percentage > 0 && percentage <= 1000) || (isLess && percentage >= 100))
    return undefined;
  return Math.round((1 + (isLess ? -1 : 1) * (percentage / 100)) * 1e4) / 1e4;
}

const OTHER_CHANGE = regExp(String.raw`\b(?:${DOWN}|${UP}|reduction|by)\b(?=.*\b(?:by|risk)\b)`, 'iu');

/** “A lower risk of X may cut … by half”: “lower” is no verb there, and the value belongs to something else. */
export function isAdjective(match: Match): boolean {
  const isVerb = match.words('share') !== undefined && match.span('way').start < match.span('share').start;
  if (!isVerb) return false;
  const place = match.span('way').start;
  const between = match.text.slice(match.span('way').end, match.span('share').start);
  const isLead = match.words('measure') !== undefined && match.span('measure').start > place;
  const article =
    /\b(?:an?|the|at|with|of|have|has|had|significantly|much|this|that|their|its|for)\s$/iu.test(
      match.text.slice(0, place),
    ) && /^(?:lower|reduced|raised|increased|elevated|decreased|cut)$/iu.test(match.words('way')!);
  return (
    (isLead && article && !/\b(?:has|have|had|significantly)\s$/iu.test(match.text.slice(0, place))) ||
    OTHER_CHANGE.test(between)
  );
}

/** Rates that are shares themselves: “the recurrence rate fell by 12%” may mean 12 points, or 12% of the rate. */
const SHARE_RATE =
  /recurren|relaps|complicat|infection|hospitali[sz]|admission|adverse|side effect|bleed|toxicit|nausea|sarean|fail|drop-?out/i;

/** Whether a change may be in points as well as in percent of the rate. */
export function mayBePoints(match: Match): boolean {
  const isRate = /^rates?$/i.test(match.words('measure') ?? '');
  const isPercent = /%|per ?cent/i.test(match.words('share') ?? '');
  const changesItself = isRate && isPercent && match.span('way').start > match.span('measure').start;
  return changesItself && SHARE_RATE.test(`${match.words('pre') ?? ''} ${match.words('event') ?? ''}`);
}

/** A range, points instead of percent, a second value, or “to 30%” instead of “by 30%”. */
export function isOneOfMany(match: Match): boolean {
  const name =
    match.words('percent') !== undefined
      ? 'percent'
      : match.words('share') !== undefined
        ? 'share'
        : match.words('times') !== undefined
          ? 'times'
          : match.words('nfold') !== undefined
            ? 'nfold'
            : 'carry';
  const { start, end } = match.span(name);
  const lead = match.text.slice(0, start);
  const rest = match.text.slice(end);
  return (
    /(?:\d|%|percent|per cent|\b(?:one|two|three|four|five|six|ten|twenty|thirty|forty|fifty))\s?(?:-|to|and|or)\s?(?:an? )?$/iu.test(
      lead,
    ) ||
    /(?<!\bup )\bto (?:about |nearly |around )?$/iu.test(lead) ||
    /^\s?(?:%|percent|per cent)?\s?(?:-|to|or)\s?(?:about )?(?:\d|one\b|two\b|three\b|half\b|a (?:half|third|quarter))/iu.test(
      rest,
    ) ||
    /^\s?(?:%|percent|per cent)? or (?:more|less)\b/iu.test(rest) ||
    /^\s?(?:percentage|points?|age[- ]points?)\b|^\s?%[- ]points?/iu.test(rest) ||
    /\b(?:absolute|percentage points?)\b/iu.test(match.text) ||
    (/^(?:\s?(?:%|percent|per cent))?,? (?:and|or|versus|vs\.?) (?:by )?(?:about )?\d/iu.test(rest) && name !== 'carry')
  );
}

/** Good things are told, too, where nothing else can be meant. */
const QUITTING = /^(?:to )?(?:quit|stop|give up) smoking\b/iu;

/** “women with the disease dying of it”: the people before what happens to them. */
const WHOSE_EVENT =
  /^(?:[\w-]+ ){0,3}(?:women|men|people|patients|children|adults|smokers|survivors)(?: (?:with|who|on|over|under|taking) [^,;]{2,60}?)? (?=(?:dying|developing|getting|having|suffering|needing|being)\b)/iu;

/** The event in the text’s own words, before or behind the measure; undefined where it is no event of health. */
export function eventOf(match: Match, text: string): string | undefined {
  const behind = (match.words('event') ?? '')
    .replace(/^\s*(?:of|for|from|in|due to) /iu, '')
    .replace(/,? to (?:about |nearly |around )?\d.*$/u, '')
    .replace(
      /^(?<have>have|get|develop) an? (?:condition|disorder|disease|complication|illness) (?:known as|called) /iu,
      '$<have> ',
    );
  if (QUITTING.test(behind)) return 'quit smoking';
  const after = behind === '' ? undefined : eventPhrase(behind.replace(WHOSE_EVENT, ''), text);
  const measure = match.words('measure') ?? '';
  const isDeath =
    /^(?:mortality|deaths?|fatalities)$/iu.test(measure) ||
    (measure !== '' && /\b(?:death|mortality|fatality) $/iu.test(text.slice(0, match.span('measure').start)));
  if (after !== undefined) return isDeath ? `death from ${after}` : after;
  const before = (match.words('pre') ?? '')
    .trim()
    .replace(/^(?:(?:the|their|your|a|an|also|and|that|in|relative|overall|all|annual|age-adjusted)(?: |$))+/iu, '')
    .replace(/ ?\b(?:death|mortality|fatality)$/iu, '');
  const named = before === '' ? undefined : midSentence(eventPhrase(before, text), text);
  if (named !== undefined) return isDeath ? `death from ${named}` : named;
  const lead = /(?<![\w-])(?<word>[A-Z][\w-]+) $/u.exec(text.slice(0, match.span('measure').start))?.groups?.word;
  if (
    isDeath &&
    lead !== undefined &&
    !/^(?:The|These|Those|All|Total|Overall|More|Fewer|Death|Mortality|Fatality)$/u.test(lead)
  ) {
    return isHealthEvent(lead, text) ? `death from ${lead}` : undefined;
  }
  return isDeath && (before === '' || !/rate|number/iu.test(before)) && isHealthEvent('death', text)
    ? 'death'
    : undefined;
}
