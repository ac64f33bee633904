import {
  isElsewhere,
  LATER,
  mayHoldShare,
  mayHoldTime,
  peopleOf,
  peopleTold,
  timedShares,
  whoTold,
} from './outcome.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { groupsTold } from './rival.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { share, told } from './text/numbers.ts';
import { regExp } from './text/reg-exp.ts';
import { bothTold, outcomeOf, peoplePicture, type TimedShare } from './timed-share.ts';

/** The sources of the names of each measure, what “free” means in it, and its entry. */
export const FREE_OF = {
  PFS: {
    name: 'progression-free survival',
    words: String.raw`(?i:progression[- ]free survival)|\bPFS`,
    free: 'alive and their disease had not grown or spread',
    entry: 'progression-free-survival',
  },
  DFS: {
    name: 'disease-free survival',
    words: String.raw`(?i:(?:invasive[- ]|breast cancer[- ]|cancer[- ])?(?:disease[- ]|(?<=cancer[- ]))free survival)|\bi?DFS`,
    free: 'alive and had no sign of the disease',
    entry: 'disease-free-survival',
  },
  RFS: {
    name: 'recurrence-free survival',
    words: String.raw`(?i:(?:relapse|recurrence)[- ]free survival)|\bRFS`,
    free: 'alive and their disease had not come back',
    entry: 'disease-free-survival',
  },
  EFS: {
    name: 'event-free survival',
    words: String.raw`(?i:event[- ]free survival)|\bEFS`,
    free: 'alive and had none of the counted events, such as the disease coming back,',
    entry: 'event-free-survival',
  },
  MFS: {
    name: 'metastasis-free survival',
    words: String.raw`(?i:(?:distant )?metastas[ie]s[- ]free survival)|\bD?MFS`,
    free: 'alive and no spread to distant parts of the body was found',
    entry: 'metastasis-free-survival',
  },
} as const;

/** The short name of a measure that lasts as long as nothing bad happens. */
export type FreeOf = keyof typeof FREE_OF;

const NAMES = Object.values(FREE_OF)
  .map(({ words }) => words)
  .join('|');
const MEASURE = String.raw`(?<!(?i:biochemical|biochemically|local|locoregional|regional|graft|PSA|colectomy|amputation)[ -])(?<measure>${NAMES})\b`;
const WHO = `(?:(?<group>of [^.,;:%]{3,90}?|(?i:patients|people|women|men|children|participants)(?: (?:with|on|who|given|treated|in) [^.,;:%]{3,60}?)?) )?`;
const ILL = '(?:disease|cancer|progression|recurrence|relapse|event|tumou?r|metastas[ie]s|symptom)';
const FREE = `(?:(?:were|was|are|remained?|stayed|is|be|had remained|had been) (?:still )?(?:alive and )?(?:(?<free>${ILL})[- ]free|free (?:of|from) (?:any |the |their |all )?(?:signs of )?(?<of>${ILL}))|had (?:no|not had (?:a|any)) (?:signs? of )?(?<no>progression|recurrence|relapse)(?: of their (?:disease|cancer|melanoma|tumou?rs?))?|had not (?<not>relapsed|progressed|recurred)|(?:had|have) yet to see their (?:disease|cancer|tumou?rs?|illness) (?<yet>worsen|progress|grow|spread|return|come back)|had not (?:yet )?seen their (?:disease|cancer|tumou?rs?|illness) (?<yet2>worsen|progress|grow|spread|return|come back))`;
const FREEDOM = '(?:freedom from (?<from2>progression|recurrence|relapse|disease))';
const PATTERNS = [
  ...timedShares(MEASURE),
  pattern(`${share('share')} ${WHO}(?<term>(?i:${FREE}))(?: (?:at|after|for|beyond)(?: at least)?) ${LATER}`),
  pattern(
    `\\b(?:(?i:at|after|by) ${LATER}(?: (?:of|after|following) [a-z][^.,;:%]{2,50}?)?|${LATER.replaceAll('(?<time>', '(?<time2>').replaceAll('(?<unit>', '(?<unit2>')} (?:later|after [^.,;:%]{3,50}?)),? (?:(?:about|almost|nearly|around|some|more than|over|only|still) )*${share('share')} ${WHO}(?<term>(?i:${FREE}))(?! (?:for|at|after)\\b)`,
  ),
  ...timedShares(`(?i:${FREEDOM})`),
];

const EVENT_OF: Readonly<Record<string, string>> = {
  progression: 'no growth or spread of their disease',
  progressed: 'no growth or spread of their disease',
  recurrence: 'no return of their disease',
  recurred: 'no return of their disease',
  worsen: 'no growth or spread of their disease',
  progress: 'no growth or spread of their disease',
  grow: 'no growth of their disease',
  spread: 'no spread of their disease',
  return: 'no return of their disease',
  'come back': 'no return of their disease',
  relapse: 'no return of their disease',
  relapsed: 'no return of their disease',
  disease: 'no sign of the disease',
  cancer: 'no sign of the cancer',
  tumor: 'no sign of the tumor',
  tumour: 'no sign of the tumor',
  metastasis: 'no sign of distant spread',
  metastases: 'no sign of distant spread',
  symptom: 'no symptoms',
  event: 'none of the events that were counted',
};

const HINT = /[- ]free\b|yet to see|seen their|\b(?:[PDREM]FS|iDFS|DMFS)\b|freedom|progress|recur|relaps/i;

/**
 * The share of people whose disease has neither grown nor come back after a time: progression-free, disease-free, relapse-free, event-free and
 * metastasis-free survival (FDA, “Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics”, 2018; not opened). It is never told as living longer: growth
 * and death both end it.
 */
export function readEventFreeSurvival({ text }: Passage): Found[] {
  if (!HINT.test(text) || !mayHoldTime(text) || !mayHoldShare(text) || isElsewhere(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const one = outcomeOf(match);
    if (!one) return [];
    const measure = match.words('measure');
    const short = measure === undefined ? undefined : measureOf(measure);
    const freeOf = (
      match.words('free') ??
      match.words('of') ??
      match.words('no') ??
      match.words('not') ??
      match.words('yet') ??
      match.words('yet2') ??
      match.words('from2')
    )?.toLowerCase();
    if (short === undefined && !(freeOf && EVENT_OF[freeOf])) return [];
    const entry = short
      ? FREE_OF[short].entry
      : /progress|worsen|grow|spread/.test(freeOf!)
        ? 'progression-free-survival'
        : 'disease-free-survival';
    return [{ ...match.span('term'), entry, reading: reading(match, one, short, freeOf) }];
  });
}

/** The measure that a name means. */
export function measureOf(words: string): FreeOf {
  return (Object.keys(FREE_OF) as FreeOf[]).find((short) => WHOLE_NAMES[short].test(words)) ?? 'EFS';
}

const WHOLE_NAMES = Object.fromEntries(
  Object.entries(FREE_OF).map(([short, { words }]) => [short, regExp(`^(?:${words})$`, 'i')]),
) as Record<FreeOf, RegExp>;

function reading(match: Match, one: TimedShare, short: FreeOf | undefined, freeOf: string | undefined): Reading {
  const { time, percent, other, hedge } = one;
  const name = short ? FREE_OF[short].name : 'free of the disease';
  const frequency = peopleOf(percent)[0]!;
  const share = other ? bothTold(one) : peopleTold(frequency, hedge);
  const alive = short !== undefined || /\balive\b/.test(match.words('term') ?? '');
  const meaning = short ? `were ${FREE_OF[short].free}` : `${alive ? 'were alive and ' : ''}had ${EVENT_OF[freeOf!]}`;
  const span = `${told(time.value)}-${time.unit.slice(0, -1)} ${name}`;
  return {
    kind: 'event-free-survival',
    plain: `${short ? `${span}: ${share} ${meaning} after ${time.told}.` : `After ${time.told}, ${share} ${meaning}.`}${other && !other.isLater ? groupsTold(other.labels) : ` ${whoTold(match)}`}`,
    values: {
      percent,
      [time.unit]: time.value,
      ...(other && { otherPercent: other.percent }),
      ...(short && { measure: short }),
    },
    limits: 'It doesn’t tell how long people lived, and can’t tell how one person will do.',
    deeper: true,
    picture: peoplePicture(one, short ? span : `had ${EVENT_OF[freeOf!]} after ${time.told}`),
  };
}
