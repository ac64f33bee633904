import { isAboutCancer } from './cancer-context.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { isDeniedAfter, isHypothetical } from './text/aside.ts';
import { level, levelOf } from './text/level.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { LINK } from './text/phrases.ts';

const OR_MORE = String.raw`(?:\s?(?<more>\+|or (?:higher|more|greater|above|worse|poorer))|\s?(?<less>or (?:less|lower|below|better|fewer)))?`;
const LEVELS = `${level('low')}(?:\\s?(?:-|/|to|or|and|through)\\s?(?:(?:ECOG|PS)\\s)?${level('high')}|, ?1,? ?(?:or|and) ${level('last')})?${OR_MORE}`;
const STATUS = String.raw`(?: ?[Pp]erformance [Ss]tatus|[ -]?PS\b| ?[Pp]erformance [Ss]core| [Ss]cale)`;
const ECOG = [
  pattern(
    `(?<term>\\b(?:ECOG|Zubrod|Eastern Cooperative Oncology Group|WHO/ECOG|ECOG/WHO)(?:\\s\\(ECOG\\))?${STATUS}?(?: \\((?:ECOG[ -])?PS\\))?(?: (?i:scores?|grade|rating))?)${LINK}${LEVELS}`,
  ),
  pattern(
    `(?<term>\\b(?:WHO|World Health Organization)(?: \\(WHO\\))?${STATUS.replace('| [Ss]cale', '')}(?: \\((?:WHO )?PS\\))?(?: (?i:scores?|grade))?)${LINK}${LEVELS}`,
  ),
  pattern(
    `(?<term>\\b[Pp]erformance [Ss]tatus(?: \\((?:ECOG )?PS\\))?(?: (?i:scores?|grade))?(?: \\((?:ECOG|WHO|Zubrod)\\))?)${LINK}${LEVELS}`,
  ),
  pattern(`(?<term>(?<![\\w.-])PS)${LINK}${LEVELS}`),
];
const KARNOFSKY = [
  pattern(
    `(?<term>\\b(?:Karnofsky|KPS\\b)(?:'s)?(?: (?i:index|scale))?(?: [Pp]erformance)?(?: (?i:status|scores?|scale|index))?(?: \\(KPS\\))?(?: (?i:scores?|scale|index))?)${LINK}(?<low>\\d{1,3})(?![\\w.]|,\\d)\\s?%?(?:\\s?(?:-|to|or|and)\\s?(?<high>\\d{2,3})(?![\\w.])\\s?%?)?(?:\\s?(?:/|out of|of)\\s?100)?${OR_MORE}`,
  ),
];
const ANOTHER_AFTER =
  /^\s?(?:,|;|-|\/|and|or|to|versus|vs\.?)\s?\d|^\s?(?:%|percent|years|months|trials?|stud(?:y|ies)|mg)|^[^.;]{0,40}\b(?:and|,|or) [0-4] in\b/;
/** The numbers of several groups of people: “0 (n=30), 1 (n=20)”, “1 at baseline, 2 at the end”. */
const SEVERAL_GROUPS =
  /^\s?\([^()]{1,20}\)[,;]? (?:and |or )?\d|^[^.;]{1,30},\s(?:and |then )?[0-4] (?:at|after|in|on)\b/;
/** A postscript, a school, a console: what PS is elsewhere. */
const OTHER_PS =
  /\b(?:games?|gaming|consoles?|controller|play\w*|Sony|school|MoMA|donat\w+|bought|sold|fps|P\.S)\b|\bPS \d:|\bPS \d million/i;
const PS_AFTER = /^(?:\s?[,.;)\]]|\s?$|\s?(?:patients?|disease|at|and|or|with|who|was|were|but|lung|cancer)\b)/;
const WORDS = /ECOG|Zubrod|Eastern|WHO|World Health|erformance|PS|Karnofsky/;
const MOVED_BEFORE = /\b(?:range[sd]?|scale|between|from)\b[^.;]{0,12}$/;

/**
 * How well a person manages daily life: ECOG (the same as WHO and Zubrod), 0 is best (steps as in acori-glossary.accc-cancer.org; from Oken 1982,
 * doi:10.1097/00000421-198212000-00014, not opened), and Karnofsky, 100 is
 * best, in tens (steps as in myelomacomorbidityindex.org/en_karno.html; from Schag 1984, doi:10.1200/JCO.1984.2.3.187, not opened). The steps that stand for death, ECOG 5 and Karnofsky 0, are left to the entry.
 */
export function readPerformanceStatus(passage: Passage): Found[] {
  const { text } = passage;
  if (!WORDS.test(text)) return [];
  const onCancer = isAboutCancer(passage) || /\b(?:patients?|ECOG|chemo\w*|eligib\w+|fit(?:ness)?)\b/.test(text);
  const matches = [
    ...matchesOf(text, ...ECOG).map((match) => ({ match, scale: 'ECOG' })),
    ...matchesOf(text, ...KARNOFSKY).map((match) => ({ match, scale: 'Karnofsky' })),
  ];
  return matches.flatMap(({ match, scale }): Found[] => {
    const { start, end } = match.span('term');
    if (
      /^(?:PS|KPS)$/.test(match.words('term')!) &&
      (!(isAboutCancer({ text, topics: [] }) || /\b(?:chemo\w*|ECOG|performance|patients?|Karnofsky)\b/i.test(text)) ||
        OTHER_PS.test(text) ||
        !PS_AFTER.test(match.after))
    )
      return [];
    if (!onCancer && /^[Pp]erf|^WHO|^PS|^KPS/.test(match.words('term')!)) return [];
    if (
      ANOTHER_AFTER.test(match.after) ||
      SEVERAL_GROUPS.test(match.after) ||
      isHypothetical(match.before) ||
      isDeniedAfter(match.after) ||
      /\b(?:from|between)\s$/.test(text.slice(end, end + 40).split(/\d/)[0]!)
    )
      return [];
    if (MOVED_BEFORE.test(text.slice(0, start))) return [];
    const range = scale === 'ECOG' ? ecogRange(match) : karnofskyRange(match);
    return range ? [{ start, end, entry: 'performance-status', reading: readingOf(scale, ...range) }] : [];
  });
}

function ecogRange(match: Match): [low: number, high: number] | undefined {
  const first = levelOf(match.words('low'));
  const last = levelOf(match.words('high') ?? match.words('last'));
  if (match.words('last') && first !== 0) return undefined;
  const bound = boundOf(match);
  if (bound) return Number.isNaN(last) ? bounded(bound, first, 0, 4, 1) : undefined;
  return within(first, Number.isNaN(last) ? first : last, 4, !Number.isNaN(last));
}

function karnofskyRange(match: Match): [low: number, high: number] | undefined {
  const first = Number(match.words('low'));
  const last = Number(match.words('high') ?? first);
  if (first % 10 !== 0 || last % 10 !== 0 || first === 0) return undefined;
  const bound = boundOf(match);
  if (bound) return match.words('high') ? undefined : bounded(bound, first, 10, 100, 10);
  return within(Math.min(first, last), Math.max(first, last), 100, match.words('high') !== undefined);
}

type Bound = 'from' | 'above' | 'up to' | 'below';

/** What makes the value a bound: a sign or words between the name and the value, or words after it. */
function boundOf(match: Match): Bound | undefined {
  const between = match.text.slice(match.span('term').end, match.span('low').start);
  if (match.words('more') || /≥|>=|at least/i.test(between)) return 'from';
  if (match.words('less') || /≤|<=|at most|up to/i.test(between)) return 'up to';
  if (/>|more than|over|greater/i.test(between)) return 'above';
  return /<|less than|under|below/i.test(between) ? 'below' : undefined;
}

function bounded(bound: Bound, value: number, least: number, most: number, step: number): [number, number] | undefined {
  if (bound === 'from' || bound === 'above') return within(bound === 'from' ? value : value + step, most, most);
  return within(least, bound === 'up to' ? value : value - step, most);
}

function within(low: number, high: number, most: number, isRange = false): [number, number] | undefined {
  // The whole scale, “0–4”, is no value.
  return low >= 0 &&
    high <= most &&
    (isRange ? low < high : low <= high) &&
    !(low <= (most === 4 ? 0 : 10) && high === most)
    ? [low, high]
    : undefined;
}

const ECOG_MEANING = [
  'fully active, as before the illness',
  'up and about and able to do light work, but not hard physical work',
  'able to care for oneself and up for more than half of the day, but not able to work',
  'able to do only some self-care, and in bed or a chair for more than half of the day',
  'in need of full care, and in bed or a chair all day',
];
const KARNOFSKY_MEANING: Readonly<Record<number, string>> = {
  100: 'no complaints and no signs of illness',
  90: 'normal activity with only small signs of illness',
  80: 'normal activity with some effort',
  70: 'able to care for oneself, but not to work or do all one did before',
  60: 'in need of help at times, but able to do most self-care',
  50: 'in need of a good deal of help and frequent medical care',
  40: 'in need of special care and help',
  30: 'in need of a lot of care, mostly in a hospital or the like',
  20: 'very ill, and in need of hospital care',
  10: 'very ill, and in need of full care',
};

function readingOf(scale: string, low: number, high: number): Reading {
  const isEcog = scale === 'ECOG';
  const told = (value: number) => (isEcog ? ECOG_MEANING[value] : KARNOFSKY_MEANING[value])!;
  const [best, worst] = isEcog ? [low, high] : [high, low];
  const name = isEcog ? 'Performance status' : 'Karnofsky score';
  const direction = isEcog ? '0 is best' : '100 is best';
  return {
    kind: 'performance-status',
    plain:
      low === high
        ? `${name} ${low} (${direction}): ${told(low)}.`
        : `${name} ${low} to ${high} (${direction}). ${best} is: ${told(best)}. ${worst} is: ${told(worst)}.`,
    values: low === high ? { value: low, scale } : { low, high, scale },
    limits: 'It is about one point in time and can get better, for example when pain or anemia is treated.',
    ...(low === high && isEcog && { picture: { type: 'ladder' as const, steps: ['0', '1', '2', '3', '4'], at: low } }),
    ...(low === high &&
      !isEcog && {
        picture: {
          type: 'scale' as const,
          low: 0,
          high: 100,
          zones: [
            { to: 40, label: 'needs care' },
            { to: 70, label: 'some help' },
            { to: 100, label: 'active' },
          ],
          at: low,
        },
      }),
  };
}
