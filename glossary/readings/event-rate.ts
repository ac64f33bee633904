import { eventPhrase, isGrave, isHealthEvent, isUnreal, midSentence, phraseIn } from './health-event.ts';
import { mayHoldShare } from './outcome.ts';
import type { Found } from './reading.ts';
import { effectIn } from './side-effect-words.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, share, told } from './text/numbers.ts';
import { capitalized, HEDGES } from './text/phrases.ts';
import { ratioPicture } from './text/ratio.ts';

const DOWN = String.raw`(?:f[ae]ll(?:en|s)?|drop(?:s|ped)?|declin(?:es?|ed)|decreas(?:es?|ed)|went down|were down|was down|w(?:as|ere) reduced|reduced|cut|lowered|reduces?|lowers?|cuts?|slashed)`;
const UP = String.raw`(?:r[io]ses?|risen|increas(?:es?|ed)|went up|w(?:as|ere) up|climbed|jumped|grew|rais(?:es?|ed))`;
const WHAT = String.raw`(?:[a-z][\w-]*[ ]){0,3}?`;
const BY = String.raw`(?: overall| sharply| significantly)?(?: by)? (?:(?:an average of|up to|as much as) )?`;
/** “infection rates fell by a third”, “the incidence of falls dropped 20 percent” */
const RATES = [
  pattern(
    `(?<event>(?i:${WHAT}(?:infections?|relapses?|falls|complications?|readmissions?|hospitali[sz]ations?|strokes?|miscarriages?|exacerbations?|seizures?|bloodstream infections?|pneumonia))) (?i:rates?)\\b(?: [^.,;:%()\\d]{3,60}?)?(?: (?:was|were|has|have|had|also))* (?<carry>(?i:(?<down>${DOWN})|(?<up>${UP}))${BY}${HEDGES}${share('share')})`,
  ),
  pattern(
    `(?i:incidence|frequency|rates?) (?i:of) (?<event>(?:(?!\\b(?:in|among|with|who|that)\\b)[a-z][\\w'-]*[ ]?){1,5}?)(?: (?:in|among|for) [^.;:%()\\d]{3,110}?)? (?<carry>(?i:(?<down>${DOWN})|(?<up>${UP}))${BY}${HEDGES}${share('share')})`,
  ),
  pattern(
    `(?<carry>(?i:(?<down>reduc(?:es?|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|decreas(?:es?|ed|ing)|slash(?:es|ed))|(?<up>increas(?:es?|ed|ing)|rais(?:es?|ed|ing))) (?:the |their )?(?:annual(?:ized)? )?(?:rates? of (?<event>relapses?|infections?|falls|complications?|exacerbations?)|(?<event2>relapse|infection|complication|exacerbation) rates?)) (?i:by) ${HEDGES}${share('share')}`,
  ),
];
const TIMES = String.raw`(?:(?<twice>twice|half|(?<thrice>three times))|${number('times')} times) as (?:often|frequently|common|many)`;
const COUNTED = String.raw`(?:(?:was|were|is|are) (?:(?:reported|diagnosed|seen|found|observed|noted|recorded|affected) )?|occur(?:s|red)? |happen(?:s|ed)? |develop(?:s|ed)? |affects? )`;
/** “Depression was reported half as often among those on the drug” */
const OFTEN = [
  // “women are affected about three times as often as men”
  pattern(
    `(?<one>(?i:women|men|girls|boys|children|adults|smokers|older people|black people|white people)) (?i:are|were) (?i:affected|diagnosed) ${HEDGES}(?<carry>(?i:${TIMES})) (?i:as) (?<two>women|men|girls|boys|children|adults|nonsmokers|younger people|others|white people)`,
  ),
  pattern(
    `(?<event>[A-Za-z][A-Za-z' -]{2,50}?) (?<!not )(?i:${COUNTED})(?:only |just )?${HEDGES}(?<carry>(?i:${TIMES})) (?=(?i:in|among|as|for|with|than|after|on)\\b(?<rest>[^;]{3,140}))`,
  ),
];

/**
 * A rate of events that changed by a share of itself, and an illness seen “half as often”: how many times as often, never how often (Gigerenzer and others
 * 2007, doi:10.1111/j.1539-6053.2008.00033.x; not opened). Events are counted, since one person can have several.
 */
export function eventRatesIn(text: string): Found[] {
  const isRate = /\brates?\b|incidence|frequency/i.test(text) && mayHoldShare(text);
  const isOften = /\bas (?:often|frequently|common|many)\b/i.test(text);
  const rates = isRate
    ? matchesOf(text, ...RATES)
        .slice(0, 4)
        .flatMap(rateOf)
    : [];
  return rates.length > 0 || !isOften
    ? rates
    : matchesOf(text, ...OFTEN)
        .slice(0, 4)
        .flatMap(oftenOf);
}

function rateOf(match: Match): Found[] {
  const percentage = match.share('share');
  const words = (match.words('event') ?? match.words('event2')!)
    .trim()
    .replace(/^(?:(?:that|the|and|their|overall|researchers|showed?|found|said|while|but|in) )+/iu, '');
  const isLess = match.words('down') !== undefined;
  const end = match.text.slice(match.span('share').end);
  const lead = match.text.slice(0, match.span('share').start);
  if (
    percentage === undefined ||
    !(percentage > 0 && percentage < 100) ||
    isUnreal(match.text.slice(0, match.span('carry').start))
  )
    return [];
  if (
    /\b(?:surviv|respon|detect|screen|vaccinat|cure|success|positiv|negativ|false|use\b|pregnan|smok)/iu.test(
      `${words} ${match.text.slice(match.start, match.span('carry').start)}`,
    )
  )
    return [];
  if (!isHealthEvent(words, match.text) || (eventPhrase(words, match.text) ?? effectIn(words)) === undefined) return [];
  if (
    /^(?:\s?(?:%|percent|per cent))?(?:\s?-\s?|\s(?:percentage|points?|to|and|or|versus|vs\.?|of)\b|,? (?:and|or|to|versus) (?:by )?\d)|^-?points?/iu.test(
      end,
    ) ||
    /\b(?:to|from|between) (?:about |nearly )?$|\d\s?(?:-|to|and|or)\s?$/iu.test(lead)
  )
    return [];
  if (/\bpoints?\b/iu.test(match.text)) return [];
  // “The infection rate fell 3%” may mean 3 points, or 3% of the rate; a relapse rate counts relapses.
  const isRate = /\brates?\b/iu.test(match.text.slice(match.start, match.span('share').start));
  if (isRate && /%|cent/iu.test(match.words('share')! + end.slice(0, 9)) && !/relaps/iu.test(words)) return [];
  const ratio = Math.round((1 + ((isLess ? -1 : 1) * percentage) / 100) * 1e4) / 1e4;
  const hedge = hedgeBefore(lead);
  const bound = /^(?:up to|at least|at most|more than|fewer than) $/u.test(hedge);
  const event = plural(midSentence(words, match.text)!);
  const cases =
    /^(?:[\w-]+ )?(?:infections|relapses|falls|strokes|complications|readmissions|hospitali[sz]ations|miscarriages|exacerbations|seizures)$/iu.test(
      event,
    )
      ? event
      : 'cases';
  const digits = /\d/u.test(match.words('share')!) ? 2 : 0;
  const amount = `${hedge.replace('fewer', 'less')}${told(percentage, digits)}% ${isLess ? 'lower' : 'higher'}`;
  const base = percentage < 1 ? 1000 : 100;
  return [
    say(
      match,
      ratio,
      `${capitalized(amount)} rate of ${event}: where there were ${told(base)} ${cases} before or in the comparison group, there were ${bound ? countBound(hedge, isLess, ratio * base) : `about ${told(Math.round(ratio * base), 0)}`}. This sentence doesn’t say how common it was to begin with.`,
      { percent: Math.round(percentage * 100) / 100 },
      isGrave(words),
    ),
  ];
}

function countBound(hedge: string, isLess: boolean, count: number): string {
  const value = told(Math.round(count), 0);
  const isMost = /^(?:up to|at most|fewer than) $/u.test(hedge);
  return isMost === isLess ? `${value} or more` : `${value} or fewer`;
}

function plural(words: string): string {
  return /(?:s|ia|ing|ion symptoms)$/iu.test(words) || / of /u.test(words) ? words : `${words}s`;
}

function oftenOf(match: Match): Found[] {
  const twice = match.words('twice')?.toLowerCase();
  const ratio = twice === 'twice' ? 2 : twice === 'half' ? 0.5 : match.words('thrice') ? 3 : match.number('times');
  if (!(ratio === 0.5 || (ratio > 1 && ratio <= 100)) || isUnreal(match.before.slice(-25))) return [];
  const hedge = hedgeBefore(match.text.slice(0, match.span('carry').start)).replace('fewer', 'less');
  const amount = ratio === 0.5 ? 'half' : ratio === 2 ? 'twice' : `${told(ratio)} times`;
  const [one, two] = [match.words('one')?.toLowerCase(), match.words('two')?.toLowerCase()];
  if (one && two) {
    if (!isHealthEvent(match.text, match.text) || one === two) return [];
    return [
      say(
        match,
        ratio,
        `${capitalized(hedge)}${hedge ? amount : capitalized(amount)} as often: where 10 ${two} have it, ${hedge === 'about ' || !hedge ? 'about ' : hedge}${told(ratio * 10, 0)} ${one} do. This sentence doesn’t say how common it is.`,
        {},
        false,
      ),
    ];
  }
  const clause = match
    .words('event')!
    .replace(/^.*\b(?:that|which|and|but|while|said|found|showed) /iu, '')
    .replace(/^(?:the|an?) /iu, '');
  const event = eventPhrase(clause, match.text) ?? effectIn(clause);
  if (event === undefined || phraseIn(clause) !== clause.trim()) return [];
  return [
    say(
      match,
      ratio,
      `${capitalized(event)}, ${hedge}${amount} as often: where there were 10 cases in the comparison group, there were about ${told(ratio * 10, 0)}. This sentence doesn’t say how common it is.`,
      {},
      isGrave(event),
    ),
  ];
}

function say(match: Match, ratio: number, plain: string, more: Record<string, number>, isDeep: boolean): Found {
  return {
    ...match.span('carry'),
    entry: 'relative-risk',
    reading: {
      kind: 'relative-risk',
      plain,
      values: { value: ratio, ...more },
      limits: 'It compares two rates, so a big change can still be a few people. Ask: out of how many?',
      ...(isDeep && { deeper: true as const }),
      picture: ratioPicture(ratio),
    },
  };
}
