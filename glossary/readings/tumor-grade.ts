import type { TopicId } from '../schema.ts';
import { isAboutCancer } from './cancer-context.ts';
import { BREAST_GRADES } from './nottingham.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { isDeniedAfter, isHypothetical, isOnAnimals } from './text/aside.ts';
import { LEVEL, level, levelOf } from './text/level.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { LINK } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';

const KIND = String.raw`(?:(?:very|newly|diagnosed|recurrent|invasive|infiltrating|infiltrative|ductal|lobular|breast|brain|spinal|lung|bladder|kidney|renal|bowel|colon|rectal|ovarian|uterine|womb|endometrial|endometrioid|urothelial|squamous(?:[ -]cell)?|clear[ -]cell|follicular|soft[ -]tissue|neuroendocrine|pancreatic|diffuse|anaplastic|pilocytic|primary|malignant|mucinous|serous|papillary|IDH-?\s?(?:mutant|wild-?type|mutated)|HER2-(?:positive|negative)|ER-positive|hormone[ -](?:receptor[ -])?positive|triple[ -]negative|high-grade|low-grade|intermediate-grade|stage (?:[1-4]|I{1,3}|IV)[ABCabc]?)[ ,]+)`;
const NOUN = String.raw`(?:(?i:tumou?rs?|cancers?|(?:adeno)?carcinomas?|\w{0,14}sarcomas?|gliomas?|(?:oligo)?astrocytomas?|glioblastomas?|oligodendrogliomas?|(?:sub)?ependymomas?|meningiomas?|ha?emangiopericytomas?|pineocytomas?|lymphomas?|neoplasms?|malignanc(?:y|ies))|IDC|ILC|DCIS|NST|TNBC|NETs?)\b(?!\s(?i:lysis|flare|pain|bleeding|cachexia|research(?:er|ers)?|nurses?|awareness|charit(?:y|ies)|centers?|centres?))`;
const SCALE = String.raw`(?:(?:[Tt]umou?r|[Cc]ancer(?:'s)?|[Hh]istolog(?:ic|ical|y)|[Nn]uclear|[Pp]atholog(?:ic|ical)|Fuhrman|FNCLCC|FIGO|(?:CNS )?WHO|WHO CNS)\s+)`;
const GRADE = String.raw`(?:[Gg]rade[ :]\s?(?:G\s?)?|\bG\s?(?=[1-4]\b))`;
const OUT_OF = String.raw`(?: (?:out )?of (?<most>[34]|three|four)(?![\w%]|\.\d))?`;
const VALUE = `${GRADE}${level('grade')}${OUT_OF}`;
const PATTERNS = [
  pattern(`(?<term>${SCALE}[Gg]rade${LINK}(?:[Gg]rade |G)?${level('grade')})${OUT_OF}`),
  pattern(`(?<term>${VALUE})\\)?[ ,]+(?:\\((?:of|on) [^()]{2,30}\\) )?${KIND}{0,5}${NOUN}`),
  pattern(
    `\\b${NOUN}(?: (?:cells? |type )?(?:is|was|were|are|came back(?: as)?|turned out(?: to be)?|has been graded(?: as)?|graded(?: as)?|considered))?(?: an?)?\\s?[,;:(-]?\\s?(?:(?i:low|high|intermediate)[- ][Gg]rade,?\\s?\\(?|\\((?:CNS )?WHO )?\\(?(?<term>${VALUE})`,
  ),
  pattern(
    `(?<term>(?i:(?:low|intermediate|high)[- ]grade|(?:well|moderately|poorly)[- ]differentiated)(?: ${KIND}{0,3}${NOUN})?\\s?[,(]\\s?${VALUE})`,
  ),
];
/** A list as reports and forum signatures have it: “Stage 2, grade 3, ER+, 0/2 nodes”. */
const IN_LIST = pattern(`(?<=^|[,;(] ?)(?<term>${VALUE})(?=[,;.)]|$)`);
const REPORT =
  /\b[cpy]?T[0-4][abc]?(?=N|\b)|\bN[0-3]\b|\bER\b|HER2|\bIDC\b|\bILC\b|\bDCIS\b|\bTNBC\b|\b[Ss]tage (?:[1-4]|I)|\bKi-?67|\d ?mm\b|\bnodes?\b/;
const NO_REPORT =
  /school|class|pupil|teacher|daughter|\bson\b|toxic|adverse|side[- ]effect|reaction|neuropathy|asthma|kidney disease|CKD|heart|blood pressure|fibrosis|liver disease|osteoarthritis|prolapse/i;
/** Another scale, another value, or a thing that isn’t a tumor. */
const SCALE_BEFORE =
  /(?:Gleason|ISUP|Nottingham|Bloom|Richardson|Elston|Ellis|SBR|CTCAE|toxicit\w+|reactions?|events?|adverse|Clavien|ASA)[\w\s-]{0,25}$/;
const SEVERAL_BEFORE = regExp(
  String.raw`(?:[Gg]rades?\s|G)(?:${LEVEL})\s?(?:,|and|or|to|-|/|versus|vs\.?)\s?$|\bfrom\s(?:a\s)?$`,
);
const SEVERAL_AFTER = regExp(
  String.raw`^\s?(?:,\s(?:[Gg]rade )?(?:${LEVEL})\s?(?:,|and|or|to)|(?:and|or|to|-|/|versus|vs\.?)\s?(?:a |an |WHO )?(?:(?:[Gg]rades?|G)\s?)?(?:${LEVEL}))|^\s?(?:/|\+|or (?:higher|above|worse))`,
);
const WORDS = /[Gg]rade|\bG ?[1-4]/;
const SCHOOL = /\b(?:schools?|pupils?|teachers?|students?|class(?:es|room)?|lessons?|kindergarten|graders?)\b/i;
const BRAIN = /pineocytoma|pineal|glioma|astrocytoma|glioblastoma|ependymoma|meningioma|oligodendro|\bbrain\b|\bCNS\b/i;
const BREAST = /\bbreast\b|\bductal\b|\blobular\b|\bIDC\b|\bILC\b|\bDCIS\b|\bTNBC\b/i;

/**
 * The grade of a tumor: how different its cells look from normal ones. Brain tumors have WHO grades 1–4 (from WHO 2021, Louis, doi:10.1093/neuonc/noab106, not opened; meningiomas 1–3:
 * mypathologyreport.ca, “Atypical meningioma”),
 * breast cancer 1–3 (see nottingham.ts), follicular lymphoma 1–3 (IARC, codes.iarc.fr/code/4123), most others 1–3 or 1–4 (abstraction.moqc.org, “Tumor grade conversion list”; from NCI, “Tumor Grade”, not opened). It says
 * nothing for prostate cancer, whose grades are Gleason’s, and nothing for a grade that the scale doesn’t have.
 */
export function readTumorGrade(passage: Passage): Found[] {
  const { text } = passage;
  if (!WORDS.test(text) || SCHOOL.test(text) || isOnAnimals(text)) return [];
  const isReport = REPORT.test(text) && isAboutCancer(passage) && !NO_REPORT.test(text);
  return matchesOf(text, ...PATTERNS, ...(isReport ? [IN_LIST] : [])).flatMap((match): Found[] => {
    const grade = levelOf(match.words('grade'));
    const before = text.slice(0, match.span('term').start);
    const after = text.slice(
      Math.max(match.span('grade').end, match.span('most').end === match.end ? 0 : match.span('most').end),
    );
    if (!(grade >= 1 && grade <= 4) || /prostat/i.test(text) || passage.topics[0] === 'prostate-cancer') return [];
    if (SCALE_BEFORE.test(before) || SEVERAL_BEFORE.test(before) || SEVERAL_AFTER.test(after)) return [];
    if (isHypothetical(before) || isDeniedAfter(match.after)) return [];
    // “He is in grade 4, cancer took his mother.”
    if (/\bin\s$/.test(before) && /^,/.test(text.slice(match.span('grade').end))) return [];
    const reading = readingOf(passage, match, grade);
    const span = match.span('term');
    return reading ? [{ ...span, entry: reading.values.scale === 'brain' ? 'who-grade' : 'grade', reading }] : [];
  });
}

function readingOf(passage: Passage, match: Match, grade: number): Reading | undefined {
  const words = match.text.slice(match.start, match.end);
  const near = match.text.slice(Math.max(0, match.start - 40), match.end + 40);
  const told = match.words('most');
  const scale = scaleNamed(words) ?? scaleNamed(near) ?? scaleOfPage(passage, words);
  const isMeningioma = scale === 'brain' && /meningioma/i.test(near);
  const most = told ? levelOf(told) : scale === 'brain' && !isMeningioma ? 4 : scale === 'other' ? undefined : 3;
  if (most !== undefined && grade > most) return undefined;
  if ((scale === 'brain' && most !== (isMeningioma ? 3 : 4)) || (scale === 'breast' && most !== 3)) return undefined;
  const called = match.text.slice(Math.max(0, match.start - 30), match.end);
  if (/low[- ]grade/i.test(called) && grade > 2) return undefined;
  // Neuroendocrine tumors of every grade are called well differentiated (WHO 2019).
  if (/well[- ]diff/i.test(called) && scale !== 'neuroendocrine' && grade > 2) return undefined;
  if (/moderately[- ]diff/i.test(called) && grade !== 2) return undefined;
  if (/poorly[- ]diff/i.test(called) && grade < 3) return undefined;
  if (/high[- ]grade/i.test(called) && grade < (most === 3 ? 3 : 2)) return undefined;
  const on = most === undefined ? '' : ` of ${most}`;
  return {
    kind: 'tumor-grade',
    plain: `Grade ${grade}${on}: ${isMeningioma && grade === 2 ? MENINGIOMA_2 : MEANING[scale][grade - 1]}`,
    values: { grade, ...(most !== undefined && { of: most }), scale },
    limits: 'The grade tells how the cells look, not how far a tumor has gone.',
    ...(most !== undefined && {
      picture: {
        type: 'ladder' as const,
        steps: Array.from({ length: most }, (_, step) => `grade ${step + 1}`),
        at: grade - 1,
      },
    }),
  };
}

/** The scale that words name; undefined where they name none, or a breast and a brain (“a breast cancer that has spread to the brain”). */
function scaleNamed(words: string): keyof typeof MEANING | undefined {
  const [isBrain, isBreast] = [BRAIN.test(words), BREAST.test(words)];
  if (isBrain || isBreast) return isBrain && isBreast ? undefined : isBrain ? 'brain' : 'breast';
  if (/\bNETs?\b|neuroendocrine/i.test(words)) return 'neuroendocrine';
  return /lymphoma|follicular/i.test(words) ? 'lymphoma' : undefined;
}

const OF_PAGE: Partial<Record<TopicId, keyof typeof MEANING>> = {
  'brain-tumor': 'brain',
  'breast-cancer': 'breast',
  lymphoma: 'lymphoma',
};

function scaleOfPage({ topics }: Passage, words: string): keyof typeof MEANING {
  if (/sarcoma|melanoma/i.test(words)) return 'other';
  return OF_PAGE[topics[0]!] ?? 'other';
}

const MENINGIOMA_2 =
  'the middle grade of a meningioma. It mostly grows somewhat faster than grade 1 and can come back, so it is watched closely.';
const MEANING: Readonly<Record<'brain' | 'breast' | 'neuroendocrine' | 'lymphoma' | 'other', readonly string[]>> = {
  brain: [
    'the lowest grade on the scale of the World Health Organization (WHO) for brain tumors. It mostly grows slowly, and surgery alone can be enough.',
    'a low grade on the WHO scale for brain tumors. It mostly grows slowly, but it can come back, so it is watched closely.',
    'a higher grade on the WHO scale for brain tumors. It mostly grows faster than grade 2, so treatment often goes on after surgery.',
    'the highest grade on the WHO scale for brain tumors. Such tumors grow fast, so treatment mostly starts soon.',
  ],
  breast: BREAST_GRADES,
  neuroendocrine: [
    'the lowest grade of neuroendocrine tumor. Few cells are dividing, so it mostly grows slowly.',
    'the middle grade of neuroendocrine tumor. More cells are dividing than in grade 1, fewer than in grade 3.',
    'the highest grade of neuroendocrine tumor. Many cells are dividing, so it mostly grows faster.',
  ],
  lymphoma: [
    'under the microscope, few of the large lymphoma cells are seen. It mostly grows slowly.',
    'under the microscope, some large lymphoma cells are seen. It mostly grows slowly, as grade 1 does.',
    'under the microscope, many large lymphoma cells are seen.',
  ],
  other: [
    'under the microscope, the cells look much like normal ones. Such tumors mostly grow slowly.',
    'a middle grade. Under the microscope, the cells look less like normal ones than in grade 1.',
    'a high grade. Under the microscope, the cells look quite different from normal ones. Such tumors mostly grow faster.',
    'the highest grade. Under the microscope, the cells look very different from normal ones. Such tumors mostly grow fast.',
  ],
};
