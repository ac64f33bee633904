import {
  beside,
  type CountedShare,
  countedOf,
  countedPicture,
  countedTold,
  countedValues,
  isHealthStory,
  mayTellShare,
  restTold,
  SHARE_BEHIND,
  SHARE_OF_GROUP,
} from './counted-share.ts';
import { readEventFreeSurvival } from './event-free-survival.ts';
import { readFreeOfDisease } from './free-of-disease.ts';
import { isHealthEvent } from './health-event.ts';
import { whoTold } from './outcome.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { readResponseRate } from './response-rate.ts';
import { readResponseTold } from './response-told.ts';
import { groupsTold } from './rival.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, percent, told } from './text/numbers.ts';
import { capitalized, HEDGES } from './text/phrases.ts';
import { readTreatmentSuccess } from './treatment-success.ts';

const PEOPLE = String.raw`(?<group>(?:(?i:of) )?(?:(?i:the|all|these|those|its|their|our) )?(?:[\w'-]+ ){0,3}?(?i:patients?|people|women|men|children|participants|those|cases|sufferers|adults|babies|infants|them)\b[^.,;:%\d]{0,50}?)`;
const BETTER = String.raw`(?:(?:an?|some|any|the|at least an?|"?(?:clinically|statistically))? ?"?(?:significant|meaningful|important|marked|major|moderate|good|clear|big|large|great|outstanding|noticeable|substantial|dramatic|relevant|lasting|real|clinical|long-term)"?,? ){0,3}(?:(?:an?|some|any) )?`;
const HAD = String.raw`(?:(?:have|has|still|also|now|all|later) )?(?:had|have|has|saw|see|sees|showed|show|experienced|experience|reported|report|noticed|felt|enjoyed|achieved|reached)`;
const THING = String.raw`(?<thing>(?!(?:survival|the (?:study|trial|risk)|outcomes?|care)\b)[a-z"][\w'"() -]{2,60}?)`;
const STOP = String.raw`(?=[.,;:()]|$| (?:after|with|on|within|compared|versus|vs|following|when|than|while|and|during|at|by|over|as|but|coming|from|according|using)\b)`;
/** The end of the words for a group. */
const WHOLE = String.raw`(?=[.,;:()]|$| (?:compared|versus|vs|when|than|while|and|but|as|according|within|over|after|at|by)\b)`;
/** “At least a 75 percent improvement in the PASI”: how much is counted as a success. */
const BAR = String.raw`(?:at least |an? |more than )*${percent('bar')} (?:or (?:more|greater|better) )?(?<bars>improvement|reduction|decrease|drop)`;
const EASE = String.raw`(?:alleviat|eliminat|reliev|eas|control|revers|stop|improv|halt|reduc|cur|resolv|suppress|clear)`;
const PATTERNS = [
  // “40 percent had at least a 50 percent reduction in their seizures”
  pattern(`${SHARE_OF_GROUP} (?<term>(?i:${HAD} ${BAR})(?: (?:in|of) (?:the |their )?${THING})?)${STOP}`),
  // “60 percent of patients saw significant improvements in sleep”
  pattern(
    `${SHARE_OF_GROUP}(?:,)? (?<term>(?<better>(?i:${HAD} ${BETTER}(?:improvements?|relief|benefits?))))(?: (?:in|of|from) (?:the |their )?${THING})?${STOP}`,
  ),
  // “eases the pain in about 60 percent of patients”
  pattern(
    `(?<term>(?<eased>\\b(?i:${EASE}(?:es|s|ed|ped|led|led|ling|ping|ing|e|)(?: (?:and|or|and even) (?:stops?|reverses?|prevents?|stop|reverse|cures?|shrinks?))?)) (?<ill>(?:the |their |common )?(?!(?:risk|rate|cost|chance|odds|need|size)\\b)[a-z][\\w'()/-]*(?: [\\w'()/-]+){0,11}?)(?: by (?:at least |more than )?${number('bar')} ?(?:%|percent|per cent)(?: or more)?)?) (?i:in) ${SHARE_BEHIND} ${PEOPLE}${WHOLE}`,
  ),
  // “For 60 percent of patients, seizures can be controlled with medicines”
  pattern(
    `\\b(?i:for|in) ${SHARE_BEHIND} ${PEOPLE}, (?<term>(?<ill>[a-z][\\w' -]{2,40}?) (?<state>(?i:can be|are|is|were|was) (?:well |fully |completely )?(?:controlled|relieved|eased|cured|improved|managed)))\\b`,
  ),
  // “the effectiveness of the tablets is about 50%”, “the chance of a second drug working is 20%”
  pattern(
    `(?<term>(?<works>(?i:effectiveness|(?:likelihood|chances?|probability|odds) (?:of|that) (?:the |an? |another |any )?(?:\\w+ ){0,3}?(?:drug|medicine|treatment|therapy|medication|surgery|operation|injection|tablet)s? (?:working|works|helping|helps|will (?:work|help)|to work)))(?: of (?:the |this |these )?(?:drug |medical |standard )*(?:drugs?|medicines?|treatments?|therap(?:y|ies)|medications?|tablets|surgery|operation))?) (?:is|was|are) (?:only )?${SHARE_BEHIND}(?! (?:of|higher|lower|less|more|greater))`,
  ),
  // “has been found to benefit as many as a third of patients”
  pattern(
    `(?<term>(?<helped>\\b(?i:(?:found|shown|known|seem(?:s|ed)?|appear(?:s|ed)?) to (?:benefit|help|work (?:for|in))))) (?:only |just |as many as |up to )?${SHARE_BEHIND} ${PEOPLE}${WHOLE}`,
  ),
];
/** “Shrinkage of more than 20 percent was seen in 31 percent of patients” */
const SHRUNK = pattern(
  `(?<term>\\b(?i:(?:tumou?r |lesion )?shrinkage) of (?:greater than|more than|at least|over) ${number('bar')} ?(?:%|percent|per cent)(?: or more)?) (?:was|were) (?:seen|observed|reported|noted|found|achieved) in ${SHARE_BEHIND}(?: ${PEOPLE})?`,
);
/** “Tumors shrank by 60 percent on average” */
const AVERAGE = pattern(
  `(?<term>\\b(?i:tumou?rs?|lesions?|metastases|fibroids?|the prostate|nodules?) (?:had )?(?<how>(?i:shrank|shrunk|grew))(?: in size)?)(?:,? (?:by )?an average of(?: about)?|,? (?:by )?on average(?: by)?| by) ${HEDGES}${percent('share')}(?<late>,? on average)?`,
);
const HINT =
  /improve|relief|benefi|(?:alleviat|eliminat|reliev|eas|control|revers|stop|halt|reduc|cur|resolv|suppress|clear)\w*\b[^;]{3,120}\bin\b|controlled|relieved|eased|effectiveness|working|works|helping|to (?:help|work)|shrinkage|shrank|shrunk|grew|reduction in|decrease in|drop in/i;
const TREATED =
  /\b(?:patients?|(?:people|those|women|men|children) with|sufferers|treat\w*|therap\w+|drugs?|medicines?|medications?|surgery|operations?|procedures?|transplants?|ablation|implants?|injections?|radiation|radiotherapy|chemo\w*|immunotherap\w+|antibiotics?|cream|laser|tablets?|infusions?|stud(?:y|ies)|trials?|diagnosed|group|burning|freezing|on [a-z]{4,}(?:mab|nib|ine|ate|one|ide))\b/i;
const ELSEWHERE =
  /\b(?:schools?|students?|teachers?|grades|reading|math|employ\w*|workers?|pay|sales|revenue|customers?|profits?|econom\w+|polls?|voters?|surveyed|diagnos(?:is|tic)|detect\w*|screening|vaccin\w+|insurance|hospitals (?:had|saw|showed)|clinics|doctors (?:had|saw|reported)|costs?|fuel|emissions|app|website|placebo effect|could|would|if)\b/i;
const BAD =
  /\b(?:no|not|never|little|without|failed|fail|less than expected|survival|risk|rates?|deaths?|mortality|recurrences?|side effects|spending|waiting|admissions?|spread|immune|cholesterol levels?)\b|n't\b/i;
const BARS: readonly (readonly [RegExp, string])[] = [
  [/\bPASI\b|psoriasis area/i, 'the score for how red, thick and scaly the skin is and how much of it (PASI)'],
  [/\bACR\b/, 'the score for their joints (ACR)'],
];

/**
 * The share of people whose illness got better, in the free words of the news: “saw significant improvements”, “eases pain in 60 percent”. What counts as better
 * differs from study to study, so that the text’s own words stand in it. Also how much tumors shrank on average.
 */
export function readImprovement(passage: Passage): Found[] {
  const { text } = passage;
  if (!HINT.test(text) || !TREATED.test(text) || ELSEWHERE.test(text)) return [];
  const found = isOfPeople(text) ? matchesOf(text, ...PATTERNS, SHRUNK).flatMap((match) => shareTold(match, text)) : [];
  return beside(
    [...found, ...matchesOf(text, AVERAGE).flatMap((match) => averageTold(match, text))],
    passage,
    readResponseRate,
    readResponseTold,
    readTreatmentSuccess,
    readFreeOfDisease,
    readEventFreeSurvival,
  );
}

function isOfPeople(text: string): boolean {
  return (
    mayTellShare(text) &&
    (isHealthStory(text) ||
      isHealthEvent(text, text) ||
      /\bPASI\b|\b(?:medicines?|medications?|symptoms|pain)\b/.test(text))
  );
}

function shareTold(match: Match, text: string): Found[] {
  const one = countedOf(match);
  const ill = match.words('ill')?.replace(/^(?:the|their) /i, '');
  const words = text.slice(match.start, match.end);
  if (!one || (one.percent === 0 && !one.other) || BAD.test(words)) return [];
  if (/\b(?:may|might|should|must|hop\w+|aims?|designed|to|not|unless|goal)\s(?:\w+ )?$/i.test(match.before.slice(-24)))
    return [];
  if (
    match.words('eased') !== undefined &&
    !/growth|symptoms|pain|spasms|beats?\b|tics/i.test(ill!) &&
    !isHealthEvent(ill!, text)
  )
    return [];
  if (match.words('state') !== undefined && !isHealthEvent(ill!, text) && !/symptoms|pain/i.test(ill!)) return [];
  const bar = match.words('bar') === undefined ? undefined : match.number('bar');
  if (bar !== undefined && !(bar > 0 && bar <= 100)) return [];
  return [{ ...match.span('term'), entry: 'response', reading: reading(match, one, ill, bar) }];
}

function reading(match: Match, one: CountedShare, ill: string | undefined, bar: number | undefined): Reading {
  const strong = strongIn(match);
  // The others may have got better, too, only less.
  const rest = strong ? undefined : restTold(one);
  const share = countedTold(one);
  // “A benefit from the treatment” is no benefit in it.
  const named = match.words('thing')?.replace(/"/g, '');
  const thing =
    named && /^(?:the |this )?(?:treatments?|therapy|drugs?|medicines?|surgery|operation|procedure)$/i.test(named)
      ? undefined
      : named;
  const [name, says] = meaningOf(match, ill, bar, thing);
  return {
    kind: 'response-rate',
    plain: `${name}: ${says.includes('@') ? says.replace('@', share) : `${share} ${says}`}${rest ? `; ${LEFT[name]?.replace('@', rest) ?? `${rest} did not`}` : ''}.${one.other ? groupsTold(one.other.labels) : match.words('works') ? '' : ` ${match.words('state') && !/ with | on /.test(match.words('group') ?? '') ? 'The text around it may say who was counted.' : whoTold(match)}`}`,
    values: { ...countedValues(one), type: 'better', ...(bar !== undefined && { bar }) },
    limits:
      bar === undefined
        ? 'It doesn’t say how much better they were, or for how long. It can’t tell how one person will do.'
        : 'Those below this mark may have got somewhat better, too. It can’t tell how one person will do.',
    deeper: true,
    ...countedPicture(one, name.toLowerCase()),
  };
}

const LEFT: Readonly<Record<string, string>> = {
  Benefit: 'in @ it does not',
  Effect: 'in @ it did not',
  Control: 'not of @',
  Help: '@ were not',
};

function meaningOf(match: Match, ill?: string, bar?: number, thing?: string): [name: string, says: string] {
  const score = BARS.find(([known]) => known.test(`${thing ?? ''} ${ill ?? ''}`))?.[1];
  if (/shrinkage/i.test(match.words('term')!))
    return ['Shrinkage', `reached the mark: “${match.words('term')!.toLowerCase()}”`];
  if (match.words('works')) return ['Benefit', 'it works in @'];
  if (match.words('helped')) return ['Help', 'were helped, by what this study or text calls help'];
  if (bar !== undefined) {
    const by = match.words('bars') === 'improvement' ? 'got better' : 'went down';
    const what = score ?? (ill ? `“${ill}”` : thing ? `“${thing}”` : 'the score that was used');
    return ['Improvement', `reached the mark: ${what} ${ill ? 'lessened' : by} by ${told(bar)}% or more`];
  }
  if (match.words('state')) return ['Control', `true of @: “${match.words('term')}”`];
  if (ill) return ['Effect', `the treatment did this in @: “${match.words('term')}”`];
  const strong = strongIn(match);
  if (strong) return ['Improvement', `had “${strong}”, as the text counts it${thing ? `, in this: “${thing}”` : ''}`];
  return [
    'Improvement',
    thing ? `got better, as the text counts it, in this: “${thing}”` : 'got better, as the text counts it',
  ];
}

/** “Clinically significant improvement”: the words for more than some improvement; undefined where there are none. */
function strongIn(match: Match): string | undefined {
  const words = match.words('better')?.replace(/"/g, '');
  return words === undefined
    ? undefined
    : /\b(?:(?:at least|clinically|statistically|an?|the) )*(?:significant|meaningful|important|marked|major|moderate|good|clear|big|large|great|outstanding|noticeable|substantial|dramatic|relevant|lasting|real|clinical|long-term)\b.*$/i
        .exec(words)?.[0]
        .replace(/^(?:an?|the) /i, '')
        .trim();
}

function averageTold(match: Match, text: string): Found[] {
  const share = match.number('share');
  const isMean = match.words('late') !== undefined || /average/i.test(text.slice(match.start, match.end));
  if (
    !isMean ||
    !(share > 0 && share < 100) ||
    /grew/i.test(match.words('how')!) ||
    /\b(?:mice|mouse|rats?|dogs?)\b/i.test(text)
  )
    return [];
  if (/\d ?(?:%|percent|per cent)/.test(match.after)) return [];
  return [
    {
      ...match.span('term'),
      entry: 'response',
      reading: {
        kind: 'response-rate',
        plain: `${capitalized('shrinkage')}: on average, the tumors became ${told(share)}% smaller, as the study measured it. Some shrank more, some less.`,
        values: { percent: share, type: 'average shrinkage' },
        limits: 'It doesn’t tell how long this lasted or how long people lived.',
      },
    },
  ];
}
