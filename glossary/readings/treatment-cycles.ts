import type { Found, Passage } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';

const COUNT = String.raw`(?<count>(?<![\d.,-])\d{1,2}(?!\d|\.\d)|\b(?i:two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|eighteen))`;
const CYCLES = `(?i:cycles|courses|rounds|infusions|doses|treatments)`;
const EVERY = String.raw`(?:(?i:(?:given |repeated |once |one |each )?every) ${number('every')} (?<span>(?i:weeks|days))|(?i:given |repeated )?[qQ] ?(?<qEvery>\d{1,2}) ?(?<qSpan>[wWdD]|wk|wks)\b|(?<weekly>(?i:three-weekly|3-weekly|two-weekly|2-weekly|fortnightly|every other week|every week|weekly)))`;
const OF = String.raw`(?: (?i:of) (?i:(?!every)[a-z][\w/+ -]{1,50}?))?`;
const PATTERNS = [
  pattern(`(?<term>${COUNT} (?<weekly>(?i:three-weekly|3-weekly|two-weekly|2-weekly|fortnightly|weekly)) ${CYCLES})`),
  pattern(String.raw`(?<term>${COUNT} ${CYCLES}${OF},? \(?(?:(?i:were|was|are|is) )?${EVERY})`),
  pattern(`(?<term>${EVERY},? (?i:for)(?: (?i:a total of))? ${COUNT} ${CYCLES})`),
  pattern(
    String.raw`(?<term>${COUNT} (?<length>\d{1,2}|(?i:two|three|four|six))[- ](?<lengthSpan>(?i:day|week)) (?i:(?:treatment |chemotherapy |chemo )?cycles))`,
  ),
  pattern(
    String.raw`(?<term>${COUNT} ${CYCLES}${OF},? (?i:(?:each )?lasting|each|of) (?<length>\d{1,2}|(?i:two|three|four|six)) (?<lengthSpan>(?i:days|weeks))(?: (?i:each))?)`,
  ),
];

/** Cycles turn everywhere: the sentence must be about treatment. */
const IS_TREATMENT =
  /\b(?:chemo\w{0,14}|treatment|immunotherapy|infusions?|regimens?|oncolog\w{1,5}|cancer|lymphoma|leuk[a]?emia|myeloma|tumou?r|patients?|[a-z]{3,14}(?:mab|platin|taxel|rubicin|citabine|tinib|bine|vincristine)|cyclophosphamide|carboplatin|R-CHOP|CHOP|FOLFOX|FOLFIRI|ABVD|BEACOPP|FEC|TCHP|AC-T|mg\/m(?:²|2))\b/i;
const NO_TREATMENT =
  /\b(?:menstrual|periods?|ovulat\w{1,4}|IVF|insemination|clomid|letrozole|washing|wash|dishwasher|battery|billing|election|business|economic|spin|freeze|PCR|thermal|contracepti\w{1,4}|fertility|gym|training|steroids? cycles?|bulking|mice|mouse|rats?|dogs?|cats?|lawn|pool|boxing|boxers?|fought|golf|talks|negotiations?|yoga|voting|layoffs|funding|interviews?|exams?|sleep)\b/i;
const WORDS = /cycles|courses|rounds|infusions|doses|treatments/i;
const ANOTHER_BEFORE = /(?:\d|\b(?:two|three|four|five|six|seven|eight))\s?(?:-|to|or|and)\s?$/i;
const BOUND_BEFORE =
  /\b(?:up to|at least|maximum of|no more than|more than|less than|fewer than|minimum of|after|completed)\s$/i;

const WEEKLY: Readonly<Record<string, number>> = {
  'three-weekly': 21,
  '3-weekly': 21,
  'two-weekly': 14,
  '2-weekly': 14,
  fortnightly: 14,
  'every other week': 14,
  'every week': 7,
  weekly: 7,
};

/**
 * How long a treatment in cycles takes: the count of cycles times the days from one start to the next (NCI, “treatment cycle”: treatment, then rest).
 * Says nothing for ranges, limits (“up to six”) and cycles of other things.
 */
export function readTreatmentCycles({ text }: Passage): Found[] {
  if (!WORDS.test(text) || !IS_TREATMENT.test(text) || NO_TREATMENT.test(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const count = match.number('count');
    const every = daysOf(match);
    if (!(count >= 2 && count <= 36 && every >= 7 && every <= 84 && count * every <= 1100)) return [];
    const before = match.text.slice(0, match.span('count').start).slice(-30);
    if (ANOTHER_BEFORE.test(before) || BOUND_BEFORE.test(before) || /^\s?(?:-|to|or) ?\d/.test(match.after)) return [];
    const pace = every % 7 === 0 ? (every === 7 ? 'a week' : `${told(every / 7)} weeks`) : `${told(every)} days`;
    const whole = lengthTold(count * every);
    return [
      {
        ...match.span('term'),
        entry: 'cycle',
        reading: {
          kind: 'treatment-cycles',
          plain: `${told(count)} rounds, one every ${pace.replace(/^a /, '')}: about ${whole} in all. The first and the last start about ${lengthTold((count - 1) * every)} apart. Rest days are part of each round.`,
          values: { count, days: every, weeks: Math.round(((count * every) / 7) * 10) / 10 },
          limits: 'Delays are common, for instance until blood counts have recovered.',
          picture: { type: 'calendar', count, every, label: 'treatment cycles' },
        },
      },
    ];
  });
}

function daysOf(match: Match): number {
  const weekly = match.words('weekly');
  if (weekly) return WEEKLY[weekly.toLowerCase()] ?? Number.NaN;
  const name = ['every', 'qEvery', 'length'].find((one) => match.words(one) !== undefined);
  const span = match.words('span') ?? match.words('qSpan') ?? match.words('lengthSpan') ?? '';
  return name === undefined ? Number.NaN : match.number(name) * (/^w/i.test(span) ? 7 : 1);
}

function lengthTold(days: number): string {
  const weeks = Math.round(days / 7);
  return weeks <= 12 ? `${told(weeks)} weeks` : `${told(weeks)} weeks (${told(Math.round(days / 30.4))} months)`;
}
