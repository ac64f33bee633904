import { eventPhrase, isAboutAnimals, isGrave, isUnreal } from './health-event.ts';
import { readIncidence } from './incidence.ts';
import { mayHoldShare } from './outcome.ts';
import {
  PEOPLE_SHARE,
  peopleShareOf,
  per100Told,
  restTold,
  shareImage,
  shareTold,
  shareValues,
} from './people-share.ts';
import type { Found, Passage } from './reading.ts';
import { effectIn } from './side-effect-words.ts';
import { timeIn } from './single-risk.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number } from './text/numbers.ts';
import { capitalized, groupNear } from './text/phrases.ts';

const WHO = String.raw`(?:patients|people|women|men|participants|subjects|children|volunteers|adults|users|recipients|those|them|these|babies|infants|newborns|survivors|individuals|persons|smokers|cases|mothers|which|whom)`;
const GROUP = String.raw`(?:\)?(?: of)?(?: [\w'+/-]+){0,6}? ${WHO}(?: (?:in|with|on|taking|using|receiving|given|treated|aged|over|under|after|undergoing|admitted|hospitali[sz]ed|assigned|getting|born|who (?:had|have|took|received|got|were \w+|are \w+|needed|underwent)) [^.;:%()]{2,80}?)?|\)|)`;
const AUX = String.raw`(?<!\b(?:who|that|which|they|if|when) (?:\w+ )?)(?:(?:had|have|has|will|later|also|eventually|then|still|ultimately|sadly|either|actually) ){0,3}`;
const HAD = String.raw`(?:had|have|experience(?:d|s)?|suffer(?:ed)?|develop(?:ed)?|were (?:newly )?diagnosed with|are (?:newly )?diagnosed with|went on to (?:have|develop)|go on to (?:have|develop))`;
const EVENTS = pattern(
  `${PEOPLE_SHARE}(?i:${GROUP},? ${AUX}${HAD}) (?=(?:(?i:an?|the|at least one|another|one or more|some|any) |"){0,3}(?<event>[^;]{3,90}))`,
);
const COUNTS = pattern(
  `(?i:\\b(?:of|among)) (?:(?i:the|these|those|our|its|all|first) ){0,2}${number('all')} (?<whom>(?i:(?:[\\w'-]+ ){0,3}?${WHO})(?: [^.,;:%()]{2,60})?), (?<carry>${number('some')})(?i:(?: (?:patients|people|women|men))? ${AUX}${HAD} (?=(?:an? |another )?(?<event>[^;]{3,90})))`,
);
/** Without one of these, those who were hurt may be passengers. */
const MEDICAL =
  /\b(?:patients?|diseases?|cancers?|tumou?rs?|treat\w*|hospital\w*|therap\w+|surger\w+|operations?|drugs?|symptoms?|infect\w*|illness\w*|syndromes?|health|medic\w+|doctors?|clinical|virus\w*|transplant\w*|diagnos\w*|complications?|side[- ]effects|heart|kidney|liver|lungs?|stroke|sepsis|[a-z]{4,}(?:itis|osis|emia|oma))\b/iu;
/** Things of long standing: that people “had” them tells who was counted, not what happened to them. */
const LASTING =
  /^(?:type [12] )?(?:diabetes|hypertension|high blood pressure|asthma|copd|arthritis|dementia|obesity|disorder|cancer|hiv|(?:[\w-]+ ){0,3}(?:disease|cancer|syndrome|tumou?rs?))\b/iu;
const OTHER =
  /\b(?:their|disappear\w*|shr[aiu]nk\w*|gone|vanish\w*|cured?|removed|recur\w*|relaps\w*|com(?:e|ing) back|surviv\w+|respon\w+|remission|no|not|never|without|fewer|less|lower|higher|history|risk|previous\w*|prior|family|improve\w*|reduc\w+|drop|decline|more|progress\w*|scores?|rates?|increase\w*|stage|chance|pain|advanced|early|mutations?|positive|negative|false|detected|found|symptoms?)\b/iu;
const COMPARED =
  /\b(?:versus|vs\.?|compared|compares|(?<!rather |other |more |less )than|against|respectively|placebo|while|whereas|control (?:group|arm)|without)\b/iu;
const PERCENTS =
  /%|\bpercent\b|\bper[ -]cent\b|\b(?:one|two|three|four|\d+) (?:in|out of) (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred)\b/giu;

/**
 * The share of a group that had an event of health (“14 percent had another heart attack”), in people; deaths have a reader of their own. Nothing where another share
 * stands in the sentence, so that one alone could mislead.
 */
export function eventSharesIn({ text, topics }: Passage): Found[] {
  const isCount = /\b(?:of|among) (?:\w+ ){0,2}[\d,]+ /i.test(text);
  if (!(mayHoldShare(text) || isCount)) return [];
  const has = /\b(?:had|have|has|experienced?|suffer(?:ed)?|develop(?:ed)?|diagnosed)\b/i.test(text);
  if (!has || COMPARED.test(text) || !(topics.length > 0 || MEDICAL.test(text)) || isAboutAnimals(text)) return [];
  // Where several shares stand, none is read: no need to look for them.
  if ((text.match(PERCENTS) ?? []).length > 2) return [];
  const found = matchesOf(text, ...(isCount ? [COUNTS] : []), EVENTS)
    .slice(0, 12)
    .flatMap((match) => eventShare(match, text));
  // “One in eight women will develop it in her lifetime” is how common it is, which has a reading of its own.
  return found.length > 0 && readIncidence({ text, topics }).length > 0 ? [] : found;
}

function eventShare(match: Match, text: string): Found[] {
  const one = match.words('all') === undefined ? peopleShareOf(match) : countOf(match);
  const event = eventPhrase(match.words('event')!, text)?.replace(/^"|"$/gu, '');
  if (!one || event === undefined || isUnreal(match.before) || one.low > 95) return [];
  const words = match.text.slice(match.start, match.end);
  const { start, end } = match.span('carry');
  const isAlone = [...text.matchAll(PERCENTS)].every((hit) => hit.index >= start && hit.index < end);
  // Side effects have a reading of their own.
  if (!isAlone || effectIn(match.words('event')!) !== undefined) return [];
  if (OTHER.test(words) || OTHER.test(event)) return [];
  if (/\bha(?:d|ve|s) (?:an? )?$/iu.test(words) && LASTING.test(event)) return [];
  const time = timeIn(text)?.words;
  const when = time && !/surviv|age[ds]?\b/iu.test(text) ? ` (${time})` : '';
  const near = match.words('whom') ?? groupNear(text, match.start);
  const group =
    near && !/^(?:patients|people|those|them|these|women|men|children|participants|cases)$/iu.test(near)
      ? ` The group: “${near}”.`
      : '';
  const label = capitalized(event);
  return [
    {
      ...match.span('carry'),
      entry: 'absolute-risk',
      reading: {
        kind: 'absolute-risk',
        plain: `${label}${when}: ${shareTold(one)} had this${per100Told(one)}; ${restTold(one)} did not.${group}`,
        values: shareValues(one),
        limits: 'It’s about the people who were counted. It can’t tell what will happen to one person.',
        ...(isGrave(event) && { deeper: true as const }),
        ...(shareImage(one, label.toLowerCase()) && { picture: shareImage(one, label.toLowerCase())! }),
      },
    },
  ];
}

function countOf(match: Match) {
  const [count, of] = [match.number('some'), match.number('all')];
  if (!(count > 0 && count < of && of >= 10) || /^(?:19|20)\d\d$/u.test(match.words('all')!)) return undefined;
  const value = (count / of) * 100;
  return { low: value, high: value, hedge: '', counted: { count, of } };
}
