import { isHealthStory } from './counted-share.ts';
import { FREE_OF, measureOf } from './event-free-survival.ts';
import { isAboutAnimals } from './health-event.ts';
import { LATER, mayHoldShare, peopleOf, peopleTold } from './outcome.ts';
import type { Found } from './reading.ts';
import { isShare, say, spanOf, survivalChangesIn, UNREAL } from './survival-change.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { NUMBER, percent, told } from './text/numbers.ts';
import { HEDGES } from './text/phrases.ts';

const KIND = String.raw`(?:overall|(?:cancer|cause|disease|tumou?r|melanoma)[- ]specific|(?:disease|progression|relapse|recurrence|event|metastasis)[- ]free)(?: survival)?`;
const PC = String.raw`\s?(?:%|percent|per cent)`;
const AT = String.raw`(?:\b(?i:at|after) ${LATER}[^;%]{0,80}?)?`;
/** “At two years, survival rates were 73% for cancer-specific and 57% for overall survival” */
const TWO = pattern(
  `${AT}\\b(?<term>(?i:survival(?: rates?)?)) (?:was|were) ${HEDGES}${percent('first')} for (?<one>(?i:${KIND}))(?: \\([A-Z]{2,4}\\))? and ${HEDGES}${percent('second')} for (?<two>(?i:${KIND}))`,
);
/** “Cause-specific survival was similar in all groups (90% to 92%)” */
const SIMILAR = pattern(
  `(?<term>(?<one>(?i:${KIND}))(?<=survival)(?: rates?)?) (?:was|were) (?:similar|comparable|about the same|much the same|alike)[^.;:%()\\d]{0,60}\\((?:from )?(?<low>${NUMBER})(?:${PC})? ?(?:to|-) ?${percent('high')}\\)`,
);
/** “If found early, the survival rate is as high as 95%, but it drops to 50% if found late” */
const DROPS = pattern(
  `(?:(?<one>(?:[Ii]f|[Ww]hen) [^.,;:%\\d]{3,40}), )?(?:[^.;:%\\d]{0,50} )?(?<term>(?i:survival (?:rates?|chances?)|chances? of (?:survival|surviving)))(?: (?:for|in|with) [^.,;:%\\d]{3,40}?)?(?:,? (?:of|is|are|was|has been|as high as|up to|can be)){1,3} ${HEDGES}${percent('first')}(?: (?<oneB>(?:if|when) [^.,;:%\\d]{3,40}?)(?=,| but | and ))?[^.;:%\\d]{0,60}?,? (?:but|and|while|yet|which|that)(?: (?:it|they|this|that|(?:the |their )?(?:survival )?(?:rates?|chances?)))?(?: then| only)? (?:drops?|falls?|fall|fell|dropped|declines?|sinks|plunges) to (?:just |only )*${HEDGES}${percent('second')}(?: (?<two>(?:if|when|once|for|in) [^.,;:%\\d]{3,45}))?`,
);
const RANGE = (name: string) => `(?<${name}Low>${NUMBER})(?:${PC})? ?(?:to|-) ?${percent(`${name}High`)}`;
/** “Survival is 85 to 88 percent at one year and 60 to 65 percent at five years” */
const RANGES = pattern(
  `(?<term>(?:(?<what>[Tt]ransplant|[Gg]raft|[Pp]atient|[Oo]verall) )?(?i:survival)(?: rates?)?)(?: at (?:the )?(?<t1>${NUMBER}) (?<unit>year|month)s?)? (?:is|was|are|were|of) ${RANGE('a')}(?: at (?<t1b>${NUMBER}) (?<unitB>year|month)s?)?,? and ${RANGE('b')} at (?<t2>${NUMBER}) (?:year|month)s?`,
);
/** “Of those treated, 23% lived and 15% survived without lasting harm” */
const LISTED = pattern(
  `${percent('first')} (?<term>(?:had )?(?:lived|survived))(?: (?<one>(?:with|without|and) [^.,;:%\\d]{3,60}))?, (?:and )?${percent('second')} survived (?<two>(?:with|without) [^.,;:%\\d]{3,70}?)(?:, such as [^.,;:%\\d]{3,40})?(?:,? and ${percent('third')} survived (?<three>(?:with|without) [^.,;:%\\d]{3,70}?))?(?=[.,;:()]|$)`,
);
/** In a sentence about organs it isn’t clear whether people or organs lived on. */
const ORGANS = pattern(
  `(?<term>(?<time>${NUMBER})[- ]year survival(?: rates?)?) (?:was|were|is) ${HEDGES}${percent('first')}(?!\\s?(?:-|to|and|vs|versus|in|for|among|with) )`,
);
const HINT = /surviv|\balive\b|\blived\b|chances? of living|\bm?OS\b/i;
/** Survival in free words that the readers of `survival` don’t know: two measures, two groups, two times or a hope in one sentence. */
export function survivalToldIn(text: string): Found[] {
  if (
    !HINT.test(text) ||
    isAboutAnimals(text) ||
    !(isHealthStory(text) || /\bOS\b|(?:specific|median|overall) survival|survival rates?|-year survival/i.test(text))
  )
    return [];
  if (/\b(?:compan|business|start-?up|restaurant|species|trees?|seedlings?|plants|birds|fish|nests?)/i.test(text))
    return [];
  const changes = survivalChangesIn(text);
  if (!mayHoldShare(text)) return changes;
  const one = (source: RegExp, read: (match: Match) => Found[]) =>
    matchesOf(text, source)
      .slice(0, 2)
      .filter(({ before }) => !UNREAL.test(before))
      .flatMap(read);
  const found = [
    ...one(TWO, two),
    ...one(SIMILAR, similar),
    ...one(DROPS, drops),
    ...one(RANGES, ranges),
    ...one(LISTED, listed),
  ];
  const organs = /\b(?:organs?|donor|grafts?|transplants?)\b/i.test(text) ? one(ORGANS, organ) : [];
  return [...changes, ...(found.length > 0 ? found : organs)];
}

function meaningOf(words: string): string {
  const name = words.toLowerCase().replace(/(?: survival)?$/u, '');
  if (/specific$/u.test(name)) return 'had not died of this illness';
  return /free$/u.test(name) ? `were ${FREE_OF[measureOf(`${name} survival`)].free.replace(/,$/u, '')}` : 'were alive';
}

const AROUND = 'The text around it may say after what time.';
const people = (one: number, hedge = '') => peopleTold(peopleOf(one)[0]!, hedge);

function two(match: Match): Found[] {
  const [a, b] = [match.number('first'), match.number('second')];
  if (!isShare(a) || !isShare(b) || match.words('one')!.toLowerCase() === match.words('two')!.toLowerCase()) return [];
  const time = spanOf(match);
  return say(
    match,
    `Survival${time ? ` after ${time.told}` : ''}: ${people(a)} ${meaningOf(match.words('one')!)}; ${people(b)} ${meaningOf(match.words('two')!)}.${time ? '' : ` ${AROUND}`}`,
    { percent: a, otherPercent: b, ...time?.values },
  );
}

function similar(match: Match): Found[] {
  const [low, high] = [match.number('low'), match.number('high')];
  if (!isShare(low) || !(low < high && high <= 100)) return [];
  const [a, b] = peopleOf(low, high);
  const span =
    a!.of > 100
      ? `about ${told(low, 0)}`
      : a!.count === b!.count
        ? `about ${told(a!.count)}`
        : `about ${told(a!.count)} to ${told(b!.count)}`;
  return say(match, `In each of the groups, ${span} of 100 people ${meaningOf(match.words('one')!)}. ${AROUND}`, {
    low,
    percent: high,
  });
}

function drops(match: Match): Found[] {
  const [a, b] = [match.number('first'), match.number('second')];
  if (!isShare(a) || !isShare(b) || b >= a) return [];
  const tell = (words: string | undefined) => (words ? ` (“${words.toLowerCase()}”)` : '');
  const [one, two_] = [tell(match.words('one') ?? match.words('oneB')), tell(match.words('two'))];
  const hedge = /as high as|up to/u.test(match.text.slice(match.start, match.span('first').start))
    ? 'up to '
    : hedgeBefore(match.text.slice(0, match.span('first').start));
  const time = /\b(?:five|ten|\d+)-year\b/iu.test(match.before.slice(-30))
    ? ''
    : ' These words don’t say for how long.';
  return say(
    match,
    `Survival: ${people(a, hedge)} stayed alive${one}; ${people(b)}${two_ || ' in the second case'}.${time}`,
    { percent: a, otherPercent: b },
  );
}

function ranges(match: Match): Found[] {
  const [aLow, aHigh, bLow, bHigh] = ['aLow', 'aHigh', 'bLow', 'bHigh'].map((name) => match.number(name)) as [
    number,
    number,
    number,
    number,
  ];
  const [t1, t2] = [match.number(match.words('t1') ? 't1' : 't1b'), match.number('t2')];
  const unit = match.words('unit') ?? match.words('unitB');
  if (!(aLow < aHigh && aHigh <= 100 && bLow < bHigh && bHigh <= aHigh && bLow > 0 && t1 > 0 && t1 < t2 && unit))
    return [];
  const span = (time: number) => `${told(time)} ${unit}${time === 1 ? '' : 's'}`;
  const isOrgan = /transplant|graft/iu.test(match.words('what') ?? '');
  const plain = `${isOrgan ? `“${match.words('term')}”` : 'Survival'}: ${told(aLow)} to ${told(aHigh)} of 100 after ${span(t1)}, ${told(bLow)} to ${told(bHigh)} of 100 after ${span(t2)}.${isOrgan ? ' Some texts count people so, some count organs that still work.' : ''}`;
  return say(match, plain, { low: aLow, percent: aHigh, laterLow: bLow, laterPercent: bHigh });
}

function listed(match: Match): Found[] {
  const [a, b, c] = ['first', 'second', 'third'].map((name) => match.number(name)) as [number, number, number];
  const isSame = Number.isNaN(c);
  if (!isShare(a) || !(b > 0 && b <= a) || !(isSame || (c > 0 && c <= a))) return [];
  const counts = peopleOf(...(isSame ? [a, b] : [a, b, c]));
  const parts = counts.map(({ count, rounded }, place) => {
    const what = match.words(['one', 'two', 'three'][place]!);
    return `${rounded ? 'about ' : ''}${told(count)} survived${what ? ` “${what}”` : ''}`;
  });
  return say(match, `Of ${told(counts[0]!.of)} people: ${parts.join('; ')}. These words don’t say for how long.`, {
    percent: a,
    otherPercent: b,
    ...(!isSame && { third: c }),
  });
}

function organ(match: Match): Found[] {
  const [share, time] = [match.number('first'), match.number('time')];
  if (!isShare(share) || !(time > 0 && time <= 40)) return [];
  const hedge = hedgeBefore(match.text.slice(0, match.span('first').start));
  return say(
    match,
    `${told(time)}-year survival: ${people(share, hedge).replace(' people', '')} after ${told(time)} years. The text around it may say whether people or organs were counted.`,
    { percent: share, years: time },
  );
}
