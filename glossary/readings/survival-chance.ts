import {
  beside,
  COUNT_AFTER_GROUP,
  countedOf,
  countedPicture,
  countedTold,
  countedValues,
  mayCountPeople,
  restTold,
  SHARE_BEHIND,
  SHARE_OF_GROUP,
} from './counted-share.ts';
import { isHealthEvent } from './health-event.ts';
import { readMedianSurvival } from './median-survival.ts';
import { readMortality } from './mortality.ts';
import { LATER, whoTold } from './outcome.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { readSurvival } from './survival.ts';
import { readSurvivalRange } from './survival-range.ts';
import { readSurvivalTimes } from './survival-times.ts';
import { survivalToldIn } from './survival-told.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { share, told } from './text/numbers.ts';

const CHANCE = '(?:chances?|likelihood|probability|odds)';
const NOT_LONGER = String.raw`(?! (?:and |both |without|with no|for|at|after|beyond|past|more than|at least|longer|less|long|fewer|another|only|just|until|on |in (?:a|an|the) (?:house|home|city|country|world|facility)|alone|at home|\d|to (?:see|age|be|adult|discharge)))`;
const PATTERNS = [
  // “the chance they would survive with radiation alone was almost 99 percent”
  pattern(
    `(?<term>(?i:${CHANCE})(?: that)? (?:[^.,;:%\\d]{1,40}? )?(?i:would|will|could|can) (?i:survive|live|be alive))(?: (?:for )?${LATER})?(?: (?:with|after|on|without) [^.,;:%\\d]{3,60}?)? (?:was|is|were|are)(?: (?:already|now|still|only|just|then))* ${SHARE_BEHIND}`,
  ),
  // “a 60% chance of survival”, “an 80 percent chance that he would survive”
  pattern(
    `${share('share')} (?<term>(?i:${CHANCE} (?:of (?:survival|surviving|staying alive|living)|(?:that )?(?:they|he|she|patients|you|people|the (?:patient|baby|child)) (?:will|would|could) (?:survive|live)|to survive)))\\b(?: (?:for )?${LATER})?`,
  ),
  // “his chance of survival was 60%”
  pattern(
    `(?<term>(?i:${CHANCE} of (?:survival|surviving|staying alive)))(?<group> (?:with|after|on|from|for|in) [^.,;:%\\d]{3,60}?)?(?:,? (?:was|is|were|are|of|at)| as \\w+ as|:)(?: (?:already|now|still|only|just|then|put at))* ${SHARE_BEHIND}`,
  ),
  pattern(
    `${SHARE_OF_GROUP}(?: who [^.,;:%]{3,60}?)? (?<term>(?i:(?:had |have |will )?survived?|lived(?=[.,;:)]|$| (?:compared|versus|while|but)\\b)))\\b${NOT_LONGER}`,
  ),
  pattern(`${COUNT_AFTER_GROUP} (?<term>(?i:(?:had |have )?survived))\\b${NOT_LONGER}`),
  pattern(
    `(?<group>(?i:those|babies|infants|patients|people|children|women|men)\\b[^.,;:%]{0,60}?) (?<term>(?i:survived?)) (?:only |just |about |nearly )*${share('share')} of the time\\b`,
  ),
];
const HINT = /surviv|\blived?\b|staying alive|chance of living/i;

/** Words behind the verb that say what was survived: a storm is no illness. */
const ACCIDENT =
  /^ (?:the |a |an )?(?:\w+ )?(?:fall|fire|fires|attack by|accident|shooting|impact|sinking|wreck|ordeal|blast|round|winter)\b/i;

/**
 * The chance to survive, or the share that survived, where the text names no time or tells it in other words than `survival` reads (NCI Dictionary, “survival rate”, not opened, has a
 * time: without one the reading says that it is missing).
 */
export function readSurvivalChance(passage: Passage): Found[] {
  const told = beside(
    survivalToldIn(passage.text),
    passage,
    readSurvival,
    readMortality,
    readSurvivalRange,
    readSurvivalTimes,
    readMedianSurvival,
  );
  const chances = beside(candidates(passage), passage, readSurvival, readMortality);
  return [...told, ...chances.filter(({ start, end }) => told.every((one) => end <= one.start || one.end <= start))];
}

function candidates({ text }: Passage): Found[] {
  if (!HINT.test(text) || !mayCountPeople(text) || !isHealthEvent('died', text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const one = countedOf(match);
    if (!one || one.percent === 0 || ACCIDENT.test(match.after)) return [];
    if (/\b(?:by|rose|fell|improved|lived experience)\b/i.test(match.text.slice(match.start, match.end))) return [];
    // A time before the words is `survival`’s: “after two years, 80% survived”.
    if (
      match.words('unit') === undefined &&
      /\b(?:after|at|by|within) [^,;]{1,25}(?:years?|months?)\b[^;]{0,60}$/i.test(match.before)
    )
      return [];
    return [{ ...match.span('term'), entry: 'survival', reading: reading(match, one) }];
  });
}

function reading(match: Match, one: NonNullable<ReturnType<typeof countedOf>>): Reading {
  const unit = match.words('unit') === undefined ? undefined : /^y/i.test(match.words('unit')!) ? 'years' : 'months';
  const value = match.words('time') === undefined ? 1 : match.number('time');
  const time = unit && `${told(value)} ${value === 1 ? unit.slice(0, -1) : unit}`;
  const rest = restTold(one);
  return {
    kind: 'survival',
    plain: `Survival: ${countedTold(one)} ${time ? `were alive after ${time}` : 'stayed alive'}${rest ? `; ${rest} did not` : ''}.${time ? '' : ' These words don’t say for how long.'} ${whoTold(match)}`,
    values: { ...countedValues(one), ...(unit && { [unit]: value }) },
    limits: 'It is about a group and can’t tell how one person will do.',
    deeper: true,
    ...countedPicture(one, time ? `alive after ${time}` : 'survived'),
  };
}
