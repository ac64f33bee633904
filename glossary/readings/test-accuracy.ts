import { foundSharesIn } from './found-share.ts';
import { isAboutAnimals } from './health-event.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { type Frequency, frequencyOf, percent, told } from './text/numbers.ts';
import { HEDGES } from './text/phrases.ts';

type Measure =
  | 'sensitivity'
  | 'specificity'
  | 'positive predictive value'
  | 'negative predictive value'
  | 'false-positive rate'
  | 'false-negative rate';

const NAME = String.raw`(?:sensitivity|specificity|(?:positive|negative) predictive values?(?: ?\((?:PPV|NPV)\))?|false[- ](?:positive|negative) rates?)`;
const LETTERS = '(?<![\\w-])(?:PPV|NPV)(?![\\w-])';
const ANY = `(?:(?i:(?<![-\\w])${NAME}(?! (?:to|analysis|analyses|test|reaction)\\b))|${LETTERS})`;
const IS = String.raw`(?:\s*[:=(]\s*|,? (?i:of|was|is|at|were|reached|stood at)(?=\s)|\s(?=\d))\s*`;
const LINK = `(?: (?i:for|in detecting|of the [a-z-]{2,20}(?: [a-z-]{2,20})?) [^.,;:()\\d]{2,50}?| \\(NPV\\)| \\(PPV\\))?${IS}${HEDGES}`;
const PAIRS = [
  pattern(
    `${percent('a')} (?<first>(?i:sensitive|specific)),? (?i:and|but) ${HEDGES}${percent('b')} (?<second>(?i:sensitive|specific))(?![\\w-])`,
  ),
  pattern(
    `(?<first>${ANY})${IS}${HEDGES}${percent('a')}\\)?,? (?i:and|with|but)(?: (?i:an?|its|the))? (?<second>${ANY})${IS}${HEDGES}${percent('b')}`,
  ),
  pattern(
    `${percent('a')} (?<first>${ANY})(?:,| (?i:and|with))(?: (?i:and|an?))? ${HEDGES}${percent('b')} (?<second>${ANY})`,
  ),
  pattern(
    `(?<first>${ANY})(?: (?i:and|or) |/)(?:(?i:an?|its) )?(?<second>${ANY})(?: (?i:rates?|values?))?${LINK}${percent('a')}(?: (?i:and) |/|, )${HEDGES}${percent('b')}`,
  ),
];
const ONE = [pattern(`(?<first>${ANY})${LINK}${percent('a')}`), pattern(`${percent('a')} (?<first>${ANY})`)];

/** Machines have a sensitivity, too. */
const NOT_A_TEST =
  /\b(?:microphones?|cameras?|loudspeakers?|headphones?|antennas?|radios?|receivers?|touch ?screens?|spam|search engines?|smoke|fraud|plagiarism|malware|virus scanner)\b/i;

/** The body’s own sensitivity is no test’s. */
const NOT_OF_A_TEST =
  /\b(?:insulin|skin|drug|antibiotic|pain|gluten|food|light|sun|cold|tooth|dental|noise|contrast|emotional|chemo|platinum|hormone|heat|touch|rejection|price|climate|sensory|enzyme|substrate)[- ]$/iu;

/** Pieces of tissue or pictures are counted there, not people. */
const ON_TISSUE = /\b(?:tissues?|specimens?|lesions|nodules|polyps|slides|images|samples of)\b/i;
const WORDS = /sensitiv|specific|predictive value|false[- ](?:pos|neg)|[PN]PV/i;

/**
 * How well a test tells people with an illness from people without it: sensitivity, specificity, predictive values and the rates of false results, told as
 * people of 100 (Gigerenzer and others 2007, doi:10.1111/j.1539-6053.2008.00033.x; not opened). A pair that stands together is one reading.
 */
export function readTestAccuracy({ text }: Passage): Found[] {
  if (NOT_A_TEST.test(text) || ON_TISSUE.test(text)) return [];
  if (!WORDS.test(text)) return isAboutAnimals(text) ? [] : foundSharesIn(text);
  if (isAboutAnimals(text)) return [];
  const falseShares = foundSharesIn(text);
  if (falseShares.length > 0) return falseShares;
  return matchesOf(text, ...PAIRS, ...ONE)
    .slice(0, 40)
    .flatMap((match): Found[] => {
      const parts = partsOf(match);
      if (
        !parts ||
        NOT_OF_A_TEST.test(text.slice(0, match.span('first').start)) ||
        /(?:\d|%)\s?(?:-|to|and|or) ?$|-$/u.test(match.before)
      )
        return [];
      if (
        /(?:sensitivity|specificity|values?|PPV|NPV|rates?),? (?:and )?$/iu.test(match.before) ||
        /^\s?,\s?(?:and )?\d[\d.]*\s?(?:%|percent)(?! (?:sens|spec|pos|neg|PPV|NPV))|^\s?(?:lower|higher|less|more|greater|better|worse)\b/u.test(
          match.after,
        ) ||
        hasMore(match.after) ||
        /\b(?:if|suppose|imagine|would have|for example|goal|aim|at 100)\b[^;]{0,40}$/iu.test(match.before)
      )
        return [];
      const first = match.span('first');
      const second = match.words('second') === undefined ? first : match.span('second');
      return [
        {
          start: Math.min(first.start, second.start),
          end: Math.max(first.end, second.end),
          entry: ENTRIES[parts[0]!.measure],
          reading: reading(parts),
        },
      ];
    });
}

interface Part {
  measure: Measure;
  share: number;
  hedge: string;
}

const ENTRIES: Readonly<Record<Measure, string>> = {
  sensitivity: 'sensitivity',
  specificity: 'specificity',
  'positive predictive value': 'positive-predictive-value',
  'negative predictive value': 'negative-predictive-value',
  'false-positive rate': 'false-positive',
  'false-negative rate': 'false-negative',
};

function measureOf(words: string): Measure {
  const name = words.toLowerCase();
  if (name.startsWith('ppv') || name.startsWith('positive')) return 'positive predictive value';
  if (name.startsWith('npv') || name.startsWith('negative')) return 'negative predictive value';
  if (name.startsWith('false')) return name.includes('positive') ? 'false-positive rate' : 'false-negative rate';
  return name.startsWith('sens') ? 'sensitivity' : 'specificity';
}

/** The one or two measures of a hit; undefined where a share is impossible or a measure stands twice. */
function partsOf(match: Match): Part[] | undefined {
  const parts: Part[] = [];
  for (const [name, value] of [
    ['first', 'a'],
    ['second', 'b'],
  ] as const) {
    const words = match.words(name);
    if (words === undefined) continue;
    const share = match.number(value);
    if (!(share >= 0 && share <= 100)) return undefined;
    parts.push({
      measure: measureOf(words),
      share,
      hedge: hedgeBefore(match.text.slice(0, match.span(value).start)),
    });
  }
  return new Set(parts.map(({ measure }) => measure)).size === parts.length ? parts : undefined;
}

/** Whether a further percentage follows for the same measure, as for another group, so that one alone would mislead. */
function hasMore(after: string): boolean {
  const near = after
    .slice(0, 110)
    .replace(/^\s?[([][^)\]]{0,50}[)\]]/u, '')
    .slice(0, 70)
    .split(
      /[;.](?:\s|$)|\b(?:sensitivity|specificity|predictive|PPV|NPV|rates?|CI|confidence|accuracy|AUC|area)\b/u,
    )[0]!;
  return (
    /^\s?(?:-|to|or)\s?\d|\d\s?(?:%|percent|per cent)/u.test(near) &&
    !/(?:with|and|an?|,|\()\s*(?:an? )?\d[\d.]*\s?(?:%|percent|per cent)\s*$/u.test(near)
  );
}

function told100({ count, of, rounded }: Frequency): [some: string, rest: string, all: string] {
  const people = (number: number) => (number === 0 ? 'none' : `${rounded ? 'about ' : ''}${told(number)}`);
  return [people(count), people(of - count), told(of)];
}

/** Of 100 people, or of 1,000 where a share near the ends would round to all or none. */
function peopleOf(share: number): Frequency {
  if (Number.isInteger(share) || (share >= 5 && share <= 95)) return frequencyOf(share);
  const count = Math.round(share * 10);
  return { count, of: 1000, rounded: Math.abs(share * 10 - count) > 1e-6 };
}

function partTold({ measure, share, hedge }: Part): string {
  const [some, rest, all] = told100(peopleOf(share));
  const few = hedge ? `${hedge}${some.replace(/^about /, '')}` : some;
  const others = hedge ? 'the rest' : rest;
  const [isFew, isOther] = [few === '1', others === '1'];
  switch (measure) {
    case 'sensitivity':
      return `Of ${all} people with the illness, the test finds ${few} and misses ${others}.`;
    case 'specificity':
      return `Of ${all} people without it, the test rightly clears ${few}; ${others} ${isOther ? 'gets' : 'get'} a false alarm.`;
    case 'positive predictive value':
      return `Of ${all} people with a positive result, ${few} ${isFew ? 'has' : 'have'} the illness; ${others === 'none' ? 'all of them do' : `${others} ${isOther ? 'doesn’t' : 'don’t'}`}.`;
    case 'negative predictive value':
      return `Of ${all} people with a negative result, ${few} ${isFew ? 'is' : 'are'} free of the illness; ${others} ${isOther ? 'has' : 'have'} it all the same.`;
    case 'false-positive rate':
      return `Of ${all} people without the illness, ${few} ${isFew ? 'gets' : 'get'} a positive result all the same.`;
    case 'false-negative rate':
      return `Of ${all} people with the illness, the test misses ${few}.`;
  }
}

const SHORT: Readonly<Record<Measure, string>> = {
  sensitivity: 'sensitivity',
  specificity: 'specificity',
  'positive predictive value': 'ppv',
  'negative predictive value': 'npv',
  'false-positive rate': 'falsePositive',
  'false-negative rate': 'falseNegative',
};

function reading(parts: readonly Part[]): Reading {
  const names = parts.map(({ measure, share }) => `${measure} ${told(share)}%`).join(', ');
  const isPredictive = parts.some(({ measure }) => measure.includes('predictive'));
  const single = parts.length === 1 && !parts[0]!.hedge ? peopleOf(parts[0]!.share) : undefined;
  return {
    kind: 'test-accuracy',
    plain: `${names.charAt(0).toUpperCase()}${names.slice(1)}. ${parts.map(partTold).join(' ')}`.replace(
      / without it,/u,
      parts[0]!.measure === 'specificity' ? ' without the illness,' : ' without it,',
    ),
    values: Object.fromEntries(parts.map(({ measure, share }) => [SHORT[measure], share])),
    limits: isPredictive
      ? 'It depends on how common the illness is in the people tested, so it can differ for you.'
      : 'What one result means also depends on how common the illness is in the people tested.',
    ...(single && {
      picture: { type: 'people' as const, count: single.count, of: single.of, label: parts[0]!.measure },
    }),
  };
}
