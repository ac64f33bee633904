import { type Match, pattern } from './text/match.ts';
import { type Frequency, frequencyOf, number, share, told } from './text/numbers.ts';
import { groupNear, HEDGES, LINK } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';

/** A length of follow-up as an adjective: “5-year”, “12-month”; named groups `time` and `unit`. */
const SPAN = `${number('time')}[- ](?<unit>(?i:year|month)s?)`;
/** A length of follow-up after a preposition: “five years”, “a year”, “the two-year mark”. */
export const LATER = String.raw`(?:the )?(?:(?:first|following|next|about|around|at least|more than|just|only|a|an) ){0,2}(?:${number('time')}|an?|the first)(?: full)?[- ](?<unit>(?i:year|month)s?)(?: mark| follow-up| of follow-up)?\b`;
/** The source of what may stand between a measure and its value where a group stands between, too. */
export const STAND = String.raw`(?:\s*[:=(\[]\s*|,?\s+(?i:is|was|are|were|has been|had been|(?:stands|stood) at|reached|remains|remained|averages|averaged))(?:\s+(?i:currently|now|still|estimated|estimated to be|to be|at|only|just|reported as|also|as))*(?:\s+(?:very |quite |equally )?(?i:excellent|good|high|low|poor|similar|favou?rable|comparable|dismal|encouraging|outstanding)(?: (?:in|for|across|among|between) (?:the|this|both|all) [a-z]+)?,?(?= (?:at|with|of|less|more|about|nearly|over|only|just|\d))(?: (?:at|with|of))?)?\s*${HEDGES}`;
/** The source of the verbs of a change. */
export const RISE = String.raw`\s+(?:(?:has|have|had) )?(?i:rose|risen|increased|improved|climbed|grew|grown|went up|fell|fallen|dropped|declined|decreased|went down|doubled|tripled|more than doubled)`;
/** The source of the people a measure is about, as the named group `group`. */
export const GROUP = String.raw`(?: (?<group>(?:for|of|in|among|with|from|after) (?:(?!\b(?i:by|to|was|were|is|are|had|improved|rose|fell|increased|dropped)\b)[^.,;:%]){3,90}?))?`;
/** The source of a short form in brackets. */
export const SHORT = String.raw`(?: \([A-Za-z-]{2,6}\))?`;

/** The ways in which a text says that a measure had a share at a time; `measure` is a source without the named groups `term`, `share`, `time`, `unit`, `group`, `from`. */
export function timedShares(measure: string): RegExp[] {
  const named = `${measure}(?i: rates?| probability| percentage)?`;
  const value = share('share');
  return [
    pattern(
      `(?<term>${SPAN} (?i:estimated |actuarial )?${named})${SHORT}${GROUP}${RISE}(?: (?i:from) ${HEDGES}${share('from')}(?<fromLabel> (?:in|during|for) [^.,;:%]{3,40}?)?)? (?:to|at) ${HEDGES}${value}`,
    ),
    pattern(`(?<term>${SPAN} (?i:estimated |actuarial )?${named})${SHORT}(?:${LINK}|${GROUP}?${STAND})${value}`),
    pattern(
      `(?<!\\b(?i:could|would|might|may|to|can|will|should) (?:have )?)\\b(?i:improved|raised|increased|lifted|boosted|cut|reduced|lowered) (?:the |their |its )?(?<term>${SPAN} ${named})${SHORT}${GROUP} from ${HEDGES}${share('from')}(?<fromLabel> (?:in|during|for) [^.,;:%]{3,40}?)? to ${HEDGES}${value}`,
    ),
    pattern(`${value} (?<term>${SPAN} ${named})`),
    pattern(`${value} (?<term>${named})${SHORT} (?i:at|after) ${LATER}`),
    pattern(`(?<term>${named})${SHORT}${GROUP} (?i:at|after|within|over) ${LATER}(?:${LINK}|${STAND})${value}`),
    pattern(`(?<term>${named})${SHORT}(?:${LINK}|${GROUP}?${STAND})${value} (?i:at|after|within) ${LATER}`),
    pattern(
      `\\b(?i:at|after) ${LATER}(?: of [a-z]+(?:-up)?)?,? (?:(?i:the|an?|estimated|corresponding|their) ){0,2}(?<term>${named})${SHORT}(?:${LINK}|${GROUP}?${STAND})${value}`,
    ),
  ];
}

/** How many characters around a value are looked at: a sentence can be as long as a page. */
const NEAR = 300;

/** The source of a confidence interval in brackets. */
export const CI = String.raw`(?:\s*[([,;]?\s*(?:95|90)\s?% ?(?:CI|(?i:confidence intervals?))[^)\];]{3,40}[)\]])?`;
/** Words after a value that name no group. */
export const NO_LABEL =
  /^(?:\d|(?:their|his|her|its|my|your)\b|\w+ (?:\d|the (?:study|trial|past|analysis|time|year|first|same|end)|this|our|example|follow|average|addition|general|total))|surviv|\brates?\b|respons|median|follow-up|p-value/i;

/** The words for a group as a reader is shown them; undefined where they are none. */
export function labelOf(words: string | undefined): string | undefined {
  const cut = words
    ?.replace(
      /(?<!\b(?:who|that|which|born))[\s,]+(?:was|were|is|are|had|has|have|will|would|can|at|after|within|over|during|compared|but|while|whereas|survived?|lived?|respond(?:ed)?|relapsed?|died|according|regardless)\b.*$/i,
      '',
    )
    .replace(/ (?:now|still|also)$/, '')
    .replace(/\s*\([^)]*\)?/g, '')
    .replace(/^of (?:the )?/, '')
    .trim();
  return cut &&
    !/^(?:(?:in|of|for|among|with) )?(?:the )?(?:patients|people|those|these|them|us|cases|participants|armpit|breast|chest wall|brain|liver|lungs?|bones?)$/i.test(
      cut,
    ) &&
    cut.length > 2 &&
    cut.length <= 90 &&
    !NO_LABEL.test(cut)
    ? cut
    : undefined;
}

/** The sentence’s words for the people that were counted, or where to look for them. */
export function whoTold(match: Match): string {
  const from = Math.max(0, match.start - NEAR);
  const after = /^(?:\s*\([^)]{0,40}\))?\s+(?<words>(?:for|in|among|with|of) [^.,;:()%]{3,90})/.exec(
    match.text.slice(match.end, match.end + NEAR),
  );
  const group =
    labelOf(match.words('group')?.replace(/^(?:after|from) .*/, '')) ??
    labelOf(after?.groups?.words) ??
    labelOf(groupNear(match.text.slice(from, match.end + NEAR), match.start - from));
  // “… were free of it after the cream”: not all of the group had the cream.
  const treated =
    / (?<words>(?:after|with|on) (?:[\w-]+ ){1,3}(?:treatment|therapy|surgery|radiation|chemotherapy))\b/.exec(
      match.text.slice(match.end, match.end + 60),
    )?.groups?.words;
  const more = treated && !group?.includes(treated) ? `, “${treated}”` : '';
  return group
    ? `The group: “${group.replace(/^(?:for|in|among|of) /, '')}”${more}.`
    : 'The text around it may say who was counted.';
}

const ONE_CI = regExp(CI);

const SHARE_LEFT =
  /(?:(?<between>[^.;]{0,80})\s)?[\d.]+\s?(?:%|percent|per cent)(?! ?(?:CI|confidence|higher|lower|increase|reduc|(?:survival )?(?:advantage|benefit|difference)|\)? ?(?:of )?(?:[\w'-]+ ){0,6}(?:lasting|lasted|were|had|have|survived|responded|experienced|reported|died|remained|relapsed|lived)\b))/i;
const OWN_MEASURE =
  /\b(?:CI|confidence|risk|response|respon\w+|PFS|OS|DFS|EFS|ORR|surviv\w+|rates?|had|have|died|chance|alive|side effects|toxicit\w+|reported|experienced|were|remained|including)\b/;

/** Whether a share follows that seems to be another value of the same measure, so that the first one alone would mislead. */
export function leavesShares(after: string): boolean {
  const rest = after.slice(0, NEAR).replace(ONE_CI, '');
  const left = SHARE_LEFT.exec(rest);
  return left !== null && !OWN_MEASURE.test(left.groups?.between ?? '');
}

const UNSURE =
  /\b(?:assum\w+|hypothe\w+|suppos\w+|for example|imagine|powered to|objective of|(?:did not|failed to|didn't) meet|aim(?:s|ed)? (?:to|at|for)|goal|target(?:ed)? (?:rate|of)|(?<!regardless of )whether(?! to (?:pay|cover|approve|fund|offer|recommend))|(?:in|ex)clusion criteri\w+)\b/i;
const OBJECTS =
  'business(?:es)?|start-?ups?|firms?|restaurants?|shops?|stores?|grafts?|implants?|restorations?|crowns?|fillings?|prosthes[ei]s|batter(?:y|ies)|marriages?|nests?|eggs?|embryos?|flocks?|herds?|roofs?|cars?';
const MORE_OBJECTS = `${OBJECTS}|compan(?:y|ies)|replacements?|devices?|stents?|schools?|teams?|clubs?|products?|projects?|leads?|teeth|tooth|organs?|kidneys?|livers?|lungs?|cells|brands?|parties|buildings?`;
const NO_ILL =
  '(?! (?:cancers?|tumou?rs?|diseases?|failure|transplants?|transplantation|carcinoma|injury|infections?|patients?|recipients?|metast))';
const THINGS = regExp(
  String.raw`\b(?:${MORE_OBJECTS})[- ](?:surviv|responded|recurr)|(?:surviv|recurr|relaps|respon)[a-z]+(?: rates?)? (?:of|for|among) (?:[\w-]+ ){0,3}(?:${MORE_OBJECTS})\b${NO_ILL}|\b(?:of|in|for|among) (?:[\w-]+ ){0,2}(?:${OBJECTS})\b|(?:%|percent|per cent|half|\d) (?:of (?:[\w-]+ ){0,3})?(?:${MORE_OBJECTS})\b${NO_ILL} |\b(?:mice|mouse|rats?|dogs?|cats?|cows?|horses?|animals?|trees?|seedlings?|plants|birds?|fish|chicks?|cubs?|calves|species|bees|bacteria|survey|questionnaires?|poll|polled|census|players?|league|season|offenders?|prisoners?|inmates|earthquakes?)\b`,
  'i',
);

const MAY_BE_SHARE =
  /%|per ?-?cent\b|pct\b|\b(?:of|in) (?:every |the |our |these |its |all |those |a )*(?:first )?(?:\d|\.\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fif|twenty|forty|a hundred)|\b(?:of|among|in) (?:the |these |those |a |all )*(?:group of )?\d|half|third|quarter|fifth|tenth/i;

/** Whether a sentence can hold a share; a quick look that spares most sentences the patterns. */
export function mayHoldShare(text: string): boolean {
  return MAY_BE_SHARE.test(text);
}

/** Whether a sentence can hold a length of time; a quick look, too. */
export function mayHoldTime(text: string): boolean {
  return /year|month|week|day|\b(?:yrs?|mos?|wks?)\b/i.test(text);
}

/** Whether a sentence is about a plan or a guess, or about things and animals: then nothing is read. */
export function isElsewhere(text: string): boolean {
  return UNSURE.test(text) || THINGS.test(text);
}

const LIST_BEFORE =
  /(?:\d|\b(?:one|two|three|four|five|six|ten|twelve))-?\s*(?:years?|months?|%|percent)?,?\s*(?:-|and|or|to|,|\/)\s*(?:after )?$/i;

/** Whether the words before a number make it one of a list or the end of a range: “1-, 3- and 5-year”, “50-70%”. */
export function endsList(before: string): boolean {
  return LIST_BEFORE.test(before.slice(-40));
}

const SHARES_BEFORE = /(?<![\d.])\d{1,3}(?:\.\d+)?\s?(?:%|percent|per cent)?\s?(?:-|to|and|or|\/)\s?$/i;

/** Whether a share is written so that it can be one: not “12 in 2019”, not “3 of 5 years”. */
export function isShare(match: Match, name = 'share'): boolean {
  const { start, end } = match.span(name);
  const words = match.text.slice(start, end);
  if (
    / (?:19|20)\d\d$/.test(words) ||
    (match.words('from') === undefined && SHARES_BEFORE.test(match.text.slice(Math.max(0, start - 40), start)))
  )
    return false;
  return !/^(?:[ -]?(?:percentage|points?)\b|[- ]\s?\d|\s?(?:%|percent)?\s?(?:to|-) ?\d| (?:years|months|weeks|days|hours)\b| (?:higher|lower|better|worse|greater|more|less|longer|shorter|increase|improvement|decrease|reduction|rise|drop|relative|absolute|(?:survival )?(?:advantage|benefit|difference|gap)))/i.test(
    match.text.slice(end),
  );
}

/** Whether the words between a share and what the share is said of deny it: “5% of patients did not survive”. */
export function isDenied(match: Match): boolean {
  const term = match.span('term');
  const between = match.text.slice(match.span('share').end, term.start);
  return (
    /\b(?:not|never|no longer|fail\w*|unable|unlikely|neither|cannot)\b|n't\b/i.test(between) ||
    (/^[\w\s]{0,12}\bnot (?:surviv|relaps|respon)/i.test(match.text.slice(term.start, term.start + 30)) &&
      !/had not relapsed/.test(match.text.slice(term.start, term.end)))
  );
}

/** Shares in people, all with one denominator: 100, or more where a share would vanish or two shares would look the same. */
export function peopleOf(...percents: readonly number[]): Frequency[] {
  const blurs = (of: number) =>
    percents.some(
      (one) =>
        one > 0 &&
        one < 100 &&
        ((of === 100 && (one < 1 || one > 99)) || [0, of].includes(Math.round((one / 100) * of))),
    ) ||
    (percents.length > 1 &&
      percents[0] !== percents[1] &&
      Math.round((percents[0]! / 100) * of) === Math.round((percents[1]! / 100) * of));
  const of =
    [100, 1000, 10_000].find((size) => !blurs(size)) ?? Math.max(...percents.map((one) => frequencyOf(one).of));
  return percents.map((one) => {
    const exact = (one / 100) * of;
    return { count: Math.round(exact), of, rounded: Math.abs(Math.round(exact) - exact) > 1e-6 };
  });
}

/** The people that are left, as they are told beside `peopleTold`: “88”, “about 88”, “the others”. */
export function othersTold({ count, of, rounded }: Frequency, hedge = ''): string {
  if (hedge && hedge !== 'about ') return 'the others';
  return `${hedge || (rounded ? 'about ' : '')}${told(of - count)}`;
}

/** “about 12 of 100 people”, with the text’s own hedge where it has one. */
export function peopleTold({ count, of, rounded }: Frequency, hedge = '', who = 'people'): string {
  return `${hedge || (rounded ? 'about ' : '')}${told(count)} of ${told(of)} ${who}`;
}
