import type { Found, Passage } from './reading.ts';
import { readNamedSystems } from './stage-named.ts';
import { isListed, romanOf, STAGE_NUMBER, type StageNumber, stageNumberOf } from './stage-number.ts';
import { SYSTEMS, type System, type SystemId } from './stage-systems.ts';
import { STAGES } from './stage-tables.ts';
import { solidReading, stepReading } from './stage-telling.ts';
import { isAboutAnimals, isNamedAt, type Solid, type Staged, stagedAt } from './staged-disease.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';

const FIGO = String.raw`FIGO(?:,? \(?(?:19|20)\d\d\)?)?`;
const TERM = String.raw`(?<![\w-])(?:${FIGO} )?(?:(?i:stages?|staged)(?:\s?[:=]\s?|\s?\(|-|\s(?:(?:at diagnosis )?(?:was|is|as|at|of)(?: a)? )?)|(?<=FIGO )(?=[IV]))(?:(?i:stage)\s)?`;
const PATTERNS = [
  ...STAGE_NUMBER.map((value) => pattern(`${TERM}${value}`)),
  pattern(String.raw`(?<![\w-])${FIGO} (?<low>(?:IV|I{1,3})[A-C]?[1-3]?)(?![\w-])`),
];
const LETTER = pattern(String.raw`(?<![\w-])(?i:stage)[ -](?<letter>[A-D])(?![\w'-])`);

/** One of these stands in every sentence that holds a stage. */
const WORDS =
  /stage|FIGO|NYHA|New York Heart|\bISS\b|staging system|Durie|Rai\b|Binet|Duke|limited|extensive|SCLC|CKD|kidney disease|grade|category|class/iu;
/** Words before “stage” that make it another kind of stage. */
const OTHER_BEFORE =
  /\b(?:key|on|onto|off|main|cent(?:er|re)|pyramid|world|later|final|two|three|multi|per|each|every|next|first|second|third|last|this|that|what|which|sleep|REM|NREM|euro|EU|fare|tier|rocket|upper|lower|booster|acoustic|park|pit|Yahr|Tanner|phase|screening|committee|project|programme?|campaign|trial|study|pilot)[ -]$/iu;
/** Words after the number that do the same. */
const OTHER_AFTER =
  /^,?\s*(?:of (?:the|a|an|our|this|that|its|his|her|their|my|your|any)\s+(?!disease|cancer|illness|tumou?r(?! board)|condition|lymphoma|melanoma)|of (?:grief|life|screening|recovery|planning|research|care|labou?r|sleep|development|treatment|therapy|change|testing|surgery|trial|pregnancy|bereavement|an?\b)|(?:clinical )?(?:trials?|stud(?:y|ies)|testing|tests?|research|experiments?)\b|winner|victory|win\b|time trial|race|pupils?|students?|restrictions?|alert|lockdown|water|drought|build|compiler|rocket|engine|booster|funding|load|appeal|reconstruction|surgery|operation|procedure|exchange|hypertension|headliner|actors?|performance|exams?|funding|design|review|screening|analysis)/iu;
/** A trial of stage 3 that the text calls a “stage 3 lung cancer trial”: phases of trials are 1 to 4, mostly 1 to 3. */
const TRIAL_AFTER =
  /^\s(?:[\w-]+\s){0,4}(?:cancers?|carcinomas?|tumou?rs?|melanomas?|lymphomas?|myelomas?|mesotheliomas?|leuka?emias?|disease|NSCLC|SCLC)\s(?:(?!(?:in|of|on|at|for|from|with|to|into|who|that|and|the|a|an|under|during|after|before)\s)[\w-]+\s){0,2}(?:trials?|stud(?:y|ies)|testing|tests?|research|experiments?|programmes?|bill)\b/iu;
/** “A stage 4 cancer in our politics”. */
const FIGURE_AFTER =
  /^\scancers?\s(?:up)?(?:on|of|in|for|to|within)\s(?:(?:the|our|this|their|a|American|British|global|world)\s){0,3}(?:econom\w*|societ\w*|democra\w*|politic\w*|nation\w*|countr\w*|government\w*|state|party|debt|corrupt\w*|racism|compan\w*|business|industry|league|sport|culture|church|internet|America|Britain|republic|soul)\b/iu;
/** “In stage II, the tumor is …”: the text says itself what the stage means. */
const DEFINED_BEFORE = /(?:^|[.:;]\s+|\s{2,}|\bstage\s(?:[0-4]|I{1,3}|IV)[A-C]?[.:]?\s+)\s*in (?:an? )?$/iu;
const DEFINED_AFTER =
  /^\s+in stage\b|^(?:\s(?:case|disease|cancer))?[,:]\s*-?\s*(?:the |any )?(?:cancer|tumou?r|disease|lymph|melanoma|cells|spread)/iu;
/** “Stage 3: The cancer has …”, at the beginning: a heading with its own words. */
const HEADING_AFTER = /^\s?(?:[:.]|-{1,2})\s*(?:the |any )?(?:cancer|tumou?r|disease|lymph nodes|melanoma|cells)\b/iu;
/** “Stage II means that the tumor is …”. */
const MEANS_AFTER =
  /^(?:\s[\w-]+){0,4}?\s(?:means|refers to|describes|indicates|signifies|is (?:when|where|defined as))(?: that)?(?: (?:the|an?|any|there (?:is|are)|your))? (?:cancer|tumou?r|disease|lymph|melanoma|cells|growth|it\b)/iu;
/** Words of events and plans: there a stage belongs to an illness only if the illness stands right beside it. */
const EVENT =
  /\b(?:charity|rides?|riders?|rally|tour|peloton|cyclists?|cycling|cup|league|festival|concert|audition|bill|parliament|fund-?rais\w+|raised|hike|trek|marathon|theat(?:re|er)|school play|row \d)\b/iu;
const ILLNESS_BESIDE =
  /^\s?(?:[\w-]+\s){0,4}(?:cancers?|carcinomas?|adenocarcinomas?|tumou?rs?|disease|melanomas?|lymphomas?|mesotheliomas?|myelomas?|NSCLC|SCLC|CKD)\b/iu;
/** “She doesn’t have stage 4 cancer”: nothing to explain about her. */
const DENIED_BEFORE =
  /(?:\b(?:not|never|without|rather than|instead of|no longer|ruled? out|excluded?|isn't|wasn't|if it (?:is|was|were))|n't)\s(?:(?:yet|have|has|had|been|be|a|an|at|in|any|as|is|it|really|actually|necessarily|with|diagnosed|metastatic|advanced|called|considered|having|being)\s){0,4}$/iu;
/** Older editions had other rules for the same numbers. */
const OLD_EDITION = /\b(?:(?:[4-7]th|fourth|fifth|sixth|seventh) ed(?:ition|n|\.)|(?:AJCC|UICC|TNM)-?\s?v?[4-7]\b)/iu;

/** “At that stage I was tired”: the pronoun. */
const AFTER_ONE =
  /^(?:\s*(?:[).;:/]|$)|,(?! (?:too|like|as|for|who|however|and|but|also)\b)|\s+(?:to|through|or|and|vs\.?|versus)\s+(?:stages?\s)?[IV]+|\s*-|(?!\s+(?:am|was|were|have|had|did|do|would|could|can|will|just|really|still|also|never|only|must|should|might|may|even)\b)\s+(?:[\w-]+\s+){0,4}(?:cancers?|carcinomas?|adenocarcinomas?|tumou?rs?|disease|patients?|melanomas?|lymphomas?|mesotheliomas?|myelomas?|NSCLC|SCLC|seminomas?|sarcomas?|at diagnosis)\b)/iu;

/** “She is now”, “I was told that it is”, “with”. */
const SAID_OF_SOMEONE =
  /\b(?:is|was|am|are|were|at|with|has|had|have|be|being|it's|she's|he's|I'm|to|a) (?:(?:now|still|only|already|probably|just|a) )?$/iu;

/**
 * The stage of an illness: how far it has gone, by the rules of the illness that the sentence or the page is about (see `STAGES` and `SYSTEMS` for each
 * rule’s source). Nothing is read where the illness isn’t clear, nor for stages that it doesn’t have.
 */
export function readStage(passage: Passage): Found[] {
  if (!WORDS.test(passage.text) || isAboutAnimals(passage)) return [];
  const numbered = matchesOf(passage.text, ...PATTERNS).flatMap((match) => readNumbered(passage, match));
  const lettered = matchesOf(passage.text, LETTER).flatMap((match) => readLetter(passage, match));
  const named = readNamedSystems(passage);
  const free = [...numbered, ...lettered].filter((one) =>
    named.every((other) => other.end <= one.start || one.end <= other.start),
  );
  return [...named, ...free];
}

function readNumbered(passage: Passage, match: Match): Found[] {
  const low = stageNumberOf(match.words('low') ?? '');
  const highWords = match.words('high');
  const high = highWords === undefined ? undefined : stageNumberOf(highWords, low);
  if (!low || (highWords !== undefined && (!high || rank(high) <= rank(low)))) return [];
  if (isOther(match) || isListed(match.after.slice(0, 40))) return [];
  if (low.letters === '' && low.number < 4 && TRIAL_AFTER.test(match.after.slice(0, 120))) return [];
  if (EVENT.test(passage.text) && !ILLNESS_BESIDE.test(match.after.slice(0, 80))) return [];
  if (match.words('low') === 'I' && !high && !AFTER_ONE.test(match.after.slice(0, 120))) return [];
  const staged = stagedAt(passage, match.start, match.end);
  if (staged === undefined) return [];
  if (!isNamedAt(passage) && !isSaidOfSomeone(match, low, high)) return [];
  const found = readingOf(staged, match, low, high);
  return found ? [{ start: match.start, end: match.end, ...found }] : [];
}

/**
 * Whether a stage whose illness only the page tells is one of an illness at all, and not a step of a plan (“stage 2 will begin in May”): somebody “is” it or
 * “has” it, or it has a letter, or nothing else is said.
 */
function isSaidOfSomeone({ before, after }: Match, low: StageNumber, high?: StageNumber): boolean {
  if (
    (/^\W*$/.test(before) && /^\W*$/.test(after)) ||
    /^\s(?:\w+\s)?(?:diseases?|patients?|survivors?|diagnosis)\b/.test(after)
  )
    return true;
  if (/^\s(?:will|is|was|begins?|starts?|of|in)\b/.test(after)) return false;
  return low.letters !== '' || (high?.letters ?? '') !== '' || SAID_OF_SOMEONE.test(before.slice(-30));
}

/** Whether the words around make it the stage of something else, or deny it. */
function isOther(match: Match): boolean {
  const after = match.after.slice(0, 80);
  return (
    OTHER_BEFORE.test(match.before.slice(-30)) ||
    DENIED_BEFORE.test(match.before.slice(-60)) ||
    OTHER_AFTER.test(after) ||
    FIGURE_AFTER.test(after) ||
    (/^[\W\d]*$/u.test(match.before) && HEADING_AFTER.test(after)) ||
    MEANS_AFTER.test(after) ||
    ((DEFINED_BEFORE.test(match.before.slice(-30)) || /^\s+in stage\b/iu.test(after)) && DEFINED_AFTER.test(after))
  );
}

function readLetter(passage: Passage, match: Match): Found[] {
  const step = match.words('letter')!;
  const staged = stagedAt(passage, match.start, match.end);
  const id = staged === 'heart-failure' ? 'heart-failure' : staged === 'leukemia' && step !== 'D' ? 'binet' : undefined;
  if (!id || isOther(match) || /^\s?(?:-|\/|,|to|or|and)\s?[A-D]\b/.test(match.after)) return [];
  return [{ start: match.start, end: match.end, entry: SYSTEMS[id].entry, reading: stepReading(id, step)! }];
}

function readingOf(
  staged: Staged,
  match: Match,
  low: StageNumber,
  high?: StageNumber,
): Pick<Found, 'entry' | 'reading'> | undefined {
  const entry = high ? 'stage' : ENTRIES[low.number]!;
  if (staged in STAGES) {
    if (OLD_EDITION.test(match.text)) return undefined;
    // Bare “Stage II” in a list: the card of the word says as much.
    if (staged === 'cancer' && !/[a-z]/iu.test(match.before + match.after)) return undefined;
    const reading = solidReading(staged as Solid, low, match.words('low')!, high, match.words('high'));
    const isFigo = /FIGO/.test(match.text.slice(match.start, match.end));
    return reading && { entry: isFigo ? 'figo-staging' : entry, reading };
  }
  const id = systemOf(staged, match.text, low);
  if (!id) return undefined;
  const isArabic = id === 'kidney-disease' || id === 'pressure-sore';
  const stepOf = (one: StageNumber) =>
    isArabic ? `${one.number}${one.letters.toLowerCase()}` : romanOf({ ...one, letters: '' });
  const system: System = SYSTEMS[id];
  const letters = isArabic ? '' : low.letters;
  if (
    letters !== '' &&
    !(id === 'lymphoma' ? /^(?!.*(.).*\1)[ABESX]{1,3}$/ : id === 'durie-salmon' ? /^[AB]$/ : /^$/).test(letters)
  )
    return undefined;
  const reading = stepReading(id, stepOf(low), high && stepOf(high), high ? '' : letters);
  return reading && { entry: id === 'lymphoma' || id === 'myeloma' ? entry : (system.entry ?? entry), reading };
}

const ENTRIES = ['stage-0', 'stage-i', 'stage-ii', 'stage-iii', 'stage-iv', 'stage-v'];

function systemOf(staged: Staged, text: string, low: StageNumber): SystemId | undefined {
  if (staged === 'leukemia') return 'rai';
  if (staged === 'heart-failure') return undefined;
  if (staged !== 'myeloma') return staged as SystemId;
  if (/R2-?ISS/.test(text)) return undefined;
  if (/\bDurie\b/.test(text) || low.letters !== '') return 'durie-salmon';
  return /\bR-?ISS\b|[Rr]evised [Ii]nternational/u.test(text)
    ? 'r-iss'
    : /\bISS\b|[Ii]nternational [Ss]taging [Ss]ystem/u.test(text)
      ? 'iss'
      : 'myeloma';
}

function rank({ number, letters }: StageNumber): number {
  return number * 10 + (letters === '' ? 0 : letters.charCodeAt(0) - 64);
}
