import { readAbsoluteRisk } from './absolute-risk.ts';
import { beside } from './counted-share.ts';
import { isAboutAnimals, isHealthEvent, isUnreal } from './health-event.ts';
import { readIncidence } from './incidence.ts';
import { isElsewhere, mayHoldShare } from './outcome.ts';
import { PEOPLE_SHARE, peopleShareOf, restTold, shareImage, shareTold, shareValues } from './people-share.ts';
import { readProportion } from './proportion.ts';
import type { Found, Passage, Reader } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { capitalized, HEDGES } from './text/phrases.ts';

const WHO = String.raw`(?:patients|people|women|men|children|adults|babies|infants|participants|individuals|persons|girls|boys|smokers|cases)`;
const ALL = String.raw`(?:(?:of|in) )?(?:(?:all|the|these|those|our|such) ){0,2}`;
const ILL = String.raw`(?<ill>(?:(?!(?:who|that|had|have|has|are|were|will|is|was|would|may|could|can|also|still|do|did|get|experience|develop|carry|show|suffer|continue|go|goes|need|seem|appear|tend|to|often|say|think)\b)[\w'/-]+ ?){1,6}?(?:\([A-Z]{2,6}\))?)`;
const VERB = String.raw`(?:(?:also|still|usually|typically|later|eventually|will|do|now) ){0,2}(?:have|has|experience|develop|get|carry|show|suffer|are|test)`;
const CLAUSE = '(?:[^.,;:()%]|\\.\\d){3,110}?(?=[.,;:()]|$| --? | and (?:could|can|may|might|should|would)\\b| but\\b)';
const PATTERNS = [
  // “About a third of people with asthma have hay fever”
  pattern(
    `${PEOPLE_SHARE}(?i: ${ALL}(?<who>(?:[a-z]+ ){0,2}?${WHO}) (?:with|who have|living with|diagnosed with) )${ILL},? ?(?<said>(?i:${VERB})(?: (?:in|to))? ${CLAUSE})(?<cut>, |\\()?`,
  ),
  // “More than 90% of older adults have been infected with the virus”
  pattern(
    `${PEOPLE_SHARE}(?i: ${ALL}(?<who>(?:(?:older|young|younger|sexually active|American|all) ){0,2}(?:people|women|men|children|adults)))(?:,? \\([^()]{3,30}\\))? (?<said>(?i:have (?:already )?been (?:infected with|exposed to)|carry the) ${CLAUSE})(?<cut>, |\\()?`,
  ),
  // “In 27 percent of the women who had more tissue removed, it held cancer”
  pattern(
    `(?<=^"?|[;:] )(?:In|For|in|for) ${HEDGES}${PEOPLE_SHARE}(?i: ${ALL}(?<who>(?:[a-z]+ ){0,2}?${WHO})(?<more> (?:with|who|whose|having|given) [^.,;:()%\\d]{3,70})?), (?<said>(?!(?:and|or|but|while|who|which|regardless|with|including|compared|according|the (?:study|researchers))\\b)[a-z]${CLAUSE})`,
  ),
  // “Tumor cells were detectable in a quarter of the participants”
  pattern(
    `(?<=^|[,;:] |[a-z] )(?<what>(?:[A-Za-z][\\w'-]* ){0,5}?[A-Za-z][\\w'-]*) (?i:(?:was|were|is|are|can be) (?:also )?(?:detectable|detected|found|present|identified|elevated|abnormal|seen|observed)) (?i:in) ${HEDGES}${PEOPLE_SHARE}(?i: ${ALL}(?<who>(?:[a-z]+ ){0,2}?${WHO})(?: with (?<ill>[^.,;:()%\\d]{3,50}))?)(?=[.,;:)]|$)`,
  ),
  // “affects a large minority - 14 to 16 percent - of adults”
  pattern(
    `(?<what>(?<=^|[.;] )[A-Z][\\w' -]{3,50}?)(?: \\([A-Z]{2,6}\\))? (?:affects|strikes) (?:an? [a-z ]{3,24}(?: ?-{1,2}|,|:) )?${HEDGES}${PEOPLE_SHARE}(?: ?-{1,2}|,)? (?i:of )(?<who>(?i:(?:U\\.?S\\.? |UK |American |British |all |older )*(?:residents|adults|people|women|men|children|population|Americans)))(?=[.,;:)]|$| (?:and|but|worldwide)\\b)`,
  ),
];
/** A quick look for each pattern, which spares most sentences all of them. */
const MAY = [
  /(?:%|percent|per cent|half|thirds?|quarters?|fifths?|tenth|in \w+|of \w+) (?:of |in )?(?:[a-z]+ ){0,4}(?:patients|people|women|men|children|adults|babies|infants|participants|individuals|persons|girls|boys|smokers|cases) (?:with|who have|living with|diagnosed with) /i,
  /have (?:already )?been (?:infected|exposed)|carry the/i,
  /(?:^"?|[;:] )(?:in|for) [^,;]{0,40}(?:%|percent|per cent|half|third|quarter|fifth|tenth|\d|\b(?:one|two|three|four) (?:in|of)) /i,
  /(?:detectable|detected|found|present|identified|elevated|abnormal|seen|observed) in [^,;]{0,30}(?:%|percent|per cent|half|third|quarter|fifth|tenth|\d|\b(?:one|two|three|four) (?:in|of)) /i,
  /\b(?:affects|strikes) /,
];
const COMPARED =
  /\b(?:versus|vs\.?|compared|(?<!rather |other |more |less |fewer )than|respectively|placebo|while|whereas|against|control (?:group|arm)|half as|twice)\b/iu;
const SHARES =
  /%|\bpercent\b|\bper[ -]cent\b|\b(?:half|(?:one|two|a|three)[- ](?:thirds?|quarters?|fifths?|tenths?))\b|\b(?:one|two|three|four|\d+) (?:in|out of) (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred)\b/giu;
const MARKERS =
  /\b(?:tumou?r cells|cancer cells|mutations?|antibod(?:y|ies)|virus|bacteria|genes?|proteins?|variants?|clots?|lesions?|plaques?|polyps?|nodules?|tumou?rs?|cancers?|abnormalit(?:y|ies)|deficits?|DNA|markers?|receptors?|inflammation|infections?)\b/iu;
const MEDICAL =
  /\b(?:cancer(?:s|ous)?|tumou?rs?|nodes?|disease|symptoms?|mutations?|gene(?:s|tic)?|cells?|infect\w+|virus|treat\w+|condition|disorder|syndrome|doctors?|diagnos\w+|seizures?|pain|brain|heart|kidneys?|liver|lungs?|hormon\w+)\b/iu;
const ODD =
  /\b(?:surviv\w*|died|die|dead|death|alive|cured?|remission|respond\w*|response|recur\w*|relaps\w*|say|said|think|believe|report(?:ed)? (?:that|being)|know|want|prefer|insurance|access|jobs?|employ\w*|income|live in|lived|no|not|never|without|more likely|less likely|side effects?|could|would|might|enrolled|trial|chance|risk|rates?|free of|better|improv\w*|costs?|we|they|it was)\b|n't\b/iu;

/** They know more of the same words. */
const OTHERS = [readIncidence, readProportion, readAbsoluteRisk];

/**
 * What share of the people with an illness have something else with it, carry a change of a gene, or have something found in them, in the text’s own words: “a third of people with
 * asthma have hay fever”. Nothing where two groups are compared, nor what other readers tell (side effects, survival, response, how common an illness is).
 */
export function readIllnessShare(passage: Passage, others: readonly Reader[] = OTHERS): Found[] {
  const { text } = passage;
  if (!mayHoldShare(text)) return [];
  const patterns = PATTERNS.filter((_, place) => MAY[place]!.test(text));
  if (patterns.length === 0) return [];
  if (
    COMPARED.test(text) ||
    isElsewhere(text) ||
    isAboutAnimals(text) ||
    !(isHealthEvent(text, text) || MEDICAL.test(text))
  )
    return [];
  if ((text.match(SHARES)?.length ?? 0) > 3) return [];
  return beside(
    matchesOf(text, ...patterns)
      .slice(0, 6)
      .flatMap((match) => told(match, text)),
    passage,
    ...others,
  );
}

function told(match: Match, text: string): Found[] {
  const one = peopleShareOf(match);
  const { start, end } = match.span('carry');
  const said = match.words('said')?.trim();
  const what = match.words('what')?.replace(/^(?:the|that|and|but|where|said) /iu, '');
  const ill = match.words('ill')?.trim();
  if (
    !one ||
    isUnreal(match.before.replace(/\b(?:does|did|do)(?: not|n't) (?:note|mention|say|explain|add|tell) /giu, '')) ||
    ODD.test(`${said ?? ''} ${what ?? ''}`) ||
    /\d/.test(said?.replace(/[A-Z]\w*\d/g, '') ?? '')
  )
    return [];
  if (![...text.matchAll(SHARES)].every((hit) => hit.index >= start - 12 && hit.index < end)) return [];
  if (ill !== undefined && !isHealthEvent(ill, text) && !/^[A-Z]{2,6}$/.test(ill)) return [];
  if (what !== undefined && match.words('ill') === undefined && !MARKERS.test(what) && !isHealthEvent(what, text))
    return [];
  const who = `${match.words('who')!.replace(/^(?:all|the) /i, '')}${ill ? ` with ${ill}` : (match.words('more') ?? '')}`;
  if (/^(?:in|for)\b/i.test(match.text.slice(match.start, match.start + 4)) && !isClause(said ?? '', text)) return [];
  // A clause that a dash or a bracket breaks off goes on behind it.
  if (said && /^ ?(?:--?|\() ?/u.test(match.after)) return [];
  const { counted: _, ...share } = one;
  const quoted = said && `“${said}${match.words('cut') ? ' …' : ''}”`;
  const rest = restTold(share);
  const people = shareTold(
    share,
    /^(?:patients|people|women|men|children|adults|babies|infants|girls|boys)$/i.test(who) ? who : who,
  );
  const isIn =
    what !== undefined ||
    match.words('more') !== undefined ||
    /^(?:in|for)\b/i.test(match.text.slice(match.start, match.start + 4));
  const isCommon = /\b(?:affects|strikes)\b/.test(match.text.slice(match.start, match.end)) && what !== undefined;
  const plain = isCommon
    ? `${what}: ${people} are affected; ${rest} are not.`
    : isIn
      ? `In ${people}: ${quoted ?? `“${what}” found`}; not in ${rest}.`
      : `${capitalized(people)} ${quoted}; ${rest} ${leftOf(said!)}.${/\b(?:tumou?rs|cancers) (?:of|in|from) (?:about |nearly |roughly )?$/iu.test(text.slice(0, start)) ? ' This was seen in their tumors.' : ''}`;
  return [
    {
      ...match.span('carry'),
      entry: isCommon ? 'prevalence' : 'absolute-risk',
      reading: {
        kind: 'proportion',
        plain,
        values: shareValues(one),
        limits: 'It’s about the people who were counted. It can’t tell how it is for one person.',
        ...(shareImage(share, 'those with it') && { picture: shareImage(share, 'those with it')! }),
      },
    },
  ];
}

/** The verb for those who are left. */
function leftOf(said: string): string {
  if (/^(?:have|has) (?:already )?been\b/i.test(said)) return 'have not';
  return /^will\b/i.test(said) ? 'will not' : /^(?:also |still |now )?are\b/i.test(said) ? 'are not' : 'do not';
}

/** “In a third of patients, the nodes were cancerous”: a clause with a verb, about the body. */
function isClause(said: string, text: string): boolean {
  return (
    /\b(?:is|are|was|were|has|have|had|contain(?:s|ed)?|carr(?:y|ies|ied)|show(?:s|ed)?|caused?|spread|grew|grows|held|holds)\b/u.test(
      said,
    ) &&
    (MEDICAL.test(said) || isHealthEvent(said, text))
  );
}
