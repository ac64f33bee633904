import { isAboutCancer } from './cancer-context.ts';
import { compared, lengthTold, metricTold, thingFor } from './everyday-size.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { isHypothetical, isOnAnimals } from './text/aside.ts';
import { matchesOf, pattern } from './text/match.ts';
import { numberOf } from './text/numbers.ts';
import { capitalized } from './text/phrases.ts';

const LENGTH = String.raw`(?<![\w.,/])(?:\d{1,3}(?:\.\d{1,2})?|\.\d{1,2}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|half an?|half a))(?![\d½¼¾]|[.,]\d)`;
const UNIT = String.raw`(?:cms?|mms?|centimet(?:er|re)s?|millimet(?:er|re)s?|inch(?:es)?)\b(?!\s?(?:Hg|of (?:rain|snow|mercury)|per\b|\/))`;
const BY = String.raw`\s?(?:x|×|X|by)\s?`;
const length = (name: string) => `(?<${name}>${LENGTH})`;
/** “2.3 x 1.8 x 1.5 cm”, “2.3 cm x 1.8 cm”, “2-cm”. */
const SIDES = `(?:${length('a')}(?:[ -]?(?<unitA>${UNIT}))?${BY})?(?:${length('b')}(?:[ -]?(?<unitB>${UNIT}))?${BY})?${length('c')}`;
const LAST_UNIT = `[ -]?(?<unitC>${UNIT})`;
const DESCRIBED = String.raw`(?:(?!(?:margin|incision|needle|scar|catheter|from|and|or|of|in|on|for|with|to|by|the|a|below|above|away|deep|thick)\b)[\w'/-]{2,20} ){0,5}`;
const NOUN = String.raw`(?<noun>(?i:tumou?rs?|lesions?|masse?s?|nodules?|lumps?|polyps?|cysts?|adenomas?|metastas[ie]s|carcinomas?|cancers?|adenocarcinomas?|meningiomas?|gliomas?|fibroids?|lymph nodes?|(?:primary|malignant|cancerous) growth))\b(?! (?i:of (?:clay|rock|water|coal|sugar|ice|snow|air)|registry|cent(?:er|re)|unit|awareness|ribbons?|charity|crabs?))`;
const VERB = String.raw`(?:(?i:\s?(?:now|still|each|that|which|has|had|have|been|is|was|were|are|be|about|around|approximately|roughly|nearly|almost|usually|mostly|often|only|just|at|measures|measured|measuring|size|sizes|of|diameter|in|across|grew to|grown to|shrank to|shrunk to|an?|the|maximum|mean|median|average|greatest|largest|dimension|estimated|between|ranged from|ranging from|found to be|to be|reached|reaching)\b(?=[\s:=(,~≈])|\s?[:=(,~≈])){0,6}\s?`;
const UPPER = String.raw`(?:\s?(?:-|to|and)\s?${length('upper')}[ -]?(?<unitUpper>${UNIT}))?`;
const PATTERNS = [
  pattern(
    `(?<term>(?<size>${SIDES}${LAST_UNIT})(?:[ -](?:wide|long|diameter|size|sized))?\\)?[ -]${DESCRIBED}${NOUN})`,
  ),
  pattern(
    `(?<term>\\b${NOUN}(?: (?:in|on|of|at|near) (?:(?:the|his|her|my|your|their|a|one|left|right|upper|lower|outer|inner) ){0,4}(?:breast|lung|lobe|liver|kidney|brain|pancreas|ovary|thyroid|neck|chest|abdomen|prostate|bladder|colon|rectum|kidneys|lungs)(?: lobe)?)?${VERB}(?<size>${SIDES}(?:${LAST_UNIT})?)${UPPER})`,
  ),
];
const NOT_SIZE_AFTER =
  /^[\s-]?(?:from|away|deep|below|above|under|beneath|inside|of (?:normal|healthy|skin|tissue)|margins?|thick|incisions?|apart|smaller|larger|bigger|beyond|per|a (?:year|month)|every|in (?:depth|thickness)|further|or (?:so )?from|(?:in )?(?:less|more) than|distant|or (?:slightly |even )?(?:less|smaller|fewer|more|larger|bigger|greater|wider|above|over|under|below|up|longer)\b|and (?:smaller|larger|bigger|above|over|under|below|up)\b|\+|x|×|\d)/i;
const NOT_SIZE_BEFORE =
  /\b(?:by|within|every|another|extra|additional|further|no|without|any|margin|thickness|depth|deep|x|×|from|of|between)\s?$|(?:[<>≤≥=]|\b(?:(?:less|more|larger|smaller|bigger|greater|wider|longer) than|under|over|above|below|at least|at most|up to|exceed(?:s|ed|ing)?|(?:minimum|maximum) of))\s?(?:about )?(?:an? )?$|\d\s?(?:[cm]m)?\s?(?:-|to|or|and)\s?$/i;
/** “2 cm (about 1 inch) or less”. */
const ASIDE_AFTER = /^\s?\([^()]{1,30}\)/;
/** “T1: the tumor is 1 to 2 cm” tells what a category is, not how large somebody’s tumor is. */
const DEFINITION =
  /\b(?:[cp]?T[0-4][a-d]?|[Ss]tage (?:[0-4]|I{1,3}|IV)[A-Ca-c]?[1-3]?)\s?(?::|means?\b|describes?\b|refers\b|is when\b|-\s)|\bmeans? (?:that )?(?:the|your|a) (?:tumou?r|cancer)/;
/** “2 cm in May and 3 cm in June”: which one is meant? */
const ANOTHER_LATER =
  /^[^.;]{0,40}?\b(?:and|but|then|now|to|versus|vs\.?)\s(?:\w+\s){0,2}?\d[\d.]* ?(?:cm|mm)\b(?! [a-z]* ?(?:node|mass|lump|lesion|nodule|tumou?r|polyp|cyst|margin))/i;
const WORDS = /(?:\b|\d)(?:[cm]ms?|centimet|millimet|inch)/;
const ELSEWHERE = /\b(?:Tropic|zodiac|horoscope|coral|crown gall|ribbon|dough|manganese)\b/i;
const BODY =
  /\b(?:breasts?|lungs?|livers?|kidneys?|pancrea\w*|ovar\w+|uter\w+|womb|thyroid|brain|neck|chest|abdom\w+|adrenal|scans?|CT|MRI|PET|ultrasound|mammogra\w+|x-?rays?|benign|spiculated|doctors?|surgery|radiolog\w+|palpable|lobes?|pelvi\w+|bones?|spine|skin|colon\w*|rect(?:um|al)|bowel|testic\w+|bladder|hospital|patients?|lymph|armpit|axilla\w*|biops\w+|patholog\w+|surgeons?|surgical|resect\w+|excis\w+|mastectomy|lumpectomy|prostate|radiotherapy|chemo\w*)\b/i;

/** Larger than any tumor that a page tells of: a misprint or another thing. */
const LARGEST = 400;

/**
 * The size of a tumor, lesion, mass, nodule or lump (the longest side), compared with an everyday thing of the National Cancer Institute’s list.
 * A limit (“2 cm or less”, “larger than 5 cm”) is nobody’s size: it says nothing.
 */
export function readTumorSize(passage: Passage): Found[] {
  const { text } = passage;
  if (!WORDS.test(text) || DEFINITION.test(text) || ELSEWHERE.test(text) || isOnAnimals(text)) return [];
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
      !isAboutCancer(passage) &&
      !BODY.test(text) &&
      passage.topics.length === 0
    )
      return [];
    if (
      NOT_SIZE_AFTER.test(
        text
          .slice(match.words('upper') ? match.end : size.end)
          .replace(ASIDE_AFTER, '')
          .replace(/^\s?(?:in (?:diameter|size|length|width)|across|wide|long)/, '')
          .replace(ASIDE_AFTER, ''),
      ) &&
      match.start < size.start
    )
      return [];
    // “The tumor is 12 to 18 mm wide”: one tumor with two sizes is a category’s definition.
    if (!Number.isNaN(upper) && !noun.endsWith('s')) return [];
    if (isHypothetical(text.slice(0, match.start)) || ANOTHER_LATER.test(match.after)) return [];
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
    return [{ ...match.span('term'), entry: 'tumor-size', reading: readingOf(noun, sides, unit, upper) }];
  });
}

function millimeters(words: string | undefined, unit: string | undefined): number {
  if (words === undefined || unit === undefined) return Number.NaN;
  const value = /^half/i.test(words) ? 0.5 : numberOf(words);
  return Math.round(value * (/^m/i.test(unit) ? 1 : /^c/i.test(unit) ? 10 : 25.4) * 10) / 10;
}

function readingOf(noun: string, sides: readonly number[], unit: string, upper: number): Reading {
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
      ? `${what} size: from ${metricTold(longest)} (${compared(longest)}) to ${metricTold(upper)} (${compared(upper)}).`
      : `${what} size: ${lengthTold(longest, unit)}${side}, ${compared(longest)}.`,
    values: isRange ? { low: longest, high: upper } : { millimeters: longest },
    limits: 'Size is one thing among others. A few millimeters can differ from one measurement to the next.',
    ...(!isRange &&
      longest <= 110 && { picture: { type: 'size' as const, millimeters: longest, thing: thingFor(longest) } }),
  };
}
