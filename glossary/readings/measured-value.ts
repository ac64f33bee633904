import type { Passage, Picture } from './reading.ts';
import { type Match, matchesOf } from './text/match.ts';
import { isOneOfSeveral } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';

const NOUNS = 'levels?|counts?|results?|readings?|values?|scores?|tests?|measurements?|checks?';
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const WHEN = `today|now|currently|yesterday|this (?:morning|week|month)|last (?:night|week|month|year)|at (?:home|diagnosis|baseline)|on admission|in clinic|(?:in|last) (?:${MONTHS})|afterwards`;
const VERBS =
  'of|was|is|were|are|at|has been|had been|came (?:back|in|out)(?: at| as)?|come back(?: at| as)?|measured|stood at|reads?|showed|shows|hit|reached|runs(?: at)?|tested at|(?:has |have |had )?(?:dropped|fell|fallen|rose|risen|went up|went down|gone up|gone down|climbed|came down|improved|decreased|increased|declined|is down|was down) to';
const SOFT = 'about|around|approximately|roughly|nearly|almost|just|only|still|now|again|a|an|back';

/**
 * The source of what may stand between the name of a measure and somebody’s value of it: “ was”, “ level today is about”, “ (”. Limits (“below”, “>”) and
 * changes (“fell to”) are left out on purpose: they are not what a person has.
 */
export const SAYS = String.raw`(?: \([^()\d]{1,40}\),?)?(?: (?i:${NOUNS})){0,2}(?: (?i:${WHEN})){0,2}(?:\s?[:=(]| -| (?i:${VERBS})|)(?: (?i:${SOFT})){0,2}\s?[~≈]?\s?`;

/** What must follow a number without a unit: the end, a mark, or a word that goes on. No other unit or thing that is counted. */
export const UNIT_LEFT_OUT = String.raw`(?=\s*(?:$|[;!?)\]]|\((?i:l|h|low|high)\)|\((?i:normal|ref|range|reference|usual)?[: ]{0,2}\d[\d.,]{0,8} ?-|[.,](?!\d)|(?i:and|but|so|with|which|that|on|after|before|at|today|this|last|now|when|while|for|because|since|yesterday|has|is|despite|fasting|based)\b(?! (?:\d|a day|every))))`;

/** Words just before a measure that make its number a goal, a limit or a thought. */
const RULE_BEFORE =
  /\b(?:goal|target|aim|aims|aimed|aiming|ideal|ideally|limit|cut-?off|threshold|normal|healthy|desirable|recommended|optimal|required|criteria|criterion|minimum|maximum|keep|maintain|if(?! my)|unless|until|once|not|never|when (?:your|a|an|the)|people with|patients with|those with|adults with|anyone with|someone with)\b[^.;:,]{0,30}$/i;
/** Words between the measure and its value, or just before a value that stands alone, that make it a limit or an example. */
const LIMIT_BEFORE =
  /(?:below|under|above|over|than|exceed\w{0,3}|at least|up to|such as|like|e\.g\.,?|within|between|reach|until|[<>≥≤]=?)\s*$/i;
/** Words just after a value that make it a limit, a range or one of several. */
const RULE_AFTER =
  /^[\s)]{0,2},?\s*(?:or (?:more|higher|above|greater|over|less|lower|below|under|fewer|up)|and (?:above|over|higher|greater|up|below|under|lower|less)\b|\+|-\s?\d|to \d|(?:is|are) (?:considered|defined|classified|called|regarded|normal|healthy|ideal|desirable|optimal|the (?:(?:upper|lower|usual|common) )?(?:goal|target|limit|normal|cut-?off|threshold))\b|(?:counts? as|means?|defines?|qualif\w{1,4})\b|(?:points?|higher|lower|above|below|percentile|reduction|increase|decrease|drop|rise)\b|(?:st|nd|rd|th)\b)/i;
/** A first value of two: “from 150/95 to”. */
const OTHER_VALUE_BEFORE = /\d ?[a-z%/]{0,8}(?: \([^()]{1,20}\))? (?:to|and|or|vs\.?|versus|-) $/i;
const THOUGHT =
  /\b(?:for (?:example|instance)|suppose|imagine|say you|hypothetical(?:ly)?|sample report|per share|exam question|quiz)\b/i;
const ANIMALS =
  /\b(?:mice|mouse|rats?|dogs?|cats?(?! scan)|pupp(?:y|ies)|kittens?|horses?|cows?|cattle|pigs?|rabbits?|monkeys?|hamsters?|vet|veterinar\w{1,8}|canine|feline)\b/i;
/** The usual limits of adults don’t hold for children, nor in pregnancy. */
const NOT_USUAL_ADULT =
  /\b(?:child(?:ren)?|boys?|girls?|baby|babies|infants?|newborns?|neonat\w{1,6}|toddlers?|teen\w{0,6}|adolescents?|pa?ediatric|kids?|son|daughter|(?:[1-9]|1[0-7])[- ](?:year|yr|month|week|day)s?[- ]olds?|aged? (?:[1-9]|1[0-7])\b|pregnan\w{1,4}|trimester|gestation\w{0,3}|pre-?eclampsia)\b/i;
const OTHER_MEASURE =
  /\b(?:LDL|HDL|triglycerides|cholesterol|glucose|sugar|a1c|h(?:a?)emoglobin|hb|platelets?|white|neutrophils?|wbc|anc|plt|hgb|hct|creatinine|pressure|bmi|survival|risk|chance|of (?:patients|people|women|men))\b/i;

/**
 * The hits of patterns that name one measure and somebody’s `value` (and `unit`): none where the number is a goal, a limit, a range or an animal’s, where
 * a second value follows, or, for `adults`, where the sentence is about a child or a pregnancy.
 */
export function measured(passage: Passage, patterns: readonly RegExp[], adults = true): Match[] {
  const { text, topics } = passage;
  const all = matchesOf(text, ...patterns);
  if (all.length === 0 || THOUGHT.test(text) || ANIMALS.test(text)) return [];
  if (adults && (topics.includes('pregnancy') || NOT_USUAL_ADULT.test(text))) return [];
  if (new Set(all.map((match) => match.words('value'))).size > 1) return [];
  return all.filter(
    (match) =>
      !RULE_BEFORE.test(match.before.slice(-90)) &&
      !LIMIT_BEFORE.test(match.text.slice(0, match.span('value').start).slice(-20)) &&
      !(startsWithValue(match) && OTHER_VALUE_BEFORE.test(match.before.slice(-40))) &&
      !RULE_AFTER.test(match.after) &&
      !isOneOfSeveral(match.after) &&
      !isRepeated(match),
  );
}

/** “… in one group and 30.8 in the other”. */
const SECOND_GROUP =
  /\b(?:and|versus|vs\.?|compared (?:with|to)|to|but|then|now) \d[\d.,]{0,8} ?[^\s\d]{0,8} (?:in|with|for|among|on|after|at) /i;

function startsWithValue(match: Match): boolean {
  return match.span('value').start === match.start;
}

/** Whether a second number in the same unit follows, with no other measure named between: “8.5% in May and 7.1% in June”. */
function isRepeated(match: Match): boolean {
  if (SECOND_GROUP.test(match.after.slice(0, 100))) return true;
  const unit = match.words('unit')?.trim();
  if (!unit) return false;
  const after = match.after.slice(0, 120);
  const at = after.search(regExp(String.raw`\d\s?${unit.replace(/[\^$.*+?()[\]{}|/\\]/g, '\\$&')}`, 'i'));
  return at >= 0 && !OTHER_MEASURE.test(after.slice(0, at + 30));
}

/** “ (an average)” where the sentence says that the value is one; else nothing. */
export function averageTold(match: Match): string {
  return /\b(?:mean|average|averaged|median|avg)\b[^.;]{0,40}$/i.test(match.text.slice(0, match.span('value').start)) ||
    /^\s?(?:±|\+\/-|\(SD)/.test(match.after)
    ? ' (an average)'
    : '';
}

/** One stretch of a scale. */
export interface Zone {
  /** Where it ends; the value there belongs to the next zone. */
  to: number;
  /** Its name in the picture. */
  label: string;
  /** What the reading says of a value in it. */
  says: string;
}

/** The zone that holds a value. */
export function zoneOf(zones: readonly Zone[], value: number): Zone {
  return zones.find(({ to }) => value < to) ?? zones[zones.length - 1]!;
}

/** The picture of a value on its zones; the last zone grows where the value lies beyond it. */
export function scaleOf(zones: readonly Zone[], value: number, low: number, unit?: string): Picture {
  const high = Math.max(zones[zones.length - 1]!.to, Math.ceil(value));
  return {
    type: 'scale',
    low: Math.min(low, Math.floor(value)),
    high,
    zones: zones.map(({ to, label }, place) => ({ to: place === zones.length - 1 ? high : to, label })),
    at: value,
    ...(unit && { unit }),
  };
}
