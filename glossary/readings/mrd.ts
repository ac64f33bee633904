import { countsPeople, isAboutCancer, isDenied } from './cancer-context.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { told } from './text/numbers.ts';

const NAME = String.raw`(?:\b(?:(?i:minimal|measurable|molecular)) (?i:residual disease)(?: \(MRD\))?|\bMRD)`;
const PATTERNS = [
  pattern(
    String.raw`(?<term>${NAME}(?:[- ]| (?:status|tests?|results?|level)?:? ?(?:(?i:was|is|were|are|came back|remained|became|tested|stayed|turned|be|being) ){0,2}|: ?)\(?(?:(?<no>(?i:negative|negativity|undetectable|not detected|not detectable|neg\b))|(?<yes>(?i:positive|positivity|detectable|detected|pos\b))))(?!\w)(?!(?i:[- ]*(?:or|and|/|vs\.?|versus)[- ]*(?:MRD[- ])?(?:negative|positive|negativity|positivity|detectable|undetectable)))`,
  ),
  pattern(
    String.raw`(?<term>(?:(?<no>\bu(?=MRD\b)|(?i:undetectable|non-?detectable|no detectable|no evidence of) (?:(?i:levels of ))?)|(?<yes>(?i:(?<!no )(?<!un)detectable|persistent) ))(?:${NAME}|(?<=u)MRD))\b`,
  ),
  pattern(
    String.raw`(?<term>${NAME}(?: (?:level|value|result|burden))?)(?: (?i:of|was|is|at|fell to|dropped to))?\s?[:=(]?\s?(?<bound><|≤|(?i:less than|below|under) )?\s?(?:(?<value>\d+(?:\.\d+)?)\s?%|10(?<power>⁻[²³⁴⁵⁶⁷]|\^?\s?-[2-7])(?!\.?\d))`,
  ),
];
/** How fine the test is, after a result: “at 10⁻⁵”, “(10-5)”, “at a sensitivity of 0.001%”, “1 in 100,000”. */
const DEPTH = pattern(
  String.raw`^[^.;%]{0,45}?[\s(<,](?:(?:1\s?[x×]\s?)?10(?<power>⁻[²³⁴⁵⁶⁷]|\^?\s?-[2-7])(?!\.?\d)|1e-?0?(?<exp>[2-7])\b|(?<percent>0?\.0{0,4}1)\s?%|(?i:1|one) (?:cell |leuk(?:a|e)*mi[ac] cell |cancer cell )?(?:in|per) (?:every )?(?<in>1,?000,?000|(?:1,?0|10,?0|100,?0)00|(?i:(?:a|one) million|10 thousand))(?! (?:people|patients)))`,
);
const SUPERSCRIPT: Readonly<Record<string, number>> = { '⁻²': 2, '⁻³': 3, '⁻⁴': 4, '⁻⁵': 5, '⁻⁶': 6, '⁻⁷': 7 };

/** More than this share is no longer minimal: it is counted under the microscope. */
const MOST_PERCENT = 5;

/**
 * MRD: cancer cells too few for the microscope. Tests find one among 10,000 to 1,000,000 (10⁻⁴ = 0.01%, 10⁻⁵, 10⁻⁶); negative means none above that line
 * (ELN MRD, Heuser 2021, Blood 138:2753; IMWG, Kumar 2016, doi:10.1016/S1470-2045(16)30206-6, not opened). Shares of people are left alone.
 */
export function readMrd(passage: Passage): Found[] {
  const { text } = passage;
  if (!/MRD|residual disease/i.test(text)) return [];
  if (
    !isAboutCancer(passage) &&
    !/residual disease|marrow|remission|transplant|\bALL\b|relapse|10⁻|CAR[- ]T|u?MRD[- ](?:negativ|positiv)/i.test(
      text,
    )
  )
    return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    if (match.words('value') ?? match.words('power')) return level(match);
    const isNegative = match.words('no') !== undefined;
    if (isDenied(match.before) || /\b(?:no|whether|if)\s+$/i.test(match.before)) return [];
    if (/^\s?(?:testing|tests?|assays?|analysis)\b/i.test(match.after)) return [];
    const depth = depthOf(match);
    return [
      {
        ...match.span('term'),
        entry: isNegative ? 'mrd-negative' : 'minimal-residual-disease',
        reading: statusReading(isNegative, depth),
      },
    ];
  });
}

function level(match: Match): Found[] {
  const power = match.words('power');
  const percent = power ? 100 / 10 ** exponentOf(power) : match.number('value');
  if (
    !(percent > 0 && percent < MOST_PERCENT) ||
    countsPeople(match.after) ||
    /^\s?(?:-|to|or|and|vs\.?|versus)\s?\d/.test(match.after) ||
    /^\s?(?:lower|higher|reduction|risk|chance)/.test(match.after)
  )
    return [];
  const isBelow = match.words('bound') !== undefined;
  // “<0.01%” is told with one cell: 1 of 10,000.
  const of = 10 ** Math.max(2, Math.ceil(-Math.log10(percent / 100) - 1e-9));
  const count = (percent / 100) * of;
  const cells = `${told(count, 1)} of ${told(of)} cells`;
  return [
    {
      ...match.span('term'),
      entry: 'minimal-residual-disease',
      reading: {
        kind: 'mrd',
        plain: isBelow
          ? `MRD below ${told(percent, 5)}%: fewer than ${cells} in the sample were cancer cells.${percent <= 0.0101 ? ' Often this is the line below which the result is called negative.' : ''}`
          : `MRD ${told(percent, 5)}%: about ${cells} in the sample were cancer cells, ${percent < 1 ? 'too few to see under a microscope' : 'which are hard to tell apart under a microscope'}.`,
        values: { percent, ...(isBelow && { bound: 'less than' }) },
        limits: LIMITS,
      },
    },
  ];
}

function exponentOf(power: string): number {
  return SUPERSCRIPT[power] ?? Number(power.replace(/\D/g, ''));
}

/** One cell in how many the test could find; undefined where the sentence doesn’t say. */
function depthOf(match: Match): number | undefined {
  const [hit] = matchesOf(match.after, DEPTH);
  if (!hit) return undefined;
  const power = hit.words('power') ?? hit.words('exp');
  if (power) return 10 ** exponentOf(power);
  const share = hit.words('percent');
  if (share) return Math.round(100 / Number(share));
  const words = hit.words('in')!;
  return /million/i.test(words) ? 1_000_000 : /thousand/i.test(words) ? 10_000 : Number(words.replaceAll(',', ''));
}

function statusReading(isNegative: boolean, depth: number | undefined): Reading {
  const fine = depth ? ` It could find 1 cancer cell among ${told(depth)} cells.` : '';
  return {
    kind: 'mrd',
    plain: isNegative
      ? `MRD-negative: a very fine test found no cancer cells, nor traces of them, in the sample.${fine} That is a welcome result.`
      : `MRD-positive: a very fine test still found a few cancer cells, or traces of them.${fine} Doctors use it to choose what comes next.`,
    values: { status: isNegative ? 'negative' : 'positive', ...(depth && { depth }) },
    limits: isNegative ? 'A few cells may be left, too few for the test or in a place that was not sampled.' : LIMITS,
  };
}

const LIMITS = 'Tests differ in how fine they are, and a later test can give another result.';
