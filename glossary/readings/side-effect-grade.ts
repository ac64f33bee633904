import type { Found, Passage, Reading } from './reading.ts';
import { isOnAnimals } from './text/aside.ts';
import { boundBefore } from './text/bound.ts';
import { level, levelOf } from './text/level.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { frequencyOf, frequencyTold, share } from './text/numbers.ts';
import { capitalized, groupTold, isOneOfSeveral } from './text/phrases.ts';

/** Side effects that are graded so, and nothing else: no hypertension, bleeding or esophagitis, which have other scales with grades. */
const EFFECT = String.raw`(?<effect>(?:(?i:treatment[ -](?:related|emergent)|drug[ -]related|immune[ -]related|radiation(?:[ -]induced)?|chemotherapy-induced|acute|late|chronic|long-term|short-term|severe|serious|febrile|peripheral|sensory|oral|skin|haematolog(?:ic|ical)|hematolog(?:ic|ical)|non-?ha?ematolog(?:ic|ical)|GI|GU|gastrointestinal|genitourinary|urinary|bowel|rectal|liver|(?:GI|\(GI\)|\(GU\)))[ ]){0,4}(?:(?i:adverse (?:events?|effects?|reactions?)|side[ -]effects?|toxicit(?:y|ies)|immune-related events|neutropenias?|thrombocytopenia|ana?emia|leu[ck]openia|lymphopenia|nausea|vomiting|diarrho?ea|fatigue|mucositis|stomatitis|(?:poly)?neuropathy|hand[ -]foot (?:syndrome|reaction|skin reaction)|rash|pneumonitis|(?:radiation|radio)[ -]?dermatitis|hepatotoxicity|neurotoxicity|cardiotoxicity|nephrotoxicity|cytokine release syndrome|infusion(?:-related)? reactions?|myelosuppression|transaminitis|constipation|xerostomia|arthralgia|myalgia|tumou?r lysis syndrome)|(?:TE|TR|IR|ir)?AEs?|irAEs?|CRS|ICANS)\b(?! (?:unit|committee|score|database|decisions?|actions?|promises?|steel|bolts?|life|tests?)))`;
const FROM_TO = `${level('low')}(?:\\s?(?:-|to|or|and|/)\\s?(?:grade )?${level('high')})?(?<up>\\s?\\+|,? (?:or|and) (?:higher|worse|above|more|greater|over))?`;
const PATTERNS = [
  pattern(
    `(?<term>(?:\\b(?:CTCAE |NCI-CTCAE |CTC )?[Gg]rades?[ -]|\\bG|(?<sign>[≥>])\\s?[Gg]rade |[Gg]rade\\s?(?<sign2>[≥>])\\s?)${FROM_TO},?\\)? ${EFFECT})`,
  ),
  pattern(
    `(?<term>\\b${EFFECT}(?: (?:was|were|is|are|of|at|reached))?,? ?\\(?(?:CTCAE |NCI-CTCAE )?(?:[Gg]rades?[ -]|G(?=\\d)|(?<sign>[≥>])\\s?[Gg]rade |[Gg]rade\\s?(?<sign2>[≥>])\\s?)${FROM_TO})`,
  ),
];
const SHARE_AFTER = pattern(
  String.raw`^(?:\)?,? ?(?:(?i:events?|rates?|toxicit(?:y|ies)|were|was|is|are|being|seen|reported|observed|noted|found|occurred|occurring|developed|affected|hit|in|at|about|among|a total of|only|just|nearly|almost|around|approximately|up to|rate|of)\b ?){0,6}[ (]{0,2})` +
    share('share'),
);
const SHARE_BEFORE = pattern(
  `${share('share')}(?:\\))?(?: of (?:the |all |treated |study ){0,2}(?:patients|people|women|men|participants|those|children)(?: [a-z][\\w-]*){0,5}?)?(?: (?:had|have|has|experienced?|experiencing|suffered|suffering|developed|reported|with|having|got)){1,2}(?: (?:at least one|one or more|a|any|some|chronic|acute|late|short-term|long-term|severe))?\\s$`,
);
const BLOOD_COUNT = /penia|myelosuppression/i;
const WORDS = /[Gg]rade|\bG[0-5IViv]/;
const ELSEWHERE =
  /\b(?:metal|steel|alloys?|welds?|climb(?:s|ing|er|ers)?|hik(?:e|es|ing)|schools?|pupils?|lessons?|rivers?|rapids)\b/i;
/** These have no grade 4 in version 5.0. */
const UP_TO_3 = /nausea|fatigue|hand[ -]foot|arthralgia|myalgia|xerostomia/i;
/** Bounds that would be told with a word too little or too much. */
const INEXACT = /(?:at least|at most|up to|[≤≥]|[<>]=)\s?$/i;
const NONE_BEFORE =
  /\b(?:no (?:patients?|one|women|men|participants?)|none of the \w+)\b(?:(?!\b(?:and|but|while|died|deaths?)\b)[^;.]){0,90}$/i;
const MORE_AFTER = /^\s?(?:,|;|\/|-|and|or|to|versus|vs\.?)\s?(?:[1-5]\b|I{1,3}\b|I?V\b)/;

/**
 * How strong a side effect was, on the scale from 1 (mild) to 5 of the Common Terminology Criteria for Adverse Events (NCI, CTCAE version 5.0, 2017: studylib.net/doc/26082781); cytokine
 * release has the same steps (from Lee 2019, doi:10.1016/j.bbmt.2018.12.758, not opened). A share that the text tells with it becomes so many of 100 people.
 */
export function readSideEffectGrade({ text }: Passage): Found[] {
  if (!WORDS.test(text) || ELSEWHERE.test(text) || isOnAnimals(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const low = levelOf(match.words('low'));
    const isUp =
      match.words('up') !== undefined || match.words('sign') !== undefined || match.words('sign2') !== undefined;
    if (match.words('high') && isUp) return [];
    const isOver = (match.words('sign') ?? match.words('sign2')) === '>';
    const from = isOver ? low + 1 : low;
    const to = match.words('high') ? levelOf(match.words('high')) : isUp ? 5 : low;
    if (!(from >= 1 && to <= 5 && from <= to) || (match.words('high') && from === to) || MORE_AFTER.test(match.after))
      return [];
    if (!isOnScale(match.words('effect')!, from, to, isUp)) return [];
    const before = text.slice(0, match.span('term').start);
    if (/(?:[1-5]|I{1,3}|IV)\s?(?:-|to|or|and|,|\/)\s?$/.test(before) || /\bfrom\s$/.test(before)) return [];
    return [{ ...match.span('term'), entry: 'ctcae-grade', reading: readingOf(match, from, to, isUp) }];
  });
}

/** Whether the effect has such a grade: a blood count has no 5, a low count with fever (febrile neutropenia) begins at 3. */
function isOnScale(effect: string, low: number, high: number, isUp: boolean): boolean {
  if (UP_TO_3.test(effect)) return low <= 3;
  if (/febrile/i.test(effect)) return low >= 3;
  return !isCountOf(effect) || (low <= 4 && (high <= 4 || isUp));
}

function isCountOf(effect: string): boolean {
  return BLOOD_COUNT.test(effect) && !/febrile/i.test(effect);
}

function strength(grade: number, isCount: boolean): string {
  if (isCount) return ['', 'slightly low', 'somewhat low', 'clearly low', 'very low', 'led to death'][grade]!;
  return [
    '',
    'mild',
    'moderate',
    'severe',
    'very severe: it can be a danger to life and is treated at once',
    'led to death',
  ][grade]!;
}

function readingOf(match: Match, low: number, high: number, isUp: boolean): Reading {
  const effect = match.words('effect')!;
  const isCount = isCountOf(effect);
  const what = isCount ? 'The grade of a low blood count' : 'The grade of a side effect';
  const scale = isCount ? 'goes by a number in the blood test' : 'goes from 1 (mild) to 5';
  const isNone =
    /\b(?:no|without(?: any)?|zero|free of|nor)\s(?:\w+\s){0,3}$/i.test(match.before.slice(-40)) ||
    NONE_BEFORE.test(match.before);
  const meaning =
    low === high
      ? `Grade ${low} is ${low === 5 ? 'one that led to death' : strength(low, isCount)}.`
      : isUp && !isCount && low === 4
        ? 'Grade 4 can be a danger to life and is treated at once; grade 5 led to death.'
        : isUp
          ? `Grade ${low} or higher means ${strength(low, isCount)}${isCount ? (low === 4 ? '' : ' or lower') : ' or worse'}.`
          : `Grade ${low} is ${strength(low, isCount)}, grade ${high} ${high === 5 ? 'one that led to death' : strength(high, isCount)}.`;
  const percent = isNone ? undefined : shareOf_(match);
  const people =
    percent === undefined
      ? ''
      : ` ${capitalized(`${percent.bound}${frequencyTold(frequencyOf(percent.share))}`)} had it. ${groupTold(match.text, match.start)}`;
  return {
    kind: 'side-effect-grade',
    plain: `${what} ${scale}. ${meaning}${isNone ? ' Here the text says that there was none.' : people}`,
    values: {
      ...(low === high ? { grade: low } : { low, high }),
      ...(percent && { percent: percent.share }),
      ...(isNone && { none: 'yes' }),
    },
    limits: /neutropenia|leu[ck]openia|myelosuppression/i.test(effect)
      ? `${isCount ? 'You may not feel a low count. ' : ''}A fever with a low count needs a call to the care team at once.`
      : isCount
        ? 'You may not feel a low count. It says nothing about the illness itself.'
        : 'It tells how strong a side effect was, and nothing about the illness itself.',
    ...(high === 5 && !isUp && { deeper: true as const }),
    ...(percent
      ? {
          picture: {
            type: 'people' as const,
            count: frequencyOf(percent.share).count,
            of: frequencyOf(percent.share).of,
            label: 'had it',
          },
        }
      : low === high && low < 5
        ? { picture: { type: 'ladder' as const, steps: ['1', '2', '3', '4', '5'], at: low - 1 } }
        : {}),
  };
}

/** The share of people that stands right after the grade or right before it; undefined where there is none, or two. */
function shareOf_(match: Match): { share: number; bound: string } | undefined {
  const [after] = matchesOf(match.after, SHARE_AFTER);
  if (after) {
    const value = after.share('share');
    const rest = match.after.slice(after.end);
    const isSeveral =
      isOneOfSeveral(rest) ||
      INEXACT.test(match.after.slice(0, after.span('share').start)) ||
      /\d\s?%|per ?cent/.test(rest);
    return value === undefined || isSeveral
      ? undefined
      : { share: value, bound: boundBefore(match.after.slice(0, after.span('share').start)) };
  }
  const [before] = matchesOf(match.before, SHARE_BEFORE);
  const value = before?.share('share');
  const others =
    (before && INEXACT.test(match.before.slice(0, before.span('share').start))) ||
    /\d\s?%|per ?cent/.test(match.after) ||
    (before && /\d\s?%|per ?cent/.test(match.before.slice(0, before.start)));
  return before === undefined || value === undefined || others
    ? undefined
    : { share: value, bound: boundBefore(match.before.slice(0, before.span('share').start)) };
}
