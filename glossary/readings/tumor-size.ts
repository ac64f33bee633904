import { compared, lengthTold, metricTold, thingFor } from './everyday-size.ts';
import { type Match, matchesOf, pattern } from './match.ts';
import { numberOf } from './numbers.ts';
import { isOnCancer } from './oncology.ts';
import { capitalized } from './phrases.ts';
import type { Found, Passage, Reading } from './reading.ts';

const LENGTH = String.raw`(?<![\w.,/])(?:\d{1,3}(?:\.\d{1,2})?|\.\d{1,2}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|half an?|half a))(?![\d½¼¾]|[.,]\d)`;
const UNIT = String.raw`(?:cms?|mms?|centimet(?:er|re)s?|millimet(?:er|re)s?|inch(?:es)?)\b(?!\s?(?:Hg|of (?:rain|snow|mercury)|per\b|\/))`;
const BY = String.raw`\s?(?:x|×|X|by)\s?`;
const length = (name: string) => `(?<${name}>${LENGTH})`;
/** “2.3 x 1.8 x 1.5 cm”, “2.3 cm x 1.8 cm”, “2-cm”. */
const SIDES = `(?:${length('a')}(?:[ -]?(?<unitA>${UNIT}))?${BY})?(?:${length('b')}(?:[ -]?(?<unitB>${UNIT}))?${BY})?${length('c')}`;
const LAST_UNIT = `[ -]?(?<unitC>${UNIT})`;
const DESCRIBED = String.raw`(?:(?!(?:margin|incision|needle|scar|catheter|from|and|or|of|in|on|for|with|to|by|the|a|below|above|away|deep)\b)[\w'/-]{2,20} ){0,5}`;
const NOUN = String.raw`(?<noun>(?i:tumou?rs?|lesions?|masse?s?|nodules?|lumps?|polyps?|cysts?|adenomas?|metastas[ie]s|carcinomas?|cancers?|adenocarcinomas?|meningiomas?|gliomas?|fibroids?|lymph nodes?|(?:primary|malignant|cancerous) growth))\b(?! (?:of (?:clay|rock|water|coal|sugar|ice|snow|air)|registry|cent(?:er|re)|unit))`;
const VERB = String.raw`(?:(?i:\s?(?:now|still|each|that|which|has|had|have|been|is|was|were|are|be|about|around|approximately|roughly|nearly|almost|usually|mostly|often|only|just|at|measures|measured|measuring|size|sizes|of|diameter|in|across|grew to|grown to|shrank to|shrunk to|an?|the|maximum|mean|median|average|greatest|largest|dimension|estimated|between|ranged from|ranging from|found to be|to be|reached|reaching)\b(?=[\s:=(,~≈])|\s?[:=(,~≈])){0,6}\s?`;
const BOUND = String.raw`(?<bound>(?i:(?:no|not) (?:larger|more|bigger|greater|wider) than|(?:larger|more|bigger|greater|wider|over) ?(?:than)?|exceed(?:s|ing)|smaller than|less than|under|at least|at most|up to|[<>≤≥]=?)\s?(?:about )?)?`;
const OR_BOUND = String.raw`(?:(?:,)? or (?<orBound>smaller|less|larger|more|bigger|greater)\b)?`;
const UPPER = String.raw`(?:\s?(?:-|to|and|but (?:is |are )?(?:no|not) (?:larger|more|bigger|greater) than|but (?:smaller|less) than)\s?${length('upper')}[ -]?(?<unitUpper>${UNIT}))?`;
const PATTERNS = [
  pattern(
    `(?<term>(?<size>${SIDES}${LAST_UNIT})(?:[ -](?:wide|long|diameter|size|sized))?\\)?[ -]${DESCRIBED}${NOUN})`,
  ),
  pattern(
    `(?<term>\\b${NOUN}(?: (?:in|on|of|at|near) (?:(?:the|his|her|my|your|their|a|one|left|right|upper|lower|outer|inner) ){0,4}(?:breast|lung|lobe|liver|kidney|brain|pancreas|ovary|thyroid|neck|chest|abdomen|prostate|bladder|colon|rectum|kidneys|lungs)(?: lobe)?)?${VERB}${BOUND}${VERB}(?<size>${SIDES}(?:${LAST_UNIT})?)${UPPER}${OR_BOUND})`,
  ),
];
const NOT_SIZE_AFTER =
  /^[\s-]?(?:from|away|deep|below|above|under|beneath|inside|of (?:normal|healthy|skin|tissue)|margins?|thick|incisions?|apart|smaller|larger|bigger|beyond|per|a (?:year|month)|every|in (?:depth|thickness)|further|or (?:so )?from|(?:in )?(?:less|more) than|distant|x|×|\d)/i;
const NOT_SIZE_BEFORE =
  /\b(?:by|within|every|another|extra|additional|further|no|without|any|margin|thickness|depth|deep|x|×|from|of|between)\s?$/i;
const BODY =
  /\b(?:breasts?|lungs?|livers?|kidneys?|pancrea\w*|ovar\w+|uter\w+|womb|thyroid|brain|neck|chest|abdom\w+|adrenal|scans?|CT|MRI|PET|ultrasound|mammogra\w+|x-?rays?|benign|spiculated|doctors?|surgery|radiolog\w+|palpable|lobes?|pelvi\w+|bones?|spine|skin|colon\w*|rect(?:um|al)|bowel|testic\w+|bladder|hospital|patients?)\b/i;

/** Larger than any tumor that a page tells of: a misprint or another thing. */
const LARGEST = 400;

/** The size of a tumor, lesion, mass, nodule or lump (the longest side), compared with an everyday thing of the National Cancer Institute’s list. */
export function readTumorSize(passage: Passage): Found[] {
  const { text } = passage;
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const unit = match.words('unitC') ?? match.words('unitUpper');
    const sides = (['a', 'b', 'c'] as const)
      .map((side) => millimeters(match.words(side), unit))
      .filter((side) => !Number.isNaN(side));
    const upper = millimeters(match.words('upper'), match.words('unitUpper'));
    const noun = match.words('noun')!.toLowerCase();
    const size = match.span('size');
    if (!unit || [match.words('unitA'), match.words('unitB')].some((other) => other && other[0] !== unit[0])) return [];
    if (
      Math.min(...sides) < 0.3 ||
      Math.max(...sides) > LARGEST ||
      (!Number.isNaN(upper) && (sides.length > 1 || upper <= sides[0]!))
    )
      return [];
    if (
      /^(?:mass|lump|nodule|lesion|growth|cyst)/.test(noun) &&
      !isOnCancer(passage) &&
      !BODY.test(text) &&
      passage.topics.length === 0
    )
      return [];
    if (
      NOT_SIZE_AFTER.test(
        text
          .slice(match.words('upper') ? match.end : size.end)
          .replace(/^\s?(?:in (?:diameter|size|length|width)|across|wide|long)/, ''),
      ) &&
      match.start < size.start
    )
      return [];
    const before = text.slice(0, Math.max(size.start, match.start));
    if (
      match.start === size.start &&
      NOT_SIZE_BEFORE.test(before) &&
      !/\b(?:size|diameter|mass|growth|presence|history|finding|removal) of\s$/.test(before)
    )
      return [];
    if (/\b(?:no|any|without|not have)\s(?:[\w-]+ ){0,2}$/i.test(text.slice(0, match.start))) return [];
    // “from 4 cm to 2 cm”, “2 cm and 3 cm”: which one is meant?
    if (/^\s?(?:to|and|,|versus|vs\.?|or|-)\s(?:about |a )?\d[\d.]*[ -]?(?:cm|mm|centi|milli|inch)/.test(match.after))
      return [];
    if (
      match.start < size.start &&
      /\b(?:grew|shrank|shrunk|grown|from|by|within)\s(?:\w+\s)?$/i.test(text.slice(match.start, size.start)) &&
      !/(?:grew|shrank|shrunk|grown) to\s(?:\w+\s)?$/i.test(before)
    )
      return [];
    // “Between” needs two ends; “grew from 2 to 4 cm” is a change, no range.
    if (
      match.start < size.start &&
      /\b(?:between|rang\w+ from)\b/.test(text.slice(match.start, size.start)) &&
      Number.isNaN(upper)
    )
      return [];
    if (!Number.isNaN(upper) && /\b(?:gr[eo]w\w*|shr[aiu]nk\w*)\b/.test(text)) return [];
    const bound = boundOf(match);
    if (bound && !Number.isNaN(upper) && bound !== 'more than') return [];
    return [{ ...match.span('term'), entry: 'tumor-size', reading: readingOf(noun, sides, unit, bound, upper) }];
  });
}

function millimeters(words: string | undefined, unit: string | undefined): number {
  if (words === undefined || unit === undefined) return Number.NaN;
  const value = /^half/i.test(words) ? 0.5 : numberOf(words);
  return Math.round(value * (/^m/i.test(unit) ? 1 : /^c/i.test(unit) ? 10 : 25.4) * 10) / 10;
}

function boundOf(match: Match): string | undefined {
  const words = (match.words('orBound') ? `or ${match.words('orBound')}` : (match.words('bound') ?? ''))
    .trim()
    .toLowerCase();
  if (!words) return undefined;
  if (/^(?:no|not|up|at most|≤|<=|or (?:smaller|less))/.test(words)) return 'at most';
  if (/^(?:smaller|less|under|<)/.test(words)) return 'less than';
  return /^(?:at least|≥|>=|or )/.test(words) ? 'at least' : 'more than';
}

function readingOf(
  noun: string,
  sides: readonly number[],
  unit: string,
  bound: string | undefined,
  upper: number,
): Reading {
  const longest = Math.max(...sides);
  const what = capitalized(
    noun
      .replace('tumour', 'tumor')
      .replace(/^masses$/, 'mass')
      .replace(/^metastas[ie]s$/, 'metastasis')
      .replace(/([a-z]{3,}[^s])s$/, '$1'),
  );
  const isRange = !Number.isNaN(upper);
  const side = sides.length > 1 ? ' at its longest' : '';
  return {
    kind: 'tumor-size',
    plain: isRange
      ? `${what} size: ${bound ? 'more than' : 'from'} ${metricTold(longest)} (${compared(longest)}) ${bound ? 'and up to' : 'to'} ${metricTold(upper)} (${compared(upper)}).`
      : bound
        ? `${what} size: ${bound} ${lengthTold(longest, unit)}${side}. That limit is ${compared(longest)}.`
        : `${what} size: ${lengthTold(longest, unit)}${side}, ${compared(longest)}.`,
    values: isRange ? { low: longest, high: upper } : { millimeters: longest, ...(bound && { bound }) },
    limits: 'Size is one thing among others. A few millimeters can differ from one measurement to the next.',
    ...(!isRange &&
      longest <= 110 && { picture: { type: 'size' as const, millimeters: longest, thing: thingFor(longest) } }),
  };
}
