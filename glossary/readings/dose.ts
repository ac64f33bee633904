import type { Found, Passage, Reading } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';

const MASS = `(?<mass>mg|µg|μg|ug|mcg|g|(?i:milligrams?|micrograms?))`;
const PER = String.raw`\s?(?:\/|(?i:per|a))\s?`;
const SURFACE = String.raw`(?:m²|m2|m\^2|(?i:(?:square|sq\.?) met(?:er|re)|met(?:er|re) squared))(?![\w/])`;
const WEIGHT = String.raw`(?:kg|(?i:kilograms?|kilos?))(?: (?i:of )?(?i:body ?weight))?(?:${PER}(?<perDay>(?i:day|d\b)))?(?![\w/])`;
/** “every 3 weeks”, “q3w”, “q21d”, “BID”, “weekly”. */
const WHEN = String.raw`(?:(?i:every|each|once every) (?:${number('every')} )?(?<span>(?i:days?|weeks?|months?|hours?))|[qQ] ?(?<qEvery>\d{1,2}) ?(?<qSpan>[wWdDhHmM]|wk|wks|weeks|days|hours)\b|(?<latin>\b(?:BID|TID|QID|QD|bid|tid|qid|qd|b\.i\.d\.|t\.i\.d\.|BD|TDS|QDS|OD)(?![\w]))|(?<often>(?i:once|twice|three times) (?:a |per )?(?i:day|daily|week|weekly)|\b(?i:daily|weekly)))`;
const TIMES = String.raw`(?:,? (?i:for|x|×)(?: a total of| up to)? ?(?<count>\d{1,2}|(?i:two|three|four|five|six|seven|eight|nine|ten|twelve)) (?i:cycles|doses|infusions|courses|treatments))?`;
const ROUTE = String.raw`(?:[ ,(]{1,2}(?:IV|PO|SC|SQ|IM|i\.v\.|(?i:intravenous(?:ly)?|orally|by mouth|infusion|subcutaneously|given|was given|were given|administered|by infusion|of [a-z]{4,20}))\)?){0,2}`;
const PATTERNS = [
  pattern(
    `(?<term>${number('value')}\\s?${MASS}${PER}(?:(?<surface>${SURFACE})|(?<weight>${WEIGHT}))(?:${ROUTE},? ?${WHEN}${TIMES})?)`,
  ),
  pattern(
    `(?<term>${number('value')}\\s?${MASS}\\)?${ROUTE} (?:[qQ] ?(?<qEvery>\\d{1,2}) ?(?<qSpan>[wWdDhH]|wk|wks)\\b|(?<latin>(?:BID|TID|QID|QD|bid|tid|qid|b\\.i\\.d\\.|t\\.i\\.d\\.|BD|TDS|QDS|OD)(?![\\w])))${TIMES})`,
  ),
];

const LATIN: Readonly<Record<string, string>> = {
  bid: 'twice a day',
  bd: 'twice a day',
  tid: 'three times a day',
  tds: 'three times a day',
  qid: 'four times a day',
  qds: 'four times a day',
  qd: 'once a day',
  od: 'once a day',
};
const SPANS: Readonly<Record<string, string>> = { w: 'week', d: 'day', h: 'hour', m: 'month' };
const MASSES: Readonly<Record<string, string>> = { mg: 'milligrams', g: 'grams', m: 'milligrams' };
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

/** Amounts in soil, food, the sea or animals are no doses. */
const NO_DOSE =
  /\b(?:soil|sediments?|feed|seafood|fish|concrete|fertili[sz]er|fields?|forest|surface water|groundwater|deposition|pollut\w{1,4}|crops?|ash|ore|sludge|contaminat\w{1,4}|mice|mouse|rats?|dogs?|cats?|horses?|cattle|pigs?|rabbits?|monkeys?|macaques?|LD50|EPA|arsenic|pesticides?|residues?|tolerable|LEDs?|albumin|creatinine|seeds?|lawns?|grass|paper|fabrics?|cotton|textiles?|yarn|toys?|paint|cosmetics|chocolate|cadmium|snow)\b/i;
/** Only a few drugs are given in grams for a square meter; cloth, paper and seed are sold so. */
const GRAM_DRUG = /\b(?:methotrexate|cytarabine|ifosfamide|cyclophosphamide|treosulfan|melphalan|chemo\w{0,12})\b/i;
const WORDS = /\d ?(?:[mµμ]?g|ug|mcg|(?:milli|micro)grams?)\b/i;
const ANOTHER_BEFORE = /\d\s?(?:mg|g|mcg)?\s?(?:-|to|or|and|\/|vs\.?|versus)\s?$/i;
const LIMIT_BEFORE = /(?:than|up to|below|above|under|over|at least|limit (?:of|is)|maximum(?: of)?|[<>≤≥])\s?$/i;
/** The pattern of days that follows says more than “twice daily” does. */
const DAYS_AFTER = /^[ ,(]{0,3}(?:on |for )?(?:days? \d|\d{1,2} days|every|[qQ] ?\d|\d{1,2} of)/i;
const CHANGED_BEFORE = /\b(?:reduced|lowered|raised|increased|decreased|escalated|cut|from|between)\b[^.;]{0,40}$/i;

const MOST_IN_SENTENCE = 12;

/**
 * A drug dose by body surface (mg/m²) or body weight (mg/kg), or in the short signs of prescriptions (q3w, BID; Joint Commission and NHS lists of
 * abbreviations), with how often and how many times. It only puts the signs into words and never judges a dose. Says nothing for ranges, changes of dose,
 * animals, and for amounts in soil, water or food.
 */
export function readDose({ text }: Passage): Found[] {
  if (!WORDS.test(text) || NO_DOSE.test(text)) return [];
  const matches = matchesOf(text, ...PATTERNS);
  // So many doses are a table that lost its lines.
  if (matches.length > MOST_IN_SENTENCE) return [];
  return matches.flatMap((match): Found[] => {
    const value = match.number('value');
    if (
      !(value > 0 && value <= 20_000) ||
      ANOTHER_BEFORE.test(match.before.slice(-20)) ||
      CHANGED_BEFORE.test(match.before.slice(-60))
    )
      return [];
    if (LIMIT_BEFORE.test(match.before.slice(-20))) return [];
    if (/^\s?(?:-|to|or) ?\d/.test(match.after)) return [];
    const isSurface = match.words('surface') !== undefined;
    if (/\bnot\b[^.;,]{0,24}$/.test(match.before.slice(-40))) return [];
    if (isSurface && match.words('mass') === 'g' && !(value <= 20 && GRAM_DRUG.test(text))) return [];
    const when = DAYS_AFTER.test(match.after) ? undefined : whenOf(match);
    if (when === 'unclear') return [];
    return [
      {
        ...match.span('term'),
        entry: isSurface
          ? 'body-surface-area'
          : match.words('latin') && !match.words('weight')
            ? 'twice-daily'
            : 'dose',
        reading: reading(match, value, isSurface, when),
      },
    ];
  });
}

interface When {
  words: string;
  /** Days from one dose to the next; undefined where it is less than a day. */
  days?: number;
}

function whenOf(match: Match): When | undefined | 'unclear' {
  const latin = match.words('latin');
  if (latin) return { words: LATIN[latin.toLowerCase().replaceAll('.', '')]! };
  const often = match.words('often');
  if (often) return { words: often.toLowerCase() };
  const span =
    match.words('span')?.toLowerCase().replace(/s$/, '') ?? SPANS[match.words('qSpan')?.charAt(0).toLowerCase() ?? ''];
  if (!span) return match.words('perDay') ? { words: 'each day' } : undefined;
  const written = match.words('every') ?? match.words('qEvery');
  const every = written === undefined ? 1 : match.number(match.words('every') === undefined ? 'qEvery' : 'every');
  if (!(every >= 1 && every <= 72)) return 'unclear';
  const days = (DAYS[span] ?? 0) * every;
  return { words: every === 1 ? `every ${span}` : `every ${told(every)} ${span}s`, ...(days >= 1 && { days }) };
}

function reading(match: Match, value: number, isSurface: boolean, when?: When): Reading {
  const mass = match.words('mass')!;
  const unit = MASSES[mass.toLowerCase()] ?? (/^(?:mill)/i.test(mass) ? 'milligrams' : 'micrograms');
  const count = match.number('count');
  const amount = `${told(value)} ${value === 1 ? unit.slice(0, -1) : unit}`;
  const measure = isSurface
    ? ' for each square meter of body surface, which is worked out from height and weight'
    : match.words('weight')
      ? ' for each kilogram of body weight'
      : '';
  const times = Number.isNaN(count) ? '' : `, ${told(count)} times in all`;
  const days = when?.days;
  return {
    kind: 'dose',
    plain: `The dose is ${amount}${measure}.${when ? ` It is given ${when.words}${times}.` : ''}`,
    values: {
      value,
      unit: `${mass}${isSurface ? '/m²' : match.words('weight') ? '/kg' : ''}`,
      ...(when && { when: when.words }),
      ...(!Number.isNaN(count) && { count }),
    },
    limits:
      'Doses differ from person to person. Only the care team or pharmacist can say what is right for one person.',
    ...(!Number.isNaN(count) &&
      count > 1 &&
      days !== undefined && { picture: { type: 'calendar', count, every: days, label: 'doses' } as const }),
  };
}
