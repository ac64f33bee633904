import { beside } from './counted-share.ts';
import { FREE_OF, measureOf } from './event-free-survival.ts';
import { isAboutAnimals } from './health-event.ts';
import { readMedianSurvival } from './median-survival.ts';
import { GROUP, isElsewhere, mayHoldTime, SHORT } from './outcome.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { boundBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { NUMBER, numberOf, told } from './text/numbers.ts';
import { HEDGES } from './text/phrases.ts';

const FREE = Object.values(FREE_OF)
  .map(({ words }) => words)
  .join('|');
/** “3 months”, “five-and-a-half months”, “a year”, “2½ years”. */
const SPAN = `(?:(?<value>${NUMBER})(?<half>[- ]and[- ](?:a[- ]half|1/2|½)|½| 1/2)?|an? (?:extra |additional |full )?)[- ]?(?<unit>years?|months?|weeks?|days?)`;
const MIDDLE = `(?:(?:an? |the )?(?<middle>median|average|mean)(?: of)?,? |on (?<on>average),? )?`;
const SURVIVAL = String.raw`(?:(?<what>(?i:median|average|mean)) )?(?:(?i:overall survival|survival)|\bOS\b|(?<free>${FREE}|(?i:time to (?:disease )?progression)))\b(?: (?i:times?))?`;
const WITHOUT = String.raw`(?<without> (?:without|before|free of|with no) (?:(?:the|their|his|her|any) )?(?:cancer|disease|tumou?rs?|illness|symptoms|condition|progression|melanoma|lymphoma|myeloma|leuk[a]?emia)(?: [^.,;:%\d]{0,30}?(?:progress(?:ion|ed|ing)|worsen(?:ing|ed)|get(?:ting|s)? worse|got worse|grow(?:ing|th)|grew|spread(?:ing)?|return(?:ing|ed)|com(?:ing|es) back|came back))?)`;
const MORE = '(?:longer|more)';
const PATTERNS = [
  pattern(
    `(?<term>(?i:lived|live|living|survived?|surviving)) ${MIDDLE}${HEDGES}${SPAN} ${MORE}(?!-)(?:,? on (?<after>average))?(?:,? (?:in |by )?(?:the )?(?<after2>median))?`,
  ),
  pattern(`(?<term>(?i:lived|live|survived?)) (?:for )?${MIDDLE}(?:an )?(?:extra|additional) ${SPAN}${WITHOUT}?`),
  pattern(`(?<term>${SURVIVAL})${SHORT}${GROUP} (?:was|were|is) ${HEDGES}${SPAN} (?<more>longer|shorter)\\b`),
  pattern(
    `(?<term>${SURVIVAL})${SHORT}${GROUP} (?i:improved|increased|rose|was extended|was prolonged|was improved|lengthened|went up) by ${MIDDLE}${HEDGES}${SPAN}`,
  ),
  pattern(
    `(?i:extend(?:s|ed)?|prolong(?:s|ed)?|improv(?:es|ed)|increas(?:es|ed)|lengthen(?:s|ed)|boost(?:s|ed)?|rais(?:es|ed)) (?:the |their |patients' )?(?<term>${SURVIVAL}|(?i:li(?:fe|ves)))${SHORT}${GROUP} by ${MIDDLE}${HEDGES}${SPAN}`,
  ),
  pattern(
    `(?i:adds|added) ${MIDDLE}${HEDGES}${SPAN} to (?:the |their |patients' )?(?<term>${SURVIVAL}|(?i:li(?:fe|ves)))\\b`,
  ),
  pattern(
    `(?<term>${SURVIVAL} (?i:gain|benefit|advantage|improvement|difference))${SHORT}${GROUP} (?:was|of|is) ${HEDGES}${SPAN}`,
  ),
  pattern(
    `(?<!(?:%|percent|per cent) )(?<![\\w-])${SPAN.replace('years?|', '')} (?<term>${SURVIVAL} (?i:gain|benefit|advantage|improvement))`,
  ),
  pattern(
    `(?i:got|had|gained|gain|gave|gives|won|have|enjoyed) (?:[^.,;:%\\d]{2,40} )?${MIDDLE}(?:an )?(?:extra|additional) (?<term>${SPAN}${WITHOUT})`,
  ),
  pattern(
    `(?<term>(?<stop>(?i:cancers?|tumou?rs?|disease|it) (?i:stopped (?:spreading|growing|progressing)|was held (?:in check|back|at bay)|(?:stayed|remained) (?:stable|in check|under control|at bay))))(?: for)? ${MIDDLE}${HEDGES}${SPAN} ${MORE}\\b`,
  ),
  pattern(
    `(?<term>(?<stop>(?i:delay(?:s|ed)|postpon(?:es|ed)|slow(?:s|ed)|held off|put off) (?:the )?(?:(?:disease|tumou?r|cancer|cancer's|tumou?r's) )?(?:progression|worsening|growth|recurrence|return)(?: of (?:the |their )?(?:disease|cancer|tumou?rs?|illness))?)) by ${MIDDLE}${HEDGES}${SPAN}`,
  ),
];
const HINT =
  /\b(?:longer|more|extra|additional|gain|gained|benefit|advantage|improvement|difference|by|add(?:s|ed))\b/i;
const TOPIC =
  /surviv|\bOS\b|[PDREM]FS|\bliv(?:e[ds]?|ing)\b|\bli(?:fe|ves)\b|progress|without|worsen|spread|gr[eo]w|stable|at bay|under control/i;
const HEALTH =
  /\b(?:patients?|cancers?|tumou?rs?|disease|illness|drugs?|treat\w*|therap\w+|chemo\w*|surgery|smok\w+|exercis\w+|diet|diabetes|dementia|transplant\w*|vitamin|blockers?|women|men|people|trial|[a-z]{3,}(?:oma|omas|emia|aemia|itis|osis)|OS|PFS|DFS|TTP|survival)\b/i;

const MOST: Readonly<Record<string, number>> = { year: 40, month: 240, week: 300, day: 2000 };

/**
 * How much longer one group lived, or went without growth of the disease, than another (ESMO-MCBS, Cherny 2017, doi:10.1093/annonc/mdx310, not opened, weighs such gains). It is a
 * difference of two groups and never anybody’s own time.
 */
export function readSurvivalGain(passage: Passage): Found[] {
  return beside(candidates(passage), passage, readMedianSurvival);
}

function candidates({ text }: Passage): Found[] {
  if (!HINT.test(text) || !mayHoldTime(text) || !TOPIC.test(text) || isElsewhere(text) || isAboutAnimals(text))
    return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const unit = match.words('unit')!.replace(/s$/, '');
    const value =
      (match.words('value') === undefined ? 1 : numberOf(match.words('value')!)) + (match.words('half') ? 0.5 : 0);
    if (!(value > 0 && value <= MOST[unit]!) || !HEALTH.test(text)) return [];
    const isLife = /^li(?:fe|ves?|ved|ving)$/i.test(match.words('term')!);
    // “Lived two years longer in the house” is no comparison of groups.
    if (/^(?:lived?|living|survived?|surviving)\b/i.test(match.words('term')!) && !isComparison(match)) return [];
    if (
      isLife &&
      !/\b(?:patients?|people|men|women|average|median|mean|disease|cancer|treat\w*|drugs?|smok\w+)\b/i.test(text)
    )
      return [];
    if (
      /\b(?:if|could|would|may|might|can|hop\w+|aim\w*|not|n't|goal|to) (?:\w+ ){0,4}$/i.test(match.before.slice(-40))
    )
      return [];
    // A second difference, or a bound of a range, right behind.
    if (
      /^ ?(?:,|and|or|to|-|versus|vs)\s?(?:about )?\d[\d.]* ?(?:years|months|weeks|days)?\b(?! (?:months|years) after)/i.test(
        match.after,
      )
    )
      return [];
    if (/\d\s?(?:-|to|and|or) ?$/.test(match.text.slice(0, placeOf(match)))) return [];
    const free = match.words('free');
    const isFree = free !== undefined || match.words('stop') !== undefined || match.words('without') !== undefined;
    const short = free && !/^time/i.test(free) ? measureOf(free) : undefined;
    const entry = short
      ? FREE_OF[short].entry
      : isFree
        ? 'progression-free-survival'
        : /^li/i.test(match.words('term')!)
          ? 'survival'
          : 'overall-survival';
    return [{ ...match.span('term'), entry, reading: reading(match, value, unit, short, isFree) }];
  });
}

function placeOf(match: Match): number {
  return match.words('value') === undefined ? match.start : match.span('value').start;
}

function isComparison(match: Match): boolean {
  return (
    ['middle', 'on', 'after', 'after2'].some((name) => match.words(name) !== undefined) ||
    /^[^.;]{0,60}? (?:than|compared|versus)\b/.test(match.after) ||
    match.words('without') !== undefined
  );
}

function reading(
  match: Match,
  value: number,
  unit: string,
  short: keyof typeof FREE_OF | undefined,
  isFree: boolean,
): Reading {
  const middle = ['middle', 'on', 'after', 'after2', 'what']
    .map((name) => match.words(name))
    .find(Boolean)
    ?.toLowerCase();
  const type = middle === 'mean' ? 'average' : middle;
  const isLess = match.words('more') === 'shorter';
  const hedge = boundBefore(match.text.slice(0, placeOf(match))).replace('fewer', 'less');
  const span = `${hedge}${told(value)} ${unit}${value === 1 ? '' : 's'}`;
  const what = short
    ? `time until ${FREE_OF[short].name.replace('-free survival', '')} or death`
    : isFree
      ? 'time until the disease grew or came back'
      : 'time people lived';
  const by =
    type === 'median'
      ? ' That compares the middles (medians) of the groups.'
      : type === 'average'
        ? ' That compares averages.'
        : '';
  return {
    kind: 'survival-gain',
    plain: `A difference between groups: the ${what} was ${span} ${isLess ? 'shorter' : 'longer'} in one group than in the other.${by}`,
    values: { [`${unit}s`]: value, measure: short ?? (isFree ? 'PFS' : 'OS'), ...(type && { type }) },
    limits: 'It doesn’t say how long people lived in all. Some gained more and some nothing.',
    deeper: true,
  };
}
