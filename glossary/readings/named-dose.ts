import { beside } from './counted-share.ts';
import { readDose } from './dose.ts';
import { isAboutAnimals } from './health-event.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';

const UNIT = String.raw`(?<unit>mg|µg|μg|mcg|(?i:milligrams?|micrograms?)(?: \((?:mg|mcg)\))?|IUs?|(?i:international units?)(?: \(IU\))?|(?i:units?)|U)(?![\w/²]|\^| ?(?:\/|per) ?(?:kg|m2|m²|dl|ml|l|day\/|kilogram|square|lit)\b)`;
const DRUG = String.raw`(?<drug>(?:(?:low-dose|oral|daily|regular|the drug|standard) )?(?:(?i:aspirin|paracetamol|acetaminophen|ibuprofen|naproxen|vitamin (?:A|B\d{0,2}|C|D\d?|E|K\d?)(?!\w)|folic acid|melatonin|caffeine|calcium|magnesium|iron|zinc|niacin|insulin|heparin|botox|onabotulinumtoxinA|ketamine|lithium|warfarin|metformin|prednisone|prednisolone|dexamethasone|morphine|tramadol|codeine|amoxicillin|omeprazole|nicotine|cannabidiol|CBD|THC|psilocybin|methotrexate|tamoxifen|letrozole|anastrozole|exemestane|oxycodone|methadone|levothyroxine|sertraline|fluoxetine|testosterone|estrogen|progesterone|hydroxychloroquine)|[a-z]{4,18}(?:mab|nib|ciclib|parib|statin|prazole|sartan|olol|pril|gliptin|gliflozin|platin|taxel|rubicin|mycin|cycline|cillin|oxacin|conazole|navir|setron|azepam|triptan|glutide|lukast|dronate|dronic acid))\b)`;
const WHEN = String.raw`(?<when>(?i:,? ?(?:(?:once|twice|three times) (?:a|per|each|every) (?:day|week|month)|(?:once|twice|three times) (?:daily|weekly)|(?:a|per|each|every) (?:day|week|month|night)|daily|weekly|monthly|nightly|every (?:other day|\d{1,2} (?:hours|days|weeks|months)|(?:two|three|four|six|eight|twelve) (?:hours|days|weeks|months)))\b))`;
const AMOUNT = String.raw`(?<![\w.,$£€-])${number('value')}[ -]?${UNIT}`;
const PATTERNS = [
  // “75 mg of aspirin a day”, “20 mg tablets of simvastatin”
  pattern(
    `(?<term>${AMOUNT}(?: (?i:tablets?|pills?|capsules?|doses?|supplements?|injections?))?(?: of)?(?: oral| low-dose)? ${DRUG})${WHEN}?`,
  ),
  // “aspirin (75 mg) daily”, “a low dose of melatonin (3 mg) each night”
  pattern(
    `(?<term>${DRUG}(?: (?:at (?:a |the )?dos(?:e|age)s? of|in (?:a )?dos(?:e|age)s? of|given at|dose of))?[ ,:]{0,2}\\(?${AMOUNT}\\)?)${WHEN}?`,
  ),
  // “at a dose of 200 mg every four weeks”, “received about 50 milligrams”
  pattern(
    `(?<led>\\b(?i:(?:daily |single |low |usual |standard |starting |weekly |first |regular )*(?:dose|dosage) (?:of|was|is)|doses of|(?:received|receive|took|takes?|taking|given|was given|were given|got|injected with) (?:about|around|only|just|up to|a|either|at least|the same)?)) ?(?<term>${AMOUNT})(?! (?:of|or more|or less|for every)\\b)${WHEN}?`,
  ),
];
const WORDS = /\d[ -]?(?:mg|µg|μg|mcg|IUs?\b|U\b|units?\b|milligrams?|micrograms?|international units?)/i;
const HEALTH =
  /\b(?:doses?|dosage|drugs?|medic\w+|patients?|treat\w+|therap\w+|participants|volunteers|placebo|trial|study|studies|tablets?|pills?|prescri\w+|injections?|infusions?|daily|a day|each day|take|took|taking|supplements?|vitamin|receive[ds]?|given|women|men|adults|doctor)\b/i;
const ELSEWHERE =
  /\b(?:soil|water supply|drinking water|feed|seafood|groundwater|pollut\w{1,4}|crops?|sludge|contaminat\w+|residues?|seized|smuggl\w+|trafficking|police|arrest\w*|possession|convicted|street value|housing|apartments?|recipes?|teaspoons?|servings?|calories|per serving|cups?|eggs?|milk|foods?|diet|sodium|cholesterol|caffeinated|blood levels?|limit|lethal|overdos\w+|recall\w*|price|cost[s]?|\bsales)\b/i;
const LIMIT_BEFORE =
  /(?:than|below|above|under|over|at least|limit (?:of|is)|maximum(?: of)?|exceed\w*|between|from|by|[<>≤≥]|\d\s?(?:mg|mcg|IU|milligrams)?\s?(?:-|to|or|and|\/|versus|vs\.?))\s?$/i;
const DENIED = /\b(?:not|never|no|if|n't|avoid|don't|instead of|rather than)\b[^.;,]{0,24}$/i;

/**
 * A dose of a drug in milligrams, micrograms or units, with how often where the text tells it. It puts the signs into words and never judges a dose or advises one. One microgram of
 * vitamin D is 40 international units (US National Institutes of Health, Office of Dietary Supplements, fact sheet on vitamin D; not opened); for other drugs a unit means another
 * amount. Silent for ranges, limits, food and animals.
 */
export function readNamedDose(passage: Passage): Found[] {
  const { text } = passage;
  if (!WORDS.test(text) || !HEALTH.test(text) || ELSEWHERE.test(text) || isAboutAnimals(text)) return [];
  const matches = matchesOf(text, ...PATTERNS);
  // So many doses are a table that lost its lines.
  if (matches.length > 6) return [];
  const found = matches.flatMap((match): Found[] => {
    const value = match.number('value');
    const start = match.span('value').start;
    if (
      !(value > 0) ||
      LIMIT_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ||
      DENIED.test(match.before.slice(-40))
    )
      return [];
    const behind = text.slice(match.span('unit').end, match.span('unit').end + 16);
    if (/^\)?\s?(?:-|to|or|\/) ?\d|^ or (?:more|less|higher|lower)/.test(behind)) return [];
    const unit = unitOf(match.words('unit')!);
    const drug = match.words('drug')?.replace(/^(?:the drug|daily|regular) /, '');
    const max = unit === 'milligram' ? 20_000 : unit === 'microgram' ? 100_000 : 500_000;
    if (value > max || /^vitamin .$/i.test(match.after.slice(0, 9))) return [];
    // The dose of a thing without a name explains nothing, and a placebo has no dose that matters.
    if (!drug || /\b(?:placebo|sham|dummy|inactive)\b[^.;]{0,60}$/i.test(text.slice(0, start))) return [];
    return [
      {
        ...match.span('term'),
        entry: unit === 'international unit' ? 'international-unit' : 'dose',
        reading: reading(match, value, unit, drug, hedgeBefore(text.slice(0, start))),
      },
    ];
  });
  return beside(found, passage, readDose);
}

type Unit = 'milligram' | 'microgram' | 'international unit' | 'unit';

function unitOf(words: string): Unit {
  if (/^(?:mg|milli)/i.test(words)) return 'milligram';
  if (/^(?:µg|μg|mcg|micro)/i.test(words)) return 'microgram';
  return /^(?:IU|inter)/i.test(words) ? 'international unit' : 'unit';
}

function reading(match: Match, value: number, unit: Unit, drug: string, hedge: string): Reading {
  const lead =
    /\bdaily (?:\w+ )?(?:dose|supplement|tablet|pill)s? of (?:about |only )?$/i.test(match.before) ||
    /\bdaily dose/i.test(match.words('led') ?? '');
  const when =
    match
      .words('when')
      ?.replace(/^[ ,]+/, '')
      .toLowerCase() ?? (lead ? 'a day' : undefined);
  const amount = `${told(value, 4)} ${unit}${value === 1 ? '' : 's'}`;
  return {
    kind: 'dose',
    plain: `The ${/vitamin|calcium|iron|zinc|magnesium|folic|niacin|caffeine/i.test(drug) ? 'amount' : 'dose'} is ${hedge.replace('fewer', 'less')}${amount} of ${drug}${when ? ` ${when}` : ''}. ${meaningOf(value, unit, drug)}`,
    values: { value, unit, ...(when && { when }) },
    limits:
      'Doses differ from person to person. Only the care team or pharmacist can say what is right for one person.',
  };
}

function meaningOf(value: number, unit: Unit, drug: string): string {
  if (unit === 'milligram')
    return value >= 100
      ? `A milligram (mg) is a thousandth of a gram: this is ${told(value / 1000, 4)} gram${value === 1000 ? '' : 's'}.`
      : 'A milligram (mg) is a thousandth of a gram.';
  if (unit === 'microgram') return 'A microgram is a thousandth of a milligram, a millionth of a gram.';
  if (/vitamin d/i.test(drug))
    return `For vitamin D, 40 units are one microgram: this is ${told(value / 40)} micrograms.`;
  return 'A unit tells how strong the effect is, not the weight. It means another amount for each drug.';
}
