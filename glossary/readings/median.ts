import { CI, GROUP, RISE, SHORT, STAND, whoTold } from './outcome.ts';
import type { Reading } from './reading.ts';
import { groupsTold, labelsOf, type Rival, rivalAfter } from './rival.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, pattern } from './text/match.ts';
import { NUMBER, number, numberOf, told } from './text/numbers.ts';
import { HEDGES, isOneOfSeveral, LINK } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';

const UNIT = String.raw`years?\b|yrs?\b|months?\b|mos?\b|weeks?\b|wks?\b|days?\b`;
/** A median that the study was too short to see. */
const NOT_REACHED = String.raw`(?:has |had |was )?not (?:yet )?(?:been )?reached\b|NR\b|not (?:estimable|evaluable)\b`;

/** The source of a length of time, as the named groups `name`, `nameUnit` and, for a range, `nameLow`. */
export function length(name: string): string {
  return `(?:(?:(?<${name}Low>${NUMBER})(?: ?- ?| to |-to-))?${number(name)}${CI}(?:[ -]?(?<${name}Unit>${UNIT}))?(?!\\s?(?:%|per ?cent))|(?<${name}None>${NOT_REACHED}))`;
}

/** The ways in which a text says the middle of times; `measure` is a source without the named groups `term`, `group`, `value`. */
export function medians(measure: string): RegExp[] {
  const value = length('value');
  return [
    pattern(
      `(?<term>${measure})${SHORT}${GROUP}(?:${RISE})? from ${HEDGES}(?<from>${NUMBER})(?:[ -](?<fromUnit>${UNIT}))?(?<fromLabel> (?:in|with|for) [^.,;:%]{3,40}?)? to ${HEDGES}${value}`,
    ),
    pattern(
      `(?<term>${measure})${SHORT}(?:${LINK}|${GROUP}?(?:${STAND}|(?= (?:has|had) not)\\s))(?:an? )?${HEDGES}${value}`,
    ),
    pattern(`${value} (?:of )?(?<term>${measure})`),
    // A caption: “42 months: Median survival for women on the tablet”
    pattern(`(?<![:=] ?)${value}: (?<term>${measure})${GROUP}(?=$|[.,;:"]| \\d| (?:by|to|Source)\\b)`),
    pattern(`(?<term>${measure})${SHORT}${GROUP}${RISE} to ${HEDGES}${value}`),
  ];
}

/** A length of time in its unit; a range has `low`. */
interface Length {
  value: number | 'not reached';
  low?: number;
}

/** A middle of times, with a second one where the text compares two groups. */
export interface Median {
  length: Length;
  hedge: string;
  unit: 'years' | 'months' | 'weeks' | 'days';
  other?: { length: Length; labels: Rival['labels']; isChange: boolean };
}

const UNITS: readonly (readonly [start: string, unit: Median['unit'], most: number])[] = [
  ['y', 'years', 60],
  ['m', 'months', 600],
  ['w', 'weeks', 520],
  ['d', 'days', 2000],
];
const GAIN =
  /^(?: (?:the )?(?:longer|shorter|more|less|better|earlier|benefit|advantage|improvement|gain|difference|increase|follow-?(?: ?up)?\b|ago|old|of age|in (?:survival|PFS)|or (?:more|less|longer|fewer))|-old)/;
const PROLONGED =
  /\b(?:prolong|extend|improv|increas|boost|rais|lengthen|doubl|tripl|rose|shorten|chang|push|bring|brought)\w*\b[^.;]{0,60}$/i;
const ONE_CI = regExp(CI);
const RISING = regExp(RISE);
const LEFT = /(?<between>[^.;]{0,80}?)(?<![\d.])\d[\d.]*[- ](?:months|years)\b/;
const OWN_TIME =
  /\b(?:PFS|OS|DFS|TTP|survival|duration|response|treatment lasted|follow-?up)\b|\b(?:at|after|within|over|aged|last|past|next|first|every|than|age of|for at least)\s(?:about |the )?$/i;

/** The length, the unit and the second length of a match of `medians`; undefined where one is impossible or unclear. */
export function medianOf(match: Match, most?: number): Median | undefined {
  const rival = match.words('from') === undefined ? rivalAfter(match.text, match.end, length('other')) : undefined;
  const words = match.words('valueUnit') ?? match.words('fromUnit') ?? rival?.match.words('otherUnit');
  const known = UNITS.find(([start]) => words?.startsWith(start));
  const after = rival ? rival.match.after : match.after;
  if (!known || GAIN.test(match.after) || GAIN.test(after) || leavesTimes(after)) return undefined;
  // “Survival at two years”, “improved by 3 months”: a time of counting and a difference.
  const place = match.span(match.words('valueLow') === undefined ? 'value' : 'valueLow').start;
  if (
    /(?<!stands |stood )\b(?:at|after|in|within|by|over|than)\s+(?:the |an? |about )?$/i.test(
      match.text.slice(match.start, place),
    ) &&
    !/(?:more|less|fewer) than\s+$/i.test(match.text.slice(Math.max(0, place - 40), place))
  )
    return undefined;
  if (
    /\b(?:and|or|,|\/|to)\s*$|\d\s?-\s?$/.test(match.text.slice(Math.max(0, place - 40), place)) &&
    place === match.start
  )
    return undefined;
  const [start, unit, usual] = known;
  const lengths = [lengthOf(match, 'value'), ...(rival ? [lengthOf(rival.match, 'other')] : [])];
  const from = match.words('from');
  if (from !== undefined) lengths.unshift({ value: numberOf(from) });
  if (
    from !== undefined &&
    !PROLONGED.test(match.before.slice(-90)) &&
    !RISING.test(match.text.slice(match.start, match.end))
  )
    return undefined;
  const other = [match.words('fromUnit'), match.words('valueUnit'), rival?.match.words('otherUnit')].filter(Boolean);
  const possible = lengths.every(
    ({ value, low }) =>
      value === 'not reached' ||
      (value > 0 && value <= (most ?? usual) && (low === undefined || (low > 0 && low < value))),
  );
  if (!possible || !other.every((one) => one!.startsWith(start))) return undefined;
  const hedge = hedgeBefore(match.text.slice(0, match.span('value').start));
  if (lengths.length === 1) return isOneOfSeveral(match.after) ? undefined : { length: lengths[0]!, hedge, unit };
  const labels = rival ? labelsOf(rival, match.words('group')) : ([undefined, undefined] as const);
  return { length: lengths[0]!, hedge: '', unit, other: { length: lengths[1]!, labels, isChange: from !== undefined } };
}

function lengthOf(match: Match, name: string): Length {
  if (match.words(`${name}None`) !== undefined) return { value: 'not reached' };
  const low = match.words(`${name}Low`);
  return { value: match.number(name), ...(low !== undefined && { low: numberOf(low) }) };
}

function leavesTimes(after: string): boolean {
  const left = LEFT.exec(after.slice(0, 300).replace(ONE_CI, ''));
  return left !== null && !OWN_TIME.test(left.groups!.between!);
}

/** “14 months”, “9 to 11 months”, “not reached”. */
function lengthTold({ value, low }: Length, unit: string): string {
  if (value === 'not reached') return 'not reached yet';
  return `${low === undefined ? '' : `${told(low)} to `}${told(value)} ${value === 1 ? unit.slice(0, -1) : unit}`;
}

/** The two lengths of a comparison with the text’s own words for the groups. */
function lengthsTold({ length: one, unit, other }: Median): string {
  if (other!.isChange) return `from ${lengthTold(one, unit)} to ${lengthTold(other!.length, unit)}`;
  const [first, second] = other!.labels;
  return `${lengthTold(one, unit)} (${first ? `“${first}”` : 'the first group named'}) and ${lengthTold(other!.length, unit)} (${second ? `“${second}”` : 'the other'})`;
}

/** How many of the people lie beyond a value that is a bound. */
export type Half = 'half' | 'half or more' | 'half or fewer';

const HALVES: Readonly<Record<string, Half>> = {
  'more than ': 'half or more',
  'at least ': 'half or more',
  'fewer than ': 'half or fewer',
  'at most ': 'half or fewer',
  'up to ': 'half or fewer',
  'nearly ': 'half or fewer',
};

/** The reading of a median: `name` is the measure, `half` says what is so for half of the people, or more or fewer of them where the value is a bound, beyond a length of time, `none` what “not reached” means. */
export function medianReading(
  match: Match,
  kind: string,
  median: Median,
  say: { name: string; half: (length: string, half: Half) => string; each: string; none: string; limits: string },
  more: Reading['values'] = {},
): Reading {
  const { length: one, unit, other, hedge } = median;
  const is = lengthTold(one, unit);
  const both = [one, ...(other ? [other.length] : [])].map(({ value }) => value);
  const plain = other
    ? `${say.name}: ${lengthsTold(median)}. ${both.includes('not reached') ? `Half of a group lies beyond its median. “Not reached”: ${say.none}` : say.each}`
    : one.value === 'not reached'
      ? `${say.name} was not reached: ${say.none}`
      : `${say.name}, ${hedge.replace('fewer', 'less')}${is}: ${say.half(is, HALVES[hedge] ?? 'half')}`;
  return {
    kind,
    plain: `${plain}${other && !other.isChange ? groupsTold(other.labels) : ` ${whoTold(match)}`}`,
    values: {
      [unit]: one.value,
      ...(one.low !== undefined && { low: one.low }),
      ...(other && { [`other${unit.charAt(0).toUpperCase()}${unit.slice(1)}`]: other.length.value }),
      ...more,
    },
    limits: say.limits,
    deeper: true,
    ...(both.every((value) => typeof value === 'number') &&
      one.low === undefined && {
        picture: {
          type: 'median' as const,
          value: both[0] as number,
          unit,
          ...(other && {
            beside: {
              value: both[1] as number,
              label: other.labels[1] ?? (other.isChange ? 'after the change' : 'the other group'),
            },
          }),
          ...(other?.labels[0] && { label: other.labels[0] }),
        },
      }),
  };
}
