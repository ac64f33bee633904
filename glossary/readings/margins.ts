import { isAboutCancer } from './cancer-context.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { isDeniedAfter, isOnAnimals } from './text/aside.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { numberOf, told } from './text/numbers.ts';

const WIDTH = (name: string, unit: string) =>
  String.raw`(?<${name}>(?<![\w.,/])(?:\d{1,2}(?:\.\d{1,2})?|\.\d{1,2}))[ -]?(?<${unit}>mm|cm|millimet(?:er|re)s?|centimet(?:er|re)s?)\b`;
const KIND = String.raw`(?:(?i:surgical|resection|excision|final|deep|lateral|anterior|posterior|medial|superior|inferior|radial|distal|proximal|circumferential|nearest|closest|tumou?r|invasive|all|the|of|normal|healthy|skin|tissue|resected)[ -]){0,4}`;
const CLEAR = String.raw`(?i:clear|negative|clean|uninvolved|(?:tumou?r|cancer|disease)[ -]free|free of (?:tumou?r|cancer|disease|carcinoma|invasive (?:cancer|carcinoma)))`;
const STATUS = String.raw`(?:(?<clear>${CLEAR})|(?<positive>(?i:positive|involved))|(?<close>(?i:(?:very )?close)))`;
const BE = String.raw`(?:\s?[:=]\s?|\s(?i:were|was|are|is|came back|status|all|now|reported as|found to be|still|also)(?=[\s:])){0,4}`;
const PATTERNS = [
  pattern(`(?<term>(?:${WIDTH('width', 'unit')} (?:(?<clear>${CLEAR})|(?<close>close))? ?${KIND}margins?\\b))`),
  pattern(
    `(?<term>\\b${STATUS} ${KIND}margins?\\b)(?:[\\s,(:]{1,2}(?:of |by |was |at |only |about |[<>≥≤]=?\\s?|less than |at least |more than ){0,2}${WIDTH('width', 'unit')})?`,
  ),
  pattern(
    `(?<term>\\b(?i:margins?)(?: of (?:resection|excision))?${BE} ${STATUS}\\b)(?:[\\s,(:]{1,2}(?:by |of tumou?r by |at |of |only |about |[<>≥≤]=?\\s?|less than |at least |more than ){0,3}${WIDTH('width', 'unit')})?`,
  ),
  pattern(
    `(?<term>\\b(?i:surgical|resection|excision|closest|nearest|deep|circumferential|radial|peripheral) margins?)(?:\\s?[:=]|\\s(?:of|was|were|is|measured))?\\s?(?:about |only |at )?${WIDTH('width', 'unit')}`,
  ),
  pattern(`(?<term>\\b(?<residual>R[012])(?: \\([^()]{3,30}\\))? (?i:resections?|margins?|surgery|status|resected))`),
  pattern(
    `(?<term>\\b(?i:resection|margin status|resected|margins?)(?: status)?(?: was| were| is|:)? \\(?(?<residual>R[012])\\b)`,
  ),
];
const SURGERY =
  /\b(?:surg\w+|resect\w+|excis\w+|tumou?rs?|cancer\w*|patholog\w+|specimen|lumpectomy|mastectomy|prostatectomy|biopsy|melanoma|carcinoma|sarcoma|DCIS|ink(?:ed)?|prostate|histolog\w+|re-?excision)\b/i;
const ELSEWHERE =
  /\b(?:profits?|operating|gross margin|net margin|EBITDA|margins? of error|sales|revenues?|earnings|quarter|election|votes?|investors?|trading|retail\w*|CTV|PTV|planning|target volume|beams?|page|text|paper|book|CSS|print\w*|hospital'?s margins|practices?|gloves|victory|slim)\b/i;
const WORDS = /margin|\bR[012]\b/i;
/** On a picture, “clear margins” are sharp outlines. */
const PICTURE = /\b(?:ultrasound|sonogra\w+|mammogra\w+|MRI|CT|scans?|imaging|x-?rays?|radiograph\w*)\b/i;
const REMOVED =
  /\b(?:surg\w+|resect\w+|excis\w+|remov\w+|patholog\w+|specimen|lumpectomy|mastectomy|prostatectomy|operation|ink(?:ed)?)\b/i;
/** R0 is also how fast an infection spreads; R1 and R2 are years of a doctor’s training. */
const OTHER_R = /\b(?:resident|residency|rotation|COVID|virus|infecti\w+|epidemi\w+|measles|vaccin\w+|outbreak)\b/i;
/** “clear for the invasive cancer but positive for DCIS”: two results. */
const BUT_AFTER = /^[^.;]{0,60}\b(?:but|except|although|however|apart from|other than)\b/i;
const NOT_SURE =
  /\b(?:if|whether|unless|until|aim\w*|hop(?:e|es|ed|ing)|tr(?:y|ies|ying)|goal|in order|to (?:get|achieve|obtain|ensure|have|reach)|not|no|without|risk of|rates? of|chance of|may|might|could|would|can|either)\b[^.;]{0,60}$/i;
const TWO = /^\s?(?:\/|,|or|and|versus|vs\.?|-)\s?(?:R[012]\b|(?:positive|negative|clear|close|involved)\b|\d)/i;
const WIDEST = 60;

/**
 * The edge of the tissue that surgery took out: clear, close or positive, with its width, or R0, R1, R2 (residual tumor classification: NCI PDQ, table 16 of CDR0000062893;
 * Wittekind 2009, doi:10.1002/cncr.24320). How wide is enough differs: for invasive breast cancer no ink on tumor (from Moran 2014, doi:10.1245/s10434-014-3481-4, not opened), so no width is judged.
 */
export function readMargins(passage: Passage): Found[] {
  const { text } = passage;
  if (!WORDS.test(text) || ELSEWHERE.test(text) || isOnAnimals(text)) return [];
  if (PICTURE.test(text) && !REMOVED.test(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const residual = match.words('residual');
    if (!residual && !SURGERY.test(text) && !(isAboutCancer(passage) && passage.topics.length > 0)) return [];
    if (
      TWO.test(match.after) ||
      /(?:R[012]\s?(?:\/|or|and|versus|vs\.?|-)|(?:positive|negative|clear|close)\s?(?:\/|or|and|versus|vs\.?))\s?$/i.test(
        match.before,
      )
    )
      return [];
    if (NOT_SURE.test(match.before.slice(-120)) || BUT_AFTER.test(match.after) || isDeniedAfter(match.after)) return [];
    if (residual && OTHER_R.test(text)) return [];
    const reading = residual ? residualReading(residual) : readingOf(match);
    return reading
      ? [
          {
            ...match.span('term'),
            entry: residual === 'R0' ? 'r0-resection' : residual ? 'r1-resection' : 'margin',
            reading,
          },
        ]
      : [];
  });
}

const LIMITS = 'It is about the edges of what was taken out, not about the rest of the body.';

function readingOf(match: Match): Reading | undefined {
  const width =
    match.words('width') === undefined
      ? Number.NaN
      : Math.round(numberOf(match.words('width')!) * (/^c/i.test(match.words('unit')!) ? 10 : 1) * 100) / 100;
  const hasWidth = !Number.isNaN(width);
  const status = match.words('positive')
    ? 'positive'
    : match.words('close')
      ? 'close'
      : match.words('clear')
        ? 'clear'
        : undefined;
  // “Positive margins of 3 mm” is an unclear thing to say.
  if (hasWidth && (!(width > 0 && width <= WIDEST) || status === 'positive')) return undefined;
  const size =
    width >= 10
      ? `${told(width / 10)} centimeter${width === 10 ? '' : 's'}`
      : `${told(width)} millimeter${width === 1 ? '' : 's'}`;
  const words = match.text.slice(match.start, match.end);
  const by = hasWidth
    ? /[<≤]|less than/.test(words)
      ? `less than ${size}`
      : />(?!\s?=)|more than/.test(words)
        ? `more than ${size}`
        : /[≥=]|at least/.test(words)
          ? `${size} or more`
          : size
    : '';
  const plain =
    status === 'positive'
      ? 'Positive margins: cancer cells reach the edge of the tissue that was taken out. Some may be left, so more treatment is often talked about.'
      : status === 'close'
        ? `Close margins: the cancer cells came near the edge of what was taken out${hasWidth ? ` (${by})` : ''}, but were not seen at the edge.`
        : status === 'clear'
          ? `Clear margins: no cancer cells were seen at the edge of the tissue that was taken out.${hasWidth ? ` The rim without cancer is ${by} wide.` : ''}`
          : `Margin: a rim of ${by} lies between the tumor and the edge of the tissue that is taken out.`;
  return {
    kind: 'margins',
    plain,
    values: { ...(status && { status }), ...(hasWidth && { millimeters: width }) },
    limits: hasWidth ? `${LIMITS} How wide a rim should be differs from cancer to cancer.` : LIMITS,
  };
}

function residualReading(residual: string): Reading {
  const meaning =
    residual === 'R0'
      ? 'no cancer was seen at the edges of what was taken out, even under the microscope.'
      : residual === 'R1'
        ? 'all the cancer that could be seen was taken out, but the microscope shows cancer cells at an edge. More treatment may follow.'
        : 'some cancer that could be seen was left in place. Other treatment may follow.';
  return { kind: 'margins', plain: `${residual}: ${meaning}`, values: { status: residual }, limits: LIMITS };
}
