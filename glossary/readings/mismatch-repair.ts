import { isAboutCancer, isDenied } from './cancer-context.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';

const REPAIR = String.raw`(?i:(?:DNA )?mismatch[- ]repair)(?: \(MMR\))?|MMR`;
const CODES: readonly [status: string, source: string][] = [
  [
    'MSI-H',
    String.raw`MSI[- ]?H\b|MSI[- ](?i:high)\b(?!-end)|(?i:microsatellite[- ]instability)(?: \(MSI\))?(?: ?\(MSI-H\)|(?i:[- ]high)\b)|(?i:high(?:-level)? microsatellite instability)|(?i:microsatellite[- ]unstable)`,
  ],
  ['MSI-L', String.raw`MSI[- ]?L\b|MSI[- ](?i:low)\b|(?i:microsatellite[- ]instability)(?: \(MSI\))?(?i:[- ]low)\b`],
  ['MSS', String.raw`MSS\b|(?i:microsatellite[- ]stable|microsatellite stability)`],
  [
    'dMMR',
    String.raw`dMMR\b|MMR-?[dD]\b|(?:${REPAIR})(?i:[- ](?:was |is )?deficien(?:t|cy))\b|(?i:deficient )(?:${REPAIR})`,
  ],
  [
    'pMMR',
    String.raw`pMMR\b|MMR-?[pP]\b|(?:${REPAIR})(?i:[- ](?:was |is )?proficien(?:t|cy))\b|(?i:proficient )(?:${REPAIR})`,
  ],
];
const PATTERNS = CODES.map(([, source]) => pattern(String.raw`(?<![\w-])(?:${source})(?![\w])`));

const UNSTABLE =
  'the cancer cells can’t mend copying errors in their DNA, so errors pile up. Such cancers often respond to immunotherapy.';
const STABLE =
  'the cancer cells still mend copying errors in their DNA, as in most cancers. It doesn’t speak against other treatments.';
const MEANING: Readonly<Record<string, string>> = {
  'MSI-H': `MSI-high: ${UNSTABLE}`,
  dMMR: `Mismatch repair deficient (dMMR): ${UNSTABLE}`,
  'MSI-L':
    'MSI-low: the test found only a few copying errors in the DNA of the cancer cells. It is mostly treated like “stable” (MSS).',
  MSS: `Microsatellite stable (MSS): ${STABLE}`,
  pMMR: `Mismatch repair proficient (pMMR): ${STABLE}`,
};
const IS_UNSTABLE: Readonly<Record<string, boolean>> = {
  'MSI-H': true,
  dMMR: true,
  'MSI-L': false,
  MSS: false,
  pMMR: false,
};

/**
 * The results of two tests for the same thing, whether cells mend copying errors in DNA: microsatellites (MSI-H, MSI-L, MSS) and mismatch repair (dMMR, pMMR)
 * (NCI Dictionary of Cancer Terms; ESMO recommendations, Luchini 2019, doi:10.1093/annonc/mdz116; not opened). “MMR” alone is a vaccine, “MSS” alone may be manuscripts.
 */
export function readMismatchRepair(passage: Passage): Found[] {
  const { text } = passage;
  if (!isAboutCancer(passage) && !/microsatellite|mismatch[- ]repair|[dp]MMR|MSI-H/i.test(text)) return [];
  if (/vaccin|measles/i.test(text)) return [];
  if (!/MSI|MSS|MMR|microsatellite|mismatch/i.test(text)) return [];
  const parts = PATTERNS.flatMap((one, place) =>
    matchesOf(text, one).map((match) => ({ status: CODES[place]![0], match })),
  ).sort((a, b) => a.match.start - b.match.start);
  const found: Found[] = [];
  for (let at = 0; at < parts.length; ) {
    const { status, match } = parts[at]!;
    let end = match.end;
    let next = at + 1;
    // “MSI-H/dMMR”, “microsatellite stable (MSS)”: one result in two names.
    while (
      parts[next] &&
      IS_UNSTABLE[parts[next]!.status] === IS_UNSTABLE[status] &&
      (parts[next]!.match.start < end ||
        /^[\s/,()]{0,4}(?:(?:or|and|and\/or) )?$/.test(text.slice(end, parts[next]!.match.start)))
    ) {
      end = Math.max(end, parts[next]!.match.end);
      next += 1;
    }
    if (
      !isDenied(match.before) &&
      !isManuscripts(match, passage) &&
      !/\bconstitutional $/i.test(match.before) &&
      !isUndecided(match, end)
    )
      found.push({
        start: match.start,
        end,
        entry: 'microsatellite-instability',
        reading: reading(status),
      });
    at = next;
  }
  return found;
}

/** “MSS” alone: only in a sentence about such tests, or right beside a tumor. */
function isManuscripts(match: Match, { text, topics }: Passage): boolean {
  if (text.slice(match.start, match.end) !== 'MSS' || topics.includes('colorectal-cancer')) return false;
  return (
    !/microsatellite|mismatch|MSI|MMR|colorectal|colon|rectal|endometrial|gastric|immunotherapy|mutational/i.test(
      text,
    ) &&
    !/\b(?:tumou?rs?|cancers?|is|was|are|were|status) $/i.test(match.before) &&
    !/^[ -](?:tumou?rs?|cancers?|status|disease|m?CRC)\b/i.test(match.after)
  );
}

/** “MSI-H status is unknown”, “MSI-high or -low”. */
function isUndecided(match: Match, end: number): boolean {
  return /^\s*(?:(?:testing|test|analysis|assay|screening)\b|(?:status )?(?:is|was|remains) (?:unknown|pending|not known)|(?:or|and) -?(?:low|high|deficient|proficient)\b|\/(?:low|high)\b)/i.test(
    match.text.slice(end),
  );
}

function reading(status: string): Reading {
  return {
    kind: 'mismatch-repair',
    plain: MEANING[status]!,
    values: { status },
    ...(IS_UNSTABLE[status] && {
      limits:
        'Not every such cancer responds. Sometimes the cause runs in the family (Lynch syndrome), so a further gene test may be offered.',
    }),
  };
}
