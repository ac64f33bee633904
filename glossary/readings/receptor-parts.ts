import { countsPeople, isDenied } from './cancer-context.ts';
import { HER2, her2Of } from './her2-result.ts';
import type { Reading } from './reading.ts';
import type { ReceptorStatus } from './receptor-told.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';

const ER = String.raw`\bER\b|(?i:\bo?estrogen[- ]receptors?\b)(?: \(ER\))?`;
const BOTH = String.raw`(?i:\bo?estrogen(?: and |\/)progesterone[- ]receptors?\b)`;
const PR = String.raw`\bPg?R\b|(?i:\bprogesterone[- ]receptors?\b)(?: \(Pg?R\))?`;
const HR = String.raw`\bHR\b|(?i:\bhormone[- ]receptors?\b)(?: \(HR\))?`;
const STATUS = String.raw`(?:[- ]|:\s?| (?:status|was|is|were|are|expression)(?: (?:was|is))?:? )?\(?(?:(?:strongly|weakly|highly|low) ?-?)?`;
const SIGN = String.raw`(?<plus>${STATUS}(?i:positive|pos)\b|\s?\+(?![+\d]|\s?\/-)|\s?\(\+\))|(?<minus>${STATUS}(?i:negative|neg)\b|\s?\(-\)|-(?![\w+])(?![^.;]{0,25}?\w-(?:\w*-)?(?:positive|negative|targeted|directed|low)))`;
const AMOUNT = String.raw`[\s,:(=]{0,3}(?:(?<percent>\d{1,3})\s?%|(?:Allred(?: score)?(?: of)?[\s:]{0,2}(?<allred>\d)(?:\s?\/\s?8)?|(?<eighth>\d)\s?\/\s?8)(?![\d.]))`;
const HORMONE = pattern(
  `(?:(?<both>${BOTH})|(?<er>${ER})|(?<pr>${PR})|(?<hr>${HR}))(?:\\s?(?:/|(?i:and)|&|,)\\s?(?:(?<er2>${ER})|(?<pr2>${PR})))?(?:(?:${SIGN})(?<after>${AMOUNT})?|(?<alone>${AMOUNT.replaceAll('(?<', '(?<only')}))`,
);
const HER2_PATTERN = pattern(HER2);
const TRIPLE = pattern(String.raw`\b(?i:triple)[- ](?:(?<minus>(?i:negative))|(?<plus>(?i:positive)))\b`);

/** “ER/PR/HER2 negative”, “ER, PR and HER2 were positive”: one word for all three. */
const ALL_THREE = pattern(
  String.raw`\bER(?:\/|, ?| and )Pg?R(?:\/|,? and |, ?)HER-?2(?:\/neu)?(?: (?:was|were|are|is))?(?: all)?[ -]?(?:(?<minus>(?i:negative))|(?<plus>(?i:positive)))\b`,
);

/** Words that make a percentage a share of people or of tumors. */
const GROUP =
  /\b(?:patients|women|men|cases|people|tumou?rs|cancers|participants|group|cohort|arm|trial|study|respectively|n\s?=)\b/i;
/** Other illnesses that call something else triple-negative. */
const OTHER_TRIPLE = /JAK2|CALR|MPL\b|thrombocyth|myelofib|melanoma|BRAF/;

/** One part of a code: “ER+”. Offsets are UTF-16, into the sentence. */
export interface Part {
  start: number;
  end: number;
  status: ReceptorStatus;
  values?: Reading['values'] | undefined;
  isDenied: boolean;
}

/** The parts of receptor codes in a sentence, in their order. A part that contradicts itself, or whose value is impossible, is left out. */
export function receptorPartsOf(text: string): Part[] {
  const hormones = matchesOf(text, HORMONE).flatMap((match) => hormonePart(match));
  const her2 = matchesOf(text, HER2_PATTERN).flatMap((match): Part[] => {
    const result = her2Of(match);
    return result
      ? [
          {
            start: match.start,
            end: result.end,
            status: { her2: result.her2 },
            values: result.values,
            isDenied: isDenied(match.before),
          },
        ]
      : [];
  });
  const isTriple = /breast|TNBC|tumou?r|cancer|carcinoma/i.test(text) && !OTHER_TRIPLE.test(text);
  const triple = matchesOf(text, ALL_THREE, ...(isTriple ? [TRIPLE] : [])).map((match): Part => {
    const sign = match.words('plus') ? 'positive' : 'negative';
    return {
      start: match.start,
      end: match.end,
      status: { er: sign, pr: sign, her2: sign },
      isDenied: isDenied(match.before),
    };
  });
  const others = [...hormones, ...her2].filter((one) =>
    triple.every(({ start, end }) => one.end <= start || end <= one.start),
  );
  return [...others, ...triple].sort((a, b) => a.start - b.start);
}

function hormonePart(match: Match): Part[] {
  // “estrogen and/or progesterone receptor positive” doesn’t say which.
  if (/\bo?estrogen(?:[- ]receptor)?(?: ?\/ ?| ?,? ?(?:and\/or|or|and) )$/i.test(match.before)) return [];
  const both = match.words('both');
  const names = [
    (both ?? match.words('er') ?? match.words('er2')) ? 'er' : '',
    (both ?? match.words('pr') ?? match.words('pr2')) ? 'pr' : '',
    match.words('hr') ? 'hr' : '',
  ].filter(Boolean);
  // “ER-positive or -negative”, “ER+/-”.
  if (/^\s?(?:or|and|\/)\s?-?(?:negative|positive|neg|pos)\b/i.test(match.after)) return [];
  if (isOtherEr(match)) return [];
  const told = match.words('plus') ? 'positive' : match.words('minus') ? 'negative' : undefined;
  const shares = match.words('percent') ?? match.words('onlypercent');
  const allred =
    match.words('allred') ?? match.words('eighth') ?? match.words('onlyallred') ?? match.words('onlyeighth');
  let end = match.end;
  let values: Reading['values'] | undefined;
  let counted: string | undefined;
  if (shares !== undefined) {
    const percent = Number(shares);
    const isOfCells = /^\s?\)?\s?(?:of (?:the )?)?(?:(?:tumou?r|cancer) )?(?:cells|nuclei)\b/i.test(match.after);
    const isOfPeople = !isOfCells && (GROUP.test(match.text) || countsPeople(match.after));
    if (percent > 100 || names.length > 1 || isOfPeople || /^\s?(?:-|to|or|and)\s?\d/.test(match.after)) {
      if (!told || percent > 100) return [];
      end -= match.words('after')!.length;
    } else {
      counted = percent >= 1 ? 'positive' : 'negative';
      values = { [`${names[0]}Percent`]: percent };
    }
  } else if (allred !== undefined) {
    const score = Number(allred);
    if (score > 8 || score === 1 || names.length > 1 || /^\s?(?:-|to|or|and)\s?\d/.test(match.after)) return [];
    counted = score >= 3 ? 'positive' : 'negative';
    values = { [`${names[0]}Allred`]: score };
  }
  if (
    told === 'positive' &&
    !values &&
    (/\b(?:low|weak)/i.test(match.words('plus')!) || /\b(?:weakly|faintly|low)[ -]$/i.test(match.before))
  )
    values = Object.fromEntries(names.map((name) => [`${name}Level`, 'low']));
  const sign = counted ?? told;
  if (!sign || (told && counted && told !== counted)) return [];
  if (names.includes('hr') && counted) return [];
  // “CR 10%, PR 40%”: partial responses.
  if (
    names.join() === 'pr' &&
    /%/.test(match.words('after') ?? match.words('alone') ?? '') &&
    (!/receptor|\bER\b|HER2/.test(match.text) || /\b(?:CR|ORR|SD|PD|[Rr]esponses?)\b/.test(match.text))
  )
    return [];
  return [
    {
      start: match.start,
      end,
      status: Object.fromEntries(names.map((name) => [name, sign])),
      values,
      isDenied: isDenied(match.before),
    },
  ];
}

/** The emergency room, the press office and the staff: “the ER was positive about”, “In the ER, 40% had”, “PR positive news”. */
function isOtherEr(match: Match): boolean {
  if (/receptor/i.test(match.text)) return false;
  return (
    /^\s(?:about|that|staff|news|coverage|discrimination|feedback|press|publicity|experiences?|attitude|wait(?:s|ing)?|rooms?|visits?|doctors?|nurses?|full|cuts?|had|were|rise|drop|increase|more|fewer)\b/i.test(
      match.after,
    ) ||
    (!match.words('plus') && !match.words('minus') && /\b(?:the|an|our|this|that|at) $/i.test(match.before))
  );
}
