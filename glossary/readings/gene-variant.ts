import { isAboutCancer, isDenied } from './cancer-context.ts';
import { GENE, type Gene, geneOf, KNOWN_ALONE } from './gene-names.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { regExp } from './text/reg-exp.ts';

const CODE = String.raw`(?:p\.)?[ACDEFGHIKLMNPQRSTVWY]\d{2,4}(?:[ACDEFGHIKLMNPQRSTVWY](?:\/[A-Z])?)?(?![\w])|(?i:exon[- ]?\d{1,2}(?:[- ](?:skipping|deletions?|del\b|insertions?|ins\b))?|ex\d{1,2}(?:del|ins|skipping)?)|ITD\b|TKD\b`;
const CHANGE =
  '(?i:mutations?|mutated|mutants?|fusions?|rearrangements?|rearranged|translocations?|translocated|amplifications?|amplified|alterations?|(?:likely )?pathogenic variants?)';
const PATTERNS = [
  pattern(`(?<wild>(?i:wild[- ]?type)) (?<gene>${GENE})\\b(?! (?i:mice|mouse|cells))`),
  pattern(`(?<gene>\\b${GENE})(?: (?i:gene|status))?(?:[- ]| (?i:was|is) |: ?)(?<wild>(?i:wild[- ]?type)|WT\\b)`),
  pattern(
    `(?<gene>\\b${GENE})(?: (?i:gene))?[- ]?(?<code>${CODE})(?:[- ]?\\((?:${CODE})\\))?(?:[- ](?<change>${CHANGE}))?(?:[- ](?<sign>(?i:positive|negative)))?`,
  ),
  pattern(`(?<gene>\\b${GENE})(?: (?i:gene))?[- ](?:(?<change>${CHANGE})(?:[- ](?<sign>(?i:positive|negative)))?)`),
  pattern(
    `(?<gene>\\b${GENE})(?:[- ](?<sign>(?i:positive|negative))|(?<plus>\\+)(?![+\\d]))(?!(?i:[- ]*(?:or|and|/)[- ]*(?:negative|positive)))`,
  ),
  pattern(
    `(?<change>(?i:mutations?|fusions?|rearrangements?|amplifications?|alterations?)) (?i:in|of|to|involving)(?: (?i:the|a|your|his|her|my))?(?: (?i:genes? (?:called|named)))? (?<gene>${GENE})\\b`,
  ),
  pattern(
    `(?<alone>\\b(?:${Object.keys(KNOWN_ALONE).join('|')}))\\b(?:[- ](?<change>${CHANGE}))?(?:[- ](?<sign>(?i:positive|negative)))?`,
  ),
];
const WORDS = regExp(`${GENE}|${Object.keys(KNOWN_ALONE).join('|')}|V(?:O)?US|(?i:variants? of)`);
const VUS = pattern(
  String.raw`\bV(?:O)?US\b|(?i:\bvariants? of (?:uncertain|unknown|undetermined) (?:clinical )?significance)(?: \(VO?US\))?`,
);

/** What follows makes the words the name of a drug, of a test or of a group, not a result. */
const NO_RESULT =
  /^[- ]?(?:inhibitors?|blockers?|drugs?|testing|tests?|status|screening|analysis|assay|antibod|TKIs?|targeted|targeting|directed|therap|signal|pathway|expression|protein|rate|frequency|mice|mouse|carriers?' children|vibes|news|shares?\b|stock)/i;
const FOUND_NOT =
  /^[\s,:(]{0,2}(?:(?:result|test|testing) )?(?:(?:was|were|is|are|has been|have been|came back) )?(?:negative|not (?:found|detected|seen|identified|present)|undetected|absent|ruled out)\b/i;
const LOOSE_BEFORE =
  /\b(?:no|without|negative for|neither|nor|lack\w*|absence of)\b[^.;:]{0,60}?\b(?:or|nor|and)\s(?:an? )?$/i;
const LOOSE_AFTER =
  /^[^.;:]{0,60}?\b(?:not (?:found|detected|identified|present|seen)|(?:was|were) negative|ruled out)\b/i;
const NOT_BEFORE =
  /\b(?:no|without|negative for|absence of|free of|lacks?|lacked|lacking|(?:did|do|does) not (?:have|carry|find|show|detect)|didn't (?:have|carry|find|show)|doesn't have|don't have)(?: (?:a|an|any|the|evidence of|actionable|known|detectable)){0,2} $/i;

/**
 * Changes in genes that guide cancer treatment: the gene, the change and whether it was found. What each gene does is in `gene-names.ts`. A variant of uncertain
 * significance must not steer treatment (ACMG/AMP, Richards 2015, doi:10.1038/gim.2015.30); most that are later cleared up turn out harmless (Esterling 2020,
 * doi:10.1200/PO.20.00020: 82% of new labels were milder; Mersch 2018, not opened). It is silent where the words name a drug or a test, and where the change isn’t one that this gene can have.
 */
export function readGeneVariant(passage: Passage): Found[] {
  const { text, topics } = passage;
  if (!WORDS.test(text)) return [];
  const uncertain = matchesOf(text, VUS)
    .filter(() => isAboutCancer(passage) || /gene|variant|BRCA|DNA/i.test(text))
    .filter(({ before, after }) => !isDenied(before) && !/^\s(?:prices?|market)/.test(after));
  if (!isAboutCancer(passage) && !/mutat|\bgene|rearrange|BRCA|\bexon/i.test(text) && uncertain.length === 0) return [];
  const found = matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const gene = geneOf(match.words('gene') ?? KNOWN_ALONE[match.words('alone') ?? '']);
    if (!gene || NO_RESULT.test(match.after) || /\b(?:anti|non)-$/i.test(match.before)) return [];
    // “EGFR or ALK mutation” is read at the last; what stands before “/” belongs to it.
    if (uncertain.some((one) => one.start < match.end && match.start < one.end)) return [];
    const code = codeOf(match.words('code') ?? match.words('alone'));
    const change = match.words('change')?.toLowerCase();
    if (code && !gene.allows.test(code)) return [];
    if (!code && change && !fits(gene, change)) return [];
    // “HER2-positive” and “MET-positive” are told of the protein; “EGFR-positive” of the gene only in the lung.
    const isBare = !code && !change && match.words('wild') === undefined;
    if (
      isBare &&
      (/^(?:HER2|MET)$/.test(gene.name) ||
        (gene.name === 'EGFR' && !/lung|NSCLC/i.test(text) && !topics.includes('lung-cancer')))
    )
      return [];
    const isWild = match.words('wild') !== undefined;
    const isAbsent = isNegative(match);
    // “no EGFR mutation or ALK fusion”, “EGFR mutations and ALK fusions were not found”: too loosely tied to tell.
    if (!isAbsent && (LOOSE_BEFORE.test(match.before.slice(-90)) || LOOSE_AFTER.test(match.after))) return [];
    if (isDenied(match.before) && !isAbsent) return [];
    if (isWild && isAbsent) return [];
    return [
      {
        start: match.start,
        end: match.end,
        entry: gene.entry,
        reading: reading(gene, isWild ? 'wild-type' : isAbsent ? 'not found' : 'changed', code, change),
      },
    ];
  });
  return [
    ...found,
    ...uncertain.map(
      (match): Found => ({
        start: match.start,
        end: match.end,
        entry: 'variant-of-uncertain-significance',
        reading: UNCERTAIN,
      }),
    ),
  ];
}

/** The code in one form: “p.G12C” as “G12C”, “ex20ins” as “exon 20 insertion”. */
function codeOf(written: string | undefined): string | undefined {
  return written
    ?.replace(/^p\./, '')
    .replace(/^ex(?:on)?[- ]?(?=\d)/i, 'exon ')
    .replace(/(?<=\d)[- ]?(?:deletions?|del)$/i, ' deletion')
    .replace(/(?<=\d)[- ]?(?:insertions?|ins)$/i, ' insertion')
    .replace(/(?<=\d)[- ]?skipping$/i, ' skipping');
}

function isNegative(match: Match): boolean {
  return /negative/i.test(match.words('sign') ?? '') || FOUND_NOT.test(match.after) || NOT_BEFORE.test(match.before);
}

function fits(gene: Gene, change: string): boolean {
  if (/fusion|rearrange|translocat/.test(change)) return gene.fuses !== undefined;
  if (/amplif/.test(change)) return gene.amplifies === true;
  return true;
}

function reading(
  gene: Gene,
  status: 'changed' | 'not found' | 'wild-type',
  code: string | undefined,
  change: string | undefined,
): Reading {
  const kind = /fusion|rearrange|translocat/.test(change ?? '')
    ? ' fusion'
    : /amplif/.test(change ?? '')
      ? ' amplification'
      : '';
  const plain = /alteration/.test(change ?? '') ? ' change' : ' mutation';
  const bare = !gene.fuses
    ? plain
    : status === 'changed'
      ? '-positive'
      : gene.fuses === 'mostly'
        ? ' fusion'
        : ' change';
  const suffix = code
    ? `${/^[IT]/.test(code) && gene.name === 'FLT3' ? '-' : ' '}${code}`
    : kind || (change ? plain : bare);
  const name = `${gene.name}${suffix}`;
  const values = { gene: gene.name, status, ...(code && { variant: code }), ...(kind && { variant: kind.trim() }) };
  if (status === 'wild-type') {
    return {
      kind: 'gene-variant',
      plain: `${gene.name} wild-type: the test found the usual form of this gene, without the changes that it looks for.`,
      values,
      limits: LIMITS,
    };
  }
  if (status === 'not found') {
    return {
      kind: 'gene-variant',
      plain: `${name}: not found. The test didn’t see this change in the sample.`,
      values,
      limits: LIMITS,
    };
  }
  const what =
    kind === ' fusion'
      ? `a piece of this gene has joined to another one. The gene ${gene.role}.`
      : kind === ' amplification'
        ? `the cancer cells carry too many copies of this gene. It ${gene.role}.`
        : suffix === '-positive'
          ? `this gene is changed. It ${gene.role}.`
          : `a change in a gene that ${gene.role}.`;
  const special = gene.special?.find(([one]) => one.test(code ?? ''))?.[1];
  return {
    kind: 'gene-variant',
    plain: `${name}: ${what} ${special ?? gene.next}`,
    values,
    limits: 'Whether it changes the treatment depends on the cancer and on which medicines are approved.',
  };
}

const LIMITS =
  'A test can miss a change when there is little tumor in the sample, and it looks only for the changes on its list.';
const UNCERTAIN: Reading = {
  kind: 'gene-variant',
  plain:
    'Variant of uncertain significance (VUS): a difference in a gene was found, but nobody knows yet whether it matters. Most that are later cleared up turn out harmless.',
  values: { variant: 'VUS' },
  limits: 'By itself it shouldn’t change treatment or be counted as a raised risk. The lab may update the result.',
};
