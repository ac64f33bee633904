import { boundAround, isHalfOfRange, isRule } from './cancer-context.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';
import { isOneOfSeveral, LINK } from './text/phrases.ts';

interface Marker {
  name: string;
  entry: string;
  /** Pattern of the name. */
  source: string;
  unit: string;
  /** Pattern of the unit in which the usual limit holds. */
  unitSource: string;
  /** Whether the marker is told without a unit too: its name can mean nothing else. */
  bare?: true;
  /** What many labs take as the upper end of the usual range. */
  usual: string;
  /** Other things that raise it. */
  others: string;
  highest: number;
}

const PER_ML = String.raw`(?:k?I?U\s?/\s?[mM]?[lL]\b|(?i:(?:international )?units? (?:per|/) ?milli(?:liter|litre))\b)`;
const NG = String.raw`(?:ng\s?/\s?m[lL]\b|[µμu]g\s?/\s?[lL]\b|mcg\s?/\s?L\b|(?i:nanograms? per milli(?:liter|litre))\b)`;
const WORDS = String.raw`(?: \([A-Za-z0-9 -]{2,12}\))?(?: (?i:tumou?r marker))?(?: (?i:blood))?(?: (?i:levels?|values?|readings?|results?|concentrations?|counts?|scores?|test))?(?: (?i:rose|fell|dropped|went up|came down|climbed|jumped|had risen|had fallen) to)?`;
const LAB = 'Labs differ a little.';

/**
 * The usual upper ends: CA-125 35, CA 15-3 30 and CA 19-9 37 U/mL, CEA 3 ng/mL (5 in people who smoke), AFP 10 ng/mL after the first year of life, hCG 5 IU/L
 * without pregnancy (Davis’s Laboratory and Diagnostic Tests, “Cancer Markers” and “Human Chorionic Gonadotropin”, Nursing Central). For LDH none is told: labs
 * differ too much (50–150 in the MSD Manual, 80–225 units per liter elsewhere).
 */
const MARKERS: readonly Marker[] = [
  {
    name: 'CA-125',
    entry: 'ca-125',
    source: String.raw`\bCA[- ]?125\b|(?i:cancer antigen 125)`,
    unit: 'U/mL',
    unitSource: PER_ML,
    bare: true,
    usual: 'Many labs count values up to 35 as usual.',
    others: 'A period, endometriosis, pregnancy or liver trouble can raise it too.',
    highest: 200_000,
  },
  {
    name: 'CA 15-3',
    entry: 'ca-15-3',
    source: String.raw`\bCA[- ]?15[-.]3\b|(?i:cancer antigen 15-3)`,
    unit: 'U/mL',
    unitSource: PER_ML,
    bare: true,
    usual: 'Many labs count values up to 30 as usual.',
    others: 'Liver trouble or a harmless breast lump can raise it too.',
    highest: 100_000,
  },
  {
    name: 'CA 19-9',
    entry: 'ca-19-9',
    source: String.raw`\bCA[- ]?19[-.]9\b|(?i:(?:cancer|carbohydrate) antigen 19-9)`,
    unit: 'U/mL',
    unitSource: PER_ML,
    bare: true,
    usual: 'Many labs count values up to 37 as usual.',
    others: 'Gallstones, a blocked bile duct or an inflamed pancreas can raise it too.',
    highest: 2_000_000,
  },
  {
    name: 'CEA',
    entry: 'cea',
    source: String.raw`\bCEA\b|(?i:carcino-?embryonic antigen)`,
    unit: 'ng/mL',
    unitSource: NG,
    usual: 'Many labs count values up to 3 as usual, or up to 5 in people who smoke.',
    others: 'Smoking, liver trouble or an inflamed bowel can raise it too.',
    highest: 100_000,
  },
  {
    name: 'AFP',
    entry: 'afp',
    source: String.raw`\bAFP\b|(?i:alpha-?[ ]?f(?:o?e)toprotein)`,
    unit: 'ng/mL',
    unitSource: NG,
    usual: 'In adults many labs count values up to 10 as usual.',
    others: 'Hepatitis, a scarred liver or pregnancy can raise it too.',
    highest: 5_000_000,
  },
  {
    name: 'hCG',
    entry: 'beta-hcg',
    source: String.raw`(?:(?:\b(?i:beta)|[βß]|\bb)[- ]?)?\b(?:hCG|HCG)\b|(?i:human chorionic gonadotropin)`,
    unit: 'IU/L',
    unitSource: String.raw`(?:mI?U\s?/\s?m[lL]\b|I?U\s?/\s?[lL]\b)`,
    usual: 'Without a pregnancy, values below 5 are usual; in early pregnancy it rises fast.',
    others: 'Some tumors make it too.',
    highest: 5_000_000,
  },
  {
    name: 'LDH',
    entry: 'lactate-dehydrogenase',
    source: String.raw`\bLDH\b|(?i:lactate dehydrogenase|lactic dehydrogenase)`,
    unit: 'U/L',
    unitSource: String.raw`(?:I?U\s?/\s?[lL]\b|(?i:units? (?:per|/) ?lit(?:er|re))\b)`,
    usual: 'The usual range differs much between labs, so compare it with the one on the report.',
    others: 'Hard exercise, infection or harm to many kinds of cells can raise it.',
    highest: 50_000,
  },
];

const MORE =
  '(?:(?i:above|below|exceeding|higher than|lower than|greater than|more than|less than|over|under|reached|now|at) )?';
const BARE = String.raw`(?:\s?[:=≥≤<>~]\s?|\s(?i:of|was|is|is now|stood at|(?:rose|fell|dropped|went up|came down|climbed|jumped|had risen|had fallen) to|came back at|reached|came back as|to)\s)(?:[≥≤<>~]\s?|(?i:about|around|only|just|over|under|above|below|at|nearly|almost) ){0,2}`;
const SEARCHES = MARKERS.map((marker) => ({
  marker,
  patterns: [
    pattern(`(?<term>${marker.source})${WORDS}${LINK}${MORE}${number('value')}\\s?(?:${marker.unitSource})`),
    ...(marker.bare
      ? [
          pattern(
            `(?<term>${marker.source})${WORDS}${BARE}(?<value>(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?:\\.\\d+)?)(?![\\d%]|[.,]\\d|\\s?(?:%|[a-zµμ]+/|percent|per cent|ng|mg|(?i:years?|months?|weeks?|days?|women|men|people|patients|times|points?|out of|of|in \\d|to \\d|or \\d|fold|x\\b|tests?|studies|trials|miles?|km|kilomet(?:er|re)s|votes|seats)))`,
          ),
        ]
      : []),
  ],
}));

/** A tumor marker in blood, told neutrally: the value, what many labs count as usual, and what else raises it (NCI, “Tumor Markers”, cancer.gov/about-cancer/diagnosis-staging/diagnosis/tumor-markers-fact-sheet). */
export function readTumorMarker({ text, topics }: Passage): Found[] {
  if (!/CA[- ]?1|antigen|CEA|AFP|hCG|LDH|dehydrogenase|gonadotropin|f(?:o?e)toprotein/i.test(text)) return [];
  return SEARCHES.flatMap(({ marker, patterns }) =>
    matchesOf(text, ...patterns).flatMap((match): Found[] => {
      const value = match.number('value');
      if (
        !(value >= 0 && value <= marker.highest) ||
        isOneOfSeveral(match.after) ||
        isHalfOfRange(match.after) ||
        isRule(match.before, match.after) ||
        isChange(match)
      )
        return [];
      // Screening in pregnancy and babies have values of their own.
      if (
        marker.name === 'AFP' &&
        (topics.includes('pregnancy') ||
          /pregnan|newborn|\bbab(?:y|ies)\b|infant|f(?:o?e)t(?:al|us)|amnio|MoM\b/i.test(text))
      )
        return [];
      if (/^\s?(?:pmol|nmol|x|×|times|\/h)\b/i.test(match.after)) return [];
      const bound = boundAround(text.slice(0, match.span('value').start), match.after);
      return [{ ...match.span('term'), entry: marker.entry, reading: reading(marker, value, bound) }];
    }),
  );
}

function isChange(match: Match): boolean {
  const between = match.text.slice(match.span('term').end, match.span('value').start);
  return /\b(?:from|by|between)\b/i.test(between) || /^\s?(?:→|->|(?:down |up )?to\s+\d)/i.test(match.after);
}

function reading(marker: Marker, value: number, bound: string | undefined): Reading {
  return {
    kind: 'tumor-marker',
    plain: `${marker.name} ${bound ? `${bound} ` : ''}${told(value)} ${marker.unit}: the amount of this substance in the blood. ${marker.usual} ${marker.others}`,
    values: { marker: marker.name, value, unit: marker.unit, ...(bound && { bound }) },
    limits: `One value can’t show whether there is cancer; the change over time says more. ${LAB}`,
  };
}
