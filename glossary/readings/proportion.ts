import { effectsToldIn } from './effect-told.ts';
import { isAboutAnimals, isUnreal } from './health-event.ts';
import { mayHoldShare } from './outcome.ts';
import {
  PEOPLE_SHARE,
  type PeopleShare,
  peopleShareOf,
  per100Told,
  restTold,
  shareImage,
  shareTold,
  shareValues,
} from './people-share.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { EFFECT, effectIn, isNotHad } from './side-effect-words.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, share } from './text/numbers.ts';
import { capitalized, groupNear, HEDGES } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';

const WHO = String.raw`(?:patients|people|women|men|participants|subjects|children|volunteers|adults|users|recipients|those|them|these|babies|infants|survivors|kids|teens|teenagers|mothers|girls|boys|individuals|persons|seniors|parents|cases|us|responders|smokers)`;
/** What may stand between the share and its verb: “of patients who took the drug”, “of the 400 women in the study”. */
const GROUP = String.raw`(?:\)?(?: (?:of|in))?(?: [\w'+/-]+){0,6}? ${WHO}(?:,? (?:in|with|who|given|on|taking|receiving|treated|having|undergoing|using|over|under|aged|after|between|at|whose|getting|assigned|that|from|had) [^.;:%()]{2,80}?)?|\)|)`;
const HAD = String.raw`(?<!\b(?:they|that|who|which|he|she|it|if|when|we|i) (?:\w+ )?)(?:(?:had|have|will|may|can|could|might|do|did|also|then|later|still|even|eventually|usually|typically|only|actually|ever|either) ){0,3}(?:had|have|has|experienc(?:ed|es|e)|report(?:ed|s)?|develop(?:ed|s)?|suffer(?:ed|s)?|sustain(?:ed|s)?|complain(?:ed|s)? of|g[eo]t|gets|went on to (?:have|develop)|go on to (?:have|develop)|(?:were|are|was) left with|end(?:ed)? up with|struggled? with|noticed|feel|felt|showed|show)`;
const AUX = String.raw`(?:(?:can|may|will|could|might|has|have|had|also|only|then|later) ){0,2}`;
const SEEN = String.raw`(?:occur(?:s|red|ring)?|happen(?:s|ed)?|appear(?:s|ed)?|develop(?:s|ed)?|arose|affect(?:s|ed)?|hit|str(?:uck|ikes?)|(?:was|were|is|are|be|been)(?: also| then| only)? (?:reported|seen|observed|noted|recorded|common|found|experienced|present|detected|documented|described|noticed|in|by))(?: (?:in|by|among|for|with|during|after))?|in`;
const OF_WHOM = String.raw`(?= ?(?:of|the|all|those|these|cryo\w+|procedures|operations|surgeries|cases|treatments|\)|,|\.|;|$|${WHO}|[a-z-]+ ${WHO}|[a-z-]+ [a-z-]+ ${WHO}))`;
const PATTERNS = [
  // “Of the 120 patients, six developed a rash”
  pattern(
    `(?i:\\b(?:of|among)) (?:(?i:the|these|those|our|its|all|first) ){0,2}${number('all')} (?i:[\\w' -]{0,50}?${WHO}(?: [^.,;:%()]{2,60})?), (?<carry>${HEDGES}${number('some')}(?: \\([\\d.]+ ?%\\))?)(?i:(?: (?:patients|people|women|men))?(?: also)? ${HAD}) (?=(?<after>[^;]{3,90}))`,
  ),
  // “28 percent had severe confusion”, “20 to 30 percent of women develop lymphedema”
  pattern(`${PEOPLE_SHARE}(?i:${GROUP},? ${HAD}) (?=(?<after>[^;]{3,90}))`),
  // “Nausea occurred in 11 percent”; what stands before is looked at afterwards.
  pattern(`(?<seen>(?i:(?<![\\w-])${AUX}(?:${SEEN}))) ${HEDGES}${PEOPLE_SHARE}(?i:${OF_WHOM})`),
  // “the rate of edema was 9.3 percent”, “the infection rate was 3%”
  pattern(
    `(?<rated>(?i:(?<![\\w-])(?:was|were|is|are|of|stood at|reached)(?: (?:only|just|at))?)) ${HEDGES}${PEOPLE_SHARE}`,
  ),
];
/** “The most common side effects were fatigue (32%), nausea (28%) and headache (12%).” */
const LISTED = pattern(
  `(?<= )(?<listed>\\()(?:(?:reported|seen) )?(?:(?:in|by) )?${HEDGES}${PEOPLE_SHARE}(?i:(?: of)?(?: (?:the |all )?(?:patients|people|participants|women|men))?)\\)(?! (?:had|have|experienc|report|develop|suffer|sustain|got|felt|complain))`,
);
const ANY_EFFECT = regExp(`(?<![\\w-])${EFFECT}(?![\\w-])`, 'iu');
const ENDS_IN_EFFECT = regExp(`(?<![\\w-])${EFFECT}$`, 'iu');
const ONLY_EFFECT = regExp(`^(?:[\\w-]+ ){0,2}${EFFECT}$`, 'iu');
const OF_LIST = /side[- ]effects?|adverse|reactions?|toxicit|complication|symptoms/i;
/** A leaflet’s list: “Common (may affect up to 1 in 10 people)”. */
const LEAFLET = pattern(
  `(?<leaflet>(?i:(?:very )?(?:common|uncommon|rare))(?i: side[- ]effects?)?)(?i:[ :,([]{1,3}(?:these |which |that )?(?:may|can|might) affect) ${HEDGES}(?<carry>${share('share')})(?i: (?:people|patients|users|women|men|children|adults))`,
);

/** Quick looks that spare most sentences the patterns. */
const WORDS = regExp(`\\b${EFFECT}(?![\\w-])|\\baffect (?:up|more|less|few|\\d)`, 'iu');
const COMPARED =
  /\b(?:versus|vs\.?|compared (?:with|to)|compares|(?<!rather |other )than(?! (?:\d|one|two|half|an?\b))|against|respectively|instead|while|whereas|placebo|control (?:group|arm|patients)|(?:in|of|the|than|for) controls|other group)\b/iu;
const SHARES = /\d[\d.]*\s?(?:%|percent\b|per[ -]cent\b)/giu;
const TREATED =
  /\b(?:drugs?|medicat\w+|medicines?|treat\w+|therap\w+|chemo\w*|surger\w+|operations?|procedures?|vaccin\w+|dos(?:es?|ing)|implants?|radi\w+|transplants?|infusions?|injections?|trials?|pills?|tablets?|side[- ]effects?|adverse|complications?|toxicit\w+|taking|ablat\w+|[a-z]{3,}(?:mab|nib|statins?|taxel|platin|ciclib))\b/iu;

/**
 * The share of people who had a side effect, a complication or a symptom (European Commission, guideline on summary of product characteristics, 2009, section 4.8,
 * asks for it by frequency). Nothing where a second group is compared: then one number alone would mislead.
 */
export function readProportion({ text }: Passage): Found[] {
  const found = sharesOfEffects(text);
  return found.length > 0 || isAboutAnimals(text) ? found : effectsToldIn(text);
}

function sharesOfEffects(text: string): Found[] {
  if (
    !(mayHoldShare(text) || /\b(?:of|among) (?:\w+ ){0,2}\d/i.test(text)) ||
    !WORDS.test(text) ||
    isAboutAnimals(text)
  )
    return [];
  const isListed = OF_LIST.test(text);
  const matches = matchesOf(text, LEAFLET, ...(isListed ? [LISTED] : []), ...PATTERNS).slice(0, 40);
  const found = matches.flatMap((match): (Found & { what: string })[] => {
    const one = shareOf(match);
    const what = effectOf(match);
    if (
      !one ||
      !what ||
      isUnreal(match.before) ||
      isNotHad(wordsBetween(match)) ||
      isOfEverybody(match) ||
      hasSecond(match, matches)
    )
      return [];
    return [{ ...match.span('carry'), entry: 'side-effect', reading: reading(match, one, what), what }];
  });
  const isClear = !COMPARED.test(text) || areAllRead(text, found);
  return isClear ? found.map(({ what: _, ...one }) => one) : [];
}

/** Whether each share of the sentence has its own effect here, so that none is set against another. */
function areAllRead(text: string, found: readonly (Found & { what: string })[]): boolean {
  const left = [...text.matchAll(SHARES)].filter(
    (hit) => !found.some(({ start, end }) => start <= hit.index && hit.index < end),
  );
  const effects = new Set(found.map(({ what }) => what.toLowerCase()));
  return (
    left.length === 0 &&
    found.length > 1 &&
    effects.size === found.length &&
    !/placebo|control|respectively|other group/i.test(text)
  );
}

function shareOf(match: Match): PeopleShare | undefined {
  if (match.words('all') === undefined) return peopleShareOf(match);
  const [count, of] = [match.number('some'), match.number('all')];
  if (!(count > 0 && count < of && of >= 10) || /^(?:19|20)\d\d$/.test(match.words('all')!)) return undefined;
  const value = (count / of) * 100;
  return { low: value, high: value, hedge: '', counted: { count, of } };
}

function effectOf(match: Match): string | undefined {
  const after = match.words('after');
  return match.words('leaflet') ?? (after === undefined ? effectBefore(match) : effectIn(after));
}

const HEAD =
  /^.*\b(?:was|were|is|are|include[sd]?|including|said|found|that|while|but|where|with|which|results? in|resulted in|leads? to|led to|had|have|has|because|who|cause[sd]?|causing) |^.*\b(?:rate|incidence|frequency|occurrence)s? of |^(?:(?:and|the|an?|also|overall|only|some|in|of|for|or|most) )+/iu;

/** The effect that stands before its verb or its bracket, from the beginning of its clause. */
function effectBefore(match: Match): string | undefined {
  const clause = match.before
    .slice(-130)
    .replace(/ ?\([^()]{2,40}\),? ?$/u, '')
    .trimEnd();
  const parts = clause
    .split(
      /[,;:.%()](?:\s|$)| - |\b(?:percent|per[ -]cent)\b(?: (?:of )?(?:the )?(?:patients|people|women|men|them|those|children|participants))? and /u,
    )
    .map((part) => part.trim())
    .filter(Boolean);
  const isRate = match.words('rated') !== undefined;
  const part = parts.at(-1) ?? '';
  if (isRate && !/\b(?:rate|incidence|frequency|occurrence)s? of |\brates?$/iu.test(part)) return undefined;
  const isBare = match.words('listed') !== undefined || /^in$/iu.test(match.words('seen') ?? '');
  if (isBare && !ENDS_IN_EFFECT.test(part)) return undefined;
  // “Nausea, vomiting and fever were seen in 20%”: all of them.
  const isList =
    match.words('listed') === undefined &&
    parts.length > 1 &&
    ONLY_EFFECT.test(parts.at(-2)!) &&
    /\band\b/iu.test(part);
  if (isList) return undefined;
  let words = part.replace(/ rates?$/iu, '');
  for (let cut = words.replace(HEAD, ''); cut !== words && ANY_EFFECT.test(cut); cut = words.replace(HEAD, ''))
    words = cut;
  const place = words.search(ANY_EFFECT);
  if (
    /\b(?:complication|side[- ]effect|adverse (?:event|effect|reaction))$/iu.test(words) &&
    !/^at least one/iu.test(part)
  )
    return undefined;
  // “The assay detected infection in 20%”: what a test found.
  if (/\b(?:detect|identif|pick|miss)\w*\b/iu.test(words)) return undefined;
  return place < 0 || /\b(?:treat\w*|after|for|from|taking|to)\b/iu.test(words.slice(0, place))
    ? undefined
    : effectIn(words);
}

/** “Migraine affects 12% of women”: how common it is among all, which another reader tells. */
function isOfEverybody(match: Match): boolean {
  return (
    /\b(?:affects|strikes|hits)\b/iu.test(match.text.slice(match.start, match.end)) &&
    !TREATED.test(match.text) &&
    !/\b(?:after|following|with|who)\b/iu.test(match.after)
  );
}

/** What stands between the share and its effect, or the other way round, with a little before it. */
function wordsBetween(match: Match): string {
  const { start, end } = match.span('carry');
  return `${match.text.slice(match.start, start)} ${match.text.slice(end, match.end)}`.replace(
    /\bmore than\b|\bwho\b|\bno more than|\bless than|\bfewer than|\bmedic\w+|\bdrugs?\b|\brates?\b|\brisks?\b|\bpills?\b|\bcontrol\b|\bhigh(?:er)?[- ]dose/giu,
    '',
  );
}

/** Whether another share of the same effect follows, for another group: “in 11% on A and 12% on B”. */
function hasSecond(match: Match, matches: readonly Match[]): boolean {
  const next =
    /^[^.;]{0,70}?(?:\band|,|\bor|\bto|\bthen) (?:(?:in|by|about|only|just|nearly|almost|to|for) ){0,3}(?<share>\d[\d.]*\s?(?:%|percent|per cent))(?<rest>[^.;]{0,60})/iu.exec(
      match.text.slice(match.span('carry').end),
    );
  if (!next) return false;
  const at = match.span('carry').end + next[0].indexOf(next.groups!.share!);
  if (matches.some((other) => other !== match && other.span('carry').start <= at && at < other.span('carry').end))
    return false;
  return (
    /^ (?:of|on|in|for|with|among|after|at|by) (?![^,]{0,50}\b(?:had|have|experienced|reported|developed|suffered|died|were|was|did|got|are)\b)/iu.test(
      next.groups!.rest!,
    ) || /^[.,)]?$/u.test(next.groups!.rest!.trim())
  );
}

function reading(match: Match, one: PeopleShare, effect: string): Reading {
  const near = groupNear(match.text, match.start);
  const named =
    near &&
    !/^(?:\d|(?:[a-z]+ )?(?:participants|subjects|volunteers|women|men|adults|children|users|those|patients|people)$)/iu.test(
      near,
    )
      ? near
      : undefined;
  const isLeaflet = /^(?:very )?(?:un)?(?:common|rare)(?: side[- ]effects?)?$/i.test(effect);
  const rest = restTold(one);
  const acts = /^ (?:of )?(?:the |all )?(?:[\w-]+ )?(?<acts>procedures|operations|surgeries|treatments)\b/iu.exec(
    match.text.slice(match.span('carry').end),
  )?.groups?.acts;
  const told = acts
    ? `in ${shareTold(one, acts.toLowerCase())}${per100Told(one)}; not in ${rest}.`
    : `${shareTold(one)} had this${per100Told(one)}; ${rest} did not.`;
  return {
    kind: 'proportion',
    plain: isLeaflet
      ? `“${capitalized(effect)}” here means: ${shareTold(one)} may get it.`
      : `${capitalized(effect)}: ${told}${named ? ` The group: “${named}”.` : ''}`,
    values: shareValues(one),
    limits: TREATED.test(match.text)
      ? 'Some people may have had it without the treatment. The sentence doesn’t say how many.'
      : 'It’s about the people who were counted. It can’t tell whether one person will have it.',
    ...(shareImage(one, effect) && { picture: shareImage(one, effect)! }),
  };
}
