import { isHealthEvent, isUnreal, phraseIn } from './health-event.ts';
import type { Found } from './reading.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { capitalized, HEDGES } from './text/phrases.ts';

const COUNT = String.raw`(?<![\w.,$£€])(?<count>\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)? (?:million|billion|thousand))(?![\w%,])`;
const WHO = String.raw`(?:(?:American |U\.?S\.? |British |Canadian |Australian |adult |obese |older |young )*(?:Americans|people|adults|children|women|men|Britons|Canadians|Australians|Europeans|teenagers|individuals|persons))`;
const PLACE = String.raw`(?:,? (?:worldwide|globally|around the world|nationwide|in (?:the )?(?:[A-Z][\w.]*)(?: (?:[A-Z][\w.]*))?|across (?:the )?[A-Z][\w]+))?`;
const ALSO = String.raw`(?: (?:and|plus) (?:about |some |nearly |more than )?[\d.,]+(?: (?:million|billion|thousand))? (?:people )?(?:worldwide|globally|around the world))?`;
const YEARLY = String.raw`(?:(?:a|per|each|every|this|last) year|annually|yearly|(?:in|during) 20\d\d)`;
const LIVING = [
  // “affects about 700,000 Americans”
  pattern(`(?i:\\b(?:affects?|affecting)) ${HEDGES}(?<carry>${COUNT} (?<who>(?i:${WHO})))${PLACE}`),
  // “22 million Americans suffer from sleep apnea”
  pattern(
    `(?<carry>${COUNT} (?<who>(?i:${WHO})))${PLACE}${ALSO} (?i:(?:(?:are|is) )?(?:have|has|live with|living with|suffer from|suffering from))(?! had\\b) (?=(?<what>[^;]{3,90}))`,
  ),
];
const NEW = [
  // “1.8 million new cases of lung cancer annually”
  pattern(`(?<carry>${COUNT} (?i:new (?:cases|diagnoses)))(?= ?(?<what>[^;]{0,110}))(?=[^;]{0,110}\\b(?i:${YEARLY}))`),
  // “222,500 people will be diagnosed this year”
  pattern(
    `(?<carry>${COUNT} (?<who>(?i:${WHO}))) (?i:(?:will be|are|were) (?:newly )?diagnosed)(?= ?(?<what>[^;]{0,110}))(?=[^;]{0,110}\\b(?i:${YEARLY}))`,
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
  if (!/\d,\d{3}|million|billion|thousand/i.test(text) || /[$£€]\d/.test(text) || !isHealthEvent(text, text)) return [];
  const fresh = matchesOf(text, ...NEW)
    .slice(0, 1)
    .flatMap((match) => told(match, text, true));
  return fresh.length > 0
    ? fresh
    : matchesOf(text, ...LIVING)
        .slice(0, 1)
        .flatMap((match) => told(match, text, false));
}

function told(match: Match, text: string, isNew: boolean): Found[] {
  if (isUnreal(match.before) || /(?:\d|million)\s?(?:-|to|and|or)\s?$/iu.test(text.slice(0, match.span('carry').start)))
    return [];
  const words = phraseIn((match.words('what') ?? '').replace(/^(?:of|with) /iu, '')).replace(
    / (?:annually|worldwide|globally|yearly|this|last|and (?!neck|mouth)|nationwide|diagnosed|reported)\b.*$|\.\d.*$/iu,
    '',
  );
  const illness = words !== '' && isHealthEvent(words, text) ? words : undefined;
  const clause = isNew ? `${match.words('what')}` : illness ? words : match.before.slice(-120);
  if (
    !isNew &&
    (PASSING.test(clause) ||
      !(illness || isHealthEvent(clause, text) || /\b(?:it|that|which)\b[^.]{0,20}$/iu.test(match.before)))
  )
    return [];
  if (!isNew && new RegExp(YEARLY, 'iu').test(match.after.slice(0, 60))) return [];
  const value = countOf(match.words('count')!);
  if (value < FEWEST) return [];
  const hedge = hedgeBefore(text.slice(0, match.span('carry').start)).replace('fewer than', 'less than');
  const subject = /^(?<it>[A-Z][\w' -]{2,40}?),? (?:which )?$/u.exec(match.before)?.groups?.it;
  const named =
    illness ??
    (subject && isHealthEvent(subject, text)
      ? subject.replace(/^[A-Z](?=[a-z])/u, (letter) => letter.toLowerCase())
      : undefined);
  const it = named && named.length <= 50 ? named : 'this illness';
  const count = capitalized(`${hedge}${match.words('count')}`);
  const who = match.words('who')?.replace(/\b(?:individuals|persons)\b/iu, 'people');
  const plain = !isNew
    ? `${count} ${who} live with ${it} at one time (prevalence). It counts all of them, not only the new cases of one year.`
    : who === undefined
      ? `${count} new cases of ${it} in one year (incidence). People who already had it aren’t counted.`
      : `${count} ${who} learn in one year that they have ${it} (incidence). Those who already knew aren’t counted.`;
  return [
    {
      ...match.span('carry'),
      entry: isNew ? 'incidence' : 'prevalence',
      reading: {
        kind: 'incidence',
        plain,
        values: { count: value, type: isNew ? 'yearly' : 'prevalence' },
        limits: 'A count alone doesn’t say how common that is, nor what the chance of one person is.',
      },
    },
  ];
}

/** Fewer are mostly those of a study or a clinic. */
const FEWEST = 10_000;

function countOf(words: string): number {
  const number = Number(/^[\d.,]+/u.exec(words)![0].replaceAll(',', ''));
  return Math.round(
    number * (/billion/i.test(words) ? 1e9 : /million/i.test(words) ? 1e6 : /thousand/i.test(words) ? 1000 : 1),
  );
}
