import type { Found, Reading } from './reading.ts';
import { matchesOf, pattern } from './text/match.ts';
import { share, shareOf } from './text/numbers.ts';
import { regExp } from './text/reg-exp.ts';
import { whoAndWhen } from './who-and-when.ts';

/** A share with its bound behind it: “50% at best”, “10 percent or more”. */
const BOUND_BEHIND = pattern(
  `${share('share')},? (?i:at (?:the )?(?:very )?(?:best|most|worst|least)|or (?:more|less|fewer|higher|lower|better|greater|above|below|over|under))\\b`,
);
const BOUND_BEFORE = pattern(
  `(?i:\\b(?:at least|at most|no more than|(?<!\\b(?:go|goes|went|going|rises?|rose|climbs?|climbed|increases?|increased|jumped|moved|gone) )up to|as (?:many|much|high) as|more than|fewer than|less than|nearly|almost)) ${share('share')}`,
);
const BOUND =
  /\b(?:at least|at most|up to|more than|fewer than|less than|or more|or fewer|or less|or higher|or lower|as many as|at best)\b/iu;
/** Words that make an effect a strong one, before what they are said of. */
const STRONG = regExp(
  String.raw`\b(?<strong>(?:clinically |statistically |very )?(?:significant|severe|serious|major|life-threatening|permanent|disabling|debilitating))"? (?<what>[a-z-]{4,}(?: [a-z-]{3,})?)`,
  'giu',
);
const BY_CHANCE =
  /\b(?:(?:did not|didn't|not|never|failed to|fails to|without) (?:quite |yet )?(?:reach(?:ed|ing)?|achiev(?:e|ed|ing)|attain(?:ed|ing)?|hav(?:e|ing)|meet(?:ing)?) (?:the )?(?:level of )?(?:statistical )?significan(?:ce|t)|(?:not|n't|neither)(?: (?:quite|found to be|considered|deemed))? (?:statistically )?significant(?! (?:side|hearing|pain|harm|bleed|toxic))|(?:not|n't) (?:statistically )?significantly|non-?significant|statistically insignificant|(?:could|may|might) (?:well )?(?:be|have been) (?:due to |down to |by )?chance|no (?:statistically )?significant difference)\b/iu;
const COMPARISONS = [
  'relative-risk',
  'absolute-risk',
  'survival-gain',
  'vaccine-efficacy',
  'number-needed',
  'hazard-ratio',
  'odds-ratio',
];
const SHAM = String.raw`(?:placebos?|sham (?:treatments?|procedures?|surgery|injections?)|dummy (?:pills?|tablets?|drugs?|treatments?)|sugar pills?|inactive (?:pills?|drugs?|treatments?|substance))`;
const TO_SHAM = regExp(
  String.raw`\b(?:to|on|with|taking|took|given|receiving|received|got|of) (?:the |an? )?${SHAM}\b`,
  'iu',
);
/** “Survival from prostate cancer”: of those who didn’t die of it, not of all who live. */
const FROM_ILLNESS =
  /\bsurviv\w+(?: rates?)? from (?:\w+ ){0,3}?(?:cancer|melanoma|lymphoma|leuka?emia|myeloma|tumou?rs?)\b/iu;
/** The end of a quotation that was cut before its sense was told. */
const CUT =
  /“[^”]* (?:the|an?|of|for|with|to|by|in|on|from|and|or|that|which|who|whose|keep|keeps|makes?|cause[sd]?|is|are|was|were|be|been)”/iu;

/** What every reading must keep of its sentence: bounds, strength, chance, the group on a sham treatment. Those that would lose one of these are silent. */
export function faithful(found: readonly Found[], text: string): Found[] {
  if (found.length === 0) return [];
  const mayBeChance = BY_CHANCE.test(text);
  const compared = found.filter(({ reading }) => isComparison(reading)).length;
  return found.flatMap((one): Found[] => {
    const { reading } = one;
    if (losesBound(reading, text) || losesStrength(reading, text) || CUT.test(reading.plain)) return [];
    if (reading.kind === 'survival' && FROM_ILLNESS.test(text) && /\balive\b/u.test(reading.plain)) return [];
    let plain = whoAndWhen(reading, text);
    if (mayBeChance && isComparison(reading)) {
      // With several comparisons, nothing says which of them may be chance.
      if (compared > 1) return [];
      if (!/by chance|be chance|no difference/u.test(plain))
        plain = `${plain} By the text, this difference may be chance.`;
    }
    const sham = shamTold(one, plain, text);
    return sham === undefined ? [] : [sham === reading.plain ? one : { ...one, reading: { ...reading, plain: sham } }];
  });
}

/** Whether a reading sets two groups against each other, and doesn’t tell by itself how sure that is. */
function isComparison({ kind, values }: Reading): boolean {
  return (
    (COMPARISONS.includes(kind) || Object.keys(values).some((name) => /^(?:other|second)/u.test(name))) &&
    !('p' in values) &&
    !('low' in values && 'high' in values)
  );
}

function losesBound({ values, plain }: Reading, text: string): boolean {
  if (BOUND.test(plain)) return false;
  const isTold = /\b(?:about|nearly)\b/iu.test(plain);
  return matchesOf(text, ...(isTold ? [BOUND_BEHIND] : [BOUND_BEHIND, BOUND_BEFORE])).some((match) => {
    const value = shareOf(match.words('share')!);
    return Object.values(values).some((one) => typeof one === 'number' && one === value);
  });
}

/** “Significant hearing loss” told as “hearing loss”: milder loss wasn’t counted. */
function losesStrength({ plain }: Reading, text: string): boolean {
  const told = plain.toLowerCase();
  return [...text.matchAll(STRONG)].some(({ groups }) => {
    const what = groups!.what!.toLowerCase();
    return told.includes(what) && !told.includes(groups!.strong!.toLowerCase().split(' ').at(-1)!);
  });
}

/** The reading’s words with the group that had a sham treatment; undefined where they would give its share to somebody else. */
function shamTold({ start, end, reading }: Found, plain: string, text: string): string | undefined {
  if (!/^(?:response-rate|survival|recurrence-rate|event-free-survival|mortality|proportion)$/u.test(reading.kind))
    return plain;
  if (
    /placebo|sham|dummy|sugar|inactive|control/iu.test(plain) ||
    'otherPercent' in reading.values ||
    'second' in reading.values
  )
    return plain;
  const behind = /^[^.;,]{0,40}/u.exec(text.slice(end))![0];
  const around = `${text
    .slice(Math.max(0, start - 50), end)
    .split(/[.;,]/u)
    .at(-1)!}${behind}`;
  if (!TO_SHAM.test(around)) return plain;
  if (/\b(?:than|versus|vs|compared|unlike|against|but|while|and)\b/iu.test(around)) return undefined;
  return `${plain.replace(/ The (?:group: |text around it may say who|words around it say who).*$/u, '')} The group: those given a placebo or sham treatment.`;
}
