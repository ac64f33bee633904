import { type Half, medianOf, medianReading, medians } from './median.ts';
import { isElsewhere, isShare, leavesShares, mayHoldTime, peopleOf, peopleTold } from './outcome.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, share, told } from './text/numbers.ts';
import { isOneOfSeveral } from './text/phrases.ts';

const MEASURE = String.raw`(?:(?:(?<middle>(?i:median|average|mean)) )?(?i:duration of (?:the |their |overall |objective |complete |tumou?r )?(?:response|remission)|response durations?|remission durations?|(?:responses?|remissions?) lasted (?:for )?(?:a median|a median of|an average|an average of)?)|(?:(?i:median) )?\bm?D[Oo]R\b)`;
const LASTING = pattern(
  `${share('share')} of (?:the |all |these |those )?(?:confirmed )?(?<term>(?i:responses|remissions)(?: (?:were|have been|had been))?(?: ongoing| still ongoing)? (?i:lasting|lasted|ongoing|for|at|after)) ?(?:for )?(?:at least |more than |longer than |at |after )*${number('time')}[- ](?<unit>(?i:year|month)s?)\\b`,
);

const MIDDLES = medians(MEASURE);

const HINT = /respon|remission|\bm?DoR\b/i;

/**
 * How long a response lasted in those who had one: from the first sign of it until the disease grew or the person died (FDA, “Clinical Trial Endpoints for
 * the Approval of Cancer Drugs and Biologics”, 2018; not opened), as a median, or as the share of responses that lasted so long.
 */
export function readDurationOfResponse({ text }: Passage): Found[] {
  if (
    !HINT.test(text) ||
    !mayHoldTime(text) ||
    isElsewhere(text) ||
    /\b(?:immune|antibod\w+|vaccin\w+|reflex|stimul\w+)\b/i.test(text)
  )
    return [];
  const middles = matchesOf(text, ...MIDDLES).flatMap((match): Found[] => {
    const median = medianOf(match);
    const isAverage = /average|mean\b/i.test(match.words('middle') ?? match.words('term') ?? '');
    const isMiddle = /median|\bm[A-Z]/i.test(match.words('term') ?? '');
    if (!median || (!isAverage && !isMiddle)) return [];
    return [
      {
        ...match.span('term'),
        entry: 'duration-of-response',
        reading: medianReading(
          match,
          'duration-of-response',
          median,
          isAverage ? AVERAGES : SAYS,
          isAverage ? { type: 'average' } : {},
        ),
      },
    ];
  });
  const shares = matchesOf(text, LASTING).flatMap((match): Found[] => {
    const percent = match.share('share');
    const time = match.number('time');
    if (
      percent === undefined ||
      !(time > 0 && time <= 240) ||
      !isShare(match) ||
      isOneOfSeveral(match.after) ||
      leavesShares(match.after)
    )
      return [];
    return [{ ...match.span('term'), entry: 'duration-of-response', reading: lasting(match, percent, time) }];
  });
  return [...middles, ...shares];
}

const SAYS = {
  name: 'Median duration of response',
  half: (length: string, half: Half) =>
    `among those whose illness had responded, the response lasted longer than ${length} in ${half}${half === 'half' ? ', and less in the other half' : ' of them'}.`,
  each: 'In each group, half of the responses lasted longer than that.',
  none: 'by estimate, more than half of the responses still lasted at the count.',
  limits: 'It counts only people who had a response. It doesn’t tell how many had one, or how long people lived.',
};
const AVERAGES = {
  ...SAYS,
  name: 'Average duration of response',
  half: () => 'an average over those whose illness had responded; some responses lasted much longer and some shorter.',
  each: 'These are averages; some responses lasted much longer and some shorter.',
};

function lasting(match: Match, percent: number, time: number): Reading {
  const unit = /^y/i.test(match.words('unit')!) ? 'years' : 'months';
  const count = peopleOf(percent)[0]!;
  const span = `${told(time)} ${time === 1 ? unit.slice(0, -1) : unit}`;
  return {
    kind: 'duration-of-response',
    plain: `Of those whose illness had responded, ${peopleTold(count, hedgeBefore(match.before))} still had the response after ${span}.`,
    values: { percent, [unit]: time },
    limits: SAYS.limits,
    deeper: true,
    picture: { type: 'people', count: count.count, of: count.of, label: `response lasted ${span} or longer` },
  };
}
