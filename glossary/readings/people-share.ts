import { othersTold, peopleTold } from './outcome.ts';
import type { Picture } from './reading.ts';
import { boundBefore, hedgeBefore } from './text/bound.ts';
import type { Match } from './text/match.ts';
import {
  type Frequency,
  frequencyOf,
  frequencyTold,
  NUMBER,
  number,
  numbersIn,
  percent,
  share,
  shareOf,
  told,
} from './text/numbers.ts';

/** A share of people as a text tells it: one value, or a range. */
export interface PeopleShare {
  /** 0–100; equal where the text gives one value. */
  low: number;
  high: number;
  /** The text’s own hedge with a space behind: “up to ”; empty for none. */
  hedge: string;
  /** The people that were counted, where the text gives them: 7 and 228. */
  counted?: { count: number; of: number };
}

const PER_CENT = String.raw`\s?(?:%|percent\b|per[ -]cent\b)`;
/**
 * The source of a share or a range of shares: “12%”, “one in five”, “20-30%”, “20 percent to 30 percent”, “between 5 and 19 percent”. Read it with
 * `peopleShareOf`.
 */
export const PEOPLE_SHARE = `(?<carry>(?:(?i:between) ${number('from')}(?:${PER_CENT})? and |${number('least')}(?:${PER_CENT})?(?:(?<=[\\d%])\\s?-\\s?| (?i:to|or) ))(?:about )?${percent('most')}|(?<![\\d%.] ?-|\\d (?:to|or) )(?:${share('share')}|(?<part>${NUMBER} (?i:(?:out )?of (?:the|these|our|those)(?: first)?) ${NUMBER})(?= [a-z])))`;

/** The share of a match of `PEOPLE_SHARE`; undefined where it is impossible, none, everybody, one of several, or a part of a year. */
export function peopleShareOf(match: Match): PeopleShare | undefined {
  const { start, end } = match.span('carry');
  const lead = match.text.slice(0, start);
  const rest = match.text.slice(end);
  if (match.words('most') === undefined && /\b(?:between|from) (?:about )?$/iu.test(lead)) return undefined;
  if (
    /(?:\d|%|percent|per cent)\s?(?:-|to|or)\s?(?:in )?$|\d\s?\/\s?$|(?:from|between) [\d.]+%? (?:and|to) $/iu.test(
      lead,
    )
  )
    return undefined;
  if (/^\s?(?:-|to|or|\/|±)\s?\d|^[ -](?:percentage|points?)\b|^ ?-points?\b/iu.test(rest)) return undefined;
  const hedge = hedgeBefore(lead);
  if (match.words('most') !== undefined) {
    const low = match.number(match.words('from') === undefined ? 'least' : 'from');
    const high = match.number('most');
    if (!(low >= 0 && low < high && high <= 100)) return undefined;
    // “At least 70-80%” is at least 70%, “up to 20-30%” up to 30%.
    if (/^(?:at least|more than) /.test(hedge)) return low > 0 ? { low, high: low, hedge } : undefined;
    if (/^(?:up to|at most|fewer than) /.test(hedge)) return { low: high, high, hedge };
    return hedge === '' || hedge === 'about ' ? { low, high, hedge } : undefined;
  }
  const words = match.words('share') ?? match.words('part')!;
  const value = shareOf(words);
  if (value === undefined || value <= 0 || value >= 100 || / (?:19|20)\d\d$/u.test(words)) return undefined;
  const [count, of] = /%|cent/iu.test(words) ? [] : numbersIn(words);
  return {
    low: value,
    high: value,
    hedge,
    ...(count !== undefined && of !== undefined && of > 10 && !hedge && { counted: { count, of } }),
  };
}

/** Whether the people that were counted are told, not 100 people. */
function isCounted({ low, counted }: PeopleShare): boolean {
  return counted !== undefined && counted.of !== frequencyOf(low).of && counted.of < 100_000;
}

/** The share in people: “20 to 30 of 100 people”, “up to 12 of 100 people”, “7 of 228 people”. */
export function shareTold(one: PeopleShare, who = 'people'): string {
  const { low, high, hedge, counted } = one;
  if (low !== high) {
    const { of } = frequencyOf(low === 0 ? high : low);
    return `${hedge}${told((low / 100) * of, 0)} to ${told((high / 100) * of, 0)} of ${told(of)} ${who}`;
  }
  const people = frequencyOf(low);
  return isCounted(one) ? `${told(counted!.count)} of ${told(counted!.of)} ${who}` : peopleTold(people, hedge, who);
}

/** What the counted people are of 100, in brackets with a space before; empty where they are told of 100 at once. */
export function per100Told(one: PeopleShare): string {
  return isCounted(one) ? ` (${frequencyTold(frequencyOf(one.low), '').trim()})` : '';
}

/** The people that are left: “88”, “about 88”, “the others”. */
export function restTold(one: PeopleShare): string {
  const { low, high, hedge, counted } = one;
  if (low !== high) return 'the others';
  return isCounted(one) ? told(counted!.of - counted!.count) : othersTold(frequencyOf(low), hedge);
}

/** The values of a reading. */
export function shareValues({ low, high }: PeopleShare): Record<string, number> {
  const [from, to] = [low, high].map((one) => Number(one.toFixed(6))) as [number, number];
  return low === high ? { percent: from } : { low: from, high: to };
}

/** 100 people; undefined for a range, a bound, or a share too small to draw. */
export function shareImage(share: PeopleShare, label: string): Picture | undefined {
  const people: Frequency = frequencyOf(share.low);
  if (share.low !== share.high || people.of > 1000 || boundBefore(share.hedge) !== '') return undefined;
  return { type: 'people', count: people.count, of: people.of, label };
}
