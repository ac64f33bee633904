import { eventPhrase, isGrave, isHealthEvent, isUnreal } from './health-event.ts';
import { peopleOf } from './outcome.ts';
import {
  PEOPLE_SHARE,
  type PeopleShare,
  peopleShareOf,
  restTold,
  shareImage,
  shareTold,
  shareValues,
} from './people-share.ts';
import type { Found } from './reading.ts';
import { CHANCE, riskFound, risksChangedIn, YEARLY } from './risk-change.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, percent, told } from './text/numbers.ts';
import { HEDGES } from './text/phrases.ts';

/** “a 1:250 chance of Down syndrome”, “a risk of 1:90 for trisomy 18” */
const COLON = [
  pattern(
    `(?<carry>1 ?: ?${number('of')}) (?i:${CHANCE}) (?=(?i:of|for) (?:an? |having (?:an? )?)?(?<event>[^;]{3,60}))`,
  ),
  pattern(
    `(?<carry>(?i:${CHANCE}) (?:is |was |of |came back (?:as |at )?|at )*1 ?: ?${number('of')}) (?=(?i:of|for) (?:an? )?(?<event>[^;]{3,60}))`,
  ),
  pattern(
    `(?i:${CHANCE}) (?i:of|for) (?:an? )?(?<event>[^.,;:%()\\d]{3,40}(?: \\d\\d)?) (?:is |was |came back (?:as |at )?|at |of ){1,3}(?<carry>1 ?: ?${number('of')})`,
  ),
];
/** “a 15 percent chance that the lump is cancer” */
const THAT = pattern(
  `${PEOPLE_SHARE}(?<term> (?i:chance|likelihood|probability|risk)) (?=(?i:that) (?<event>[^.,;:()"]{6,70}))`,
);
/** “the normal risk of bleeding is about 1 in every 2,000 to 3,000 people a year” */
const RANGE = pattern(
  `(?i:${CHANCE}) (?i:of) (?<event>[^.,;:%()\\d]{3,60}?) (?i:is|was|are|were)(?: (?:only|just|at))* ${HEDGES}(?<carry>(?:1|(?i:one)) (?i:in)(?: every)? ${number('from')} (?:to|-|and) ${number('of')})(?: (?i:people|women|men|patients|births|children))?`,
);
/** “the added risk of bleeding is about 1 in 1,000 a year”, “the extra risk of a clot was 0.2%” */
const EXTRA = pattern(
  `(?<lead>(?i:\\b(?:(?<more>increased|added|extra|excess|additional|higher)|(?<less>decreased|lower|reduced)) (?:absolute )?risk)) (?i:of|for) (?<event>[^.,;:%()\\d]{3,60}?) (?i:is|was) (?:(?i:only|just) )?(?<carry>${HEDGES}(?:${number('one')} (?i:in|per)(?: every)? (?<of>1?\\d{1,3}(?:,000)+)|${percent('points')}))(?! (?:lower|higher|of the)\\b)`,
);
/** “The absolute reduction in deaths was more than 19 percent” */
const REDUCTION = pattern(
  `(?<lead>(?i:absolute (?:risk )?(?:(?<less>reduction|decrease|drop)|(?<more>increase|rise)))) (?i:in) (?:the |\\d+-day )*(?<event>[^.,;:%()\\d]{3,70}?) (?i:was|is|of|reached) (?<carry>${HEDGES}${percent('points')})`,
);
const HINT = /risk|chance|likelihood|probability|\bodds\b|absolute/i;

/** A risk in the words of leaflets, doctors and forums: “1:250”, “a chance that …”, “the risk rises to …”, “an added risk of 1 in 1,000”. */
export function risksToldIn(text: string): Found[] {
  if (!HINT.test(text)) return risksChangedIn(text);
  return [
    ...(/\d ?: ?\d/.test(text)
      ? matchesOf(text, ...COLON)
          .slice(0, 3)
          .flatMap(colonRisk)
      : []),
    ...(/ that /i.test(text) ? matchesOf(text, THAT).slice(0, 3).flatMap(chanceThat) : []),
    ...risksChangedIn(text),
    ...(/\b1|\bone\b/i.test(text) ? matchesOf(text, RANGE).slice(0, 3).flatMap(range) : []),
    ...matchesOf(text, EXTRA, REDUCTION).slice(0, 3).flatMap(difference),
  ];
}

function colonRisk(match: Match): Found[] {
  const of = match.number('of');
  const event = eventPhrase(match.words('event')!.replace(/ (?:at|on|from|after) (?:the )?\d.*$/u, ''), match.text);
  if (!(of >= 2 && of <= 1_000_000 && Number.isInteger(of)) || event === undefined || isUnreal(match.before)) return [];
  if (/[\d:/]$/u.test(match.before) || /^[\d:]/u.test(match.after)) return [];
  const picture = of <= 1000 ? { picture: { type: 'people' as const, count: 1, of, label: event } } : {};
  return [
    riskFound(
      match,
      `Chance of ${event}: 1 of ${told(of)} in such a group has it; ${told(of - 1)} do not.`,
      { percent: 100 / of, of },
      picture,
    ),
  ];
}

function chanceThat(match: Match): Found[] {
  const one = peopleShareOf(match);
  const clause = match
    .words('event')!
    .replace(/ (?:as|but|because|while|so|if|when|after|unless|and|even) .*$/u, '')
    .trim();
  if (!one || isUnreal(match.before) || !isHealthEvent(clause, match.text)) return [];
  if (
    /\b(?:true|lies?|between|interval|tests?|screening|stud(?:y|ies)|trial|results?|difference|surviv\w*|liv(?:e|ing)|alive|respon\w+|work|works|cur(?:e|ed|able)|free|not|no|n't|will be found|be wrong)\b|n't\b/iu.test(
      clause,
    ) ||
    /\b(?:more|less|greater|higher|lower|increase[ds]?|reduc\w+|decrease[ds]?)\b/iu.test(match.before.slice(-25))
  )
    return [];
  const { counted: _, ...people } = one as PeopleShare;
  return [
    {
      ...match.span('term'),
      ...match.span('carry'),
      entry: 'absolute-risk',
      reading: {
        kind: 'absolute-risk',
        plain: `A chance that “${clause}”: it’s so for ${shareTold(people, 'people in the same place')}; for ${restTold(people)} it’s not.`,
        values: shareValues(one),
        limits: 'It’s about a group. It can’t tell how it is for one person.',
        ...(isGrave(clause) && { deeper: true as const }),
        ...(shareImage(people, 'it is so') && { picture: shareImage(people, 'it is so')! }),
      },
    },
  ];
}

function range(match: Match): Found[] {
  const [from, of] = [match.number('from'), match.number('of')];
  const event = eventPhrase(match.words('event')!, match.text);
  if (!(from > 1 && from < of && of <= 1_000_000) || event === undefined || isUnreal(match.before)) return [];
  const yearly = YEARLY.test(match.text.slice(match.span('carry').end)) ? ' in one year' : '';
  return [
    riskFound(match, `Risk of ${event}${yearly}: 1 of every ${told(from)} to ${told(of)} people.`, {
      low: 100 / of,
      high: 100 / from,
    }),
  ];
}

function difference(match: Match): Found[] {
  const points =
    match.words('points') === undefined
      ? (match.number('one') / Number(match.words('of')!.replaceAll(',', ''))) * 100
      : match.number('points');
  const event = eventPhrase(match.words('event')!.replace(/ (?:among|in|for) .*$/u, ''), match.text);
  if (!(points > 0 && points < 60) || event === undefined || isUnreal(match.before)) return [];
  if (/^\s?(?:,|or|to|-)\s?\d/u.test(match.text.slice(match.span('carry').end))) return [];
  // “The increased risk is 1 in 1,000” alone may be the whole risk, beside a decreased one it’s the part that is added.
  const isBare = /^(?:increased|higher|decreased|lower|reduced) risk/iu.test(match.words('lead')!);
  if (
    isBare &&
    !(/\b(?:increased|higher) risk/iu.test(match.text) && /\b(?:decreased|lower|reduced) risk/iu.test(match.text))
  )
    return [];
  // “An increased risk of 20%” alone may be relative; “a reduced risk of X was 1%” in percent, too.
  if (match.words('points') !== undefined && !/absolute|extra|added|excess|additional/iu.test(match.words('lead')!))
    return [];
  const [one] = peopleOf(points);
  const place = match.span(match.words('points') === undefined ? 'one' : 'points').start;
  const hedge = hedgeBefore(match.text.slice(0, place)) || (one!.rounded ? 'about ' : '');
  const way = match.words('less') ? 'fewer' : 'more';
  const yearly = YEARLY.test(match.after) ? ' in one year' : '';
  return [
    riskFound(
      match,
      `A difference in “${event}”: ${hedge.replace('fewer than', 'less than')}${told(one!.count)} ${way} of every ${told(one!.of)} people${yearly}.`,
      { difference: points },
    ),
  ];
}
