import {
  isElsewhere,
  LATER,
  mayHoldShare,
  mayHoldTime,
  othersTold,
  peopleOf,
  peopleTold,
  timedShares,
  whoTold,
} from './outcome.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { groupsTold } from './rival.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { share } from './text/numbers.ts';
import { bothTold, outcomeOf, peoplePicture, type TimedShare } from './timed-share.ts';

const WHERE = `(?:(?<where>local|locoregional|loco-regional|regional|distant|ipsilateral) )?(?:(?:breast |lung |bowel |colon |prostate |skin |ovarian |bladder )?(?:cancer|tumou?r|disease|melanoma) )?`;
const MEASURE = `(?i:(?:cumulative )?(?:(?:risk|rate|incidence|chance|likelihood) of (?:a |any )?)?${WHERE}(?:recurrence|relapse)(?: risk)?)(?!-|[ -]free)`;
const WHO = `(?:(?<group>of [^.,;:%]{3,90}?|(?i:patients|people|women|men|children|participants)(?: (?:with|on|who|given|treated|in) [^.,;:%]{3,60}?)?) )?`;
const BACK = `(?i:(?:had|experienced|developed|suffered|have|saw) (?:a |an |any |their )?${WHERE}(?:recurrences?|relapses?)|(?:had |have )?(?:relapsed|recurred)|(?:will )?(?:relapse|recur))`;
const WITHIN = `(?i:within|in|over|after|by|during|at) (?:an? |the )?${LATER}`;
const RETURNS = `(?i:(?:cancers?|tumou?rs?|disease|melanoma|lymphoma|leuk[a]?emia|myeloma|illness|it) (?:(?:had |has |will )?(?:comes? back|came back|returns?|returned|recurs?|recurred|relapsed?)))`;
const PATTERNS = [
  ...timedShares(MEASURE),
  pattern(
    `(?<term>(?i:${WHERE}(?:recurrences?|relapses?)))(?: (?:was|were|has been) (?:seen|found|reported|observed|detected)| occurred| happened) in (?:(?:about|around|nearly|almost|some|only|just|more than|over|fewer than|less than|up to) )*${share('share')} ${WHO}${WITHIN}`,
  ),
  pattern(`${share('share')}\\)? ${WHO}(?<term>${BACK})[^.;:%\\d]{0,60}? ${WITHIN}`),
  pattern(
    `(?<term>${RETURNS}) (?:in|for) (?:(?:about|around|nearly|almost|some|only|just|more than|over|fewer than|less than|up to) )*${share('share')} ${WHO}${WITHIN}`,
  ),
  pattern(
    `${share('share')} (?<term>(?i:(?:chance|risk|likelihood|probability) of (?:the |their |a |an |your |any )?${WHERE}(?:recurrence|recurring|relapse|relapsing|coming back|returning)))[^.;:%\\d]{0,60}? ${WITHIN}`,
  ),
  pattern(
    `\\b${WITHIN}(?: (?:of|after|following) [a-z][^.,;:%]{2,50}?)?,? (?:(?:about|around|nearly|almost|some|only|just|more than|over) )*${share('share')} ${WHO}(?<term>${BACK})(?! (?:within|in the first|after|by)\\b)`,
  ),
];

/** A return to smoking, drink or drugs is another thing, and a change of a risk is no share. */
const NOT_DISEASE =
  /\b(?:smok\w+|quit\w*|alcohol\w*|drink\w*|opioids?|addict\w*|gambl\w*|cocaine|heroin|sober|abstinen\w+|crimes?|theme|pattern|reduc\w+ (?:the |their )?(?:risk|chance)|lower(?:ed|s)? (?:the |their )?(?:risk|chance))\b/i;

/** Said in other words: “recurring far away, such as in the liver”. */
const FAR = /\b(?:far away|elsewhere|in (?:other|distant|another) (?:parts?|organs?))\b/i;

const HINT = /recur|relaps|back|return/i;

/** The share of people whose disease came back within a named time (NCI Dictionary, “recurrence”); with no time named, nothing is read. */
export function readRecurrenceRate({ text }: Passage): Found[] {
  if (!HINT.test(text) || !mayHoldTime(text) || !mayHoldShare(text) || isElsewhere(text) || NOT_DISEASE.test(text))
    return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const one = outcomeOf(match);
    if (
      !one ||
      /\bfree\b|^.{0,3}not\b/.test(match.text.slice(match.start, match.end)) ||
      /\b(?:free (?:of|from)|no|without|first) (?:a |any )?$/i.test(match.before.slice(-40))
    )
      return [];
    const isFar = FAR.test(match.text.slice(match.start, match.end));
    const where = isFar ? 'distant' : match.words('where')?.toLowerCase();
    const isRelapse = /relaps/i.test(match.words('term')!);
    const entry =
      where === 'distant'
        ? 'distant-recurrence'
        : where === 'local' || where === 'ipsilateral'
          ? 'local-recurrence'
          : where
            ? 'regional-recurrence'
            : isRelapse
              ? 'relapse'
              : 'risk-of-recurrence';
    return [{ ...match.span('term'), entry, reading: reading(match, one, where) }];
  });
}

function reading(match: Match, one: TimedShare, where: string | undefined): Reading {
  const { time, percent, other, hedge } = one;
  const frequency = peopleOf(percent)[0]!;
  const place =
    where === undefined
      ? ''
      : where === 'distant'
        ? ' in another part of the body'
        : ' in or near the place where it began';
  const share = other ? bothTold(one) : peopleTold(frequency, hedge);
  const rest = other || (hedge && hedge !== 'about ') ? '' : `; in ${othersTold(frequency, hedge)} it did not`;
  return {
    kind: 'recurrence-rate',
    plain: `Within ${time.told}, the disease came back${place} in ${share}${rest}.${other && !other.isLater ? groupsTold(other.labels) : ` ${whoTold(match)}`}`,
    values: {
      percent,
      [time.unit]: time.value,
      ...(other && { otherPercent: other.percent }),
      ...(where && { type: where }),
    },
    limits: 'It is about a past group. It can’t tell whether the disease will come back in one person.',
    deeper: true,
    picture: peoplePicture(one, `came back within ${time.told}`),
  };
}
