import { type Half, length, medianOf, medianReading, medians } from './median.ts';
import { isElsewhere, mayHoldTime, whoTold } from './outcome.ts';
import type { Found, Passage } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { HEDGES } from './text/phrases.ts';

const OVERALL = String.raw`(?:(?i:overall |cancer-specific )?(?i:survival)(?: (?i:times?|duration))?|OS)\b(?!-)`;
const MEDIAN = `(?:(?i:median) (?:(?i:length of |duration of ))?${OVERALL}|\\bmOS\\b)`;
const AVERAGE = `(?i:average|mean) (?:(?i:length of |duration of ))?${OVERALL}`;
const UNNAMED = String.raw`(?<!(?:median|average|mean|year|month)s? )(?:(?i:overall survival)|\bOS)\b(?: rates?)?`;
const LIVED = pattern(
  `(?<term>(?i:lived|survived|survive|live))(?:[^.;%]{0,110}?)?,? (?:for )?(?:(?:an? |the )?(?<what>median|average|mean)(?: of)?|(?<on>on average),?) ${HEDGES}${length('value')}(?! (?:without|before|with no|free)\\b)`,
);
const LIFE = `(?:(?i:average|median|mean|remaining|estimated) )?(?i:life expectancy)(?: at birth)?`;
const MEDIANS = medians(MEDIAN);
const MEANS = medians(AVERAGE);
const UNNAMED_TIMES = medians(UNNAMED).slice(0, 2);
const LIVES = medians(LIFE).slice(1, 2);
const OF_PEOPLE =
  /\b(?:patients?|people|women|men|girls|boys|babies|children|adults|survivors|smokers|at birth|humans?|cancer|disease|syndrome|diabetes|dementia|diagnos\w+|mesothelioma|born)\b/i;

const SAYS = {
  name: 'Median survival',
  half: (told: string, half: Half) =>
    half === 'half'
      ? `half of the people lived longer than ${told}, half lived shorter.`
      : `${half} of the people lived longer than ${told}.`,
  each: 'In each group, half of the people lived longer than that.',
  none: 'by estimate, more than half of the people were still alive at the count.',
  limits: 'It is the middle of a past group: some lived much longer. It can’t tell how one person will do.',
};
const AVERAGES = {
  ...SAYS,
  name: 'Average survival',
  half: () => 'an average over a group; some people lived much longer and some shorter.',
  each: 'These are averages: in each group some people lived much longer and some shorter.',
};
const UNSAID = {
  ...SAYS,
  name: 'Survival',
  half: () => 'one number for a whole group, mostly the median: the time that half of the people outlived.',
  each: 'Such numbers are mostly medians: in each group, half of the people lived longer than that.',
};
const EXPECTANCY = {
  name: 'Life expectancy',
  half: () => 'an average over a large group; many people live longer than that and many shorter.',
  each: 'These are averages: in each group many people live longer than that and many shorter.',
  none: '',
  limits: 'An average isn’t a limit, and can’t tell how long one person will live.',
};

const HINT = /surviv|\blived?\b|life expectancy|\bm?OS\b/i;

/**
 * How long half of a group outlived: median survival (NCI Dictionary, “median survival”; Gould 1985, “The Median Isn’t the Message”, not opened, on why it is no
 * limit). An average of survival and a life expectancy are told as averages, not as medians; `type` says which. “Not reached” stands as the value’s text.
 */
export function readMedianSurvival({ text }: Passage): Found[] {
  if (!HINT.test(text) || !mayHoldTime(text) || isElsewhere(text)) return [];
  const found: Found[] = [];
  const add = (match: Match, say: typeof SAYS | typeof AVERAGES, type: string | undefined, most?: number) => {
    const median = medianOf(match, most);
    const words = match.span('term');
    if (
      !median ||
      /\bif (?:the |a )?$/i.test(match.before.slice(-40)) ||
      (!median.other && isOfAdvanced(match)) ||
      found.some(({ start, end }) => words.start < end && start < words.end)
    )
      return;
    const entry = type === 'life-expectancy' ? 'life-expectancy' : 'median-survival';
    found.push({
      ...words,
      entry,
      reading: medianReading(match, 'median-survival', median, say, type ? { type } : {}),
    });
  };
  const isMedian = /median|\bmOS\b/i.test(text);
  const isAverage = /average|mean/i.test(text);
  for (const match of isMedian ? matchesOf(text, ...MEDIANS) : []) add(match, SAYS, undefined);
  for (const match of isAverage ? matchesOf(text, ...MEANS) : []) add(match, AVERAGES, 'average');
  for (const match of isMedian || isAverage ? matchesOf(text, LIVED) : [])
    if (hasPeople(match))
      add(
        match,
        match.words('what') === 'median' ? SAYS : AVERAGES,
        match.words('what') === 'median' ? undefined : 'average',
      );
  if (/overall survival|\bOS\b/i.test(text))
    for (const match of matchesOf(text, ...UNNAMED_TIMES)) add(match, UNSAID, 'unnamed');
  if (/life expectancy/i.test(text) && OF_PEOPLE.test(text)) {
    for (const match of matchesOf(text, ...LIVES)) {
      // “A life expectancy of at least 6 months” is a condition for a study or for a hospice, not a result.
      const bounded = /(?:at least|less than|more than|over|under|up to|[<>≥≤])\s*$/i.test(
        text.slice(0, match.span('value').start),
      );
      if (!bounded) add(match, EXPECTANCY, 'life-expectancy', 120);
    }
  }
  return found;
}

/** “Survival for someone diagnosed with melanoma is 9 months”: so short a time is that of an advanced illness, which the words around it name. */
function isOfAdvanced(match: Match): boolean {
  const isShort = /month|week/i.test(match.text.slice(match.span('term').end, match.end + 12));
  return (
    isShort &&
    /\b(?:someone|anyone|an? (?:person|patient|man|woman)|people|patients|those|men|women)(?: who (?:is|are|was|were))? (?:diagnosed )?with (?:a )?(?:melanoma|skin cancer|breast cancer|prostate cancer|thyroid cancer|testicular cancer|bowel cancer|colon cancer|colorectal cancer|cervical cancer|kidney cancer|bladder cancer)\b/i.test(
      match.text,
    ) &&
    !/\b(?:advanced|metasta\w+|stage|spread|incurable|inoperable|recurr\w+|refractory|resistan\w+|terminal|late)\b/i.test(
      match.text,
    )
  );
}

function hasPeople(match: Match): boolean {
  return (
    /\b(?:patients?|people|women|men|those|participants|group|cancer|diagnos\w+|disease)\b/i.test(match.text) ||
    whoTold(match).startsWith('The group')
  );
}
