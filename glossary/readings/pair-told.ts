import { eventPhrase, isGrave, isHealthEvent, isUnreal } from './health-event.ts';
import { mayHoldShare, peopleOf } from './outcome.ts';
import type { Found, Reading } from './reading.ts';
import { effectIn } from './side-effect-words.ts';
import { NOT_A_RISK, round, timeIn } from './single-risk.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { percent, share, told } from './text/numbers.ts';
import { capitalized, HEDGES } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';
import { bothTold } from './timed-share.ts';

const NOT = String.raw`(?:(?:did not|didn't|do not|don't|does not|had not|have not|hadn't) (?:suffer(?:ed)?|have|had|develop(?:ed)?|experienced?|get|got|need(?:ed)?|report(?:ed)?)(?: (?:an?|any|another|further|at least one))?|(?:had|have|reported|suffered) no(?: more| further)?|(?:(?:were|was|are|is) (?:still )?|remain(?:ed|s)? |stay(?:ed|s)? )free (?:of|from)(?: (?:any|all))?|avoided(?: (?:an?|any))?|(?:did not|didn't|had not|have not)(?= die\b| died\b))`;
const ONE = String.raw`(?:of )?(?<one>[^.,;:%()\d]{3,80}?)`;
const TWO = String.raw`(?:(?:of|in|for|with|among|on) )?(?<two>[^.,;:%()\d]{3,80}?)`;
const THAN = String.raw`(?:versus|vs\.?|(?:as )?compared (?:with|to)|against|as against|but|while|whereas)`;
const ONLY = '(?:(?i:for|just|only|that of) )*';
const FREE = [
  // “97% of those who had the operation and 92% of the others did not have a stroke”
  pattern(
    `(?<carry>${share('first')}) ${ONE},? (?:${THAN}|and) ${ONLY}${HEDGES}${share('second')} ${TWO} (?i:${NOT}) (?=(?<event>[^;]{3,110}))`,
  ),
  // “70 percent of patients stayed free of the condition, compared with 7 percent of those on the drug”
  pattern(
    `(?<carry>${share('first')}) ${ONE} (?i:${NOT}) (?<event>[^.;:%]{3,90}?),? ${THAN} ${ONLY}${HEDGES}${share('second')} ${TWO}(?=[.,;:()]|$| (?:did|had|were|who had)\\b)`,
  ),
];
const SEEN = String.raw`(?:(?:was|were|is|are)(?: (?:also|more|less|slightly|much|most|somewhat))*(?: (?:seen|found|reported|observed|common|frequent|noted|recorded|higher|lower))?|occurred(?: (?:more|less) often)?|happened(?: (?:more|less) often)?)`;
/** “Serious infections were more common in people on the drug (3%) than in those on placebo (1%)” */
const BRACKETS = pattern(
  `(?<event>[A-Za-z][A-Za-z' -]{3,60}?) (?i:${SEEN}) (?i:in|among|with|for) (?<one>[^.,;:%()\\d]{3,70}?) \\((?<carry>${HEDGES}${percent('first')})\\),? (?i:than|and|${THAN}) (?:(?i:in|among|with|for) )?(?<two>[^.,;:%()\\d]{3,70}?) \\(${HEDGES}${percent('second')}\\)`,
);
/** “fell most in frail patients (12% to 4%)”: how a rate that the sentence names changed in one group. */
const CHANGED = pattern(
  `\\b(?i:in|among|for) (?<one>[^.,;:%()\\d]{3,60}?) \\((?<carry>(?:from )?${percent('first')} to ${percent('second')})\\)`,
);
const RATE =
  /\b(?:mortality|death rates?|deaths|complications?|infections?|readmissions?|relapses?|recurrences?|strokes?|heart attacks|falls)\b/giu;
const CHANGE = /\b(?:improve|f[ae]ll|drop|declin|decreas|reduc|lower|r[io]se|increas|higher|cut|halv|doubl)\w*/iu;
const LIST =
  /^(?<list>[a-z][\w' -]{2,45}?(?:, [\w' -]{2,45}?){0,3},? (?:or|and) [\w' -]{3,45}?)(?=[.,;:()]|$| (?:during|after|within|in|over|at|compared|while|by|through)\b)/iu;
/** The illness that the sentences before have named. */
const NAMED_BEFORE =
  /^(?:the|this|their|that) (?:condition|disease|illness|problem|disorder|complication)\b|^symptoms?\b/iu;
const HEALTH =
  /\b(?:taking|patients?|treat\w*|therap\w+|drugs?|surgery|procedures?|operations?|medicines?|medications?|ablation|vaccin\w+|placebo)\b/iu;

/** Two shares at least; a share in words may be one of them. */
const PAIR =
  /(?:%|per ?-?cent|half|third|quarter|(?:in|of) (?:\d|t)).*(?:%|per ?-?cent|half|third|quarter|(?:in|of) (?:\d|t))/isu;

/** Two groups side by side in free words: the shares that were spared something (“did not have a stroke”), shares in brackets, and rates that changed. */
export function pairsToldIn(text: string): Found[] {
  if (!mayHoldShare(text) || !PAIR.test(text)) return [];
  const isFree = /\bfree (?:of|from)|\bnot\b|n't\b|\bno\b|avoided/i.test(text);
  const free = isFree
    ? matchesOf(text, ...FREE)
        .slice(0, 4)
        .flatMap(freeOf)
    : [];
  const inBrackets = /\([^)]*(?:%|per ?cent)/.test(text) && /\bin\b|among|with|for/i.test(text);
  const brackets = inBrackets ? matchesOf(text, BRACKETS).slice(0, 4).flatMap(bracketOf) : [];
  const changed = inBrackets && CHANGE.test(text) ? matchesOf(text, CHANGED).slice(0, 4).flatMap(changeOf) : [];
  return [...free, ...brackets, ...changed];
}

function freeOf(match: Match): Found[] {
  const words = match.words('event')!;
  const list = LIST.exec(words)?.groups?.list;
  const isNamed = NAMED_BEFORE.test(words) && HEALTH.test(match.text);
  const event =
    list && isHealthEvent(list, match.text)
      ? list
      : isNamed
        ? NAMED_BEFORE.exec(words)![0]
        : eventPhrase(words, match.text);
  const two = match.words('two')!;
  if (event === undefined || isUnreal(match.before) || /\b(?:not|n't|no)\b/iu.test(`${match.words('one')} ${two}`))
    return [];
  if (/\b(?:family|history|risk|cells?|mutations?)\b/iu.test(event) || !HEALTH.test(match.text)) return [];
  return say(match, /^died?\b/iu.test(event) ? `Did not “${event}”` : `Free of “${event}”`, 'free', isGrave(event));
}

function bracketOf(match: Match): Found[] {
  const words = match
    .words('event')!
    .replace(/^(?:.*\b(?:that|which|and|but|while) )?(?:(?:more|fewer|less|higher|the|rates? of|most|also) )*/iu, '');
  const event = eventPhrase(words, match.text) ?? effectIn(words);
  const around = `${match.words('event')} ${match.after.slice(0, 40)}`;
  if (event === undefined || isUnreal(match.before) || NOT_A_RISK.test(around) || !HEALTH.test(match.text)) return [];
  return say(match, capitalized(event), 'brackets', isGrave(event));
}

function changeOf(match: Match): Found[] {
  const rates = new Set((match.text.match(RATE) ?? []).map((one) => one.toLowerCase().replace(/s$/u, '')));
  const [rate] = rates;
  if (rates.size !== 1 || !isHealthEvent(rate!, match.text) || isUnreal(match.before)) return [];
  const name = /\b(?:mortality|death)/iu.test(rate!) ? 'Deaths counted' : capitalized(`${rate}s`);
  const [first, second] = [match.share('first'), match.share('second')];
  const one = whomOf(match.words('one'));
  if (first === undefined || second === undefined || first === second || first === 0 || !one) return [];
  const [a, b] = peopleOf(first, second) as [People, People];
  const about = a.rounded || b.rounded ? 'about ' : '';
  const plain = `${name} (“${one}”): from ${about}${told(a.count)} of ${told(a.of)} people to ${about}${told(b.count)} of ${told(b.of)}. That is ${about}${told(Math.abs(a.count - b.count))} ${b.count < a.count ? 'fewer' : 'more'} in every ${told(a.of)}.`;
  return [found(match, plain, { first, second, type: 'change' }, isGrave(rate!))];
}

/** The words for a group as they stand in the text; undefined where they name none, or are too long to show. */
export function whomOf(words: string | undefined): string | undefined {
  const cut = words?.trim().replace(/^(?:of|in|for|among|with|on) /iu, '');
  return cut && cut.length <= 80 && !/^(?:the )?(?:patients|people|those|these|them|us|cases|participants)$/iu.test(cut)
    ? cut
    : undefined;
}

type People = ReturnType<typeof peopleOf>[0];
const POINTS = regExp(String.raw`^\s?(?:-|percentage|points?|to \d)`, 'iu');

function say(match: Match, name: string, type: string, isDeep: boolean): Found[] {
  const shares = (['first', 'second'] as const).map((one) => match.share(one));
  const [first, second] = shares as [number, number];
  if (shares.some((one) => one === undefined) || first === second) return [];
  const [hedge, besideHedge] = (['first', 'second'] as const).map((one) =>
    hedgeBefore(match.text.slice(0, match.span(one).start)),
  );
  const hasMore = /\d\s?(?:%|percent\b|per cent\b)/iu.test(match.after.slice(0, 90));
  if (
    hasMore ||
    POINTS.test(match.text.slice(match.span('second').end)) ||
    /(?:\d|%)\s?(?:-|to|and|or)\s?$/u.test(match.text.slice(0, match.span('first').start))
  )
    return [];
  const labels = [whomOf(match.words('one')), whomOf(match.words('two'))] as const;
  if (!labels[0] && !labels[1]) return [];
  const both = bothTold({
    percent: first,
    hedge: hedge!,
    other: { percent: second, hedge: besideHedge!, labels, isLater: false },
    time: { unit: 'months', value: 0, told: '' },
  });
  const [a, b] = peopleOf(first, second) as [People, People];
  const isExact = !hedge && !besideHedge && !a.rounded && !b.rounded;
  const difference = `${isExact ? '' : 'about '}${told(Math.abs(a.count - b.count))}`;
  const isBound = [hedge, besideHedge].some((one) => one && !/^(?:about|nearly) /u.test(one));
  const later =
    /\b(?<span>(?:one|two|three|four|five|six|\d+) (?:year|month|week)s?) later\b|\bafter (?<one>a|one) (?<unit>year|month)\b/iu.exec(
      match.text,
    )?.groups;
  const time = later?.span ?? (later?.unit && `1 ${later.unit}`) ?? timeIn(match.text)?.words;
  const plain = `${name}${time ? ` (${time.toLowerCase()})` : ''}: ${both}.${isBound ? '' : ` That is a difference of ${difference} in every ${told(a.of)}.`}`;
  return [found(match, plain, { first, second, type }, isDeep)];
}

function found(
  match: Match,
  plain: string,
  values: { first: number; second: number; type: string },
  isDeep: boolean,
): Found {
  const { first, second, type } = values;
  const reading: Reading = {
    kind: 'absolute-risk',
    plain,
    values: { first: round(first), second: round(second), difference: round(Math.abs(first - second)), type },
    limits: 'It’s about the people who were counted. It can’t tell what will happen to one person.',
    ...(isDeep && { deeper: true as const }),
  };
  return { ...match.span('carry'), entry: 'absolute-risk', reading };
}
