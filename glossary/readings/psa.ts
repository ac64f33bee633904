import { boundAround, isHalfOfRange, isPair, isRule } from './cancer-context.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';
import { isOneOfSeveral, LINK } from './text/phrases.ts';

const NAME = String.raw`(?<term>\bPSAs?\b|(?i:prostate[- ]specific[- ]antigen)(?: \(PSA\))?)(?: (?i:blood ))?(?: (?i:levels?|values?|scores?|readings?|results?|count|concentration|number))?`;
const UNIT = String.raw`\s?(?:ng|(?i:nanograms?))\s?(?:/|(?i:per) )\s?(?:m[lL]|(?i:milli(?:liter|litre)s?))\b|\s?(?:[µμu]g|mcg|(?i:micrograms?))\s?(?:/|(?i:per) )\s?(?:[lL]|(?i:lit(?:er|re)))\b`;
/** Without a unit only words that say “this is its value” count: “PSA at 50” is an age. */
const STRICT = String.raw`(?:\s?[:=≥≤<>~]\s?|\s(?i:of|was|is|reached|hit|stood at|came back at|came back as|had risen to|rose to|fell to|dropped to|climbed to|went up to|is now|was only|was about|was around|of about|of around|above|below|over|under|reading of))(?:\s?(?:[≥≤<>~]|(?i:about|around|only|just|above|below|over|under|less than|more than|at least|up to|now|still))){0,2}\s?`;
const RANGE = `(?:(?<low>\\d+(?:\\.\\d+)?)\\s?(?:-|(?i:to|and))\\s?)?`;
const PATTERNS = [
  pattern(
    `${NAME}${LINK}(?:(?i:or|to|now|up to|down to|rose to|fell to|rose|fell|risen|dropped|above|below|exceeding|greater than|higher than|lower than|between|reached) ){0,3}(?:[≥≤<>~]\\s?)?(?:(?i:about|around|just|only) )?${RANGE}${number('value')}(?:${UNIT})`,
  ),
  pattern(
    `${NAME}${STRICT}${RANGE}(?<value>\\d{1,4}(?:\\.\\d{1,3})?)(?![\\d%]|\\.\\d|\\s?(?:%|[a-zµμ]+/|percent|per cent|ng|mg|pg|(?i:years?|months?|weeks?|days?|men|patients|times|points?|out of|of|in (?:\\d{1,2}\\b|every|ten|five)|to|or (?!more|higher|above|over|greater|less|lower|below|under)|and \\d|fold|x\\b|tests?|million|billion|cases|cards?|participants)))`,
  ),
  // “PSA 7.2 at diagnosis”: a decimal says that it is a value.
  pattern(
    `${NAME}\\s(?<value>\\d{1,4}\\.\\d{1,3})(?![\\d%]|\\.\\d|\\s?(?:%|[a-zµμ]+/|percent|per cent|ng|mg|pg|(?i:years?|months?|weeks?|days?|men|patients|times|points?|out of|of|in (?:\\d{1,2}\\b|every|ten|five)|to|or (?!more|higher|above|over|greater|less|lower|below|under)|and \\d|fold|x\\b|tests?|million|billion|cases|cards?|participants)))`,
  ),
  pattern(
    String.raw`(?<none>(?i:undetectable|non-?detectable) (?:PSA\b|(?i:prostate[- ]specific[- ]antigen))|\bPSA(?: (?i:levels?|value|result))?(?: (?i:was|is|remained|remains|became|has been|stayed|were))?(?: (?i:still|now))? (?i:undetectable))`,
  ),
];

/** The highest PSA that is told; more is a misprint or another unit. */
const HIGHEST = 20_000;
const CUE =
  /prostat|gleason|urolog|\bng\b|ng\/m|µg|μg|biops|\bblood\b|radiotherapy|antigen|cancer|tumou?r|\bdoctors?\b|physician|oncolog|metasta|diagnos|lupron|hormone therapy/i;
/** A value that somebody has: a public service announcement is never “his”. */
const SOMEBODYS =
  /\b(?:he|she|I|who|man|husband|father|dad|brother|uncle|[A-Z][a-z]+) (?:had|has|have|with|learned he had|discovered he had) (?:a|an|my|his) (?:[a-z]+ )?PSA (?:level |score |reading |count )?of|\b(?:his|my|your|'s|husband's|father's|dad's|brother's|[A-Z][a-z]+'s) (?:[a-z]+ )?PSA (?:level |score |reading |count )?(?:was|is|had|hit|rose|reached|stood|jumped|climbed|dropped|fell|came)\b/u;

/**
 * The PSA in nanograms per milliliter (the same number as micrograms per liter). No line between normal and not is told: there is none, and age, an enlarged
 * prostate, infection and some medicines move it (NCI, “Prostate-Specific Antigen (PSA) Test”, cancer.gov/types/prostate/psa-fact-sheet).
 */
export function readPsa(passage: Passage): Found[] {
  const { text, topics } = passage;
  if (!/\bPSAs?\b|specific[- ]antigen/i.test(text)) return [];
  const isSure = CUE.test(text) || SOMEBODYS.test(text) || topics.includes('prostate-cancer');
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    if (match.words('none') !== undefined) return [{ ...match.span('none'), entry: 'psa-test', reading: UNDETECTABLE }];
    if (!isSure) return [];
    const value = match.number('value');
    const low = match.words('low') === undefined ? undefined : match.number('low');
    if (!(value >= 0 && value <= HIGHEST) || (low !== undefined && !(low < value))) return [];
    if (
      isOneOfSeveral(match.after) ||
      isHalfOfRange(match.after) ||
      isRule(match.before, match.after) ||
      isOther(match) ||
      (match.words('low') !== undefined && isPair(text, match.span('low'), match.span('value'))) ||
      isChange(match)
    )
      return [];
    if (
      low === undefined &&
      value <= HARDLY_ANY &&
      /(?:<|less than|below|under)\s?$/i.test(match.text.slice(0, match.span('value').start))
    )
      return [
        {
          ...match.span('term'),
          entry: 'psa-test',
          reading: { ...UNDETECTABLE, values: { value, bound: 'less than' } },
        },
      ];
    const bound = low === undefined ? boundAround(text.slice(0, match.span('value').start), match.after) : undefined;
    return [{ ...match.span('term'), entry: 'psa-test', reading: reading(text, value, low, bound) }];
  });
}

/** “from 4.1 to 6.3”, “rose by 2”, “a PSA of 4 a year ago and 6 now”: a change, which one value would not tell. */
function isChange(match: Match): boolean {
  const between = match.text.slice(match.span('term').end, match.span('value').start);
  if (
    /\b(?:from|by)\b/i.test(between) ||
    /^\s?(?:(?:ng|µg)\S*)?\s?(?:→|->|per year|a year\b|\/\s?year|\/cc|\/cm)/i.test(match.after)
  )
    return true;
  if (/\b(?:free|%|ratio|density|velocity) $/i.test(match.text.slice(0, match.span('term').start))) return true;
  if (/^[^.;]{0,20}?\b(?:in|on|at)\b[^.;]{0,14}?,? (?:and|but|then)\b[^.;]{0,30}?\d/i.test(match.after)) return true;
  return /\bto\s+\d/i.test(match.after.slice(0, 16));
}

/** Announcements and years: “a PSA of 30 seconds”, “the PSA of 1998”. */
function isOther(match: Match): boolean {
  return (
    /^\s?(?:people|seconds?|minutes?|hours?|long|cars?|jobs?|workers|donors|votes)\b/i.test(match.after) ||
    (/^(?:19|20)\d\d$/.test(match.words('value')!) &&
      !/^\s?(?:ng|µg|μg)/.test(match.after) &&
      !/ng|[µμ]g/.test(match.text.slice(match.span('value').end, match.end)))
  );
}

const REMOVED =
  /\bprostatectom|\b(?:after|since|following) (?:the |his |my |prostate )?(?:surgery|operation)\b|prostate (?:was |has been |had been )?removed/i;

/** Below this, after treatment, a test reports the PSA as undetectable (the limit of usual laboratory tests). */
const HARDLY_ANY = 0.1;

function reading(text: string, value: number, low: number | undefined, bound: string | undefined): Reading {
  const amount = low === undefined ? `${bound ? `${bound} ` : ''}${told(value)}` : `${told(low)} to ${told(value)}`;
  return {
    kind: 'psa',
    plain: `PSA ${amount} ng/mL: the amount of this prostate protein in the blood. ${REMOVED.test(text) ? 'Once the prostate is removed, other limits apply, and doctors watch how the value changes.' : 'No single number divides normal from not normal. Age, an enlarged prostate or an infection can raise it too.'}`,
    values: low === undefined ? { value, ...(bound && { bound }) } : { low, high: value },
    limits:
      'One value can’t show whether there is cancer. After treatment, and while it is followed, the change over time matters more.',
  };
}

const UNDETECTABLE: Reading = {
  kind: 'psa',
  plain:
    'Undetectable PSA: there was too little of this prostate protein in the blood for the test to measure. After surgery or other treatment, that is a welcome result.',
  values: { value: 'undetectable' },
  limits: 'It can change later, so it is measured again. Very fine tests still find tiny amounts that others can’t.',
};
