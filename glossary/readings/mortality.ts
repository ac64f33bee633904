import {
  COUNT_AFTER_GROUP,
  countedOf,
  countedPicture,
  countedTold,
  countedValues,
  mayCountPeople,
  restTold,
  SHARE_BEHIND,
  SHARE_OF_GROUP,
  timeBehind,
} from './counted-share.ts';
import { isHealthEvent } from './health-event.ts';
import { GROUP, STAND, whoTold } from './outcome.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, share } from './text/numbers.ts';
import { LINK } from './text/phrases.ts';

const DIED = String.raw`(?<term>(?i:(?:had |have |has |will |would |later |eventually )?(?:died?|dies|passed away|lost their lives)))\b(?! (?:out|down|off|hard|laughing|again|in vain|for (?:their|the|his) country))`;
const SPAN = String.raw`(?:${number('time')}[- ](?<unit>day|week|month|year)s? )?`;
const MORTALITY = String.raw`(?<term>${SPAN}(?:(?i:in-hospital|hospital|operative|perioperative|postoperative|overall|all-cause|case|infant|early|treatment-related|surgical) ){0,2}(?i:(?:mortality|fatality|death)(?: rates?| risk)|mortality))\b`;
const PATTERNS = [
  pattern(`${SHARE_OF_GROUP}(?: who [^.,;:%]{3,60}?)? ${DIED}`),
  pattern(`${COUNT_AFTER_GROUP} ${DIED}`),
  pattern(
    `(?<term>(?i:kills|killed|is fatal (?:in|for|to)|was fatal (?:in|for|to)|proves? fatal in|proved fatal (?:in|for))) ${SHARE_BEHIND} (?<group>(?:of )?(?:(?:the|all|its|those|these) )?(?:[\\w'-]+ )?(?:patients|people|those|women|men|children|cases|infants|babies|victims)\\b[^.,;:%]{0,50})`,
  ),
  pattern(
    `${MORTALITY}${GROUP}(?:${LINK}|${STAND})(?:between |from |around )?(?:(?<low>\\d[\\d.]*)(?:\\s?(?:%|percent|per cent))? ?(?:-|to|and) ?)?${share('share')}`,
  ),
];
const HINT = /\bdie[sd]?\b|mortality|fatal|death rate|death risk|\bkill|passed away|lost their lives/i;

/**
 * The share of a group that died (CDC, “Principles of Epidemiology in Public Health Practice”, lesson 3, 2012, not opened: mortality and case fatality), with its time and its cause where
 * the text has them. A comparison of two groups is left to `absolute-risk`. The kind of the reading is `mortality`.
 */
export function readMortality({ text }: Passage): Found[] {
  if (!HINT.test(text) || !mayCountPeople(text) || !isHealthEvent('died', text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const one = countedOf(match);
    if (!one || one.other || one.percent === 0 || one.percent === 100 || one.low === 0) return [];
    const isRate = /mortality|rate|risk/i.test(match.words('term')!);
    // “One in five cancer deaths”, “20% of those who died”: the whole isn’t a group of the ill.
    if (/\bof (?:those|people|patients) who$/i.test(match.before.trim())) return [];
    if (/\b(?:versus|vs\.?|compared (?:with|to)|respectively|fell|dropped|rose)\b/i.test(match.after)) return [];
    if (isRate && /\b(?:reduc|lower|cut|increas|higher|rais|declin|decreas)\w*\b[^.;]{0,40}$/i.test(match.before))
      return [];
    return [{ ...match.span('term'), entry: 'mortality', reading: reading(match, one) }];
  });
}

const CAUSE =
  /^ (?<cause>(?:from|of|due to|because of|as a result of) [^.,;:()%\d]{3,60}?)(?= (?:within|during|in|after|over|by|before|and|while|when|at|that|which|who|or)\b|[.,;:()]|$)/;

function reading(match: Match, one: NonNullable<ReturnType<typeof countedOf>>): Reading {
  const span = match.words('unit');
  const time = span
    ? { unit: `${span}s`, value: match.number('time'), told: `${match.words('time')} ${span}s` }
    : /^ (?:(?:each|every|per|a) year|annually)\b/.test(match.after)
      ? { unit: 'years', value: 1, told: '1 year' }
      : timeBehind(match);
  const cause = CAUSE.exec(match.after)?.groups?.cause;
  const rest = restTold(one);
  const when = time ? ` within ${time.told.replace(/^1 (\w+)s$/, '1 $1')}` : '';
  return {
    kind: 'mortality',
    plain: `Deaths counted: ${countedTold(one)} died${when}${cause ? ` (“${cause}”)` : ''}${rest ? `; ${rest} did not` : ''}. ${whoTold(match)}`,
    values: { ...countedValues(one), ...(time && { [time.unit]: time.value }) },
    limits: `${time ? '' : 'The time isn’t clear from these words. '}It is about a past group and can’t tell how one person will do.`,
    deeper: true,
    ...countedPicture(one, 'died'),
  };
}
