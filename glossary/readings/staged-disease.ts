import type { TopicId } from '../schema.ts';
import type { Passage } from './reading.ts';
import { regExp } from './text/reg-exp.ts';

/** What a stage can be a stage of. `cancer` is any cancer without rules of its own here. */
export type Staged = Solid | 'lymphoma' | 'leukemia' | 'myeloma' | 'kidney-disease' | 'heart-failure' | 'pressure-sore';
/** The solid cancers that have tables of stages. */
export type Solid =
  | 'breast-cancer'
  | 'lung-cancer'
  | 'mesothelioma'
  | 'colorectal-cancer'
  | 'prostate-cancer'
  | 'melanoma'
  | 'pancreatic-cancer'
  | 'ovarian-cancer'
  | 'cervical-cancer'
  | 'head-and-neck-cancer'
  | 'cancer';

/** Illnesses whose stages mean something else that isn’t told here: then nothing is read. */
type Named = Staged | 'other';

const CANCER = `(?:cancers?|carcinomas?|adenocarcinomas?|tumou?rs?|malignanc(?:y|ies))`;
/** “breast cancer”, and the breast in “breast and colon cancers”. */
const of = (organ: string) =>
  String.raw`(?:${organ})(?=(?:,? (?:and|or) [a-z]+| (?:duct|ductal|gland|squamous|invasive|cell)){0,2} ${CANCER}\b)|${CANCER} (?:of|in) (?:(?:the|my|her|his|your|left|right|one) ){0,2}(?:${organ})`;
const named = (source: string) => regExp(String.raw`\b(?:${source})(?![\w])`, 'giu');

/** Longer names of other things come first: what they take, a shorter name can’t have. */
const NAMES: readonly [Named, RegExp][] = [
  ['other', named(`(?:peritoneal|pericardial|testicular) mesotheliomas?`)],
  [
    'cancer',
    named(
      `(?:uveal|(?:intra)?ocular|choroidal|eye|iris|ciliary body|mucosal|anal|vaginal|vulvar|conjunctival) melanomas?|melanomas? of the (?:eye|iris|choroid|uvea|ciliary|conjunctiva|rectum|anus|vulva|vagina)`,
    ),
  ],
  [
    'cancer',
    named(
      String.raw`(?:small[- ]cell|neuroendocrine) (?:bladder|prostate|cervical|ovarian) ${CANCER}|(?:\w+ )?neuroendocrine ${CANCER}(?: of the \w+)?|carcinoids?|GISTs?|small (?:bowel|intestine|intestinal) (?:adeno)?${CANCER}|append(?:ix|iceal) ${CANCER}|Merkel cell (?:skin )?${CANCER}|(?:hepatocellular|urothelial|thymic|basal cell) (?:skin )?${CANCER}|phyllodes ${CANCER}(?: of the breast)?`,
    ),
  ],
  [
    'other',
    named(
      String.raw`(?:thyroid|testicular|brain|spinal cord|CNS) (?:\w+ )?${CANCER}|seminomas?|germ[- ]cell tumou?rs?|gliomas?|glioblastomas?|GBM|Wilms|neuroblastomas?|retinoblastomas?|hepatoblastomas?|choriocarcinomas?|Kaposi|thymomas?|(?:childhood|pa?ediatric) (?:(?!Hodgkin)[\w-]+ ){0,4}lymphomas?|mycosis fungoides|cutaneous (?:T-cell )?lymphomas?|CTCL|S[eé]zary|acute (?:myeloid|lymphoblastic|lymphocytic) leuka?emia|AML|lung neuroendocrine`,
    ),
  ],
  [
    'other',
    named(
      `hypertension|high blood pressure|cirrhosis|fibrosis|endometriosis|COPD|emphysema|Parkinson(?:'s)?|Alzheimer(?:'s)?|dementia|sarcoidosis|periodontitis|gum disease|lympho?edema|retinopathy|AKI|acute (?:kidney|renal) (?:injury|failure)|osteoarthritis|osteonecrosis|avascular necrosis|HIV|AIDS|syphilis|Lyme|frostbite|grief|bereavement|labou?r|sleep|puberty|Tanner|glaucoma|macular|keratoconus|psoriasis|hidradenitis|h[ae]?emorrhoids?|prolapse|MASLD|MASH|NASH|fatty liver|encephalopathy|sepsis|diabetes|lupus nephritis|rosacea|reconstructions?|expanders?|implants?|ulcerative keratitis`,
    ),
  ],
  [
    'kidney-disease',
    named(`CKD|(?:chronic )?(?:kidney|renal) (?:disease|failure|insufficiency|impairment)|(?:nephropathy|eGFR)`),
  ],
  ['heart-failure', named(`(?:congestive |chronic )?heart failure|HF[pmr]*EF|cardiac failure`)],
  ['pressure-sore', named(`(?:pressure|decubitus) (?:ulcers?|sores?|injur(?:y|ies)|wounds?)|bed ?sores?`)],
  ['breast-cancer', named(`${of('breasts?|breast ductal|mammary')}|DCIS`)],
  [
    'lung-cancer',
    named(
      `${of('lungs?|pulmonary|bronchial')}|(?:non[- ])?small[- ]cell(?: lung)?(?: ${CANCER})?|NSCLC|SCLC|lung (?:adeno)?carcinomas?`,
    ),
  ],
  ['mesothelioma', named('mesotheliomas?|MPM')],
  ['colorectal-cancer', named(of('bowels?|colons?|colorectal|rectal|rectum|colonic'))],
  ['prostate-cancer', named(of('prostates?|prostatic'))],
  ['melanoma', named('melanomas?')],
  ['pancreatic-cancer', named(`${of('pancreatic|pancreas')}|LAPC`)],
  ['ovarian-cancer', named(of('ovarian|ovary|fallopian tubes?'))],
  ['cervical-cancer', named(of('cervical|cervix'))],
  [
    'head-and-neck-cancer',
    named(
      `${of('head[- ]and[- ]neck|throat|mouth|oral|oral cavity|tongue|tonsil|tonsillar|laryngeal|larynx|oropharyngeal|oropharynx|hypopharyngeal|nasopharyngeal|salivary|lip|sinus')}|HNSCC|OPSCC`,
    ),
  ],
  ['lymphoma', named("(?:non-)?Hodgkin(?:'s)?(?: (?:lymphomas?|disease))?|lymphomas?|DLBCL")],
  ['leukemia', named('chronic lymphocytic leuka?emia|CLL')],
  ['myeloma', named('(?:multiple )?myelomas?')],
  [
    'cancer',
    named(
      String.raw`(?:kidney|renal|renal cell|bladder|stomach|gastric|liver|h?oesophageal|esophageal|endometrial|uterine|womb|skin|anal|gallbladder|bile duct|vulvar?|vaginal|penile|adrenal|bone) (?:\w+ )?${CANCER}|[a-z]{0,20}sarcomas?|cholangiocarcinomas?`,
    ),
  ],
];

/** Words that make a sentence one about cancer. */
const ABOUT_CANCER =
  /\b(?:cancer\w*|tumou?rs?|\w*carcinomas?|malignan\w+|metasta\w+|oncolog\w+|chemo\w*|radiotherapy|lymph nodes?|lumpectomy|mastectomy|inoperable|unresectable|breasts?(?=.{0,200}\bstage (?:[1-4]|I{1,3}|IV)[A-C]? disease))\b/iu;

const OF_TOPIC: Partial<Record<TopicId, Named>> = {
  'breast-cancer': 'breast-cancer',
  'lung-cancer': 'lung-cancer',
  mesothelioma: 'mesothelioma',
  'colorectal-cancer': 'colorectal-cancer',
  'prostate-cancer': 'prostate-cancer',
  melanoma: 'melanoma',
  'ovarian-cancer': 'ovarian-cancer',
  'cervical-cancer': 'cervical-cancer',
  'pancreatic-cancer': 'pancreatic-cancer',
  lymphoma: 'lymphoma',
  myeloma: 'myeloma',
  'kidney-disease': 'kidney-disease',
  leukemia: 'other',
  'brain-tumor': 'other',
  'heart-disease': 'other',
  'liver-disease': 'other',
  'lung-disease': 'other',
  parkinsons: 'other',
  dementia: 'other',
  diabetes: 'other',
  arthritis: 'other',
  hiv: 'other',
  pregnancy: 'other',
};

/** Animals have stages by rules of their own. */
const ANIMAL =
  /\b(?:[Cc]ats?(?! scan)|[Dd]ogs?|[Pp]upp(?:y|ies)|[Kk]ittens?|[Hh]orses?|[Mm]ares?|[Rr]abbits?|[Ff]errets?|[Mm]ice|[Mm]ouse|[Rr]ats?|[Vv]eterinar(?:y|ian|ians)|[Cc]anine|[Ff]eline|[Ee]quine)\b(?! tooth| teeth)/u;

/** Whether a sentence tells of animals, to which no stage of people belongs. */
export function isAboutAnimals({ text }: Passage): boolean {
  return ANIMAL.test(text);
}

const NOT_CANCER: readonly Named[] = ['other', 'kidney-disease', 'heart-failure', 'pressure-sore'];
/** How far a name may stand from the stage to belong to it, in characters. */
const NEAR_AFTER = 45;
const NEAR_BEFORE = 30;

/**
 * What the stage at these offsets is a stage of: the illness named right after it or before it, else the only one of the sentence, else the page’s only
 * one. `cancer` where it is a cancer but not clear which; undefined where not even that is clear, or where stages of that illness aren’t told here.
 */
export function stagedAt(passage: Passage, start: number, end: number): Staged | undefined {
  const { text, topics } = passage;
  const names = namesIn(passage);
  const told = (name: Named | undefined) => (name === 'other' ? undefined : name);
  const next = names.find((name) => name.start >= end);
  if (next && next.start - end <= NEAR_AFTER && !/[.,;:()]|\bstage/iu.test(text.slice(end, next.start)))
    return told(joined(names, next, text) ?? next.named);
  const last = names.findLast((name) => name.end <= start);
  if (last && start - last.end <= NEAR_BEFORE && !/[.;]|\bstage/iu.test(text.slice(last.end, start)))
    return told(last.named);

  const inSentence = [...new Set(names.map((name) => name.named))];
  if (inSentence.length > 0) return inSentence.length === 1 ? told(inSentence[0]) : onlyCancers(inSentence);
  const ofPage = [...new Set(topics.flatMap((topic) => OF_TOPIC[topic] ?? []))];
  // A test for many cancers counts the stages of all of them, whatever the page speaks of most.
  if (MANY.test(text)) return saysCancer(passage) ? 'cancer' : onlyCancers(ofPage);
  if (!saysCancer(passage)) return ofPage.length === 1 ? told(ofPage[0]) : onlyCancers(ofPage);
  const cancers = ofPage.filter((one) => !NOT_CANCER.includes(one));
  return cancers.length === 1 ? told(cancers[0]) : 'cancer';
}

const MANY =
  /\b(?:(?:many|several|multiple|different|various|other|dozens of|more than \d+|all|\d+) (?:types? of |kinds? of |different |solid )*(?:cancers|tumou?rs)|multi-?cancer|cancer types|types of cancer|blood tests?|liquid biops(?:y|ies)|(?:cancer|tumou?r|mutated) DNA|detect(?:s|ed|ing)? (?:the |any |some |early |more )?(?:cancers?|tumou?rs))\b/iu;

/** “breast or ovarian cancers”: `cancer` where another cancer is joined to this one, so that the stage is of both; undefined else. */
function joined(names: readonly Name[], name: Name, text: string): Named | undefined {
  const other = names[names.indexOf(name) + 1];
  const isJoined = other !== undefined && /^(?:,? (?:and|or|and\/or) |, |\/)$/u.test(text.slice(name.end, other.start));
  return isJoined && other.named !== name.named ? onlyCancers([name.named, other.named]) : undefined;
}

interface Name {
  named: Named;
  start: number;
  end: number;
}

/** Whether the sentence itself names an illness that has stages, or a cancer. */
export function isNamedAt(passage: Passage): boolean {
  return saysCancer(passage) || namesIn(passage).length > 0;
}

/** Whether a sentence, or the page it is on, is about cancer. */
export function isAboutCancer(passage: Passage): boolean {
  const { topics } = passage;
  if (saysCancer(passage)) return true;
  const all = [...namesIn(passage).map((name) => name.named), ...topics.flatMap((topic) => OF_TOPIC[topic] ?? [])];
  return all.some((one) => !NOT_CANCER.includes(one));
}

function onlyCancers(all: readonly Named[]): Staged | undefined {
  return all.length > 0 && all.every((one) => !NOT_CANCER.includes(one)) ? 'cancer' : undefined;
}

/** Whether the sentence has a word of cancer; kept, as `FOUND` is. */
function saysCancer(passage: Passage): boolean {
  const known = SAID.get(passage);
  if (known !== undefined) return known;
  const isSaid = ABOUT_CANCER.test(passage.text);
  SAID.set(passage, isSaid);
  return isSaid;
}

const SAID = new WeakMap<Passage, boolean>();
/** A long list of stages asks for the same names again and again. */
const FOUND = new WeakMap<Passage, Name[]>();

function namesIn(passage: Passage): Name[] {
  const known = FOUND.get(passage);
  if (known) return known;
  const found: Name[] = [];
  for (const [name, pattern] of NAMES) {
    for (const hit of passage.text.matchAll(pattern)) {
      const one: Name = { named: name, start: hit.index, end: hit.index + hit[0].length };
      if (!found.some(({ start, end }) => one.start < end && start < one.end)) found.push(one);
    }
  }
  FOUND.set(
    passage,
    found.sort((a, b) => a.start - b.start),
  );
  return found;
}
