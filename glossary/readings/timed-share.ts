import { endsList, isDenied, isShare, labelOf, leavesShares, peopleOf, peopleTold } from './outcome.ts';
import type { Reading } from './reading.ts';
import { labelsOf, type Rival, rivalAfter } from './rival.ts';
import { hedgeBefore } from './text/bound.ts';
import type { Match } from './text/match.ts';
import { share, told } from './text/numbers.ts';
import { isOneOfSeveral } from './text/phrases.ts';

/** Nobody reports outcomes beyond this many months. */
const MOST_MONTHS = 480;

/** Words that make a value a difference. */
const GAIN = /^ (?:benefit|advantage|improvement|gain|difference|increase|gap|target|goal|endpoint)/;

/** A share at a time, with the second share where the text compares two groups or two times. */
export interface TimedShare {
  percent: number;
  hedge: string;
  other?: { percent: number; hedge?: string; labels: Rival['labels']; isLater: boolean };
  time: { unit: 'years' | 'months'; value: number; told: string };
}

/** The share, the time and the second share of a match of `timedShares`; undefined where one is impossible or unclear. */
export function outcomeOf(match: Match): TimedShare | undefined {
  const percent = match.share('share');
  const unit = (match.words('unit') ?? match.words('unit2') ?? '').toLowerCase().startsWith('y') ? 'years' : 'months';
  const timeName = match.words('time') === undefined && match.words('time2') !== undefined ? 'time2' : 'time';
  const value = match.words(timeName) === undefined ? 1 : match.number(timeName);
  const months = unit === 'years' ? value * 12 : value;
  if (percent === undefined || !(months >= 1 && months <= MOST_MONTHS) || !isShare(match) || isDenied(match))
    return undefined;
  if (match.words(timeName) !== undefined && endsList(match.text.slice(0, match.span(timeName).start)))
    return undefined;
  if (
    /\bif (?:the |a |your |its |their )?$|\bby $|\bby a $/i.test(match.before.slice(-40)) ||
    (/^ of (?:the |all )?(?:patients|people|men|women|those|cases|children|tumou?rs)\b/.test(match.after) &&
      match.span('share').end === match.end)
  )
    return undefined;
  const timed = {
    percent,
    hedge: hedgeBefore(match.text.slice(0, match.span('share').start)),
    time: { unit, value, told: `${told(value)} ${value === 1 ? unit.slice(0, -1) : unit}` },
  } as const;
  if (GAIN.test(match.after)) return undefined;
  const earlier = match.share('from');
  if (match.words('from') !== undefined) {
    if (earlier === undefined || leavesShares(match.after)) return undefined;
    return {
      ...timed,
      percent: earlier,
      hedge: '',
      other: { percent, labels: [labelOf(match.words('fromLabel')), undefined], isLater: true },
    };
  }
  const rival = rivalAfter(match.text, match.end, share('value'));
  const percentBeside = rival?.match.share('value');
  if (rival && percentBeside !== undefined) {
    if (leavesShares(rival.match.after)) return undefined;
    return {
      ...timed,
      other: {
        percent: percentBeside,
        labels: labelsOf(rival, match.words('group')),
        hedge: hedgeBefore(rival.match.text.slice(0, rival.match.span('value').start)),
        isLater: false,
      },
    };
  }
  return isOneOfSeveral(match.after) || leavesShares(match.after) ? undefined : timed;
}

/** The two shares of a comparison with the text’s own words for the groups: “72 of 100 people (“with A”), 65 of 100 (“with B”)”. */
export function bothTold({ percent, hedge, other }: TimedShare): string {
  const [one, two] = peopleOf(percent, other!.percent) as [
    ReturnType<typeof peopleOf>[0],
    ReturnType<typeof peopleOf>[0],
  ];
  const names = other!.isLater ? ['before the change', 'after it'] : ['the first group named', 'the other'];
  const [first, second] = other!.labels.map((label, place) => (label ? `“${label}”` : names[place]));
  return `${peopleTold(one, hedge)} (${first}) and ${peopleTold(two, other!.hedge)} (${second})`;
}

/** The picture of a share, with the second one beside it. */
export function peoplePicture({ percent, other }: TimedShare, label: string): NonNullable<Reading['picture']> {
  const [one, two] = peopleOf(...(other ? [percent, other.percent] : [percent]));
  const [first, second] = other?.labels ?? [];
  return {
    type: 'people',
    count: one!.count,
    of: one!.of,
    label: other && first ? `${label} (${first})` : label,
    ...(other &&
      two && {
        beside: { count: two.count, label: second ?? (other.isLater ? 'after the change' : 'the other group') },
      }),
  };
}
