import { isHealthEvent, isUnreal, phraseIn } from './health-event.ts';
import type { Found } from './reading.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { capitalized, HEDGES } from './text/phrases.ts';

/** Where people are counted. A count without its country would be read as one of the world. */
const COUNTRY =
  /\b((?:[Ii]n|across) (?:the (?:United States|United Kingdom|European Union|US|UK|U\.S\.|U\.K\.)|America|Australia|Britain|Canada|China|England|Europe|France|Germany|India|Ireland|Japan|Scotland|Wales)(?![\w-])|worldwide)/;

const COUNT = String.raw`(?<![\w.,$£€])(?<count>\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)? (?:million|billion|thousand))(?![\w%,])`;
const WHO = String.raw`(?:(?:American |U\.?S\.? |British |Canadian |Australian |adult |older |young )*(?<state>(?:clinically |severely )?(?:obese|overweight|diabetic) )?(?:Americans|people|adults|children|women|men|Britons|Canadians|Australians|Europeans|teenagers|individuals|persons|patients))`;
const PLACE = String.raw`(?:,? (?:worldwide|globally|around the world|nationwide|in (?:the )?(?:[A-Z][\w.]*)(?: (?:[A-Z][\w.]*))?|across (?:the )?[A-Z][\w]+)(?: alone)?)?`;
const ALSO = String.raw`(?: (?:and|plus) (?:about |some |nearly |more than )?[\d.,]+(?: (?:million|billion|thousand))? (?:people )?(?:worldwide|globally|around the world))?`;
const YEARLY = String.raw`(?:(?:a|per|each|every|this|last) year|annually|yearly|(?:in|during) 20\d\d)`;
const NEAR_YEAR = `(?=[^;]{0,110}\\b(?i:${YEARLY}))`;
const AFTER_YEAR = String.raw`(?<=\b(?i:(?:each|every|this|last) year|annually|(?:in|during) 20\d\d)[^;]{0,110})`;
const LIVING = [
  // “affects about 700,000 Americans”
  pattern(`(?i:\\b(?:affects?|affecting)) ${HEDGES}(?<carry>${COUNT} (?<who>(?i:${WHO})))${PLACE}`),
  // “22 million Americans suffer from sleep apnea”
  pattern(
    `(?<carry>${COUNT} (?<who>(?i:${WHO})))${PLACE}${ALSO} (?i:(?:who )?(?:currently )?(?:(?:are|is) )?(?:have|has|live with|living with|suffer from|suffering from|experience(?= (?:chronic |major |clinical )?(?:depression|pain|anxiety|migraines?|insomnia|infertility))))(?! had\\b) (?=(?<what>[^;]{3,90}))`,
  ),
  // “the country’s 8 million adults diagnosed with gout”
  pattern(
    `(?<carry>${COUNT} (?<who>(?i:${WHO})))${PLACE} (?i:(?:who (?:are|have been) |(?:have|has) been )?diagnosed with) (?=(?<what>[^;]{3,90}))(?![^;]{0,110}\\b(?i:${YEARLY}))`,
  ),
  // “the nation’s 40 million obese adults”
  pattern(
    `(?i:\\b(?:nation's|country's|America's|Britain's|world's|estimated|there are)) ${HEDGES}(?<carry>${COUNT} (?<who>(?i:${WHO}))(?<=(?i:obese|overweight|diabetic) [a-z]+))${PLACE}`,
  ),
];
const GET = '(?i:(?:will )?(?:have|get|suffer(?: from)?|experience|develop|contract|catch))';
const NEW = [
  // “1.8 million new cases of lung cancer annually”
  pattern(`(?<carry>${COUNT} (?i:new (?:cases|diagnoses)))(?= ?(?<what>[^;]{0,110}))(?:${NEAR_YEAR}|${AFTER_YEAR})`),
  // “222,500 people will be diagnosed this year”
  pattern(
    `(?<carry>${COUNT} (?<who>(?i:${WHO})))${PLACE} (?i:(?:will be|are|were) (?:newly )?diagnosed)(?= ?(?<what>[^;]{0,110}))(?:${NEAR_YEAR}|${AFTER_YEAR})`,
  ),
  // “is diagnosed in 50,000 men and 60,000 women a year”
  pattern(
    `\\b(?i:(?:it's|is|are|was|were) (?:newly )?diagnosed in) ${HEDGES}(?<carry>${COUNT} (?<who>(?i:${WHO}))(?: and ${HEDGES}(?<more>\\d{1,3}(?:,\\d{3})+) (?<others>(?i:${WHO.replace('?<state>', '')})))?)(?:${NEAR_YEAR}|${AFTER_YEAR})`,
  ),
];
/** What happens to people in a year, who may have had it before. */
const EVENTS = [
  // “600,000 people have a stroke each year”
  pattern(
    `(?<carry>${COUNT} (?<who>(?i:${WHO})))${PLACE} ${GET} (?=(?<what>[^;]{3,110}))(?:${NEAR_YEAR}|${AFTER_YEAR})`,
  ),
  // “strikes 300,000 Americans every year”
  pattern(
    `(?i:\\b(?:strikes|hits|affects)) ${HEDGES}(?<carry>${COUNT} (?<who>(?i:${WHO})))${PLACE}(?= (?i:${YEARLY}))`,
  ),
  // “about 90,000 such infections occur each year”
  pattern(
    `(?<carry>${COUNT} (?:such |of these )?(?<events>(?:[a-z-]+ ){0,2}(?:infections|strokes|heart attacks|fractures|miscarriages|cases|concussions)))(?=(?<what>)) (?i:(?:occur|happen|are (?:seen|reported|recorded|treated)))${NEAR_YEAR}`,
  ),
];
/** These come and pass, or are counted in other ways: how many “have” them says nothing without a time. */
const PASSING =
  /\b(?:strokes?|heart attacks?|flu|influenza|covid\S*|colds?|pneumonia|injur\w+|fractures?|falls|deaths?|died?|dying|bites?|outbreaks?|epidemic|pandemic|infected|infections?|poisoning|concussions?|miscarriages?|measles|malaria|surger\w+|overdoses?|side effects?|complications?|at risk|risk of|could|would|access|coverage|insurance|vaccin\w*|history|symptoms|no |not |never|without|stud(?:y|ies)|trials?|participants|included|followed|enrolled|survivors?|shortages?)\b/iu;

/**
 * A count of people with an illness, told as what was counted: everybody who has it at one time (prevalence), or those in whom it was found in one year
 * (incidence) (CDC, Principles of Epidemiology, lesson 3; not opened). How common that is can’t be told: the text doesn’t say among how many.
 */
export function headCountsIn(text: string): Found[] {
  if (!/\d,\d{3}|million|billion|thousand/i.test(text)) return [];
  if (!isHealthEvent(text, text) && !/\b(?:diagnosed|obese|overweight|diabetic)\b/i.test(text)) return [];
  for (const [kind, patterns] of [
    ['new', NEW],
    ['event', EVENTS],
    ['living', LIVING],
  ] as const) {
    const found = matchesOf(text, ...patterns)
      .slice(0, 1)
      .flatMap((match) => told(match, text, kind));
    if (found.length > 0) return found;
  }
  return [];
}

type Kind = 'new' | 'event' | 'living';

function told(match: Match, text: string, kind: Kind): Found[] {
  const isLiving = kind === 'living';
  if (
    isUnreal(match.before) ||
    /(?:(?<!\b20\d)\d|million)\s?(?:-|to|and|or)\s?$/iu.test(text.slice(0, match.span('carry').start))
  )
    return [];
  const words = phraseIn(
    (match.words('what') ?? '').replace(/^(?:of|with) |^(?:some |about )?\d[\d,]+ (?=rare|different)/iu, ''),
  ).replace(
    /\.[A-Z][a-z].*$| and$| (?:annually|worldwide|globally|yearly|this|last|and (?!neck|mouth)|take|takes|get|see|use|need|go|should|must|do|nationwide|diagnosed|reported)\b.*$|\.\d.*$/iu,
    '',
  );
  const state = match.words('state')?.trim().toLowerCase();
  const isDiagnosis = /diagnosed with (?:an? |the )?$/iu.test(text.slice(0, match.end));
  const illness =
    words !== '' && (isHealthEvent(words, text) || (isDiagnosis && words.length <= 40)) ? words : undefined;
  const pointed =
    /^.*?(?:\b(?:to|of|with|for|from|against|in|on|is|was|and|but|that|while) |, |^)(?<it>[^,]{3,40}), an? [^;()]{3,70}? (?:that|which) $/u.exec(
      match.before.slice(-150),
    )?.groups?.it;
  const clause = isLiving ? (illness ? words : (pointed ?? match.before.slice(-120))) : `${match.words('what')}`;
  const isAnswer = /\b(?:it|that|which)\b[^.]{0,20}$/iu.test(match.before);
  if (isLiving && (state === undefined || match.words('what') !== undefined)) {
    if (PASSING.test(clause) || !(illness || isHealthEvent(clause, text) || isAnswer)) return [];
  }
  if (isLiving && new RegExp(YEARLY, 'iu').test(match.after.slice(0, 60))) return [];
  const yearAt = text.search(new RegExp(YEARLY, 'iu'));
  if (kind === 'event') {
    if (PICKED.test(text)) return [];
    // “Every year, 40,000 people with gout have …”: what happens to them must be named, or the sentence be about it.
    if (match.words('what') !== undefined && match.words('events') === undefined && illness === undefined) return [];
    if (match.words('events') === undefined && illness === undefined && !isHealthEvent(match.before.slice(-90), text))
      return [];
  }
  const value = countOf(match.words('count')!);
  if (value < FEWEST) return [];
  // “… have it and don’t know”: only a part of them.
  if (isLiving && /\b(?:do not|do ?n't|are not|are ?n't|unaware|undiagnosed)\b/iu.test(match.words('what') ?? ''))
    return [];
  const hedge = hedgeBefore(text.slice(0, match.span('carry').start)).replace('fewer than', 'less than');
  // “Rare is what affects fewer than 200,000”: a limit.
  if (isLiving && /^(?:less than|at most) /u.test(hedge)) return [];
  const subject =
    /^(?<it>[A-Z][\w' -]{2,40}?),? (?:which )?$/u.exec(match.before)?.groups?.it ??
    /(?:^|, )(?<it>[\w' -]{3,90})(?:, or [\w ]{3,30})?, (?:which|that)(?: \w+)? $/u.exec(match.before)?.groups?.it ??
    (/ /.test(pointed ?? '') || isHealthEvent(pointed ?? '', text) ? pointed : undefined);
  const named =
    illness ??
    (subject && !/ (?:is|are|was|were) /u.test(subject) && isHealthEvent(subject, text)
      ? subject
          .replace(/^(?:.*\b(?:with|of|like|from) )?/u, '')
          .replace(/^[A-Z](?=[a-z])/u, (letter) => letter.toLowerCase())
      : undefined);
  // “A.D.H.D.” lost its last point at the end of the phrase.
  const it =
    named && named.length <= 50
      ? named.replace(/^(?:[A-Z]\.)+[A-Z]$/u, (letters) => letters.replaceAll('.', ''))
      : 'this illness';
  const count = capitalized(`${hedge}${match.words('count')}`);
  const [, where] = COUNTRY.exec(text) ?? [];
  const place = where ? ` ${where.replace(/^In\b/, 'in')}` : '';
  const who = match.words('who')?.replace(/\b(?:individuals|persons)\b/iu, 'people');
  const crowd = kind === 'new' ? '' : crowdOf(who ?? '', text, value);
  const events = match.words('events');
  const others = match.words('others') && ` and ${match.words('more')} ${match.words('others')}`;
  const plain = isLiving
    ? state && !illness
      ? `${count} ${who} at one time (prevalence): all of them, not only new cases.${crowd}`
      : `${count} ${who} live with ${it} at one time (prevalence).${crowd} It counts all of them, not only the new cases of one year.`
    : kind === 'event'
      ? events
        ? `${count} ${events} ${/cases/.test(events) ? 'are counted' : 'happen'} in one year. One person can be counted more than once.`
        : it === 'this illness'
          ? `In one year${place}, ${hedge}${match.words('count')} ${who} are affected by this.${crowd}`
          : `In one year${place}, this affects ${hedge}${match.words('count')} ${who}: ${it}.${crowd}`
      : who === undefined
        ? `${count} new cases of ${it} in one year (incidence). People who already had it aren’t counted.`
        : `${count} ${who}${others ?? ''} learn in one year that they have ${it} (incidence). Those who already knew aren’t counted.`;
  if (yearAt < 0 && !isLiving) return [];
  // The text says this itself: only what it is of all people adds something.
  if (kind === 'event' && !events && crowd === '') return [];
  return [
    {
      ...match.span('carry'),
      entry: isLiving ? 'prevalence' : 'incidence',
      reading: {
        kind: 'incidence',
        plain,
        values: { count: value, type: isLiving ? 'prevalence' : 'yearly' },
        limits:
          crowd === ''
            ? 'A count alone doesn’t say how common that is, nor what the chance of one person is.'
            : 'The share is worked out with the number of people in 2020 or so. It doesn’t tell the chance of one person.',
      },
    },
  ];
}

/** A trial, a price or a death is counted there. */
const PICKED = /\b(?:trial|participants|enrolled|in our study|deaths?|die|died|dies|killed|accidents?|crash\w*)\b/iu;

/** Whom a count may be set against, and how many they are; the first that fits. */
const CROWDS: readonly (readonly [who: RegExp, where: RegExp | undefined, of: number, told: string])[] = [
  [/American children|US children/iu, undefined, 73_000_000, 'children in the United States'],
  [/^American adults|^U\.?S\.? adults/iu, undefined, 258_000_000, 'adults in the United States'],
  [
    /^(?:obese |overweight |diabetic )?adults$/iu,
    /\bin the (?:U\.?S\.?|United States)|\bU\.?S\.? /iu,
    258_000_000,
    'adults in the United States',
  ],
  [/^Americans$/iu, undefined, 331_000_000, 'people in the United States'],
  [/^people$/iu, /\bin the (?:U\.?S\.?\b|United States|USA)/iu, 331_000_000, 'people in the United States'],
  [/^people$/iu, /worldwide|globally|around the world/iu, 8_000_000_000, 'people in the world'],
  [/^people$/iu, /\bin the (?:UK|United Kingdom)/iu, 67_000_000, 'people in the UK'],
];

/**
 * What a count is of the people of its country: 331 million in the United States, 258 million of them adults and 73 million children (census of 2020), 67 million in
 * the UK (ONS, middle of 2020), 8 billion in the world (UN, 2022); none of these pages was opened. They change slowly, so that two figures at most are told.
 */
function crowdOf(who: string, text: string, value: number): string {
  const [, , of, people] =
    CROWDS.find(([whom, where]) => whom.test(who.trim()) && (where === undefined || where.test(text))) ?? [];
  if (of === undefined || value >= of * 0.7 || value < of / 20_000) return '';
  const [base = 0, told] =
    value >= of * 0.05 ? [100, '100'] : value >= of * 0.002 ? [1000, '1,000'] : [100_000, '100,000'];
  const share = (value / of) * base;
  const step = base === 100 && share >= 10 ? 5 : share >= 100 ? 10 : 1;
  return ` That is roughly ${Math.round(share / step) * step} of every ${told} ${people}.`;
}

/** Fewer are mostly those of a study or a clinic. */
const FEWEST = 10_000;

function countOf(words: string): number {
  const number = Number(/^[\d.,]+/u.exec(words)![0].replaceAll(',', ''));
  return Math.round(
    number * (/billion/i.test(words) ? 1e9 : /million/i.test(words) ? 1e6 : /thousand/i.test(words) ? 1000 : 1),
  );
}
