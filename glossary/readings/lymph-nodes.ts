import type { Found, Passage, Reading } from './reading.ts';
import { isDeniedAfter, isHypothetical, isOnAnimals } from './text/aside.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { numberOf, told } from './text/numbers.ts';
import { regExp } from './text/reg-exp.ts';

const COUNT = String.raw`(?<![\w.,])(?:\d{1,2}|(?i:zero|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty))(?![\w%]|[.,]\d)`;
const count = (name: string) => `(?<${name}>${COUNT})`;
const WHERE = String.raw`(?:(?:(?i:the|her|his|my|your|their|removed|regional|nearby|sentinel|axillary|armpit|underarm|pelvic|mediastinal|inguinal|groin|neck|cervical|para-aortic|resected|examined|sampled|harvested|dissected|left|right|additional|further|lymph|LN)|SLN)[ -]){0,4}`;
const NODES = String.raw`(?:(?i:nodes?|lymph glands?)|LNs?|SLNs?)\b`;
const POSITIVE = String.raw`(?i:positive|involved|cancerous|malignant|metastatic|affected|diseased)`;
const NEGATIVE = String.raw`(?i:negative|clear|cancer-free|uninvolved|clean|free of (?:cancer|tumou?r|disease|metastas[ie]s))`;
const OF = String.raw`\s?(?:/|(?i:(?:out )?of|from))\s?(?:(?i:the|her|his|my|your|a total of) )?`;
const BE = String.raw`(?i:(?:was|were|is|are|had been|being|came back|tested|turned out(?: to be)?|proved|found to be|showed|contained|had|held)\s){1,3}`;
const CANCER = String.raw`(?i:(?:any )?(?:cancer|tumou?r|(?:micro|macro)?metasta\w+|malignan\w+|disease|carcinoma|melanoma|signs of cancer))`;
const PATTERNS = [
  // “2 of 15 lymph nodes”, “0/3 sentinel nodes”: what they held comes after or before.
  pattern(
    `(?<![/-])(?<term>${count('positive')}${OF}${count('examined')} ${WHERE}${NODES})(?<found>(?: removed| examined| sampled| taken(?: out)?| tested| checked)?(?: ${BE}(?:${POSITIVE}|${NEGATIVE}|${CANCER})| ${POSITIVE}| ${NEGATIVE}| \\+| with ${CANCER}| containing ${CANCER})?)`,
  ),
  pattern(
    `(?<term>${count('positive')} ${WHERE}${NODES} (?:out )?of ${count('examined')})(?<found> ${BE}(?:${POSITIVE}|${NEGATIVE}|${CANCER}))`,
  ),
  // “12 lymph nodes removed, all negative”, “of 22 nodes, 5 were positive”.
  pattern(
    `(?<term>${count('examined')} ${WHERE}${NODES})(?: (?i:were|was))?(?: (?i:removed|examined|taken out|tested|checked|sampled|looked at))?,?(?: (?i:and|of which|but|with))? (?<positive>(?:\\d{1,2}|(?i:none|all|one|two|three|four|five|six|seven|eight|nine|ten)))(?: of (?:them|which))?(?<found> (?:${BE})?(?:${POSITIVE}|${NEGATIVE}|${CANCER}))`,
  ),
  pattern(
    `(?<term>(?:${NODES}|SLNB)(?: status)?[\\s:,(]{1,3}(?:(?:positive|involved)[\\s:]{0,2})?${count('positive')}\\s?(?:/|(?:out )?of)\\s?${count('examined')}(?<found>(?: ${BE}| )?${POSITIVE})?)`,
  ),
  // “three positive nodes”, “1 to 3 involved lymph nodes”, “four or more positive nodes”.
  pattern(
    `(?<term>${count('low')}(?:\\s?(?:-|to|or)\\s?${count('high')})?(?<more>\\+| or more)? (?:${WHERE}${POSITIVE} ${WHERE}${NODES}|(?:lymph |axillary |sentinel ){1,3}${NODES} ${BE}(?:${POSITIVE}|${CANCER})))`,
  ),
  // “spread to at least 4 but not more than 6 nearby lymph nodes”.
  pattern(
    `(?<spread>\\b(?i:spread to|found in|present in|seen in|reached|involved|involving|cancer in|cells in|disease in)) (?<term>(?:(?<most>(?i:up to|at most|no more than) )|(?i:at least|just|only) )?${count('low')}(?:(?:\\s?-\\s?| to | or | but (?:not|no) more than )${count('high')})?(?<more>\\+| or more)? ${WHERE}${NODES})(?! (?:groups?|stations?|regions?|areas?|dissection|biops\\w+))`,
  ),
  pattern(
    `(?<term>(?<none>\\b(?i:no|none of (?:the|her|his|my|your|their))(?: (?<examined>\\d{1,2}))? ${WHERE}${NODES}) (?:${BE})?(?:${POSITIVE}|${CANCER}|involvement))`,
  ),
  pattern(`(?<term>(?<none>\\b(?i:no|zero) ${WHERE}${POSITIVE} ${WHERE}${NODES}))`),
  pattern(
    `(?<term>(?<all>\\b[Aa]ll (?:of )?(?:(?:the|her|his|my|your|their) )?(?<examined>\\d{1,2}|two|three|four|five|six|ten|twelve)? ?${WHERE}${NODES}) ${BE}(?:all )?(?<allNegative>${NEGATIVE}))`,
  ),
  // “without spread to the lymph nodes”, “patients with positive nodes”.
  pattern(
    `(?<term>\\b(?i:no (?:sign of |evidence of )?|without (?:any )?|(?:had|has|have) not |hadn't |hasn't |haven't |not )(?<clear>(?i:spread) (?i:to|into) (?i:(?:any |the |their |her |his |nearby |her |lymph )*)${NODES}))`,
  ),
  pattern(
    `(?<term>(?<=\\b(?i:with|had|have|has) )(?<bare>(?i:positive (?:axillary |lymph |sentinel )*nodes)))(?! (?:and|or|in \\d))`,
  ),
  pattern(
    `(?<term>(?<status>\\b(?i:(?:lymph[ -])?nodes?|LN)[ -](?:was |were |is |are |status:? ?)?(?<sign>(?i:negative|positive))\\b))`,
  ),
];
const MEDICAL =
  /\b(?:lymph\w*|sentinel|SLNB|axill\w+|armpits?|pelvic|mediastinal|breasts?|cancer(?:s|ous)?|tumou?rs?|metasta\w+|melanomas?|carcinomas?|surge(?:on|ry)|biops(?:y|ies)|mastectomy|lumpectomy|dissection|HER2\S*|ER|chemo\w*|LNs?|SLNs?|prostate\w*|colon|lung|oncolog\w+|margins?)\b|nodes?[- ]?(?:negative|positive)/i;
const WORDS = /nodes?\b|LN|gland/i;
/** “N1: spread to 1 to 3 nodes” tells what a category is, not what was found. */
const DEFINITION = /\bN[0-3][a-c]?\b\s?(?::|means?\b|is when\b|-\s)/;
/** “negative for tuberculosis”, “positive pressure”: another test, or no test. */
const OTHER_STATUS =
  /^ (?:for (?!(?:cancer|tumou?r|\w*metasta|malig|\w*carcinoma|melanoma|disease|spread))|pressure|news|feedback|charge|attitude)/i;
const NOT_SO = /^[\s:,;(=-]*(?:(?:all|both|were|was|are|is|tested|came back)\s){0,3}/i;
const COMPUTING =
  /\b(?:clusters?|servers?|graphs?|networks?|Redis|Kubernetes|kubectl|pods?|trees?|replicas?|down|online|offline|blockchain|classif\w+|HIV)\b/i;
const OTHER_AFTER =
  /^\s?(?:,|;|\/|-|and|or|to|versus|vs\.?)\s?(?:\d+\s?(?:\/|of|out|nodes|lymph|positive|-)|node[ -](?:pos|neg)|(?:positive|negative)\b)/i;

/**
 * Lymph nodes with and without cancer cells, as a pathology report counts them: “2 of 15” means two with cancer among fifteen looked at (from the cancer protocols
 * of the College of American Pathologists; not opened). It says nothing where the words don’t tell what the count is of.
 */
export function readLymphNodes({ text, topics }: Passage): Found[] {
  if (!WORDS.test(text) || (!MEDICAL.test(text) && topics.length === 0) || COMPUTING.test(text)) return [];
  if (DEFINITION.test(text) || isOnAnimals(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    if (
      OTHER_AFTER.test(match.after) ||
      (isHypothetical(match.before) && !match.words('clear')) ||
      /\b(?:if|whether|unless)\b[^,;]{0,40}$/i.test(match.before) ||
      (match.words('clear') !== undefined && /\b[Ss]tages? (?:[0-4]|I|V)/.test(text)) ||
      isDeniedAfter(match.after) ||
      (match.words('status') !== undefined && OTHER_STATUS.test(match.after)) ||
      /\bnode[- ](?:positive|negative) (?:or|and) $/i.test(match.before)
    )
      return [];
    if (
      /(?:[<>≥≤]=?|\b(?:more|fewer|less) than|\bat (?:least|most)|\bup to|\bover|\bunder)\s?$/i.test(
        match.before.slice(-30),
      )
    )
      return [];
    const reading = readingOf(match);
    return reading
      ? [{ ...match.span('term'), entry: match.words('status') ? 'nodal-involvement' : 'lymph-node', reading }]
      : [];
  });
}

function readingOf(match: Match): Reading | undefined {
  const examined = numberOf(match.words('examined') ?? '');
  if (match.words('clear')) {
    return told_(
      'No spread to the lymph nodes: this is called node-negative. It means that no cancer cells were found in them.',
      {
        status: 'negative',
      },
    );
  }
  if (match.words('bare')) {
    return told_('Positive nodes: cancer cells were found in lymph nodes.', { status: 'positive' });
  }
  if (match.words('status')) {
    const isPositive = /positive/i.test(match.words('sign')!);
    return told_(
      isPositive
        ? 'Node-positive: cancer cells were found in at least one lymph node.'
        : 'Node-negative: no cancer cells were found in the lymph nodes that were looked at.',
      { status: isPositive ? 'positive' : 'negative' },
    );
  }
  if (match.words('none') || match.words('all')) {
    const nodes = Number.isNaN(examined)
      ? 'No cancer cells were found in the lymph nodes that were looked at.'
      : `None of the ${told(examined)} lymph nodes that were looked at held cancer cells.`;
    return told_(nodes, { positive: 0, ...(!Number.isNaN(examined) && { examined }) });
  }
  if (match.words('low')) {
    const low = numberOf(match.words('low')!);
    const high = numberOf(match.words('high') ?? '');
    // “May have spread” is no finding, and “one or more” adds nothing to the words.
    if (
      match.words('spread') &&
      (/\b(?:may|might|could|can|not|if|whether)\s(?:\w+ ){0,2}$/i.test(match.before) ||
        (low === 1 && Number.isNaN(high)))
    )
      return undefined;
    if (low === 0 || high <= low || (match.words('more') && !Number.isNaN(high))) return undefined;
    if (match.words('most'))
      return Number.isNaN(high)
        ? told_(`This means that ${low} lymph nodes at most hold cancer cells.`, { low: 1, high: low })
        : undefined;
    const amount = match.words('more')
      ? `${low} or more lymph nodes`
      : Number.isNaN(high)
        ? `${low} lymph node${low === 1 ? '' : 's'}`
        : `${low} to ${high} lymph nodes`;
    return told_(
      match.words('more') || !Number.isNaN(high)
        ? `This means that ${amount} hold cancer cells.`
        : `Cancer cells were found in ${amount}.`,
      match.words('more') ? { low } : Number.isNaN(high) ? { positive: low } : { low, high },
    );
  }
  return counted(match, examined);
}

function counted(match: Match, examined: number): Reading | undefined {
  const words = match.words('positive')!;
  const first = /none/i.test(words) ? 0 : /all/i.test(words) ? examined : numberOf(words);
  if (!(examined >= 1) || Number.isNaN(first) || first > examined) return undefined;
  const near = `${match.words('found') ?? ''}`;
  const before = match.before.slice(-50);
  const rest = match.after.slice(0, 40).replace(NOT_SO, '');
  if (/^not\b/i.test(rest)) return undefined;
  const isNegative =
    regExp(`${NEGATIVE}`).test(near) || regExp(`^(?:${NEGATIVE}|neg\\b|benign|normal)`, 'iu').test(rest);
  const isTold =
    regExp(`${POSITIVE}|${CANCER}`).test(near) ||
    regExp(`(?:${CANCER}|${POSITIVE}|(?i:involv\\w+|spread))(?: \\w+){0,4} (?i:in|to|within|of)?\\s?$`).test(before);
  // “0/3 sentinel nodes” is a report’s way of writing; “2 of 15 nodes” alone may be any two. “Of 12 nodes, 3 were swollen” isn’t this.
  const isReport =
    /^\d+\s?\/\s?\d+ /.test(match.words('term')!) || /^(?:LN|[Ll]ymph|[Nn]ode|SLN)/.test(match.words('term')!);
  if (!isTold && !isNegative && !isReport) return undefined;
  if (/\b(?:swollen|enlarged|removed|took out|sampled)\b/i.test(near + before) && !isTold && !isNegative)
    return undefined;
  // “3 of 15 nodes were negative” leaves the others open.
  if (isNegative && first !== examined) return undefined;
  const positive = isNegative ? 0 : first;
  const others = examined - positive;
  const nodes = `lymph node${examined === 1 ? '' : 's'}`;
  const plain =
    positive === 0
      ? examined === 1
        ? 'The one lymph node that was looked at held no cancer cells.'
        : `None of the ${told(examined)} ${nodes} that were looked at held cancer cells.`
      : others === 0
        ? `${examined === 1 ? 'The one lymph node that was' : `All ${told(examined)} ${nodes} that were`} looked at held cancer cells.`
        : `Of ${told(examined)} ${nodes} looked at, ${told(positive)} held cancer cells; the other${others === 1 ? '' : ` ${told(others)}`} did not.`;
  return told_(
    `${plain}${/sentinel|SLN/i.test(match.words('term')!) ? ' Sentinel nodes are the first that cancer cells would reach.' : ''}`,
    { positive, examined },
  );
}

function told_(plain: string, values: Reading['values']): Reading {
  return {
    kind: 'lymph-nodes',
    plain,
    values,
    limits: 'The nodes are one part of the stage. The size of the tumor and the kind of cells count too.',
  };
}
