import type { Reading } from './reading.ts';
import type { Match } from './text/match.ts';

const GLUE = String.raw`[\s,;:(/=]{0,3}(?:(?:was|is|status|score|scored|scoring|of|by|and|with|but|expression|protein|result|as|on|at|reflex|(?:on|by) IHC,?) ){0,3}`;
const TEST = String.raw`\(?(?:IHC|(?i:immunohistochemistry|immunohistochemical(?: score)?))?(?: (?:score|result))?(?: of)?[\s:=(]{0,2}`;

/** The source of a pattern for a HER2 result. “her” and “Her” alone never match: the 2 must be there. */
export const HER2 = String.raw`\b(?:HER-?2|Her-?2|ERBB2|erbB2)(?:[/-]?(?i:neu))?\b(?:[- ](?i:receptor|protein|gene|expression|status))?(?:(?<stated>[- ]|:\s?| (?:was|is|were|are)(?: also)? |\s?\()(?<word>(?i:positive|negative|pos|neg|ultra-?low|low|zero|null|equivocal|borderline|amplified|non-?amplified|not amplified|amplification|overexpress(?:ion|ing|ed)))(?![\w])|\s?(?<plus>\+(?![+\d]|\s?/-)|\(\+\))|(?<minus>\s?\(-\)|-)(?![\w+])(?![^.;]{0,25}?\w-(?:\w*-)?(?:positive|negative|targeted|directed|low)))?(?:${GLUE}${TEST}(?<ihc>0(?![\w%+/-]|[.,]\d)|[1-3] ?\+(?!\d)|\+{2,3}(?!\+)))?(?:${GLUE}(?:D?ISH|FISH|CISH|SISH|DDISH)(?<ish>[- :]{0,2}(?:(?:was|is) )?(?i:positive|negative|pos\b|neg\b|non-?amplified|not amplified|amplified|\+|-(?!\w))))?`;

/** Where HER2 stands. */
export type Her2 = 'positive' | 'negative' | 'low' | 'ultralow' | 'equivocal';

/**
 * What a hit of `HER2` means: IHC 3+ is positive, 2+ is decided by ISH, 1+ and 0 are negative (ASCO/CAP, Wolff 2018, doi:10.1200/JCO.2018.77.8738, affirmed
 * 2023, doi:10.1200/JCO.22.02864); 1+, or 2+ with negative ISH, is HER2-low, and a trace below it
 * ultralow: both are in the US label of trastuzumab deruxtecan (FDA, January 2025, doi:10.1200/JCO-25-00812). Undefined where there is no
 * result, where the parts contradict each other, or where a second result follows.
 */
export function her2Of(match: Match): { her2: Her2; end: number; values: Reading['values'] } | undefined {
  const { after } = match;
  const word = match.words('word')?.toLowerCase().replace('-', '');
  const stain = match
    .words('ihc')
    ?.replace(/^\+{3}$/, '3+')
    .replace(/^\+{2}$/, '2+')
    .replace(' ', '');
  const ish =
    match.words('ish') === undefined
      ? undefined
      : /pos|\+|amplified/i.test(match.words('ish')!) && !/non|not/i.test(match.words('ish')!)
        ? 'positive'
        : 'negative';
  const isSeveral =
    /^\s?(?:or|and|to|-|\/)\s?(?:IHC[ -]?)?-?(?:[0-3]\s?\+|0\b|negative|positive|low|ultralow|zero|neg\b|pos\b)/i.test(
      after,
    );
  // “HER2-low (IHC 1+ or 2+/ISH−)”: what is stated holds for both.
  if (isSeveral && !(match.words('stated') && stain)) return undefined;
  // “HER2 positive breast cancer” is a result; “HER2 low 5%” or “HER2 0 of 12” are not.
  if (stain === '0' && /^\s?(?:of|in|out|patients|points?)\b/i.test(after)) return undefined;
  const stated: Her2 | undefined =
    word === undefined
      ? match.words('plus')
        ? 'positive'
        : match.words('minus')
          ? 'negative'
          : undefined
      : /^(?:pos|positive|amplified|amplification|overexpress\w+)$/.test(word)
        ? 'positive'
        : word === 'low'
          ? 'low'
          : word === 'ultralow'
            ? 'ultralow'
            : /equivocal|borderline/.test(word)
              ? 'equivocal'
              : 'negative';
  const tested: Her2 | undefined =
    stain === '3+'
      ? ish === 'negative'
        ? undefined
        : 'positive'
      : stain === '2+'
        ? ish === 'positive'
          ? 'positive'
          : ish === 'negative'
            ? 'low'
            : 'equivocal'
        : stain === '1+'
          ? ish === 'positive'
            ? undefined
            : 'low'
          : stain === '0'
            ? ish === 'positive'
              ? undefined
              : 'negative'
            : ish;
  if ((stain ?? ish) && !tested) return undefined;
  const her2 = isSeveral ? stated : agreed(stated, tested);
  if (!her2) return undefined;
  if (isSeveral) return { her2, end: match.span('word').end, values: {} };
  return { her2, end: match.end, values: { ...(stain && { ihc: stain }), ...(ish && { ish }) } };
}

function agreed(stated: Her2 | undefined, tested: Her2 | undefined): Her2 | undefined {
  if (!stated || !tested || stated === tested) return stated ?? tested;
  if (tested === 'equivocal') return stated === 'negative' ? 'low' : stated;
  if (stated === 'negative') return tested === 'low' ? 'low' : undefined;
  if (stated === 'ultralow') return tested === 'negative' ? 'ultralow' : undefined;
  return undefined;
}
