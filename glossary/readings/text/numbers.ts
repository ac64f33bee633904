import { regExp } from './reg-exp.ts';

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** The sources of patterns for a number in digits and in words: “0.72”, “.03”, “1,200”, “twelve”, “forty-two”, “a hundred”. */
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const WORDS = `(?:${TENS.filter(Boolean).join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${[...ONES].reverse().join('|')}|(?:a|one) hundred`;
/** The same as a pattern that stands alone: no letter or digit touches it. */
export const NUMBER = String.raw`(?<![\w.])(?:${DIGITS}|(?i:${WORDS}))(?![\d]|\.\d|,\d{3}|[a-z]{2}-)`;

/** The source of a pattern for a number, as the named group `name`. */
export function number(name: string): string {
  return `(?<${name}>${NUMBER})`;
}

const PER_CENT = String.raw`\s?-?(?:%|percent\b|per[ -]cent\b|pct\b)`;

/** The source of a pattern for a number of percent, as the named group `name`; the sign stands outside the group. */
export function percent(name: string): string {
  return `${number(name)}${PER_CENT}`;
}

/** The source of a pattern for a share, as the named group `name`: “12%”, “12 of 100”, “one in five”, “half”, “two-thirds”. Read it with `shareOf`. */
export function share(name: string): string {
  return `(?<${name}>${SHARE})`;
}

const FRACTIONS: Readonly<Record<string, number>> = {
  'one half': 50,
  half: 50,
  'two thirds': 200 / 3,
  'one third': 100 / 3,
  'a third': 100 / 3,
  'three quarters': 75,
  'three-fourths': 75,
  'one quarter': 25,
  'a quarter': 25,
  'one fifth': 20,
  'a fifth': 20,
  'two fifths': 40,
  'three fifths': 60,
  'four fifths': 80,
  'a tenth': 10,
  'one tenth': 10,
};
const FRACTION = Object.keys(FRACTIONS)
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replace(/[ -]/g, '[ -]'))
  .join('|');
const SHARE = String.raw`${NUMBER}${PER_CENT}|${NUMBER} (?:(?:out )?of(?: every)?|in(?: every)?) ${NUMBER}(?![-.]?\d|\s?%)|(?<![\w-])(?i:${FRACTION})\b`;

/** The value of a number as `NUMBER` finds it; `NaN` for anything else. */
export function numberOf(text: string): number {
  const words = text.trim().toLowerCase();
  if (/^[\d.]/.test(words)) return Number(words.replaceAll(',', ''));
  if (/^(?:a|one) hundred$/.test(words)) return 100;
  const [first = '', second] = words.split(/[- ]/);
  const small = ONES.indexOf(first);
  if (small >= 0 && second === undefined) return small;
  const tens = TENS.indexOf(first);
  if (tens < 2) return Number.NaN;
  return tens * 10 + (second ? ONES.indexOf(second) : 0);
}

const EVERY_NUMBER = regExp(NUMBER, 'g');

/** The numbers in a share as `share` finds it: 12 and 100 in “12 of 100”. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(EVERY_NUMBER)].map(([match]) => numberOf(match));
}

/** The percent that a share means, 0–100; undefined where it is impossible (“7 of 3”, “120%”). */
export function shareOf(text: string): number | undefined {
  const fraction = FRACTIONS[text.trim().toLowerCase().replace('-', ' ')] ?? FRACTIONS[text.trim().toLowerCase()];
  if (fraction !== undefined) return fraction;
  const [first = Number.NaN, second] = numbersIn(text);
  const value = second === undefined ? first : (first / second) * 100;
  return value >= 0 && value <= 100 ? value : undefined;
}

/** One format for each number of decimals: to make one takes longer than to read a sentence. */
const FORMATS = new Map<number, Intl.NumberFormat>();

/** The number in the way a reader is told it: at most two decimals, “1,200”. */
export function told(value: number, decimals = 2): string {
  const format = FORMATS.get(decimals) ?? new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals });
  FORMATS.set(decimals, format);
  return format.format(value);
}

/** A count of people with one denominator. */
export interface Frequency {
  count: number;
  of: number;
  /** True if the count was rounded. */
  rounded: boolean;
}

/** The natural frequency of a percentage (0–100): of 100 people, or of more where a share lies within 1% of none or all. */
export function frequencyOf(percentage: number): Frequency {
  const edge = Number(Math.min(percentage, 100 - percentage).toFixed(9));
  const of = edge === 0 || edge >= 1 ? 100 : edge >= 0.1 ? 1000 : edge >= 0.01 ? 10_000 : 100_000;
  const exact = (percentage / 100) * of;
  const count = Math.round(exact);
  return { count, of, rounded: Math.abs(count - exact) > 1e-6 };
}

/** “about 12 of 100 people”, “12 of 100 people”. */
export function frequencyTold({ count, of, rounded }: Frequency, who = 'people'): string {
  return `${rounded ? 'about ' : ''}${told(count)} of ${told(of)} ${who}`;
}
