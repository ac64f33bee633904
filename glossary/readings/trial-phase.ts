import type { Found, Passage, Reading } from './reading.ts';
import { LEVEL, level, levelOf } from './text/level.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { regExp } from './text/reg-exp.ts';

const STEP = (name: string) =>
  `(?:${level(name).replace(/\)$/, '')}|(?:[1-4]|I{1,3}|IV)(?=[abAB]\\b)))(?<${name}Part>[abAB]\\b)?`;
const PHASE = String.raw`(?:Phase|phase|PHASE)[ -]`;
const PATTERN = pattern(
  `(?<term>(?<![\\w/-])${PHASE}${STEP('first')}(?:\\s?(?:/|-| and (?=\\w+ (?:study|trial)\\b))\\s?(?:${PHASE})?${STEP('second')})?)(?![\\d+])`,
);
const TRIAL = String.raw`(?:clinical|trials?|study|studies|randomi[sz]ed|placebo|double-blind|data|results|testing|portion|program(?:me)?|investigation|research)\b`;
/** Words are cut at spaces only, so that there is one way to read them: this stays linear. */
const TRIAL_AFTER = regExp(String.raw`^,?(?: {1,2}(?!and\b|or\b|of\b)[^ ]{1,40}){0,9}? {1,2}\(?(?i:${TRIAL})`);
const TRIAL_BEFORE =
  /\b(?:trials?|study|studies|testing|drug|vaccine|treatment|compound|therapy|candidate)(?: \w+){0,4} (?:in|into|is|are|entered|enter|entering|reached|through|completed|began|:)?\s?(?:a |an |the )?\(?$/i;
const MEDICAL =
  /\b(?:clinical trials?|patients?|drugs?|vaccin\w+|treat(?:s|ed|ing|ment|ments)|therap(?:y|ies|eutic)|placebo|randomi[sz]ed|double-blind|doses?|cancers?|tumou?rs?|diseases?|disorders?|FDA|efficacy|medicines?|medications?|pharma\w*|oncolog\w+|chemo\w*|melanoma|carcinoma|leuk[a]?emia|lymphoma|myeloma|syndrome|infusions?|antibod(?:y|ies)|inhibitors?|\w{3,}(?:mab|nib|tinib|ciclib|parib|gliptin|statin)|stem cells?|in adults|in humans|in children|hospital|stroke|dermatitis|diabetes|arthritis|pain|depressi\w+|\w{3,}(?:itis|emia|osis)|remission|immun\w+|participants|surviv\w+|side effects|initiat\w+|enrol\w*|top-?line|endpoints?|dosed|dosing|investigational|prescription|medical|biotech\w*|(?:dermat|cardi|neur|rheumat|gastroenter|ha?emat)olog\w+)\b/i;
/** “Phase III trials”, “the phase III study programme”: with a Roman number, a trial of a treatment. */
const ROMAN_TRIAL =
  /^[Pp]hase (?:I{1,3}|IV)[ab]?(?:\/(?:I{2,3})[ab]?)? (?:clinical )?(?:trials?|study programmes?|(?:portion|part) of the (?:trial|study))\b/;
const ELSEWHERE =
  /\b(?:moons?|lunar|construction|housing|rail|bridge|highway|software|rollout|roll-out|reopening|lockdown|restrictions|three-phase|quarry|space station|zoning|feasibility|excavation|environmental site assessment|site assessment|voltage|transformer|luteal|Marvel|MCU|archaeolog\w+|Olympics?|treatment plant|sewage|power supply|trial run|court|murder|judge|jury|homeless\w*|curriculum|dogs?|canine|feline|veterinar\w+)\b/i;
const NOT_A_TRIAL_AFTER =
  /^\s(?:of (?!(?:clinical|human|testing|the clinical)\b)|metaboli\w+|reactions?|enzymes?|insulin|response|titers?|habitat|environmental|cardiac|rehab\w*|(?:detox|diet|bereavement)\b)/i;
const SEVERAL = regExp(
  String.raw`^[ab]?(?:,| and| or| to| versus| through)\s(?:[Pp]hases? )?(?:${LEVEL}|[1-4][ab]|I{1,3}[ab])`,
);

/**
 * The phase of a clinical trial, 1 to 4, and steps in one (1/2, 2/3): 1 looks for a safe dose, 2 at signs that it works, 3 compares, 4 comes after approval
 * (FDA’s outline on medshadow.org/clinical-research-phase-studies; from FDA, “Step 3: Clinical Research”, not opened).
 */
export function readTrialPhase({ text, topics }: Passage): Found[] {
  if (ELSEWHERE.test(text)) return [];
  return matchesOf(text, PATTERN).flatMap((match): Found[] => {
    const first = levelOf(match.words('first'));
    const second = levelOf(match.words('second'));
    if (!(first >= 1 && first <= 4) || (match.words('second') !== undefined && second !== first + 1)) return [];
    if (first === 3 && second === 4) return [];
    if (!TRIAL_AFTER.test(match.after) && !TRIAL_BEFORE.test(match.before)) return [];
    if (NOT_A_TRIAL_AFTER.test(match.after) || SEVERAL.test(match.after)) return [];
    if (regExp(String.raw`\b[Pp]hases? (?:${LEVEL}),? (?:and|or|to) $`).test(match.before)) return [];
    if (!MEDICAL.test(text) && topics.length === 0 && !ROMAN_TRIAL.test(text.slice(match.start))) return [];
    const step = Number.isNaN(second) ? first : second;
    return [{ ...match.span('term'), entry: `phase-${step}-trial`, reading: readingOf(match, first, second) }];
  });
}

const MEANING = [
  'an early, small study in people. It looks for a safe dose and for side effects.',
  'the second step of testing. It looks at whether a treatment seems to work, and at side effects.',
  'most often a large study. It compares a treatment with the usual one, or with a dummy treatment.',
  'a study after approval. It looks at how a treatment does in everyday use and at rare side effects.',
];
const LIMITS = [
  'It can’t tell yet whether a treatment works.',
  'It can’t yet tell whether a treatment is better than what there is.',
  'A phase 3 trial can also find that a new treatment is no better.',
  'The treatment is already approved for some use.',
];

function readingOf(match: Match, first: number, second: number): Reading {
  const last = Number.isNaN(second) ? first : second;
  const part = Number.isNaN(second) ? match.words('firstPart')?.toLowerCase() : undefined;
  const name = `Phase ${first}${part ?? ''}${Number.isNaN(second) ? '' : `/${second}`} trial`;
  const letter = part ? ` The letter stands for ${part === 'a' ? 'an early' : 'a later'} part of this phase.` : '';
  const both =
    first === 1
      ? 'two steps in one study. It looks for a safe dose first, then at whether the treatment seems to work.'
      : 'two steps in one study. It looks at whether a treatment seems to work, then compares it with the usual one or a dummy treatment.';
  return {
    kind: 'trial-phase',
    plain: `${name}: ${Number.isNaN(second) ? MEANING[first - 1] : both}${letter}`,
    values: { phase: Number.isNaN(second) ? `${first}${part ?? ''}` : `${first}/${second}` },
    limits: LIMITS[last - 1]!,
    picture: { type: 'ladder', steps: ['phase 1', 'phase 2', 'phase 3', 'phase 4'], at: last - 1 },
  };
}
