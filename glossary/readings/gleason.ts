import type { Found, Passage, Reading } from './reading.ts';
import { isDeniedAfter, isHypothetical } from './text/aside.ts';
import { level, levelOf } from './text/level.ts';
import { matchesOf, pattern } from './text/match.ts';
import { LINK } from './text/phrases.ts';

const PARTS = String.raw`(?<primary>[1-5])\s?(?:\+|plus)\s?(?<secondary>[1-5])(?![\d+]|\.\d|\s?\+)`;
const SUM = String.raw`(?<score>\d{1,2})(?![\d+%]|\.\d|\s?\+|\s?/\s?(?!10\b)\d)`;
const NAME = String.raw`\bGleason(?:(?:'s)? (?i:scores?|sum|grade|grading|pattern|total|sum score|score sum))?(?! Group)`;
const GLEASON = [
  pattern(
    `(?<term>${NAME}${LINK}(?:grade )?\\(?(?:${PARTS}(?:\\s?(?:=|\\(|,)\\s?${SUM}\\)?)?|${SUM.replace('score', 'sum')}(?:\\s?(?:/\\s?10|(?:out )?of 10))?(?:,?\\s?[(\\[=]\\s?(?:Gleason )?${PARTS.replace('primary', 'first').replace('secondary', 'second')}\\s?[)\\]]?)?))`,
  ),
  pattern(
    `(?<term>(?<![\\d.+])${PARTS}\\s?=\\s?${SUM}(?! (?:months|years|days|goals|points|runs|sets|in all))(?: Gleason(?: score)?)?)`,
  ),
];
const GROUP = pattern(
  `(?<term>(?:(?:Gleason |ISUP |prostate )?[Gg]rade [Gg]roup|ISUP(?: [Gg]rade)?|\\bGGG?(?=[ -]?[1-5]\\b))${LINK}${level('group')}(?: of 5)?)`,
);
const ANOTHER_AFTER =
  /^\s?(?:(?:-|and|or|to|versus|vs\.?|\+|through)\s?(?:(?:Gleason|Grade Group|ISUP|grade|score|higher|above|more|over|less|lower|below)\b|\d|$)|[,;/]\s?(?:\d|or\b|higher))/i;
const WORDS = /Gleason|ISUP|GG|[Gg]rade [Gg]roup|\d\s?\+\s?\d/;
const PROSTATE = /\b(?:prostat\w*|Gleason|PSA)\b/i;
/** “Gleason, 7, won”: an actor, unless a score or a prostate is named. */
const IS_SCORE = /\b(?:prostat\w*|PSA|biops\w+|cores?|cancers?|scores?|sum|grade[ds]?|tumou?rs?|disease|urolog\w+)\b/i;
const KIDNEY = /\b(?:renal|kidney|nucleolar|Fuhrman|clear[- ]cell)\b|WHO\s?\/\s?ISUP/i;

interface Finding {
  start: number;
  end: number;
  primary?: number;
  secondary?: number;
  score?: number;
  group?: number;
}

/**
 * The Gleason score of prostate cancer, told as the Grade Group that it belongs to: 6 is 1, 3+4 is 2, 4+3 is 3, 8 is 4, 9 and 10 are 5 (Cancer Research UK, “Grade
 * Groups of prostate cancer”; from Epstein 2016, doi:10.1097/PAS.0000000000000530, not opened). Patterns below 3 are no longer given, and a sum that doesn’t fit its parts is a misprint: it says nothing.
 */
export function readGleason(passage: Passage): Found[] {
  const { text, topics } = passage;
  if (!WORDS.test(text)) return [];
  const onProstate = PROSTATE.test(text) || topics.includes('prostate-cancer');
  const scores = matchesOf(text, ...GLEASON).map((match): Finding | undefined => {
    const primary = Number(match.words('primary') ?? match.words('first') ?? Number.NaN);
    const secondary = Number(match.words('secondary') ?? match.words('second') ?? Number.NaN);
    const sum = Number(match.words('sum') ?? match.words('score') ?? primary + secondary);
    const isRange = sum === 8 && /^\s?(?:-|to|through)\s?10\b/.test(match.after);
    const before = text.slice(0, match.start);
    if (
      /[<>≥≤]=?|\b(?:less than|more than|at least|over|under|from|above|below)\b|\bGleason patterns?\s/.test(
        match.words('term')!.replace(/Gleason patterns?\s(?=\D*\d\s?\+)/, ''),
      )
    )
      return undefined;
    if (!isRange && ANOTHER_AFTER.test(match.after)) return undefined;
    if (isHypothetical(before) || isDeniedAfter(match.after)) return undefined;
    if (Number.isNaN(primary) && !topics.includes('prostate-cancer') && !IS_SCORE.test(text)) return undefined;
    if (/Gleason,/.test(match.words('term')!)) return undefined;
    if (!Number.isNaN(primary) && (primary < 3 || secondary < 3 || primary + secondary !== sum)) return undefined;
    if (!(sum >= 6 && sum <= 10)) return undefined;
    const end = isRange ? match.end + /^\s?(?:-|to|through)\s?10/.exec(match.after)![0].length : match.end;
    return {
      start: match.start,
      end,
      score: isRange ? Number.NaN : sum,
      ...(!Number.isNaN(primary) && { primary, secondary }),
    };
  });
  const groups = matchesOf(text, GROUP).map((match): Finding | undefined => {
    const group = levelOf(match.words('group'));
    if (!(group >= 1 && group <= 5) || ANOTHER_AFTER.test(match.after) || isHypothetical(match.before))
      return undefined;
    if (KIDNEY.test(text) || (/ISUP|GG/.test(match.words('term')!) && !onProstate)) return undefined;
    return { start: match.start, end: match.end, group };
  });
  const found = [...scores, ...groups];
  // A misprint, a range or a second value in the sentence makes the others doubtful too.
  if (!onProstate || found.length === 0 || found.includes(undefined)) return [];
  const sure = (found as Finding[]).sort((a, b) => a.start - b.start);
  const [one, two] = sure;
  if (sure.length === 1) return [foundOf(one!)];
  const score = sure.find((each) => each.score !== undefined);
  const group = sure.find((each) => each.group !== undefined);
  const fits = sure.length === 2 && score && group && groupOf(score).includes(group.group!);
  return fits
    ? [
        foundOf({
          ...score,
          ...(text.slice(one!.end, two!.start).length <= 12 && { start: one!.start, end: two!.end }),
          group: group.group!,
        }),
      ]
    : [];
}

function groupOf({ primary, score, group }: Finding): number[] {
  if (group !== undefined) return [group];
  if (Number.isNaN(score)) return [4, 5];
  if (score === 7) return primary === undefined ? [2, 3] : primary === 3 ? [2] : [3];
  return [score === 6 ? 1 : score === 8 ? 4 : 5];
}

const MEANING = [
  'It is the lowest that is given for prostate cancer today. Such cells mostly grow very slowly.',
  'Most of the cells seen look only somewhat abnormal (pattern 3); a smaller part looks more so (pattern 4). It is a lower group than 4+3.',
  'More of the cells seen look clearly abnormal (pattern 4) than somewhat abnormal (pattern 3). It is a higher group than 3+4.',
  'The cells look very different from normal prostate cells and mostly grow faster.',
  'It is the highest group: the cells look least like normal prostate cells and mostly grow faster.',
];

const MIXED_8 =
  'Some of the cells seen look only somewhat abnormal (pattern 3), others very different from normal prostate cells (pattern 5).';

function foundOf(finding: Finding): Found {
  const { start, end, primary, secondary, score } = finding;
  const group = groupOf(finding);
  const isRange = Number.isNaN(score);
  const sum = isRange ? '8 to 10' : primary === undefined ? `${score}` : `${primary}+${secondary}=${score}`;
  const name =
    score === undefined ? `Grade Group ${group[0]} of 5` : `Gleason ${sum} is Grade Group ${group.join(' or ')} of 5`;
  const isMixed = score === 8 && primary !== undefined && primary !== secondary;
  const meaning =
    group.length === 1
      ? isMixed
        ? MIXED_8
        : MEANING[group[0]! - 1]
      : isRange
        ? MEANING[3]
        : '3+4 is Group 2, 4+3 is the higher Group 3; this sentence doesn’t say which.';
  const reading: Reading = {
    kind: 'gleason',
    plain: `${name}. ${meaning}`,
    values: {
      ...(primary !== undefined && { primary, secondary: secondary! }),
      ...(score !== undefined && (isRange ? { low: 8, high: 10 } : { score })),
      ...(group.length === 1 && { group: group[0]! }),
    },
    limits: 'It is about the cells that were looked at. PSA, scans and the stage count too.',
    ...(group.length === 1 && {
      picture: {
        type: 'ladder' as const,
        steps: [1, 2, 3, 4, 5].map((step) => `Grade Group ${step}`),
        at: group[0]! - 1,
      },
    }),
  };
  return {
    start,
    end,
    entry: score === undefined ? 'grade-group' : 'gleason-score',
    reading,
  };
}
