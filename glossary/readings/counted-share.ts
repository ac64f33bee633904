import { isAboutAnimals } from './health-event.ts';
import {
  isDenied,
  isElsewhere,
  isShare,
  leavesShares,
  mayHoldShare,
  othersTold,
  peopleOf,
  peopleTold,
} from './outcome.ts';
import type { Found, Passage, Reader, Reading } from './reading.ts';
import { labelsOf, rivalAfter } from './rival.ts';
import { hedgeBefore } from './text/bound.ts';
import type { Match } from './text/match.ts';
import { NUMBER, number, numberOf, share, told } from './text/numbers.ts';
import { HEDGES, isOneOfSeveral } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';
import { bothTold, peoplePicture, type TimedShare } from './timed-share.ts';

const PER_CENT = String.raw`(?:\s?(?:%|percent|per cent))?`;
const PEOPLE =
  '(?:patients|people|persons|women|men|children|participants|adults|infants|babies|newborns|volunteers|cases|recipients|survivors|those|them)';
/** The words of a group: “of the 22 patients with melanoma”, “patients on the drug”. */
const WHO = String.raw`(?:(?:of|in|among) (?:(?!\b(?:not|never|no|failed|unlikely)\b)[^.,;:%]){2,90}?|(?:[\w'-]+ ){0,3}?${PEOPLE}(?: (?:with|on|who|given|treated|taking|in|receiving) [^.,;:%]{3,60}?)?)`;
/** A share of a group before the verb, as the groups `share`, `low` (a range), `n` and `m` (counts) and `group`. */
export const SHARE_OF_GROUP = `(?:(?<low>${NUMBER})${PER_CENT} ?(?:-|to|and) ?)?(?:${share('share')}|(?<n>${NUMBER}) (?:out )?of (?:the|our|these|its|all|those) (?:first )?${number('m')})\\)?(?: -{1,2}|,)?(?: (?<group>${WHO}))?`;
/** The same of a count that follows the group: “of the first 14 patients given the cells, four”. */
export const COUNT_AFTER_GROUP = String.raw`\b(?i:of|among|in) (?:(?:the|these|those|a|all|our) )?(?:group of )?(?:first )?${number('m')} (?<group>(?:[\w'-]+ ){0,3}?${PEOPLE}\b[^.;:%\d]{0,80}?),? ${HEDGES}(?<n>${NUMBER})(?: (?:patients|people|women|men|children))?(?: \([^)]{1,12}\))?`;
/** A share behind the verb: “nine (24 percent)”, “about a quarter”, “50-80%”. */
export const SHARE_BEHIND = `(?:(?i:between|from|anywhere from) )?${HEDGES}(?:${NUMBER} (?:patients |people )?\\()?(?:(?<low>${NUMBER})${PER_CENT} ?(?:-|to|and) ?(?:about )?)?${share('share')}`;

/** That a sentence is about illness and treatment: “survived” and “worked” are said of much else. */
const HEALTH =
  /\b(?:patients?|diseases?|illness|cancers?|cancerous|tumou?rs?|treat(?:ed|ment|ments)|therap(?:y|ies)|surgery|surgical|operations?|diagnos\w+|medical|conditions?|virus|infects|babies|infants|born at|impairment|hospitals?|hospitali[sz]ed|infect(?:ed|ion|ions)|strokes?|heart (?:attack|failure|disease)|syndrome|transplant\w*|drugs?|chemo\w*|radiation|radiotherapy|implant|newborns?|preterm|premature|sepsis|pneumonia|weeks? of gestation|[a-z]{3,}(?:oma|omas|emia|aemia|itis|osis))\b/i;
const ELSEWHERE =
  /\b(?:crash(?:es)?|collisions?|drivers?|wars?|wartime|battles?|troops|soldiers?|camps?|crew|shipwreck|sank|disasters?|famine|famines|genocide|holocaust|flood(?:s|ing)?|tsunami|hurricane|avalanche|players?|matches|season|league|voters?|elections?|students?|exams?|companies|startups?|businesses|hackers?|passwords?|customers?|employees|recipes?|couples|marriages?|software|episode|novel|movie|film|vaccine efficacy|nests?|hospital beds)\b/i;

/** Whether a sentence speaks of health and of nothing in which its words mean something else. */
export function isHealthStory(text: string): boolean {
  return HEALTH.test(text) && !ELSEWHERE.test(text);
}

/** Whether a sentence may tell a share of people: it holds one, and speaks of nothing else and of no animals. */
export function mayTellShare(text: string): boolean {
  return mayHoldShare(text) && !isElsewhere(text) && !isAboutAnimals(text);
}

/** Whether a sentence may tell the share of a group of people in whom something came of an illness or a treatment. */
export function mayCountPeople(text: string): boolean {
  return mayTellShare(text) && isHealthStory(text);
}

/** A share of people with no time of its own: one value, a range with `low`, or counts. */
export type CountedShare = Omit<TimedShare, 'time'> & { low?: number; count?: number; of?: number };

const NOT_A_SHARE =
  /^ ?\)? ?(?:of (?:the |all )?(?:responses|responders|time|deaths)\b|benefit|advantage|improvement|gain|difference|increase|reduction|decrease|decline|higher|lower|points?|(?:\w+ )?(?:survey|goal|target))/;
const UNSURE_BEFORE =
  /\b(?:if|unless|whether|not|no|never|nor|without|than a|greater than a|suppose|imagine|think(?:ing)?|hop(?:e|es|ing)|wants?|aim\w*|goals? of|by)\b(?: (?:the|a|an|it|they|have|has|had|get|be|will|would|to|in|of|we|you|for))*\s$/i;

/** Parts of the same people: “about a quarter - as few as 5% with colon cancer”. */
const PARTS = /^[^.;,:%]{0,40}? ?(?:-{1,2}|,|\(|:) ?(?:as few as|as many as|including|ranging)\b/;

/** The share of a match; undefined where it is impossible, unclear, denied, or another one of the same measure follows. */
export function countedOf(match: Match): CountedShare | undefined {
  const [count, of] = countsOf(match);
  const percent = count === undefined ? match.share('share') : Math.round((count / of!) * 1000) / 10;
  if (percent === undefined || !(percent >= 0 && percent <= 100)) return undefined;
  // “Three-quarters of patients who were helped”: what follows only limits the group.
  if (/\b(?:who|that|which|whom)$/.test(match.words('group') ?? '')) return undefined;
  if (
    isBehind(match) &&
    ODD_WHOLE.test(match.words('share')!) &&
    !COUNTS_PEOPLE.test(match.text.slice(match.span('share').end))
  )
    return undefined;
  if (NOT_A_SHARE.test(match.after) || UNSURE_BEFORE.test(match.before.slice(-60))) return undefined;
  if (count !== undefined) return isDeniedHere(match) ? undefined : { percent, hedge: '', count, of: of! };
  const start = match.span('share').start;
  const low = match.words('low') === undefined ? undefined : match.number('low');
  if (isDenied(match) || (low === undefined && !isShare(match))) return undefined;
  // “About 50% at best”: a bound behind the value counts more than a word before it.
  const isMost = AT_BEST.test(match.text.slice(match.span('share').end));
  const hedge = isMost
    ? 'at most '
    : hedgeBefore(match.text.slice(0, low === undefined ? start : match.span('low').start));
  if (low !== undefined) {
    const joins = match.text.slice(match.span('low').end, start);
    const isRange = !/and/.test(joins) || /\bbetween (?:\w+ )?$/i.test(match.text.slice(0, match.span('low').start));
    const isPercent = /%|percent|per cent/.test(match.text.slice(start, start + 24));
    if (!(isRange && isPercent && low > 0 && low < percent) || leavesShares(match.after)) return undefined;
    // “At least 70-80%” is at least 70%, “up to 20-30%” up to 30%.
    if (/^(?:at least|more than) /.test(hedge)) return { percent: low, hedge };
    if (/^(?:up to|at most|fewer than) /.test(hedge)) return { percent, hedge };
    return hedge === '' || hedge === 'about ' ? { percent, low, hedge } : undefined;
  }
  const rival = rivalAfter(match.text, match.end, share('value'));
  const beside = rival?.match.share('value');
  if (rival && beside !== undefined) {
    if (leavesShares(rival.match.after)) return undefined;
    const labels = labelsOf(rival, match.words('group'));
    const besideHedge = hedgeBefore(rival.match.text.slice(0, rival.match.span('value').start));
    return { percent, hedge, other: { percent: beside, labels, hedge: besideHedge, isLater: false } };
  }
  return isOneOfSeveral(match.after) || (leavesShares(match.after) && !PARTS.test(match.after))
    ? undefined
    : { percent, hedge };
}

const AT_BEST = /^[^.;,\d]{0,50}?,? at (?:(?:the )?(?:very )?)(?:best|most)\b/i;
/** “Comes back in one of two forms” counts no people. */
const ODD_WHOLE = / (?:of|in) /;
const COUNTS_PEOPLE = regExp(
  `^\\)?(?:$|[.,;:)]| (?:(?:of|the|these|all) ){0,2}(?:[\\w'-]+ ){0,4}?(?:${PEOPLE}|tumou?rs?|operations|procedures)\\b)`,
  'iu',
);

function isBehind(match: Match): boolean {
  return match.words('share') !== undefined && match.span('share').start > match.span('term').start;
}

function countsOf(match: Match): [number, number] | [undefined, undefined] {
  const [n, m] = [match.number('n'), match.number('m')];
  if (m > 0 && n <= m) return [n, m];
  const words = /^\S+ (?:out )?of (?<m>\d+)$/.exec(match.words('share') ?? '');
  const percent = match.share('share');
  const whole = Number(words?.groups?.m);
  return words && percent !== undefined && whole > 10 && whole !== 100
    ? [Math.round((percent * whole) / 100), whole]
    : [undefined, undefined];
}

function isDeniedHere(match: Match): boolean {
  return /\b(?:not|never|no longer|fail\w*|unable)\b|n't\b/i.test(
    match.text.slice(match.span('n').end, match.span('term').start),
  );
}

/** “about 12 of 100 people”, “50 to 80 of 100 people”, “4 of 14 people”, or both groups. */
export function countedTold(one: CountedShare, who = 'people'): string {
  if (one.other) return bothTold(timed(one));
  if (one.count !== undefined) return `${told(one.count)} of ${told(one.of!)} ${who}`;
  if (one.low === undefined) return peopleTold(peopleOf(one.percent)[0]!, one.hedge, who);
  const [low, high] = peopleOf(one.low, one.percent);
  return `${one.hedge}${told(low!.count)} to ${peopleTold(high!, ' ', who).trim()}`;
}

/** Those who are left, to be told behind a semicolon: “88”; undefined where the share is a bound, a range or one of two. */
export function restTold(one: CountedShare): string | undefined {
  if (one.other || one.low !== undefined || one.percent === 100 || (one.hedge && one.hedge !== 'about '))
    return undefined;
  return one.count === undefined ? othersTold(peopleOf(one.percent)[0]!, one.hedge) : told(one.of! - one.count);
}

/** The picture of such a share; none for a range. */
export function countedPicture(one: CountedShare, label: string): Pick<Reading, 'picture'> {
  if (one.low !== undefined) return {};
  if (one.count !== undefined) return { picture: { type: 'people', count: one.count, of: one.of!, label } };
  return { picture: peoplePicture(timed(one), label) };
}

/** The values of such a share. */
export function countedValues({ percent, low, other, count, of }: CountedShare): Record<string, number> {
  return {
    percent,
    ...(low !== undefined && { low }),
    ...(other && { otherPercent: other.percent }),
    ...(count !== undefined && { count, of: of! }),
  };
}

function timed(one: CountedShare): TimedShare {
  return { ...one, time: { unit: 'months', value: 0, told: '' } };
}

/** A time that stands right behind what was counted: “from their disease within five years”. */
const TIME_AFTER = regExp(
  `^(?: (?:from|of|again|to|for|on|with) [^.,;:()%\\d]{2,50}?)? (?:within|after|at|by|over|during|in) (?<lead>(?:(?:the|an?|about|around|just|only|at least|average|median|first|next|following|of) ){0,4})(?:(?<time>${NUMBER})[- ])?(?<unit>years?|months?|weeks?|days?)\\b`,
);

/** The time that stands right behind a match: “3 years”; undefined where none does. */
export function timeBehind({ after }: Match): { value: number; unit: string; told: string } | undefined {
  const { time, unit: words, lead } = TIME_AFTER.exec(after.slice(0, 140))?.groups ?? {};
  const unit = words?.replace(/s$/, '');
  const value =
    time !== undefined ? numberOf(time) : unit === words && /\b(?:a|an|first|next) $/.test(lead ?? '') ? 1 : 0;
  return unit && value > 0
    ? { value, unit: `${unit}s`, told: `${told(value)} ${unit}${value === 1 ? '' : 's'}` }
    : undefined;
}

/** What was found without what another reader, which knows the time or the name of the measure, says of the same words. */
export function beside(found: readonly Found[], passage: Passage, ...readers: readonly Reader[]): Found[] {
  const others = found.length === 0 ? [] : readers.flatMap((read) => read(passage));
  return found.filter((one) => others.every(({ start, end }) => one.end <= start || end <= one.start));
}
