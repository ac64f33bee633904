import type { Found, Passage, Reading } from './reading.ts';
import { isAboutAnimals, isAboutCancer, type Solid, stagedAt } from './staged-disease.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { CATEGORIES, COMMON } from './tnm-organs.ts';

const PREFIX = '(?:[yr]{0,2}[cp]|[yr])?';
const T = String.raw`T(?<t>is|[0-4](?:mi|[a-d][1-3]?)?|[Xx])(?:\((?<how>DCIS|Paget|mi|m|\d|s)\))?`;
const N = String.raw`N(?<n>[0-3](?:mi|[a-d][1-2]?)?|[Xx])(?:\s?\((?<node>sn|i[+-]|mol[+-]|mi)\)){0,2}`;
const M = String.raw`M(?<m>[01](?:[a-d][12]?)?|[Xx])(?:\((?<marrow>i\+|[01])\))?`;
const GAP = String.raw`(?:\s?[,;/-]?\s?)`;
const BEGIN = String.raw`(?<![\w.+/-])`;
const END = String.raw`(?![\w+°%]|'\w|\.\d|\s?-\s?[TNM]?\d|-[a-z]{2,}-?weighted|\/\w)`;
const CODES = [
  pattern(`${BEGIN}(?<prefix>${PREFIX})${T}${GAP}(?<np>${PREFIX})${N}${GAP}(?<mp>${PREFIX})${M}${END}`),
  pattern(`${BEGIN}(?<prefix>${PREFIX})${T}(?<gap>${GAP})(?<np>${PREFIX})${N}${END}`),
  pattern(`${BEGIN}(?<prefix>${PREFIX})${N}(?<gap>${GAP})(?<mp>${PREFIX})${M}${END}`),
];
/** A tumour, a node or a spread right beside the letter, or a small p before it, tells what a lone category is. */
const THING =
  '(?: (?:stage|[a-z]+(?:-stage)?)){0,1}? (?:cancers?|tumou?rs?|carcinomas?|adenocarcinomas?|melanomas?|disease|nodes?|nodal|NSCLC|mesotheliomas?|neck|CRPC)(?! (?:ward|cent(?:er|re)|hospital|unit|clinic|charity|control|research|institute|service))';
const SAID = String.raw`(?<=(?i:stage|staged|staged as|staged at|category|classified as|categorized as|TNM|TNM of|(?:tumou?r|cancer|carcinoma|melanoma) (?:is|was)(?: a)?)[ :]\s?)`;
/** “Houston, TX cancer center” and “’Tis a disease” hold no category. */
const LONE_T = T.replace('|[Xx])', ')');
const LONE_N = N.replace('|[Xx])', ')');
const LONE_M = M.replace('|[Xx])', ')');
const LONE = [
  pattern(`${BEGIN}(?<prefix>[yr]{0,2}[cp])(?:${LONE_T}|${LONE_N}|${LONE_M})${END}`),
  pattern(`${SAID}(?<prefix>)(?:${LONE_T}|${LONE_N}|${LONE_M})${END}`),
  pattern(`${BEGIN}(?<prefix>)(?:${LONE_T.replace('is|', '')}|${LONE_N}|${LONE_M})${END}(?=(?i:${THING})(?!\\w))`),
];

/** Everything else that these letters mean: hormones, vertebrae, times of a study, cells, types of diabetes, chips, motorways. */
const ELSE =
  /\b(?:thyroid|thyrox\w+|TSH|levothyroxine|vertebra\w*|thoracic (?:spine|vertebra\w*|level)|spine|spinal|dis[ck]s?|ribs?|diabetes|diabetic|insulin|T1D|T2D|baseline|time ?points?|follow-up visit|macrophages?|polari[sz]\w*|phenotype|T[- ]?cells?|helper|sleep|REM|NREM|influenza|flu|muscarinic|cortex|phage|motorway|junction|MacBook|iPad|chip|processor|visa|tibia|money supply)\b|[TNM]\d\s?=\s?\d/iu;
/** Names of things that look like a code of two parts or three. */
const LABEL = /\b(?:part numbers?|model|post ?codes?|postal|zip|flight|serial|robots?|droid|gate|SKU|star)\b/iu;
/** A T, an N or an M with its number. */
const CODE = /[TNM](?:[0-4Xx]|is)/u;
/** Words of MRI, whose T1 and T2 are pictures. */
const IMAGE =
  /\b(?:MRI|MR|weighted|\w*intens(?:e|ity)|signal|sequences?|relaxation|mapping|FLAIR|axial|sagittal|images?|bright|dark)\b/iu;
/** Another category of the same letter stands beside it: a range or a list. */
const LISTED_BEFORE =
  /[TNM](?:[0-4]|is)[a-d]?\s?(?:,|\/|-|to|or|and|vs\.?|versus)\s?(?:[a-z]{0,2})?$|\b[TNM]?\d[a-d]?\s?(?:-|\/)\s?$|\bany$|\bany (?:[TN] )?$|[TNM]\d[a-d]?-[TNM]?\d[a-d]?\s?,?\s?$/u;
const TWO_T_BEFORE = /(?:\bT\d[a-d]?\s?(?:,|\/|-|to|or|and)|\bany)\s?$/u;
const LISTED_AFTER = /^\s?(?:,|\/|-|to|or|and|versus|vs\.?)\s?(?:[a-z]{0,2}[TNM](?:\d|is)|\d[a-d]?\b)|^\s?[TNM]\d|^:/u;

/**
 * The TNM code of a cancer, part by part: the first tumor, the nearby nodes, distant spread. A whole code is read anywhere, one category only where the
 * sentence says that it is one. The meanings go by the organ that the sentence or the page is about (`CATEGORIES` has the editions).
 */
export function readTnm(passage: Passage): Found[] {
  if (!CODE.test(passage.text)) return [];
  const codes = matchesOf(passage.text, ...CODES);
  const lone = matchesOf(passage.text, ...LONE).filter((one) =>
    codes.every(({ start, end }) => one.end <= start || end <= one.start),
  );
  const matches = [...codes, ...lone];
  if (matches.length === 0) return [];
  if (isAboutAnimals(passage)) return [];
  const isAside = ELSE.test(passage.text) || !isAboutCancer(passage);
  const isImage = IMAGE.test(passage.text);
  return matches.flatMap((match): Found[] => {
    const [t, n, m] = (['t', 'n', 'm'] as const).map((letter) => match.words(letter));
    const isWhole =
      t !== undefined &&
      n !== undefined &&
      (m !== undefined || match.words('gap') === '' || match.words('prefix') !== '');
    if (
      isWhole
        ? TWO_T_BEFORE.test(match.before.slice(-30))
        : LISTED_BEFORE.test(match.before.slice(-30)) || LISTED_AFTER.test(match.after.slice(0, 30))
    )
      return [];
    // Two parts without a prefix can be the name of anything, three hardly.
    const isSure = isWhole && ((m !== undefined && !LABEL.test(passage.text)) || match.words('prefix') !== '');
    const isStaged =
      /\bstage[ :]\s?$/i.test(match.before.slice(-8)) && /^ (?:disease|tumou?rs?|cancers?)\b/.test(match.after);
    if (!isSure && isAside && !isStaged) return [];
    if (
      t !== undefined &&
      n === undefined &&
      isImage &&
      !/\b(?:staged?|staged as|classified as) $/i.test(match.before.slice(-30))
    )
      return [];
    const reading = readingOf(passage, match);
    const letters = ['t', 'n', 'm'].filter((letter) => match.words(letter) !== undefined);
    const entry = letters.length > 1 ? 'tnm-staging-system' : `${letters[0]}-category`;
    return reading ? [{ start: match.start, end: match.end, entry, reading }] : [];
  });
}

type Letter = 't' | 'n' | 'm';

function readingOf(passage: Passage, match: Match): Reading | undefined {
  const staged = stagedAt(passage, match.start, match.end);
  const table = tableOf(passage.text, staged === undefined || !(staged in CATEGORIES) ? 'cancer' : (staged as Solid));
  const codes = codesOf(match, table);
  const parts: string[] = [];
  const values: Record<string, string> = {};
  for (const letter of ['t', 'n', 'm'] as const) {
    const code = codes[letter];
    if (code === undefined) continue;
    const clause = clauseOf(table, letter, code, match);
    if (clause === undefined) return undefined;
    const name = `${letter.toUpperCase()}${code}`;
    values[letter] = name;
    parts.push(`${name}: ${clause}.`);
  }
  const prefix = match.words('prefix') ?? '';
  const organ = CATEGORIES[table]!.organ;
  const [t, n, m] = (['t', 'n', 'm'] as const).map((letter) => degree(values[letter]));
  return {
    kind: 'tnm',
    plain: [...parts, ...[...prefix].map((letter) => PREFIXES[letter]!)].join(' '),
    values: { ...values, ...(prefix !== '' && { prefix }), system: table },
    limits:
      table === 'cancer'
        ? 'Each kind of cancer has rules of its own. Ask what this code means for yours.'
        : 'It tells where the cancer is. It can’t tell how one person will do.',
    ...(values.t !== 'Tis' && { picture: { type: 'spread', organ, t: t!, n: n!, m: m! } as const }),
  };
}

const PREFIXES: Readonly<Record<string, string>> = {
  c: 'c: judged by exams and scans.',
  p: 'p: judged by tissue under a microscope.',
  y: 'y: after a first treatment.',
  r: 'r: after the cancer came back.',
};

/** Mouth and throat have tables of their own; other parts of head and neck don’t. */
function tableOf(text: string, solid: Solid): keyof typeof CATEGORIES {
  if (solid !== 'head-and-neck-cancer') return solid;
  if (/laryn|nasopharyn|hypopharyn|salivary|sinus|voice box/iu.test(text)) return solid;
  if (/oropharyn|tonsil|base of (?:the )?tongue|OPSCC/iu.test(text)) return 'throat';
  return /\boral\b|mouth|tongue/iu.test(text) ? 'mouth' : solid;
}

function clauseOf(table: keyof typeof CATEGORIES, letter: Letter, code: string, match: Match): string | undefined {
  if (letter === 'n' && code === '0' && match.words('node') === 'i+')
    return 'a node holds only a few single cancer cells, which counts as none';
  if (letter === 'm' && match.words('marrow') === 'i+')
    return 'no distant spread was seen; a few tumor cells were found in blood, bone marrow or nodes';
  const own: Readonly<Record<string, string>> = CATEGORIES[table]![letter] ?? {};
  const common: Readonly<Record<string, string>> = COMMON[letter];
  if (/^0./.test(code) || lacksLetter(own, letter, code)) return undefined;
  const byTissue = letter === 't' && /p/.test(match.words('prefix') ?? '') ? own[`p${code}`] : undefined;
  if (byTissue !== undefined) return byTissue;
  const isMicro = letter === 't' ? match.words('how') === 'mi' : letter === 'n' && match.words('node') === 'mi';
  const exact = isMicro ? `${code}mi` : code;
  const clause =
    own[exact] ??
    own[code] ??
    own[code.replace(/\d$/, (digit) => (code.length > 2 ? '' : digit))] ??
    own[code[0]!] ??
    common[code] ??
    common[code[0]!];
  if (clause === undefined || (/mi$/.test(exact) && own[exact] === undefined && table !== 'cancer')) return undefined;
  return letter === 'n' && match.words('node') === 'sn'
    ? `${clause} (the first, “sentinel”, nodes were checked)`
    : clause;
}

/** Whether the cancer has letters for T or M, and this one isn’t among them (“T3a” of the breast). */
function lacksLetter(own: Readonly<Record<string, string>>, letter: Letter, code: string): boolean {
  const isComplete = letter !== 'n' && Object.keys(own).some((key) => /^[1-4][a-d]/.test(key) && !/^4/.test(key));
  return isComplete && /^\d[a-d]/.test(code) && own[code] === undefined;
}

/**
 * The codes of the parts. A c before N or M can be the letter of the part before it (“cT1cN0”) or the prefix of the next (“pT3pN0cM0”): it is a prefix where
 * the cancer has no such letter, or where the parts have prefixes of their own.
 */
function codesOf(match: Match, table: keyof typeof CATEGORIES): Partial<Record<Letter, string>> {
  const [t, n, m] = (['t', 'n', 'm'] as const).map((letter) => match.words(letter)?.replace('x', 'X'));
  const text = match.text.slice(match.start, match.end);
  const lacks = (letter: 't' | 'n', code: string) =>
    CATEGORIES[table]![letter][code] === undefined && table !== 'cancer';
  const isPrefixOfM =
    n?.endsWith('c') === true && /cM/.test(text) && (match.words('np') !== '' || n.startsWith('0') || lacks('n', n));
  const isPrefixOfN = t?.endsWith('c') === true && /cN/.test(text) && (isPrefixOfM || lacks('t', t));
  return {
    ...(t !== undefined && { t: isPrefixOfN ? t.slice(0, -1) : t }),
    ...(n !== undefined && { n: isPrefixOfM ? n.slice(0, -1) : n }),
    ...(m !== undefined && { m }),
  };
}

/** The height of a category for the picture; −1 where it isn’t known. */
function degree(name: string | undefined): number {
  const digit = /\d/.exec(name ?? '');
  return digit ? Number(digit[0]) : -1;
}
