import { beside } from './counted-share.ts';
import { isAboutAnimals, isUnreal } from './health-event.ts';
import { mayHoldShare, peopleOf, peopleTold } from './outcome.ts';
import { PEOPLE_SHARE, peopleShareOf, restTold, shareTold } from './people-share.ts';
import type { Found, Passage } from './reading.ts';
import { readTestAccuracy } from './test-accuracy.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, percent, told } from './text/numbers.ts';
import { HEDGES } from './text/phrases.ts';

const TEST =
  /\b(?:tests?|assays?|cultures?|scans?|mammogra\w+|ultrasounds?|MRI|CT|PET|colonoscop\w+|screening|screen|x-rays?|device|algorithm|software|smears?|biops(?:y|ies)|swabs?|sensor|method|technique|stool|imaging|researchers|tool)\b/i;
const FIND = String.raw`(?<how>(?:correctly |accurately |rightly |only )?(?:picked up|picks up|detect(?:ed|s)?|identif(?:ied|ies|y)|spot(?:ted|s)?|caught|found|missed|recogni[sz]ed)(?: correctly)?)`;
const GROUP = '[^.,;:()%]{3,80}?';
const FOUND_IN = pattern(
  `(?i:${FIND}) (?<ills>(?:the |an? )?[a-z-]+(?: [a-z-]+){0,3}?)(?: within (?:an?|\\d+|two|three) (?:hours?|days?|minutes))? in (?:only |just )?${HEDGES}${PEOPLE_SHARE} of (?:the |all |these )?(?<who>patients|cases|people|women|men|children|participants)(?<more> (?:who|with) ${GROUP})?(?=[.,;:)]|$| (?:and|but)\\b)`,
);
/** “was able to identify about 80% of the patients” */
const FOUND_ALL = pattern(
  `(?<how>(?i:(?:able to|can|could) (?:correctly )?(?:identify|detect|spot|pick up|find)(?: correctly)?|(?:correctly|rightly) (?:identified|detected|found|picked up)|(?:identified|detected) correctly)) ${HEDGES}${PEOPLE_SHARE} of (?:the |all )?(?<who>(?:[a-z]+ )?(?:patients|people|cases|cancers|tumou?rs))(?<more> (?:who|with) ${GROUP})?(?=[.,;)]|$)`,
);
const ACCURACY = pattern(
  `(?i:${FIND.replace('?<how>', '?:')}|tell|classif(?:ied|y)) (?<term>(?:people|patients|women|men|those) with (?<ill>[a-z' -]{3,40}?) with ${HEDGES}${percent('a')} accuracy,? and (?:people|patients|women|men|those) without (?:an? |the )?(?:[a-z' -]{3,40}?) with ${HEDGES}${percent('b')} accuracy)`,
);
const TWO_GROUPS = pattern(
  `(?i:(?:had |has |have )?${FIND}) ${HEDGES}${percent('a')} of (?:the |all )?(?<ills>[a-z -]{3,30}?) in (?<one>(?:women|men|people|patients|those) ${GROUP})(?:,? (?:and|but|versus|vs\\.?|compared (?:with|to)) (?:only )?${HEDGES})${percent('b')} (?:of those )?in (?<two>${GROUP})(?=[.,;]|$)`,
);
const BY_STAGE = pattern(
  `(?<term>${percent('a')} of (?:patients with )?stage (?<s1>I{1,3}|IV|[1-4])(?: patients| cancers| cases| disease)?(?:,|,? and) ${percent('b')} of (?:patients with )?stage (?<s2>I{1,3}|IV|[1-4])(?: patients| cancers| cases| disease)?(?:(?:,|,? and) ${percent('c')} of (?:patients with )?stage (?<s3>I{1,3}|IV|[1-4])(?: patients| cancers| cases| disease)?)?(?:(?:,|,? and) ${percent('d')} of (?:patients with )?stage (?<s4>IV|4)(?: patients| cancers| cases| disease)?)?)`,
);
const FALSE_COUNT = pattern(
  `${number('m')} (?:healthy )?(?<who>people|women|men|patients|volunteers|participants)(?:,? (?:without|who did not have|who had no|free of|with no)(?: (?:known|a|any|the|history of))* [a-z -]{3,40}?)?,? (?:and|of whom|but) (?:found |saw )?(?:that )?(?:just |only |about )*${number('n')}(?: (?:of them|people|women|men|patients))?(?: ?(?:-{1,2}|,|\\() ?[^.;]{3,40}? ?(?:-{1,2}|,|\\)))? (?:apparently )?(?<term>(?:had|got|received|were given) (?:an? )?false(?:[- ]positive)?(?: (?:readings?|alarms?|results?|tests?))?)`,
);
const FALSE_TWO = pattern(
  `(?<term>(?i:false[- ](?:positives?|alarms?))(?: results?)?)[,:]? (?:occurred in |were seen in |happened in )?${HEDGES}${percent('a')} of (?:the )?(?<one>(?:[\\w'-]+ ){0,3}(?:women|men|people|patients|those) ${GROUP})(?: (?:were|had|got|was|received) [^.;%]{3,90}?)?,? (?:compared (?:with|to)|versus|vs\\.?|but|and) (?:only )?${HEDGES}${percent('b')} of (?:the )?(?<two>${GROUP})(?=[.,;]|$)`,
);
const ON_TISSUE = pattern(
  `(?<term>${percent('a')} sensitiv(?:ity|e) and ${HEDGES}${percent('b')} specific(?:ity)?)(?![\\w-])`,
);
const HINT =
  /found (?:about |only )?\d|picked up|picks up|detect|identif|spotted|caught|missed|recogni|false|accuracy|sensitiv/i;

/**
 * How well a test did, in free words: what it found or missed, in two groups or by stage, and false alarms as counts. The readings
 * name sensitivity (the ill who are found) and specificity (the well who are cleared) as NCI’s Dictionary of Cancer Terms does (not opened).
 */
export function readTestFound(passage: Passage): Found[] {
  const { text } = passage;
  if (
    !HINT.test(text) ||
    isAboutAnimals(text) ||
    !(TEST.test(text) || /false|identification of|able to identify|sensitiv/i.test(text))
  )
    return [];
  if (!mayHoldShare(text) && !/false/i.test(text)) return [];
  if (/\b(?:spam|fraud|malware|plagiarism|cameras?|drivers?|police|voters?|poll|schools?)\b/i.test(text)) return [];
  const found = [
    ...matchesOf(text, FOUND_IN, FOUND_ALL).flatMap(foundIn),
    ...matchesOf(text, ACCURACY, TWO_GROUPS, FALSE_TWO, ON_TISSUE).flatMap((match) => pair(match, text)),
    ...(/identif|detect|sensitiv|found|picked/i.test(text) ? matchesOf(text, BY_STAGE).flatMap(byStage) : []),
    ...matchesOf(text, FALSE_COUNT).flatMap(falseCount),
  ];
  return beside(found, passage, readTestAccuracy);
}

const LIMITS = 'What one result means also depends on how common the illness is in the people tested.';

/** A second test beside the first: “the test” would be taken for the other one. */
const OTHER_TEST =
  /\b(?:on the other hand|(?:in|by) (?:contrast|comparison)|in parallel|compared with|compared to|whereas|unlike|conventional|standard)\b/iu;

function say(match: Match, at: string, entry: string, plain: string, values: Found['reading']['values']): Found[] {
  return isUnreal(match.before) ||
    OTHER_TEST.test(match.before) ||
    /\b(?:may|might|could|would|should)\s(?:have )?$/i.test(match.before)
    ? []
    : [{ ...match.span(at), entry, reading: { kind: 'test-accuracy', plain, values, limits: LIMITS } }];
}

function foundIn(match: Match): Found[] {
  const one = peopleShareOf(match);
  const ills = match.words('ills');
  if (ills === undefined) return foundAll(match, one);
  if (!one || /\b(?:it|them|risk|change|difference|gene|factors?|improvement|problem)s?\b/i.test(ills)) return [];
  const who = match.words('who')!;
  const group = match.words('more') ? ` “${match.words('more')!.trim()}”` : '';
  const isMissed = /missed/i.test(match.words('how')!);
  const { counted: _, ...share } = one;
  return say(
    match,
    'how',
    'sensitivity',
    `The test ${isMissed ? 'missed' : 'found'} “${ills}” in ${shareTold(share, who)}${group}; ${isMissed ? 'not in' : 'it did not in'} ${restTold(share)}.`,
    { percent: one.low },
  );
}

function foundAll(match: Match, one: ReturnType<typeof peopleShareOf>): Found[] {
  if (!one) return [];
  const { counted: _, ...share } = one;
  const group = match.words('more') ?? '';
  const plain = `The test found ${shareTold(share, match.words('who'))}${group}; it missed ${restTold(share)} (sensitivity).`;
  return say(match, 'how', 'sensitivity', plain, { percent: one.low });
}

function pair(match: Match, text: string): Found[] {
  const [a, b] = [match.number('a'), match.number('b')];
  if (!(a >= 0 && a <= 100 && b >= 0 && b <= 100) || /^ ?(?:,|and|or|to|-) ?\d/.test(match.after)) return [];
  const isFine = [a, b].some((share) => share < 5 && !Number.isInteger(share));
  const [first, second] = isFine
    ? [a, b].map((share) => ({ count: Math.round(share * 10), of: 1000, rounded: !Number.isInteger(share * 10) }))
    : peopleOf(a, b);
  const [one, two] = [match.words('one'), match.words('two')];
  if (match.words('ill') !== undefined) {
    const plain = `Of 100 people with ${match.words('ill')}, the test rightly picks ${told(a)} (sensitivity). Of 100 without it, it rightly clears ${told(b)} (specificity).`;
    return say(match, 'term', 'sensitivity', plain, { sensitivity: a, specificity: b });
  }
  if (one === undefined) {
    if (!/\btissues?\b|\bspecimens?\b|\bsamples\b/i.test(text)) return [];
    const plain = `Sensitivity ${told(a)}%, specificity ${told(b)}%. Of 100 pieces of tissue with the illness, the test picks ${told(a)}; of 100 without it, it rightly clears ${told(b)}.`;
    return say(match, 'term', 'sensitivity', plain, { sensitivity: a, specificity: b });
  }
  const hedges = [match.span('a'), match.span('b')].map(({ start }) => hedgeBefore(text.slice(0, start)));
  const both = (of: string) =>
    `${peopleTold(first!, hedges[0], of)} (“${one}”) and ${peopleTold(second!, hedges[1], of)} (“${two}”)`;
  const ills = match.words('ills');
  if (ills === undefined)
    return say(
      match,
      'term',
      'false-positive',
      `False alarms, which suggest an illness that isn’t there: ${both('people')}.`,
      { percent: a, otherPercent: b },
    );
  const how = /missed/i.test(match.words('how')!) ? 'missed' : 'found';
  return say(match, 'how', 'sensitivity', `The test ${how} ${both(ills)}.`, { percent: a, otherPercent: b });
}

function byStage(match: Match): Found[] {
  const parts = (['a', 'b', 'c', 'd'] as const).flatMap((name, place) =>
    match.words(name) === undefined ? [] : [[match.words(`s${place + 1}`)!, match.number(name)] as const],
  );
  if (!parts.every(([, share]) => share > 0 && share <= 100)) return [];
  const told_ = parts
    .map(([stage, share], place) => `${told(share)} of 100 ${place === 0 ? 'people ' : ''}in stage ${stage}`)
    .join(', ');
  return say(
    match,
    'term',
    'sensitivity',
    `How many the test found (sensitivity): ${told_}. The others were missed.`,
    Object.fromEntries(parts.map(([stage, share]) => [`stage${stage}`, share])),
  );
}

function falseCount(match: Match): Found[] {
  const [count, of] = [match.number('n'), match.number('m')];
  if (!(count > 0 && count < of && of >= 20)) return [];
  return say(
    match,
    'term',
    'false-positive',
    `False alarms: ${told(count)} of ${told(of)} ${match.words('who')} got a result that suggested an illness that wasn’t there; ${told(of - count)} did not.`,
    { count, of },
  );
}
