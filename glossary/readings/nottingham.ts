import type { Found, Passage, Reading } from './reading.ts';
import { isDeniedAfter, isHypothetical } from './text/aside.ts';
import { level, levelOf } from './text/level.ts';
import { matchesOf, pattern } from './text/match.ts';
import { LINK } from './text/phrases.ts';

const NAME = String.raw`(?:\bNottingham|(?:(?:[Mm]odified )?(?:\bScarff[- ])?\bBloom[- ](?:and |& )?Richardson|\bSBR\b|\bElston(?:[- ](?:and |& )?Ellis)?\b)(?: \(Nottingham\))?)(?: modification(?: of)?)?(?: (?i:combined))?(?: (?i:histolog(?:ic|ical)))?`;
const PARTS = String.raw`(?<tubules>[1-3])\s?\+\s?(?<nuclei>[1-3])\s?\+\s?(?<mitoses>[1-3])(?:\s?=\s?(?<total>\d))?(?!\d)`;
const SCORE = String.raw`(?<score>[1-9])(?![\w+]|\.\d)(?:\s?(?:/|of|out of)\s?9)?`;
const PATTERNS = [
  pattern(
    `(?<term>${NAME} (?:[Gg]rad(?:e|ing)))${LINK}(?:[Gg]rade |G\\s?)?${level('grade')}(?:\\s?(?:/|(?:out )?of)\\s?(?:3|III|three)(?![\\d.]))?(?:\\s?[,;(]\\s?(?:(?:total |overall |combined )?score:?\\s(?:of )?)?(?:${PARTS}(?:/9)?|${SCORE.replace('score', 'sum')}))?`,
  ),
  pattern(`(?<term>${NAME} (?:total |sum )?[Ss]core)${LINK}(?:${PARTS}(?:/9)?|${SCORE})`),
];
const WORDS = /Nottingham|Richardson|SBR|Elston/;
const BREAST =
  /\b(?:breast|tumou?rs?|carcinomas?|cancers?|ductal|lobular|DCIS|IDC|ILC|mitotic|mitos[ei]s|tubules?|histolog\w+|biopsy|patholog\w+|invasive|differentiated)\b/i;
const ELSEWHERE =
  /\b(?:Forest|Panthers|County|goals?|listed|pupils?|students?|schools?|league|match|win|won|hospital|cancer cent(?:er|re)|charity)\b/i;
const SEVERAL_AFTER = /^\s?(?:,|\/|-|and|or|to|versus|vs\.?)\s?(?:grade )?(?:\d|I|[1-3])/;

/**
 * The Nottingham grade of breast cancer (also Bloom–Richardson, Elston–Ellis): three features with 1 to 3 points each. A sum of 3–5 is grade 1, 6–7 grade 2,
 * 8–9 grade 3 (pathmd.com/2633-2, mypathologyreport.ca “Nottingham histologic grade”; from Elston and Ellis 1991, doi:10.1111/j.1365-2559.1991.tb00229.x, not opened). A grade and a sum that don’t fit say nothing.
 */
export function readNottingham({ text, topics }: Passage): Found[] {
  if (!WORDS.test(text)) return [];
  if ((!BREAST.test(text) && !topics.includes('breast-cancer')) || ELSEWHERE.test(text)) return [];
  const matches = matchesOf(text, ...PATTERNS);
  return matches.flatMap((match): Found[] => {
    const parts = ['tubules', 'nuclei', 'mitoses'].map((part) => Number(match.words(part) ?? Number.NaN));
    const sum = parts.reduce((total, part) => total + part, 0);
    const told = Number(match.words('total') ?? match.words('sum') ?? match.words('score') ?? sum);
    if (!Number.isNaN(sum) && sum !== told) return [];
    const grade = match.words('grade') === undefined ? gradeOf(told) : levelOf(match.words('grade'));
    if (grade === undefined || !(grade >= 1 && grade <= 3) || (!Number.isNaN(told) && gradeOf(told) !== grade))
      return [];
    if (SEVERAL_AFTER.test(match.after) || isHypothetical(match.before) || isDeniedAfter(match.after)) return [];
    // “Nottingham grade 2, Nottingham score 7”: one reading if they agree, none if they don’t.
    if (
      matches.some(
        (other) =>
          other !== match &&
          (other.words('score') ? gradeOf(other.number('score')) : levelOf(other.words('grade'))) !== grade,
      )
    )
      return [];
    return match === matches[0]
      ? [{ ...match.span('term'), entry: 'nottingham-grade', reading: readingOf(grade, told) }]
      : [];
  });
}

function gradeOf(score: number): number | undefined {
  return score >= 3 && score <= 9 ? (score <= 5 ? 1 : score <= 7 ? 2 : 3) : undefined;
}

/** What the grades 1 to 3 of breast cancer mean, after the name of the grade. */
export const BREAST_GRADES: readonly string[] = [
  'the cells look much like normal breast cells and mostly divide slowly.',
  'the middle grade. The cells look less like normal breast cells and divide somewhat faster than grade 1.',
  'the cells look least like normal breast cells and divide faster.',
];

function readingOf(grade: number, score: number): Reading {
  const points = Number.isNaN(score) ? '' : ` (${score} points on a scale of 3 to 9)`;
  return {
    kind: 'nottingham',
    plain: `Nottingham grade ${grade} of 3${points}: ${BREAST_GRADES[grade - 1]}`,
    values: { grade, ...(!Number.isNaN(score) && { score }) },
    limits: 'The grade tells how the cells look, not how far the cancer has gone. Stage and receptors count too.',
    picture: { type: 'ladder', steps: ['grade 1', 'grade 2', 'grade 3'], at: grade - 1 },
  };
}
