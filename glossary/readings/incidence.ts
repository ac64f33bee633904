import { headCountsIn } from './head-count.ts';
import { isAboutAnimals, isHealthEvent, isUnreal } from './health-event.ts';
import { mayHoldShare } from './outcome.ts';
import { PEOPLE_SHARE, peopleShareOf, restTold, shareImage, shareTold, shareValues } from './people-share.ts';
import type { Found, Passage } from './reading.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';
import { capitalized, HEDGES } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';

const OF_ALL = String.raw`(?:all |the |every |U\.?S\.? |UK |American |British |Canadian |Australian |English |Scottish |Irish |European |pregnant |older |middle-aged |postmenopausal |young |white |black |Black |Hispanic |Asian |school-age(?:d)? |newborn |adult |general )*`;
const WHO = String.raw`(?<who>${OF_ALL}(?:people|persons|women|men|adults|children(?: and (?:young people|teenagers|adolescents))?|babies|newborns|live births|births|boys|girls|teenagers|adolescents|infants|males|females|toddlers|seniors|teens|preschoolers|Americans|Britons|Canadians|Australians|Europeans|pregnancies|inhabitants|residents|(?:U\.?S\.? |adult |general |world's |world )?population)(?: (?:in|of) (?:the )?(?:world|U\.?S\.?A?|UK|United States|United Kingdom|England|Britain|Scotland|Wales|Ireland|Canada|Australia|Europe|population|general population|Western countries))?(?: of (?:reproductive|childbearing|child-bearing|working|school) age)?(?: (?:aged?|ages|over|under|older than|younger than|over the age of|above) \d{1,3}(?: ?(?:-|to|and) ?\d{1,3})?(?: (?:years )?(?:and|or) (?:over|older|under|above|up))?)?)`;
const LIFE = String.raw`(?:(?:in|over|during) (?:(?:the course of |the span of )?(?:her|his|their|a|the)(?: own)? (?:lifetimes?|whole li(?:fe|ves)|li(?:fe|ves))|the course of (?:her|his|their) li(?:fe|ves|fetimes?)|lifetimes)|at some (?:point|time)(?: in (?:life|(?:her|his|their) (?:life|lives|lifetimes?)))?|by (?:the )?age (?:of )?(?<age>\d{1,3}))`;
const A_YEAR = String.raw`(?:(?:a|per|each|every) year|annually|yearly|/year|per annum)`;
const HAVE = String.raw`(?:(?:(?:is|are) (?:estimated|thought|believed|known) to )?(?:(?:is|are|be|have been|has been|will be|gets?|get) (?:newly )?(?:diagnosed|affected|born|infected|living) (?:with|by)|(?:have|has|live[s]? with|are living with|is living with|living with|suffers? from|carr(?:y|ies)|will (?:have|develop|get|be diagnosed with|experience|die of|die from)|(?:develops?|gets?|experiences?|dies? (?:of|from))|(?:is|are)(?= (?:deficient in|allergic to|obese|overweight|infertile)))))`;
const WHAT = String.raw`(?<what>[^.,;:()]{3,70}?)`;

/** A sentence with more values than this is a table or junk. */
const MOST = 12;

const RATES = [
  pattern(
    `${HEDGES}(?<carry>${number('rate')}(?: (?i:new cases|cases|deaths|people|women|men|children|diagnoses))?(?:\\s?/\\s?| (?i:per|in(?: every)?|out of(?: every)?|for every|of every) )(?<of>(?:1|10|100),?000(?:,000)?|(?i:a |one )?(?i:hundred thousand|million)))(?![\\d%])(?:n|\\s)?(?<whom>(?i: ?${WHO}))?(?<when>[ ,]{0,2}(?i:${A_YEAR}))?`,
  ),
];
const SHARES = [
  pattern(
    `${HEDGES}${PEOPLE_SHARE}(?i: of)?(?i: all)? ?(?i:${WHO})(?: (?i:will|can expect to|are expected to))? (?<have>(?i:${HAVE})) ${WHAT}(?: (?<life>(?i:${LIFE})))?(?=[.,;:()!?]|$)`,
  ),
  pattern(
    `(?<![\\w'-])(?<what>(?:[A-Za-z][\\w'-]{1,24} ){0,5}?[A-Za-z][\\w'-]{1,24}),? (?<have>(?i:(?:which |that |it )?(?:affects?|strikes?|affecting|is found in|occurs in|is present in))) ${HEDGES}${PEOPLE_SHARE}(?i: of)? ?(?i:${WHO})(?<life>(?i:,? ${LIFE}))?`,
  ),
];

/** Quick looks that spare most sentences the patterns. */
const PEOPLE =
  /people|persons|m[ae]n\b|adult|child|bab(?:y|ies)|newborn|birth|boys|girls|teen|adolescen|infant|male|American|Briton|Canadian|Australian|European|pregnan|inhabitants|residents|population|million|thousand|000/i;
const HAS =
  /affect|str[iu]k|found in|occurs in|present in|diagnosed|born|\bha(?:ve|s)\b|\bliv|suffer|carr(?:y|ies)|will|develop|\bgets?\b|\bdies?\b|deficient|allergic|obese|overweight|infertile|experience/i;

const OVER_LIFE = regExp(LIFE, 'iu');

/** A group that an illness or a study has picked out: the share is not one of everybody. */
const PICKED =
  /\b(?:with|who|treated|taking|receiving|diagnosed|undergoing|study|trial|participants|cases|survey(?:ed)?|respondents|attending|trying|say|said|report|believe|think|know|these|those|high-risk|among|after|following|undergo\w*)\b/iu;

/**
 * How common an illness is: new cases in a time (incidence), all who have it at one time (prevalence), or the chance up to an age or over a life (NCI Dictionary of
 * Cancer Terms; CDC, Principles of Epidemiology, lesson 3; not opened). Only where the sentence names the illness and who was counted.
 */
export function readIncidence({ text }: Passage): Found[] {
  if (!PEOPLE.test(text) || isAboutAnimals(text)) return [];
  const hits = (/,?000|million|thousand/i.test(text) ? matchesOf(text, ...RATES) : []).slice(0, MOST);
  const rates = hits.flatMap((match) => rate(match, text, hits.length === 1));
  const shares = (HAS.test(text) && mayHoldShare(text) ? matchesOf(text, ...SHARES) : [])
    .slice(0, MOST)
    .flatMap((match) => commonness(match, text));
  const all = [
    ...rates,
    ...shares.filter(({ start, end }) => !rates.some((one) => one.start < end && start < one.end)),
  ];
  return all.length > 0 ? all : headCountsIn(text);
}

function denominator(words: string): number {
  if (/million$/iu.test(words)) return 1_000_000;
  return /thousand$/iu.test(words) ? 100_000 : Number(words.replaceAll(',', ''));
}

function rate(match: Match, text: string, isAlone: boolean): Found[] {
  const value = match.number('rate');
  const of = denominator(match.words('of')!);
  const around = `${match.before.slice(-110)} ${match.after.slice(0, 70)}`;
  const whom = (match.words('whom') ?? '').trim();
  const isOnly = isAlone && !/\bat (?:any|a given|one|some) (?:one )?(?:time|point)/iu.test(match.after);
  const isYearly =
    match.words('when') !== undefined ||
    (isOnly && /\b(?:annual|yearly|(?:each|every|a|per|in any|a given) year|annually)\b/iu.test(around));
  // Without a year it could be any time; without “incidence” or “cases” it could be anything.
  const isCounted =
    /\b(?:incidence|cases|diagnos\w+|develop\w*|occurs?|mortality|deaths?|died|dies?|affects?|rates?|prevalence|strikes)\b/iu.test(
      `${match.words('carry')} ${around}`,
    );
  if (
    !(value > 0 && value < of) ||
    !isYearly ||
    !isCounted ||
    !isHealthEvent(around, text) ||
    isUnreal(match.before) ||
    isSeveral(match)
  )
    return [];
  const who = whom === '' || /population|inhabitants|residents/iu.test(whom) ? 'people' : plural(whom);
  if (who === undefined) return [];
  const isDeath = /\b(?:mortality|deaths?|died|dies?|dying)\b/iu.test(
    `${match.words('carry')} ${match.before.slice(-60)}`,
  );
  const hedge = hedgeBefore(text.slice(0, match.span('rate').start)) || 'about ';
  const count = `${hedge}${told(value)}`;
  return [
    {
      ...match.span('carry'),
      entry: isDeath ? 'mortality' : 'incidence',
      reading: {
        kind: 'incidence',
        plain: `In a year, ${isDeath ? '' : 'it happens to '}${count} of every ${told(of)} ${who} counted${isDeath ? ' die of it' : ''}. ${hedge !== 'about ' ? 'All others' : Number.isInteger(value) ? `The other ${told(of - value, 0)}` : 'The others'} ${isDeath ? 'do not' : 'are not affected that year'}.`,
        values: { value, of, years: 1 },
        limits: 'It is an average of very different people: age, sex and habits can change it a lot.',
        ...(isDeath && { deeper: true as const }),
      },
    },
  ];
}

function commonness(match: Match, text: string): Found[] {
  const one = peopleShareOf(match);
  const what = match
    .words('what')!
    .trim()
    .replace(/^(?:.*\b(?:that|which|it)|had) /iu, '')
    .split(/ and (?=\d|[a-z]+ (?:in|of) )/iu)[0]!
    .replace(
      /^.* (?:of|with|get|getting|developing|against|from) (?=the (?:disease|condition|disorder|illness)$)/iu,
      '',
    );
  const who = plural(match.words('who')!.trim());
  const behind = `${match.words('life') ?? ''}${match.after.slice(0, 60)}`;
  if (one === undefined || one.high >= 95 || who === undefined || isUnreal(match.before) || isSeveral(match)) return [];
  if (
    !(
      isHealthEvent(what, text) ||
      /^(?:deficient in (?:vitamin|iron)|allergic to|obese|overweight|infertile)\b/iu.test(what)
    ) ||
    /\b(?:surgery|who|treated|no|not|free|without|concerns?|about|friend|relative|family|history|access|insurance|died|been|common|most|rare)\b/iu.test(
      what,
    )
  )
    return [];
  if (
    PICKED.test(match.after.slice(0, 12)) ||
    ((!/\b(?:which|that) (?:affects?|strikes?)$/iu.test(match.words('have')!.trim()) || !OVER_LIFE.test(behind)) &&
      /\b(?:in|of) (?:the|our|this|that) (?:study|trial|group)\b|\b(?:study|trial|survey|clinic)\b/iu.test(
        text.replace(/\baccording to [^;]{3,200}?,|,? according to .*$/iu, ''),
      ))
  )
    return [];
  const age = /by (?:the )?age (?:of )?(?<age>\d{1,3})/iu.exec(behind)?.groups?.age;
  const isLife = age === undefined && OVER_LIFE.test(behind);
  const have = match.words('have')!;
  const isFuture = /\bwill\b/iu.test(`${match.text.slice(0, match.span('what').start)}`);
  if (isFuture && !isLife && age === undefined) return [];
  const isYearly = /\b(?:each year|a (?:given )?year|every year|any year|annually|per year)\b/iu.test(behind);
  if (/\b(?:develops?|gets?|dies?|diagnosed|strikes?)\b/iu.test(have) && !isLife && age === undefined && !isYearly)
    return [];
  const isState = /^(?:deficient|allergic|obese|overweight|infertile)\b/iu.test(what);
  const when =
    age !== undefined
      ? ` by the age of ${age}`
      : isLife
        ? ' at some time in life'
        : isYearly
          ? ' in a year'
          : /births|babies|newborns/iu.test(match.words('who')!)
            ? ' at birth'
            : /infant|toddler|pregnan/iu.test(match.words('who')!)
              ? ''
              : ' at a given time';
  const { counted: _, ...plainShare } = one;
  const illness = `${what.replace(/^(?:an? |the |some form of |some type of )/iu, '')}${/vitamin [A-E]\d{0,2}$/u.test(what) && /^, /u.test(match.after) ? ' and others' : ''}`;
  return [
    {
      ...match.span('carry'),
      entry: isLife || age !== undefined ? 'lifetime-risk' : isYearly ? 'incidence' : 'prevalence',
      reading: {
        kind: 'incidence',
        plain: isState
          ? `${capitalized(shareTold(plainShare, who))} are ${illness}; ${restTold(plainShare)} are not.`
          : `${/^(?:disease|condition|disorder|illness)$/iu.test(illness) ? `The ${illness.toLowerCase()}` : capitalized(illness)}: ${shareTold(plainShare, who)} are affected${when}; ${restTold(plainShare)} are not.`,
        values: {
          ...shareValues(one),
          ...(age !== undefined && { age: Number(age) }),
          type: isLife || age !== undefined ? 'lifetime' : isYearly ? 'yearly' : 'prevalence',
        },
        limits: 'It’s an average of very different people. It doesn’t tell the chance of one person.',
        ...(shareImage(one, illness) && { picture: shareImage(one, illness)! }),
      },
    },
  ];
}

function isSeveral(match: Match): boolean {
  return (
    /^\s?(?:%|percent)?\s?(?:-|to|or|versus|vs\.?)\s?(?:about )?\d/iu.test(match.text.slice(match.span('carry').end)) ||
    /(?:\d|%|percent|per cent|\b(?:one|two|three|four|five|six|seven|eight|nine|ten))\s?(?:-|to|or|and)\s?(?:(?:about|as many as|up to)\s)?$/iu.test(
      match.text.slice(0, match.span('carry').start),
    )
  );
}

/** The group in the plural; undefined for a count of births or the like that isn’t people. */
function plural(who: string): string | undefined {
  const words = who
    .replace(/^(?:all |the |every )+/iu, '')
    .replace(/^(?:(?:adult|general|world's|world|U\.?S\.?) )*population.*$/iu, 'people');
  return /pregnanc/iu.test(words) ? undefined : words.replace(/^(?:live )?births/iu, 'babies');
}
