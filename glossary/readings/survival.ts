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
import { share, told } from './text/numbers.ts';
import { HEDGES, LINK } from './text/phrases.ts';
import { bothTold, outcomeOf, peoplePicture, type TimedShare } from './timed-share.ts';

const SURVIVAL = String.raw`(?<!free |free-|event )(?:(?:(?<what>(?i:relative|net|(?:[a-z]+ )?(?:cancer|disease|cause|tumou?r|melanoma|myeloma|lymphoma)[- ]specific)) |(?i:overall|observed|crude|patient|cancer) )?(?i:survival)|\bOS)\b`;
const WHO = String.raw`(?:of [^.,;:%]{3,90}?|(?i:patients|people|women|men|children|participants)(?: \([^)]{2,25}\))?(?: (?:with|on|diagnosed|who|given|treated|in) [^.,;:%]{3,60}?)?)`;
const ALIVE = `(?:(?i:had |have |has )?(?:survived?)|(?i:were|are|was|is|will be)(?: (?i:still))? (?i:alive|living)|(?i:will|can|would)? ?(?i:survive)|(?i:lived?)(?= (?:for )?(?:at least|more than|longer than|beyond)))`;
const PATTERNS = [
  ...timedShares(SURVIVAL),
  pattern(
    `(?<term>(?i:(?:chances?|likelihood|probability|odds) of (?:surviving|living|being alive)))(?: (?i:for|at|after|beyond|to|past))? ${LATER}(?: or (?:more|longer))?${LINK}${share('share')}`,
  ),
  pattern(
    `${share('share')} (?<term>(?i:(?:chance|likelihood|probability|odds) of (?:surviving|living|being alive)))(?: (?i:for|at|after|beyond|to|past|longer than))?(?: (?i:at least|more than|longer than))? ${LATER}`,
  ),
  pattern(
    `${share('share')} (?:(?<group>${WHO}) )?(?<term>${ALIVE})(?! (?:and|without|with no)\\b)(?: (?i:(?:their|the|this) (?:disease|illness|cancer|[a-z]+ cancer)|[a-z]+ cancer))?(?: (?i:for|at|after|beyond|to|past|longer than))?(?: (?i:at least|more than|longer than))? ${LATER}(?! (?:in|at|near|of) (?:the|a|prison|war|captivity)\\b)`,
  ),
  pattern(
    `\\b(?:(?i:at|after|by) ${LATER}|(?<!\\w)(?<early>${LATER.replaceAll('(?<time>', '(?<time2>').replaceAll('(?<unit>', '(?<unit2>')}) (?:later|after|following)\\b)(?: (?:after |of |from |following )?[a-z][^.,;:%]{2,50}?)?,? (?i:and )?${HEDGES}${share('share')} (?:(?<group>${WHO}) )?(?<term>(?i:had |have )?(?i:survived)|(?i:were|are|was)(?: (?i:still))? (?i:alive))(?! (?:and|without|with no|for|at|after|beyond|more|less)\\b)`,
  ),
];

const DONOR = /\b(?:donor|donated|discarded) (?:organs?|kidneys?|livers?|hearts?|lungs?)\b/i;

const FROM_ILLNESS = /^(?: rates?)? from (?:\w+ ){0,3}?(?:cancer|melanoma|lymphoma|leuka?emia|myeloma|tumou?rs?)\b/iu;

const HINT = /surviv|alive|\bliv(?:e[sd]?|ing)\b|\bOS\b/i;

/**
 * The share of people who are alive so long after diagnosis or after the start of treatment (NCI Dictionary, “survival rate”). Relative survival is told as
 * a share of the people who would be alive without the illness, not as a share of the ill (NCI Dictionary, “relative survival rate”), net and
 * disease-specific survival as what this illness alone does (Statistics Canada, “Five-year net cancer survival”). Two groups that are compared get one denominator.
 */
export function readSurvival({ text }: Passage): Found[] {
  if (!HINT.test(text) || !mayHoldTime(text) || !mayHoldShare(text) || isElsewhere(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const one = outcomeOf(match);
    // “0%” is mostly a small study or a misprint, and would be cruel to read.
    if (!one || one.percent === 0) return [];
    // Two measures in one sentence, and organs that may be counted instead of people: `survival-told` reads them.
    if (/^\s?(?:%|percent|per cent)? for [a-z]*[- ]?(?:specific|overall)\b/i.test(match.after) || DONOR.test(text))
      return [];
    // “Survival from prostate cancer” counts the deaths from it alone.
    const isFrom = FROM_ILLNESS.test(match.text.slice(match.span('term').end));
    const what = match.words('what')?.toLowerCase() ?? (isFrom ? 'disease-specific' : undefined);
    const entry =
      what === 'relative' || what === 'net'
        ? 'relative-survival'
        : what
          ? 'cancer-specific-survival'
          : 'five-year-survival-rate';
    return [
      {
        ...match.span('term'),
        entry,
        reading: reading(match, one, what === 'relative' || what === 'net' ? what : what && 'disease-specific'),
      },
    ];
  });
}

const LIMITS: Readonly<Record<string, string>> = {
  relative: 'It compares the group with people of the same age and sex. It can’t tell how one person will do.',
  net: 'It leaves out other causes of death, by calculation. It can’t tell how one person will do.',
  'disease-specific': 'Deaths from other causes don’t count in it. It can’t tell how one person will do.',
};

function reading(match: Match, one: TimedShare, type: string | undefined): Reading {
  const { time, percent, other } = one;
  const meaning = {
    relative: 'of the people who would be alive without the illness',
    net: 'if this illness were the only cause of death',
    'disease-specific': 'had not died of this illness',
  }[type ?? ''];
  const frequency = peopleOf(percent)[0]!;
  const name = `${told(time.value)}-${time.unit.slice(0, -1)} ${type ? `${type} ` : ''}survival`;
  const share = other ? bothTold(one) : peopleTold(frequency, one.hedge);
  const isOpen = other || percent === 100 || (one.hedge && one.hedge !== 'about ');
  const others = othersTold(frequency, one.hedge);
  const rest = isOpen ? '' : `; ${others} ${others === '1' ? 'was' : 'were'} not`;
  const plain =
    type === 'relative'
      ? `${name}: compared with 100 people of the same age who would be alive after ${time.told} without this illness, ${other ? `${share} with it were alive` : `${one.hedge}${told(frequency.count)} with it were alive`}.`
      : type === 'net'
        ? `${name}: ${share} would be alive after ${time.told} ${meaning}.`
        : type
          ? `${name}: ${share} ${meaning} after ${time.told}.`
          : `${name}: ${share} were alive after ${time.told}${rest}.`;
  return {
    kind: 'survival',
    plain: `${plain}${other && !other.isLater ? groupsTold(other.labels) : ` ${whoTold(match)}`}`,
    values: { percent, [time.unit]: time.value, ...(other && { otherPercent: other.percent }), ...(type && { type }) },
    limits:
      LIMITS[type ?? ''] ??
      'Years mostly count from the diagnosis or the start of treatment. It is about a past group and can’t tell how one person will do.',
    deeper: true,
    picture: peoplePicture(one, type ? `${type} survival after ${time.told}` : `alive after ${time.told}`),
  };
}
