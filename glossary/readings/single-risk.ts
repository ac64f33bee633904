import { eventPhrase, isGrave, isUnreal } from './health-event.ts';
import { mayHoldShare, othersTold, peopleTold } from './outcome.ts';
import type { Found } from './reading.ts';
import { boundBefore, hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { percent, share, told } from './text/numbers.ts';
import { groupNear, HEDGES } from './text/phrases.ts';

/** A sentence with more values than this is a table or junk. */
export const MOST = 12;
const CHANCE = String.raw`(?:(?:lifetime|overall|absolute|annual|yearly|average) )?(?:risk|chance|probability|likelihood)s?`;
/** One risk alone: “a 1% risk of having a stroke”, “the risk of a leak is 2%”. */
const SINGLE = [
  pattern(`${HEDGES}(?<carry>${share('single')}[ -](?<term>(?i:${CHANCE}))) (?=(?i:of|for) (?<event>[^;]{3,90}))`),
  pattern(
    `(?<carry>(?<term>(?i:(?<![\\w-])${CHANCE}))) (?i:of) (?<event>[^.;,:()%]{3,70}?) (?i:is|was|are|were|stands at)(?: (?i:estimated (?:at|to be)|thought to be|low,? at))? ${HEDGES}${share('single')}(?!\\s?(?:-|lower|higher|less|more|greater|reduced|to \\d|or|points?|of the|that of))`,
  ),
  // “due to the risk of a second cancer, although the risk is low, at only about 0.1% a year”
  pattern(
    `(?<=\\b(?i:risk|chance)s? of (?<event>[^;.()%]{3,70}?),? [^;.()%]{0,60}?)(?<carry>(?<term>(?i:(?:the|this|that) (?:risk|chance))) (?i:is|was)(?: (?i:low|small|tiny|very low|rare))?,?(?: (?i:at))? ${HEDGES}${share('single')})(?!\\s?(?:-|lower|higher|less|more|greater|to \\d|or))`,
  ),
];

/** “Absolute risk reduction was 1.2%”. */
const DIFFERENCE = pattern(
  `(?<carry>(?i:absolute risk (?<way>reduction|increase|difference)))(?: ?\\((?:ARR|ARI|RD|ARD)\\))?(?i:,? (?:of|was|is|at)|:|,| =)? (?:(?i:only|just|about) )?${percent('percent')}`,
);
/** A share of tests, tissue or those who were spared isn’t a risk; survival has its own reading. */
export const NOT_A_RISK =
  /\b(?:surviv\w*|alive|living|live[ds]?|free (?:of|from)|without|(?:had|have|has|having|show(?:s|ed)?|with) no|respon(?:se|ses|ded|ders?)|remissions?|cured?|accura\w+|sensitivity|specificity|detect\w*|identif\w+|points?|score[sd]?|size|volume|weight|level|levels|ejection|a1c|hba1c|saturation|body fat|hematocrit|blockage|stenosis|confidence|CI|efficacy|market|budget|(?:vaccination|immuni[sz]ation|screening|testing|treatment|cure) (?:rates?|coverage|uptake)|pregnan\w+|voted?|votes|did(?:n't| not) (?:have|suffer|die|develop|experience|need|get)|not (?:have|had|suffer|die|develop|experience|need|get)\w*|avoid\w*|never|no longer|expected|estimated to|projected|goal|target|aim|could|would)\b/iu;
const TIME =
  /\b(?:(?:over|within|at|after|in|by|during)(?: the (?:next|following|first))? (?:an average of |about )?(?<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)[ -](?<unit>years?|months?|weeks?|days?)\b|(?<n2>\d{1,3})-(?<unit2>day|month|year|week) (?:mortality|death|risk|complication))/giu;

/** Two risks with one denominator. */
export interface Comparison {
  first: number;
  second: number;
}

/** One absolute risk that stands alone, or the difference of two, as readings of the kind `absolute-risk`. Nothing for survival, which has its own reading. */
export function singleRisksIn(text: string): Found[] {
  if (!mayHoldShare(text) || !/risk|chance|probabilit|likelihood/i.test(text)) return [];
  return [
    ...matchesOf(text, ...SINGLE)
      .slice(0, MOST)
      .flatMap((match) => singleRisk(match, text)),
    ...matchesOf(text, DIFFERENCE)
      .slice(0, MOST)
      .flatMap((match) => difference(match, text)),
  ];
}

function difference(match: Match, text: string): Found[] {
  const percentage = match.number('percent');
  const place = match.span('percent');
  if (!(percentage > 0 && percentage < 100) || isUnreal(match.before) || boundBefore(text.slice(0, place.start)) !== '')
    return [];
  if (
    /-$|(?:\d|%)\s?(?:to|and)\s?$/u.test(text.slice(0, place.start)) ||
    /^\s?(?:%|percent|per cent)?\s?(?:-|to|and|or|vs\.?|versus)\s?\d/iu.test(text.slice(place.end))
  )
    return [];
  const of = denominatorOf({ first: percentage, second: percentage });
  const count = `${hedgeBefore(text.slice(0, place.start))}${told(Math.round((percentage / 100) * of))}`;
  const way = match.words('way')!.toLowerCase();
  const meaning =
    way === 'difference'
      ? `a difference of ${count} people`
      : `${count} ${way === 'increase' ? 'more' : 'fewer'} had what was counted`;
  return [
    {
      ...match.span('carry'),
      entry: 'absolute-risk',
      reading: {
        kind: 'absolute-risk',
        plain: `Absolute risk ${way}: of every ${told(of)} people, ${meaning}.`.replace(
          'people, a difference',
          'people, that is a difference',
        ),
        values: { difference: round(percentage) },
        limits: 'It holds for the people and the time of that study.',
      },
    },
  ];
}

function singleRisk(match: Match, text: string): Found[] {
  const percentage = match.share('single');
  const place = match.span('single');
  const event = eventPhrase(match.words('event')!, text);
  const rest = text.slice(Math.max(match.end, place.end));
  if (
    percentage === undefined ||
    percentage === 0 ||
    percentage > 95 ||
    event === undefined ||
    isUnreal(text.slice(0, place.start))
  )
    return [];
  if (
    /\b(?:if|groups?|category|categories|erroneously|incorrectly)\b|(?:increased|decreased|excess|extra|added|additional|reduced|lower|higher|relative) $|(?:reduction|decrease|increase|rise|drop|fall|change|difference|decline|cut)s? in (?:the |their |your )?$/iu.test(
      text.slice(Math.max(0, match.start - 200), match.start),
    ) ||
    NOT_A_RISK.test(`${text.slice(0, place.start).slice(-25)} ${event}`) ||
    /(?:\d|%|percent)\s?(?:-|to|and|or)\s?(?:an? )?$/iu.test(text.slice(0, place.start))
  )
    return [];
  if (
    /^[^;]{0,60}?\b(?:and|to|or|versus|vs\.?|compared|but|than|if)\b[^;]{0,30}?\d[\d.]*\s?(?:%|percent|per cent)/iu.test(
      rest,
    )
  )
    return [];
  const hedge = hedgeBefore(text.slice(0, place.start));
  const of = denominatorOf({ first: percentage, second: percentage });
  const exact = (percentage / 100) * of;
  const people = { count: Math.round(exact), of, rounded: Math.abs(exact - Math.round(exact)) > 1e-6 };
  const isLife =
    /lifetime/iu.test(match.words('term')!) ||
    /\b(?:in|over|during) (?:her|his|their|your|a) (?:lifetime|life)\b/iu.test(rest);
  const isYearly =
    /annual|yearly/iu.test(match.words('term')!) || /^[^;,.]{0,60}\b(?:a|per|each|every) year\b/iu.test(rest);
  const during = DURING.exec(rest)?.[0];
  const time = isLife
    ? 'over a lifetime'
    : isYearly
      ? 'in one year'
      : (timeIn(text)?.words ?? (during && `“${during}”`));
  const named = groupNear(text, match.start);
  const group = named ? ` The group: “${named}”.` : '';
  const others = othersTold(people, hedge);
  return [
    {
      ...match.span('carry'),
      entry: isLife ? 'lifetime-risk' : 'absolute-risk',
      reading: {
        kind: 'absolute-risk',
        plain: `Risk of ${event}${time ? ` (${time})` : ''}: ${peopleTold(people, hedge, 'people in such a group')}; it doesn’t happen to ${others}.${group}`,
        values: { percent: round(percentage) },
        limits: 'It’s an average. Your own risk may be higher or lower.',
        ...(isGrave(event) && { deeper: true as const }),
        ...(people.of <= 1000 && {
          picture: { type: 'people' as const, count: people.count, of: people.of, label: event },
        }),
      },
    },
  ];
}

/** “a 1% risk of a stroke during the procedure” */
const DURING =
  /^during (?:the|this|that|an?|their|your|his|her) (?:procedure|surgery|operation|treatment|birth|delivery|pregnancy|labou?r|test)\b|\bduring (?:the|this|that|an?|their|your|his|her) (?:procedure|surgery|operation|treatment|birth|delivery|pregnancy|labou?r|test)\b/iu;

/** The smallest round number of people in which both shares are whole, or nearly so. */
export function denominatorOf({ first, second }: Comparison): number {
  const isWhole = (of: number) =>
    [first, second].every((one) => Math.abs((one / 100) * of - Math.round((one / 100) * of)) < 1e-6);
  const smallest = Math.min(...[first, second].filter((one) => one > 0));
  return [100, 1000, 10_000, 100_000, 1_000_000].find((of) => isWhole(of) || (smallest / 100) * of >= 20) ?? 1_000_000;
}

/** The one time that a sentence names: “10 years”; undefined where it names none or several. */
export function timeIn(text: string): { words: string; amount: string; unit: string } | undefined {
  const times = [...text.matchAll(TIME)];
  const hit = times.length === 1 ? times[0] : undefined;
  const amount = hit?.groups?.n ?? hit?.groups?.n2;
  const unit = hit?.groups?.unit ?? hit?.groups?.unit2;
  if (!amount || !unit) return undefined;
  return { words: `${amount} ${unit.replace(/s$/u, '')}${/^(?:1|one)$/iu.test(amount) ? '' : 's'}`, amount, unit };
}

/** A percentage without the noise of the division. */
export function round(value: number): number {
  return Number(value.toFixed(6));
}
