import { beside, mayTellShare } from './counted-share.ts';
import { FREE_OF, measureOf, readEventFreeSurvival } from './event-free-survival.ts';
import { GROUP, LATER, mayHoldTime, peopleOf, RISE, SHORT, whoTold } from './outcome.ts';
import type { Found, Passage } from './reading.ts';
import { readSurvival } from './survival.ts';
import { readSurvivalTimes } from './survival-times.ts';
import { matchesOf, pattern } from './text/match.ts';
import { NUMBER, numberOf, told } from './text/numbers.ts';

const FREE = Object.values(FREE_OF)
  .map(({ words }) => words)
  .join('|');
const NAMED = String.raw`(?:(?i:overall|estimated|observed) )?(?:(?i:survival)|\bOS\b|(?<free>${FREE}))\b(?: (?i:rates?|chances))?`;
const TERM = `(?<term>(?<time>${NUMBER})[- ](?<unit>(?i:year|month)s?) ${NAMED})`;
const ABOUT = String.raw`(?:(?:about|around|approximately|roughly|some|an estimated|~) ?)?`;
const PER_CENT = String.raw`\s?(?:%|percent|per cent)`;
const TO = String.raw` ?(?:-|to) ?`;
const IS = String.raw`(?:,? (?:is|was|are|were|of|at|ranges?|ranged|ranging|varie[sd]|lies|has been|is estimated)(?: (?:at|from|between|only|estimated at|currently|now))*|:|,| =| \() ?`;
const one = (name: string) => `(?<${name}>${NUMBER})`;
/** “50-70%”, “50% to 70%”, “between 50% and 70%”. */
const RANGE = `${ABOUT}${one('low')}(?:${PER_CENT})?(?:${TO}|(?<=between .{1,18}) and )${ABOUT}${one('high')}${PER_CENT}`;
/** One or two bounds: “about 15%”, “50-70%”. */
const FROM_TO = `from ${ABOUT}${one('from')}(?:(?:${PER_CENT})?${TO}${one('fromHigh')})?(?:${PER_CENT})?(?: [^.,;:%\\d]{3,40}?)? to ${ABOUT}${one('to')}(?:(?:${PER_CENT})?${TO}${one('toHigh')})?${PER_CENT}`;
const PATTERNS = [
  pattern(`${TERM}${SHORT}${GROUP}(?:${RISE})?,? ${FROM_TO}`),
  pattern(`${TERM}${SHORT}${GROUP}${IS}${RANGE}`),
  pattern(`${RANGE} ${TERM}`),
  pattern(`(?<term>${NAMED})${SHORT}${GROUP} at ${LATER}${IS}${RANGE}`),
  pattern(`(?<term>${NAMED})${SHORT}${GROUP}${IS}${RANGE} at ${LATER}`),
];
const HINT = /surviv|\bOS\b|\b[PDREM]FS\b/i;
const CAN = /\b(?:could|can|would|may|might|should|hopes?|aims?|will|to)\b[^.;]{0,80}$/i;

/** Survival, or survival without progression or return, told as a range or as a change between ranges: “from about 15% to about 50-70%”. A hope is told as one. */
export function readSurvivalRange(passage: Passage): Found[] {
  return beside(candidates(passage), passage, readSurvival, readEventFreeSurvival, readSurvivalTimes);
}

function candidates({ text }: Passage): Found[] {
  if (
    !HINT.test(text) ||
    !mayHoldTime(text) ||
    !/\d ?(?:-|%|to |and |percent|per cent)/.test(text) ||
    !mayTellShare(text)
  )
    return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const bounds = ['from', 'fromHigh', 'to', 'toHigh', 'low', 'high'].map(
      (name) => match.words(name) && numberOf(match.words(name)!),
    );
    const [from, fromHigh, to, toHigh, low, high] = bounds as (number | undefined)[];
    const time = match.words('time') === undefined ? 1 : match.number('time');
    const unit = /^y/i.test(match.words('unit')!) ? 'year' : 'month';
    const isOrdered = (a: number | undefined, b: number | undefined) => a !== undefined && (b === undefined || a < b);
    const isPossible =
      bounds.every((bound) => bound === undefined || (typeof bound === 'number' && bound > 0 && bound <= 100)) &&
      time > 0 &&
      time <= (unit === 'year' ? 40 : 300) &&
      (from === undefined ? isOrdered(low, high) : isOrdered(from, fromHigh) && isOrdered(to, toHigh));
    if (
      !isPossible ||
      /^ ?(?:for|in|among|with)? ?[^.;]{0,60}\d\s?(?:%|percent|per cent)|^ (?:benefit|higher|lower|gain|points?|advantage)/i.test(
        match.after,
      )
    )
      return [];
    if (
      /\d(?:%| percent| per cent)?(?:,|,? (?:and|or)|-|\/) ?$/.test(match.before.slice(-20)) ||
      /\b(?:if|assum\w+) (?:the |a )?$/i.test(match.before)
    )
      return [];
    const isHope = from !== undefined && CAN.test(match.before.slice(-160));
    // A plain change without a range is `survival`’s.
    if (from !== undefined && fromHigh === undefined && toHigh === undefined && !isHope) return [];
    const free = match.words('free');
    const short = free === undefined ? undefined : measureOf(free);
    const state = short ? `${FREE_OF[short].free}` : 'alive';
    const span = `${told(time)} ${unit}${time === 1 ? '' : 's'}`;
    const name = `${told(time)}-${unit} ${short ? FREE_OF[short].name : 'survival'}`;
    const people = (a: number, b?: number) => rangeTold(a, b);
    const about = match.text.slice(match.start, match.end).match(/about|around|approximately|roughly|some|~/)
      ? 'about '
      : '';
    const plain =
      from === undefined
        ? `${name}: ${about}${people(low!, high!)} of 100 people were ${state} after ${span}.`
        : isHope
          ? `${name}: the text speaks of a change that could come, from ${about}${people(from, fromHigh)} to ${about}${people(to!, toHigh)} of 100 people who are ${state} after ${span}.`
          : `${name}: it went from ${about}${people(from, fromHigh)} to ${about}${people(to!, toHigh)} of 100 people who were ${state} after ${span}.`;
    return [
      {
        ...match.span('term'),
        entry: short ? FREE_OF[short].entry : 'five-year-survival-rate',
        reading: {
          kind: short ? 'event-free-survival' : 'survival',
          plain: `${plain}${from === undefined ? ` ${whoTold(match)}` : ''}`,
          values: {
            [`${unit}s`]: time,
            ...(from === undefined
              ? { low: low!, percent: high! }
              : { percent: from, otherPercent: toHigh ?? to!, ...(toHigh !== undefined && { otherLow: to! }) }),
            ...(isHope && { type: 'hope' }),
            ...(short && { measure: short }),
          },
          limits: `${isHope ? 'It’s a hope, not a result. ' : ''}It is about groups and can’t tell how one person will do.`,
          deeper: true,
        },
      },
    ];
  });
}

function rangeTold(low: number, high?: number): string {
  const counts = peopleOf(...(high === undefined ? [low] : [low, high]));
  const of = counts[0]!.of;
  return counts.map(({ count }) => told(of === 100 ? count : (count / of) * 100)).join(' to ');
}
