import {
  GROUP,
  isDenied,
  isElsewhere,
  isShare,
  leavesShares,
  mayHoldShare,
  othersTold,
  peopleOf,
  peopleTold,
  SHORT,
  STAND,
  whoTold,
} from './outcome.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { groupsTold, labelsOf, rivalAfter } from './rival.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, share, told } from './text/numbers.ts';
import { HEDGES, isOneOfSeveral, LINK } from './text/phrases.ts';
import { bothTold, peoplePicture, type TimedShare } from './timed-share.ts';

const PATHOLOGIC = String.raw`(?<pathologic>(?i:patholog(?:ic|ical) complete (?:response|remission)(?: rates?)?)|\bpCR(?: rate)?)`;
const CONTROL = String.raw`(?<control>(?i:disease[- ]control(?: rates?)?)|\bDCR)`;
const COMPLETE = String.raw`(?<complete>(?i:(?:complete|full) (?:tumou?r |clinical |metabolic )?(?:response|remission)(?:s| rates?)?)|\bCR rate)`;
const PARTIAL = String.raw`(?<partial>(?i:partial (?:tumou?r )?(?:response|remission)(?:s| rates?)?)|\bPR rate)`;
const OVERALL = String.raw`(?<overall>(?i:(?:best )?(?:overall |objective |confirmed )?(?:tumou?r |clinical |treatment )?response rates?|(?:overall|objective) (?:tumou?r )?responses?)|\bORR)`;
const REMISSION = `(?<remission>(?i:(?:clinical|disease|deep|molecular|symptomatic) remissions?(?: rates?)?|remission rates?))`;
const STABLE = `(?<stable>(?i:stable[- ]disease rates?))`;
const MEASURE = `(?<term>${STABLE}|${PATHOLOGIC}|${CONTROL}|${COMPLETE}|${PARTIAL}|${OVERALL}|${REMISSION})`;
const SEEN = String.raw`(?: (?:has |have )?(?i:occurred|happened|was seen|were seen|was achieved|were achieved|was reported|were reported|was observed|were observed|came)(?: in| by)?|,? defined as [^.;%]{3,80}(?:\d+ (?:%|percent))?[^.;%]{0,20},)`;
const WHO = String.raw`(?:of (?:(?!\b(?:not|never|no|failed|unlikely)\b)[^.,;:%]){2,90}?|(?i:patients|people|women|men|children|participants)(?: (?:with|on|who|given|treated|taking|in|receiving) [^.,;:%]{3,60}?)?)`;
const COUNT = `(?:${share('share')}|(?<count>${number('n')}) of (?:the|our|these|its|all|those) (?:first )?${number('m')})\\)?`;
const HAD = `(?:(?i:have|has) )?(?i:had|have|achieved?|experienced?|showed|reached|saw|attained|got|obtained|displayed|entered|went into|were in|are in|was in)(?: (?i:a|an|any|either a|their|full|confirmed|durable|long-lasting|clinical))*`;
const NOUN = `${PATHOLOGIC}|${COMPLETE}|(?<overall>(?i:at least (?:a )?partial response|(?:an? )?(?:objective|overall|clinical|tumou?r) response|response to (?:treatment|therapy|the drug|the treatment)))|${PARTIAL}|(?<remission>(?i:(?:clinical |disease )?remission))|(?<control>disease control)`;
const PATTERNS = [
  pattern(`${MEASURE}${SHORT}(?:${LINK}|${SEEN} ?(?:was|were)? ?|${GROUP}?${STAND})${HEDGES}${share('share')}`),
  pattern(`${share('share')} ${MEASURE}`),
  pattern(`${COUNT}(?: -|,)? (?:(?<group>${WHO}) )?(?<term>${HAD} (?:${NOUN})\\b)(?! (?:plus|or|and) )`),
  pattern(
    `${COUNT}(?: -|,)? (?:(?<group>${WHO}) )?(?<term>(?<overall>(?:(?i:had|have|has) )?responded|(?i:responds?)))\\b(?! (?:that|yes|no|with|by|to (?:the |a |an |our |this )?(?:\\w+ )?(?:survey|question|call|invitation|request|letter|email|mail|alarm|incident|offer|ad|advert|stimul|statement|item)))`,
  ),
  pattern(
    `\\b(?i:of|among|in) (?:(?:the|these|those|a|all) )?(?:group of )?(?:first )?${number('m')} (?<group>(?:[\\w'-]+ )?(?:[\\w'-]+ )?(?:patients|people|women|men|children|participants|adults)\\b[^.;:%\\d]{0,80}?),? ${HEDGES}(?<count>${number('n')}) (?<term>${HAD} (?:${NOUN})\\b|(?<overall>responded)\\b)`,
  ),
];

const ENTRIES = {
  pathologic: 'pathologic-complete-response',
  control: 'disease-control-rate',
  complete: 'complete-response',
  partial: 'partial-response',
  overall: 'objective-response-rate',
  remission: 'remission',
  stable: 'stable-disease',
} as const;
type Kind = keyof typeof ENTRIES;

const MEANS: Readonly<Record<Exclude<Kind, 'overall'>, readonly [name: string, meaning: string]>> = {
  pathologic: ['Pathologic complete response', 'had no living cancer cells left in the tissue that was taken out'],
  control: ['Disease control', 'saw their illness shrink or stop growing for a time'],
  complete: ['Complete response', 'had no sign of the illness left on the tests'],
  partial: ['Partial response', 'saw their illness shrink or lessen clearly, but not fully'],
  stable: ['Stable disease', 'saw their illness neither grow nor shrink clearly for a time'],
  remission: ['Remission', 'had few or no signs of the illness left, as the study defined it'],
};
/** Illnesses that don’t shrink: people feel better, or don’t. */
const NO_GROWTH =
  /\b(?:depress\w+|anxiety|arthritis|colitis|psoriasis|eczema|asthma|migraines?|insomnia|ketamine|schizophreni\w+|bipolar|OCD|PTSD|ADHD|pain|symptoms?|placebo)\b/iu;
const GROWTH =
  /\b(?:tumou?rs?|cancers?|chemo\w*|melanoma|lymphoma|leuk\w+|myeloma|mesothelioma|carcinoma|sarcoma|metasta\w+|ORR|RECIST|(?:overall|objective|partial|complete) respon\w+)\b/iu;

/** What it means that people responded, in words that fit the illness of the sentence. */
export function respondedTold(text: string): string {
  if (GROWTH.test(text)) return 'saw their illness shrink or lessen enough to count as a response';
  return NO_GROWTH.test(text)
    ? 'got enough better to count as a response'
    : 'saw their illness lessen enough to count as a response';
}

const ILL =
  /\b(?:patients?|treat\w*|therap\w+|drugs?|tumou?rs?|cancers?|chemo\w*|trial|dose|placebo|melanoma|lymphoma|leuk\w+|myeloma|immuno\w+|infusion|ORR|pCR|DCR|depress\w+|arthritis|colitis|remission|(?:overall|objective) response|complete response|partial response|disease)\b/i;
const NO_ILLNESS =
  /(?:among|of|from) (?:[\w-]+ ){0,2}(?:hospitals|clinics|practices|doctors|physicians|nurses|households|schools)\b|\b(?:survey\w*|question\w*|poll\w*|immune responses?|antibod\w+|vaccin\w+|serolog\w+|virologic\w*|e-?mails?|mailing|interview\w*|invit\w+|campaign|tax|fees?|debt|sentence|frequency|respondents|non-?responders|emergency|ambulance)\b/i;

const HINT = /respon|stable[- ]disease|remission|disease[- ]control|\b(?:ORR|DCR|pCR|CR|PR)\b/i;

/**
 * The share of people whose illness responded: overall (objective), complete or partial response, pathologic complete response, remission, and disease
 * control, which counts a standstill, too (RECIST 1.1: Eisenhauer 2009, doi:10.1016/j.ejca.2008.10.026). What counts as a response differs between
 * illnesses, so that the text names no amount. `type` says which response.
 */
export function readResponseRate({ text }: Passage): Found[] {
  if (!HINT.test(text) || !mayHoldShare(text) || isElsewhere(text) || NO_ILLNESS.test(text) || !ILL.test(text))
    return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const kind = (Object.keys(ENTRIES) as Kind[]).find((one) => match.words(one) !== undefined);
    const one = shareRead(match);
    // Those with a complete response did respond: “6 did not” would be wrong of a partial one alone.
    if (!kind || !one || (kind === 'partial' && /\bcomplete (?:response|remission)/i.test(text))) return [];
    return [
      {
        ...match.span('term'),
        entry: /\bremission/i.test(match.words('term')!) && kind === 'complete' ? 'complete-remission' : ENTRIES[kind],
        reading: reading(match, one, kind),
      },
    ];
  });
}

/** “five (6%) had a complete response, 14 (18%) a partial one” */
const NEXT_COUNT = /^,? (?:and )?[\w-]+ \([\d.]+ ?(?:%|percent|per cent)\) (?:had|have|achieved|a) /;

type Response = Omit<TimedShare, 'time'> & { count?: number; of?: number };

function shareRead(match: Match): Response | undefined {
  const [count, of] = countOf(match);
  const percent = count === undefined ? match.share('share') : Math.round((count / of!) * 1000) / 10;
  if (
    percent === undefined ||
    !(percent >= 0 && percent <= 100) ||
    (count === undefined && !isShare(match)) ||
    isDenied(match)
  )
    return undefined;
  if (
    /^ (?:benefit|advantage|improvement|gain|difference|increase|higher|lower|of (?:the |all )?(?:responses|responders))|^ \w+ (?:survey|goal|target)/.test(
      match.after,
    ) ||
    /\b(?:if|not|no|greater than a|proving a) $|\b(?:if|not) (?:the |a )?$/i.test(match.before.slice(-40))
  )
    return undefined;
  if (count !== undefined) return { percent, hedge: '', count, of: of! };
  const hedge = hedgeBefore(match.text.slice(0, match.span('share').start));
  const rival = rivalAfter(match.text, match.end, share('value'));
  const beside = rival?.match.share('value');
  if (rival && beside !== undefined) {
    if (leavesShares(rival.match.after)) return undefined;
    return {
      percent,
      hedge,
      other: {
        percent: beside,
        labels: labelsOf(rival, match.words('group')),
        hedge: hedgeBefore(rival.match.text.slice(0, rival.match.span('value').start)),
        isLater: false,
      },
    };
  }
  return (isOneOfSeveral(match.after) && !NEXT_COUNT.test(match.after)) || leavesShares(match.after)
    ? undefined
    : { percent, hedge };
}

/** The count and the whole of “13 of the 22”, “10 of 16”. */
function countOf(match: Match): [number, number] | [undefined, undefined] {
  const [n, m] = [match.number('n'), match.number('m')];
  if (m > 0 && n <= m) return [n, m];
  const words = /^(?<n>\S+) (?:out )?of (?<m>\d+)$/.exec(match.words('share') ?? '');
  const percent = match.share('share');
  return words && percent !== undefined && Number(words.groups!.m) !== 100
    ? [Math.round((percent * Number(words.groups!.m)) / 100), Number(words.groups!.m)]
    : [undefined, undefined];
}

function reading(match: Match, one: Response, kind: Kind): Reading {
  const [name, meaning] = kind === 'overall' ? ['Response', respondedTold(match.text)] : MEANS[kind];
  const { percent, other, hedge, count, of } = one;
  const frequency = peopleOf(percent)[0]!;
  const timed = { ...one, time: { unit: 'months', value: 0, told: '' } } as const;
  const share = other
    ? bothTold(timed)
    : count === undefined
      ? peopleTold(frequency, hedge)
      : `${told(count)} of ${told(of!)} people`;
  const rest =
    other || percent === 100 || (hedge && hedge !== 'about ')
      ? ''
      : `; ${count === undefined ? othersTold(frequency, hedge) : told(of! - count)} did not`;
  return {
    kind: 'response-rate',
    plain: `${name}: ${share} ${meaning}${rest}.${other ? groupsTold(other.labels) : ` ${whoTold(match)}`}`,
    values: {
      percent,
      type: kind,
      ...(other && { otherPercent: other.percent }),
      ...(count !== undefined && { count, of: of! }),
    },
    limits: 'It doesn’t tell how long this lasted or how long people lived. It can’t tell how one person will do.',
    deeper: true,
    picture:
      count === undefined
        ? peoplePicture(timed, name.toLowerCase())
        : { type: 'people', count, of: of!, label: name.toLowerCase() },
  };
}
