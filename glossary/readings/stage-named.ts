import type { Found, Passage } from './reading.ts';
import { romanOf, stageNumberOf } from './stage-number.ts';
import { SYSTEMS, type SystemId } from './stage-systems.ts';
import { stepReading } from './stage-telling.ts';
import { stagedAt } from './staged-disease.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';

const ROMAN = String.raw`(?<low>IV|I{1,3}|[0-4])(?:\s?(?:-|\/|(?<=\s)(?:to|or|and))\s?(?:class )?(?<high>IV|I{1,3}|[1-4]))?(?![\w%°+]|\.\d|\s?(?:%|weeks|months|years|patients in)|-\w)`;
const STAGE = '(?i:(?:,? \\(?(?:clinical )?(?:stages?|score|class)|:)? )';

/** A system whose name stands with the step: where it may be read, and its steps. */
interface Named {
  id: SystemId;
  pattern: RegExp;
  /** Whether the sentence or the page is one where the name means the system. */
  fits: (passage: Passage, match: Match) => boolean;
}

const about =
  (words: RegExp, ...topics: readonly string[]) =>
  (passage: Passage) =>
    words.test(passage.text) || (topics.length > 0 && topics.includes(passage.topics[0] ?? ''));
const SCLC = /(?<!non[- ])\bsmall[- ]cell (?:lung|cancer|carcinoma|tumou?r)|(?<!N)SCLC\b/iu;
const MYELOMA = about(/myeloma/iu, 'myeloma');
const CLL = about(/\bCLL\b|leuka?emia/iu, 'leukemia');
const always = () => true;

const NAMED: readonly Named[] = [
  {
    id: 'nyha',
    pattern: pattern(
      `(?:\\bNYHA|(?i:New York Heart Association)(?: \\(NYHA\\))?)(?i:(?: functional)?(?: class(?:es|ification)?| status| FC|-FC)?| Fc)(?: of)?:? (?i:class )?${ROMAN}`,
    ),
    fits: always,
  },
  {
    id: 'nyha',
    pattern: pattern(
      `(?i:(?:heart failure|HF)[,(: ]+(?:functional )?class |(?<!-)\\bclass )${ROMAN}(?i:(?<=class .{1,6}) (?:congestive |chronic )?(?:heart failure|HF\\b)(?! (?:drugs?|medic|therap|recommend|device))|(?<=(?:failure|HF)[,(: ]+(?:functional )?class .{1,6}))`,
    ),
    fits: always,
  },
  {
    id: 'r-iss',
    pattern: pattern(`(?:\\bR-?ISS|(?i:revised international staging system)(?: \\(R-?ISS\\))?)${STAGE}${ROMAN}`),
    fits: MYELOMA,
  },
  {
    id: 'iss',
    pattern: pattern(
      `(?<![\\w-])(?:ISS|(?i:(?<!revised )international staging system)(?: \\(ISS\\))?)${STAGE}${ROMAN}`,
    ),
    fits: MYELOMA,
  },
  {
    id: 'durie-salmon',
    pattern: pattern(`\\bDurie[- ](?:and )?Salmon${STAGE}(?<low>I{1,3}|[123])(?<letters>[AB])?(?![\\w-])`),
    fits: always,
  },
  { id: 'rai', pattern: pattern(`(?:modified )?\\bRai${STAGE}${ROMAN}`), fits: CLL },
  {
    id: 'binet',
    pattern: pattern(`\\bBinet${STAGE}(?<step>[ABC])(?![\\w'-]|\\s?(?:\\/|or|and|to)\\s?[ABC]\\b)`),
    fits: CLL,
  },
  {
    id: 'dukes',
    pattern: pattern(
      `\\bDuke(?:s'?|'s)(?i:'? (?:stage |class |grade )?)(?<step>[A-D])[12]?(?![\\w'-]|\\s?(?:\\/|or|and|to)\\s?[A-D]\\b)`,
    ),
    fits: (passage, match) => stagedAt(passage, match.start, match.end) === 'colorectal-cancer',
  },
  {
    id: 'small-cell',
    pattern: pattern(
      `(?<![\\w-])(?<step>(?i:limited|extensive))[- ](?i:stage|disease)(?!\\w| (?:knowledge|awareness|information|activity|control|duration))`,
    ),
    fits: (passage) => SCLC.test(passage.text),
  },
  { id: 'small-cell', pattern: pattern('(?<![\\w-])(?<step>[LE])[SD]-SCLC\\b'), fits: always },
  {
    id: 'kidney-disease',
    pattern: pattern(
      `(?:\\bCKD|(?i:chronic kidney disease)(?: \\(CKD\\))?)(?i:,? \\(?stage:? |-| )?G?(?<kidney>[1-5][ab]?)(?:[AB][1-3])?(?![\\w%+]|\\.\\d|,\\d|-\\w|\\s?[-/]\\s?\\d|\\s(?:to|or|and)\\s\\d|\\s(?!(?:and|with|is|was|or|but|in|at|on|who|has|due|since|for|from|because|this)\\b)\\w)`,
    ),
    fits: always,
  },
  {
    id: 'pressure-sore',
    pattern: pattern(
      '(?<![\\w-])(?i:category|grade|stage)[ -](?<low>IV|I{1,3}|[1-4]|(?i:one|two|three|four)(?!\\w))(?=(?i: (?:\\w+ )?(?:(?:pressure|decubitus) (?:ulcers?|sores?|injur(?:y|ies)|wounds?)|bed ?sores?)))',
    ),
    fits: always,
  },
  {
    id: 'pressure-sore',
    pattern: pattern(
      '(?i:(?:pressure|decubitus) (?:ulcers?|sores?|injury|wound)|bed ?sore)(?i:,? (?:\\()?(?:was |is |of )?(?:at )?(?:category|grade|stage)) (?<low>IV|I{1,3}|[1-4]|(?i:one|two|three|four))(?![\\w.+-]|\\s?(?:\\/|or|and|to)\\s?\\d)',
    ),
    fits: always,
  },
];

/** Stages and classes that stand with the name of their system: NYHA, ISS, Rai, Binet, Dukes, limited stage, CKD, categories of pressure sores. */
export function readNamedSystems(passage: Passage): Found[] {
  const found: Found[] = [];
  for (const named of NAMED) {
    for (const match of matchesOf(passage.text, named.pattern)) {
      if (found.some(({ start, end }) => match.start < end && start < match.end) || !named.fits(passage, match))
        continue;
      const [step, high] = stepsOf(match, named.id);
      const reading = step === undefined ? undefined : stepReading(named.id, step, high, match.words('letters') ?? '');
      const { entry } = SYSTEMS[named.id] as { entry?: string };
      if (reading)
        found.push({
          start: match.start,
          end: match.end,
          entry: entry ?? `${step}-stage-disease`,
          reading,
        });
    }
  }
  return found;
}

function stepsOf(match: Match, id: SystemId): (string | undefined)[] {
  const word = match.words('step') ?? match.words('kidney');
  if (word !== undefined)
    return [
      { L: 'limited', E: 'extensive' }[id === 'small-cell' ? word : ''] ??
        (id === 'small-cell' ? word.toLowerCase() : word),
    ];
  const [low, high] = ['low', 'high'].map((name) => stageNumberOf(match.words(name) ?? '-'));
  const stepOf = (one: typeof low) => one && (id === 'pressure-sore' ? String(one.number) : romanOf(one));
  if (!low || (match.words('high') !== undefined && (!high || high.number <= low.number))) return [];
  return [stepOf(low), stepOf(high)];
}
