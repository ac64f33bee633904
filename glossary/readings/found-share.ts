import { isUnreal } from './health-event.ts';
import { mayHoldShare } from './outcome.ts';
import { PEOPLE_SHARE, peopleShareOf, restTold, shareImage, shareTold, shareValues } from './people-share.ts';
import type { Found } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { HEDGES } from './text/phrases.ts';

const TEST = String.raw`(?:mammogra(?:ms?|phy)|tomosynthesis|ultrasounds?|MRIs?|CTs?|colonoscop(?:y|ies)|sigmoidoscop(?:y|ies)|(?:tests?|scans?|smears?|screening|screens|biops(?:y|ies)|x-rays?)|PSA)`;
const ILLS = String.raw`(?:(?:[a-z-]+ ){0,2}(?:cancers?|tumou?rs?|lesions|polyps|melanomas?|infections?|clots|strokes|heart attacks|(?:people|patients|women|men|those) (?:with|who had) (?:the )?[a-z]+(?: [a-z]+)?))`;
const FOUND = [
  // “mammograms found 77 percent of the cancers”
  pattern(
    `(?<test>(?<![\\w-])(?i:${TEST})) (?i:(?:had |has |have |can |correctly |rightly |also |only |could )*)(?<how>(?i:detect(?:ed|s)?|found|finds?|caught|catch(?:es)?|picked up|picks? up|identif(?:ied|ies|y)|spot(?:ted|s)?|miss(?:ed|es)?)) (?:(?i:correctly) )?${HEDGES}${PEOPLE_SHARE} (?:of )?(?:(?:the|all|these) )?(?<ills>(?i:${ILLS}))\\b`,
  ),
  // “7 percent of the women had a false alarm”
  pattern(
    `${PEOPLE_SHARE}(?i: (?:of )?(?:the |all |those )?(?<who>(?:[a-z-]+ )?(?:women|men|people|patients|those|participants|tests|results|mammograms|scans))(?: (?:screened|tested|who (?:were|are) (?:screened|tested)))? (?:(?:will |would )?(?:have|had|got|get|received?|were|are|gave|produced?) (?:at least one |an? )?))(?<false>(?i:false[- ](?:positives?|negatives?|alarms?)))`,
  ),
  // “false positives occurred in 7% of women”
  pattern(
    `(?<false>(?i:false[- ](?:positives?|negatives?|alarms?)(?: (?:results?|tests?|readings?))?)) (?i:(?:occur(?:red|s)?|happen(?:ed|s)?|(?:were|was|are) (?:seen|found|reported)) (?:in|with)) ${HEDGES}${PEOPLE_SHARE}(?i: of (?:the |all )?(?<who>(?:[a-z-]+ )?(?:women|men|people|patients|participants|tests|results|mammograms|scans)))`,
  ),
];
/** Quick looks that spare most sentences the patterns. */
const FINDS =
  /(?:test|mammogra|tomosyn|ultrasound|MRI|CT|scop|scan|smear|screen|biops|x-ray|PSA)[^.;]{0,40}\b(?:detect|found|find|caught|catch|pick|identif|spot|miss)/i;
const ILLNESS =
  /cancer|tumou?r|lesion|polyp|melanoma|infection|clot|stroke|attack|people|patients|women|\bmen\b|those/i;
const COMPARED =
  /\b(?:versus|vs\.?|compared|(?<!rather |other |more |less )than|respectively|while|whereas|against|if)\b/iu;

/** The share of illnesses that a test found or missed, and of false alarms, in words: “the scan missed 5% of the tumors”. Nothing where two are compared. */
export function foundSharesIn(text: string): Found[] {
  const isFalse = /false[- ]/i.test(text);
  const isFound = FINDS.test(text) && ILLNESS.test(text);
  if (!(isFalse || isFound) || !mayHoldShare(text) || COMPARED.test(text)) return [];
  return matchesOf(text, ...FOUND.filter((_, place) => (place === 0 ? isFound : isFalse)))
    .slice(0, 4)
    .flatMap(told);
}

function told(match: Match): Found[] {
  const one = peopleShareOf(match);
  const { start, end } = match.span('carry');
  const isAlone = [...match.text.matchAll(/%|\bpercent\b|\bper[ -]cent\b/giu)].every(
    (hit) => hit.index >= start && hit.index < end,
  );
  if (
    !one ||
    !isAlone ||
    isUnreal(match.before) ||
    /\b(?:increase|rise|fewer|less|more) /iu.test(match.text.slice(end, match.end))
  )
    return [];
  const { counted: _, ...share } = one;
  const ills = match.words('ills')?.toLowerCase();
  if (ills !== undefined) {
    const isMissed = /^miss/iu.test(match.words('how')!);
    const measure = isMissed ? 'missed' : 'found';
    const isCap = /^(?:up to|fewer than|at most) /u.test(one.hedge);
    return [
      {
        ...match.span('how'),
        entry: 'sensitivity',
        reading: {
          kind: 'test-accuracy',
          plain: `The test ${measure} ${shareTold(share, ills)}${isMissed || isCap ? '.' : `; it missed ${restTold(share)}.`}`,
          values: shareValues(one),
          limits: 'It doesn’t say how often the test gave a false alarm in people without the illness.',
          ...(shareImage(share, measure) && { picture: shareImage(share, measure)! }),
        },
      },
    ];
  }
  const isNegative = /negative/iu.test(match.words('false')!);
  const who = match
    .words('who')!
    .toLowerCase()
    .replace(/^(?:the |all )/u, '')
    .replace(/^those$/u, 'people');
  return [
    {
      ...match.span('false'),
      entry: isNegative ? 'false-negative' : 'false-positive',
      reading: {
        kind: 'test-accuracy',
        plain: isNegative
          ? `False negatives: in ${shareTold(share, who)}, the test missed an illness that was there.`
          : `False alarms: in ${shareTold(share, who)}, the result suggested an illness that wasn’t there.`,
        values: shareValues(one),
        limits: 'What one result means also depends on how common the illness is in the people tested.',
        ...(shareImage(share, 'false result') && { picture: shareImage(share, 'false result')! }),
      },
    },
  ];
}
