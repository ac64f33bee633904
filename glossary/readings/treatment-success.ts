import {
  beside,
  type CountedShare,
  countedOf,
  countedPicture,
  countedTold,
  countedValues,
  mayCountPeople,
  restTold,
  SHARE_BEHIND,
  SHARE_OF_GROUP,
} from './counted-share.ts';
import { GROUP, STAND, whoTold } from './outcome.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { readResponseRate } from './response-rate.ts';
import { readResponseTold } from './response-told.ts';
import { groupsTold } from './rival.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { share } from './text/numbers.ts';
import { LINK } from './text/phrases.ts';

const PEOPLE = String.raw`(?<group>(?:(?i:of) )?(?:(?i:the|all|these|those|its|their|our) )?(?:[\w'-]+ ){0,3}?(?i:patients?|people|women|men|children|participants|those|cases|sufferers|adults|operations|procedures|babies|infants)\b[^.,;:%\d]{0,50}?)`;
const PATTERNS = [
  // “was successful in 74 percent of patients”
  pattern(
    `(?<term>(?i:(?:was|were|is|are|be|been|proved|proves) (?:completely |fully |partially |highly |very )?(?:(?<success>successful|effective)|(?<cured>curative)))) (?:in|for) ${SHARE_BEHIND} ${PEOPLE}`,
  ),
  // “works for only about one-quarter of patients”, “helps 3 out of 4 patients”
  pattern(
    `(?<term>(?<works>(?i:works?|worked|helps|helped|benefits|benefited|benefitted))) (?:(?:well )?(?:for|in) )?(?:only |just )*${SHARE_BEHIND} ${PEOPLE}`,
  ),
  pattern(`(?<term>(?<cured>(?i:cures?|cured))) (?:[^.,;:%\\d]{2,60}? in )?(?:only |just )*${SHARE_BEHIND} ${PEOPLE}`),
  pattern(
    `${SHARE_OF_GROUP} (?<term>(?:(?i:were|was|are|is|be|been)) (?:(?i:completely |considered |effectively )*(?<cured>cured)|(?<works>helped)(?= by)))`,
  ),
  pattern(
    `${SHARE_OF_GROUP} (?<term>(?<works>(?i:benefit(?:s|ed|ted)?|got better|get better|improved)))(?: (?:from|with|on|after) [^.,;:%\\d]{3,40}?)?(?=[.,;:)]|$| (?:compared|versus|vs|while|and|but|with|after|on|in)\\b)`,
  ),
  // “the cure rate was 95%”, “a clearance rate of 68% for …”
  pattern(
    `(?<term>(?i:(?:(?:complete |long-term |overall |lesion |viral |skin |initial )*)(?:(?<cured>cure)|(?<cleared>clearance|eradication|healing)|(?<success>success)) rates?))${GROUP}(?:${LINK}|${STAND}|, )(?:between |from )?(?:(?<low>\\d[\\d.]*)(?:\\s?(?:%|percent|per cent))? ?(?:-|to|and) ?)?${share('share')}`,
  ),
  pattern(
    `${share('share')} (?<term>(?i:(?:complete |long-term |overall )*(?:(?<cured>cure)|(?<cleared>clearance|eradication|healing)|(?<success>success)) rates?))\\b`,
  ),
  // “68 percent of patients experienced less sleep apnea”
  pattern(
    `${SHARE_OF_GROUP} (?<term>(?<better>(?i:had|experienced|reported|saw|noticed|showed) (?:(?:significantly|much|some|a) )*(?:less|milder|reduced|improvements? in|relief (?:from|of)|an improvement in|a reduction in) (?:their |the )?(?!(?:tumou?r|side|risk|cost)\\b)[a-z][\\w' -]{2,40}?))(?= (?:after|with|on|within|compared|versus|following|when|than|while|and|during|at|by|in)\\b|[.,;:]|$)`,
  ),
];
const HINT =
  /success|curative|\bcure|clearance|eradication|healing|effective (?:in|for)|\bwork(?:s|ed)? (?:well )?(?:for|in|only)\b|\bhelp(?:s|ed) |benefi(?:t|ts|ted|tted)\b|(?:got|get) better|improved|(?:had|experienced|reported|saw|noticed|showed) (?:\w+ )?(?:less|milder|reduced|relief|a reduction|an? improvement|improvements?) /i;
const TREATED =
  /\b(?:patients?|sufferers|treat\w*|therap\w+|drugs?|medicines?|medications?|surgery|operations?|procedures?|transplants?|ablation|implants?|injections?|radiation|radiotherapy|chemo\w*|immunotherap\w+|antibiotics?|vaccine|cream|laser|infection|cancers?|tumou?rs?)\b/i;
const TREATMENT =
  /\b(?:treat(?:ments?|ed|ing)|therap(?:y|ies)|drugs?|medicines?|medications?|surgery|operations?|procedures?|transplants?|ablation|implants?|injections?|radiation|radiotherapy|chemo\w*|immunotherap\w+|antibiotics?|cream|laser)\b/i;
const NO_TREATMENT =
  /\b(?:biops(?:y|ies)|detect\w*|screen\w*|diagnos(?:e|es|is|tic|ing)|quit\w*|smok\w+|intubat\w*|IVs?|needles?|teachers?|schools?|students?|jobs?|work(?:s|ed)? (?:at|as|full|part|from|long|\d)|hours|employ\w*|shifts?|business\w*|clinical trials? success|approval|immunity|antibod\w+|placebo[- ]controlled trials? of|vaccin\w+|financial|pay|payments?|insurance|claims?|investors?|sales|pregnan\w+|IVF|birth|caregiv\w+|staff|employees|volunteers?|donors?|survey\w*|app|website|hotline|charit\w+|diets?|weight)\b/i;

const SAYS: Readonly<Record<string, readonly [name: string, meaning: string, limits: string]>> = {
  success: [
    'Success',
    'were counted as a success, by what this study or clinic calls one',
    'It doesn’t say how long the effect lasted.',
  ],
  works: [
    'Benefit',
    'were helped, by what this study or text calls help',
    'It doesn’t say how much they were helped, or for how long.',
  ],
  cured: ['Cure', 'were counted as cured', 'Studies differ in what they call a cure and in how long they looked.'],
  cleared: ['Clearance', 'saw what was treated clear up or heal', 'It doesn’t say how long this lasted.'],
  better: ['Improvement', 'had what the text says', 'It doesn’t say how much better they were, or for how long.'],
};

/** The share of people in whom a treatment worked, by what the text calls success, help, clearance or cure. What counts differs from study to study, so that the reading sets no bar of its own. */
export function readTreatmentSuccess(passage: Passage): Found[] {
  return beside(candidates(passage), passage, readResponseRate, readResponseTold);
}

function candidates({ text }: Passage): Found[] {
  if (!HINT.test(text) || !TREATED.test(text) || NO_TREATMENT.test(text) || !mayCountPeople(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const one = countedOf(match);
    const type = Object.keys(SAYS).find((name) => match.words(name) !== undefined);
    if (!one || !type || one.percent === 0) return [];
    if (/\b(?:could|may|might|would|can|should|to|must|if|wants?|hop\w+)\s(?:\w+ )?$/i.test(match.before.slice(-20)))
      return [];
    // “Patients have a lasting benefit”: `improvement` reads the noun with what it says.
    if (
      type === 'works' &&
      /\b(?:have|had|has|saw|get|got|a|an)\b(?:(?! who ).)*$/i.test(match.words('group') ?? '') &&
      /^benefits?$/i.test(match.words('term')!)
    )
      return [];
    // “Interviewers had a success rate of 40% with patients”: a rate must be a treatment’s.
    if (type === 'success' && /rate/i.test(match.words('term')!) && !TREATMENT.test(text)) return [];
    if (/\b(?:no|not|never|n't|failed|fewer side|side effects)\b/i.test(match.text.slice(match.start, match.end)))
      return [];
    if (
      /\b(?:no|not|without|lower|higher|increas\w+|improv\w+|rais\w+|reduc\w+) (?:the |their |a |an )?$/i.test(
        match.before.slice(-30),
      )
    )
      return [];
    return [
      {
        ...match.span('term'),
        entry: type === 'cured' ? 'cure' : type === 'cleared' ? 'complete-response' : 'response',
        reading: reading(match, one, type),
      },
    ];
  });
}

function reading(match: Match, one: CountedShare, type: string): Reading {
  const [name, meaning, limits] = SAYS[type]!;
  // Those without “significantly less” of it may have had somewhat less.
  const rest = /\b(?:significant|much|marked|major|substantial|clinical)/i.test(match.words('term')!)
    ? undefined
    : restTold(one);
  const who = /\b(?:operations|procedures|cases)\b/i.exec(match.words('group') ?? '')?.[0].toLowerCase();
  const share = countedTold(one, who);
  const left = (verb: string) => (rest ? `; ${rest} ${rest === '1' ? verb.replace('were', 'was') : verb}` : '');
  const told =
    type === 'success'
      ? `it worked in ${share}, by what this study or clinic calls a success${rest ? `; in ${rest} it did not` : ''}`
      : type === 'better'
        ? `${share} “${match.words('better')}”${left('did not')}`
        : type === 'cured' && who
          ? `${share} ended in what was counted as a cure${left('did not')}`
          : `${share} ${meaning}${left(type === 'cleared' ? 'did not' : 'were not')}`;
  return {
    kind: 'response-rate',
    plain: `${name}: ${told}.${one.other ? groupsTold(one.other.labels) : who ? '' : ` ${whoTold(match)}`}`,
    values: { ...countedValues(one), type },
    limits: `${limits} It can’t tell how one person will do.`,
    deeper: true,
    ...countedPicture(one, name.toLowerCase()),
  };
}
