/** The source of a stage’s number with its letters, as it may stand after “stage”: “III”, “3b”, “IA2”, “four”. Read it with `stageNumberOf`. */
const LETTERS = String.raw`(?:is|[A-Da-dESX]{0,3}[1-3]?)(?:\(i{1,2}\))?`;
/** “Stage III C”: a letter that stands apart, if no word follows that it could belong to (“stage 3 B cell lymphoma”, “stage III A trial”). */
const APART = String.raw`\s[A-C][1-3]?(?=[,.;:)]|$|\s(?:(?!cells?\b|symptoms?\b)[a-z-]+\s){0,3}(?:cancers?|carcinomas?|adenocarcinomas?|melanomas?|tumou?rs?|disease|NSCLC)\b)`;
const ROMAN = `(?:IV|V|I{1,3}|iv|iii|ii)(?:${APART}|${LETTERS})`;
const ARABIC = `[0-5](?:${APART}|${LETTERS})`;
const WORDS = '(?i:zero|one|two|three|four|five)';
const TO = String.raw`(?:\s?[-/]\s?|\s(?:to|through|or|and)\s)(?:(?i:stages?)\s)?`;
/** A number after “and” may count something else: “stage 2 and 3 months later”. */
const NOT_A_COUNT = String.raw`(?!\s?-?(?:%|percent|per cent|years?|months?|weeks?|days?|hours?|cm|mm|cycles?|times|of|other|more|patients|people|women|men|children|nodes?|lymph|tumou?rs?)\b|%)`;
const END = String.raw`(?![\w%°+]|'\w|\.\d|:\d|,\d|-(?!N[0-3])\w)`;

/** Two stages are written alike: “I-III”, “3 or 4”, “three or four”, “IIIA-C”. Groups `low` and `high`. */
export const STAGE_NUMBER = [
  `(?<low>0|${ROMAN})(?:${TO}(?<high>${ROMAN}|[A-C](?!\\w))${END}${NOT_A_COUNT})?${END}`,
  `(?<low>${ARABIC})(?:${TO}(?<high>${ARABIC}|[A-Ca-c](?!\\w))${END}${NOT_A_COUNT})?${END}`,
  `(?<low>${WORDS})(?:${TO}(?<high>${WORDS})${END}${NOT_A_COUNT})?(?![\\w-])`,
];

/** A third stage, or a number that isn’t clear, follows: “I, II and III”. */
const MORE =
  /^(?:\s?[,/-]\s?(?:(?:and|or|to) )?|\s(?:to|and|or|versus|vs\.?|through) )(?:(?:IV|V|I{1,3})[A-D]?\b|(?:\d+[a-d]?(?!\s?%)|one|two|three|four|five)\b(?!\s?-?(?:%|years?|months?|weeks?|days?|cm|mm|of\b|patients|people)))/u;

/** Whether more stages follow than were read. */
export function isListed(after: string): boolean {
  return MORE.test(after);
}

/** A stage’s number in one form. */
export interface StageNumber {
  /** 0 to 5. */
  number: number;
  /** The letters and what follows them, in capitals: “B”, “A2”, “” for none. */
  letters: string;
}

const VALUES = ['zero', 'one', 'two', 'three', 'four', 'five'];
const ROMANS = ['0', 'I', 'II', 'III', 'IV', 'V'];

/** The stage that words as found by `STAGE_NUMBER` mean; undefined for anything else. A letter alone takes its number from `low`. */
export function stageNumberOf(words: string, low?: StageNumber): StageNumber | undefined {
  const word = VALUES.indexOf(words.toLowerCase());
  if (word >= 0) return { number: word, letters: '' };
  const [, main = '', rest = ''] = /^([0-5]|IV|V|I{1,3}|iv|iii|ii)?(.*)$/.exec(words) ?? [];
  const letters = rest.replace(/\(i{1,2}\)$|\s/g, '').toUpperCase();
  if (main === '') return low && /^[A-C]$/.test(letters) ? { number: low.number, letters } : undefined;
  const number = /\d/.test(main) ? Number(main) : ROMANS.indexOf(main.toUpperCase());
  return number < 0 ? undefined : { number, letters };
}

/** “IIIB”: the number in Roman digits, 0 as it is. */
export function romanOf({ number, letters }: StageNumber): string {
  return `${ROMANS[number]}${letters}`;
}
