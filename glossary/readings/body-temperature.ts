import { scaleOf, UNIT_LEFT_OUT, type Zone, zoneOf } from './measured-value.ts';
import type { Found, Passage } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { told } from './text/numbers.ts';
import { regExp } from './text/reg-exp.ts';

const DEGREES = String.raw`(?<value>(?<![\d.,/-])(?:3[4-9]|4[0-3]|9[3-9]|10[0-9])(?:\.\d{1,2})?)(?!\d|\.\d)`;
const SCALE = String.raw`[\s-]?(?:(?:°|º|˚|(?i:degrees?|deg\.?))\s?(?<unit>[CF]\b|(?i:celsius|centigrade|fahrenheit))|(?<letter>[CF])\b|(?i:degrees?|°))`;
/** The same temperature on the other scale: “(100.4 °F)”, “/100.4F”, “or 100.4 °F”. */
const OTHER_SCALE = String.raw`(?:\s?[(/,]?\s?(?:(?i:or|about) )?(?<other>(?:3[4-9]|4[0-3]|9[3-9]|10[0-9])(?:\.\d{1,2})?)\s?(?:°|º|˚|(?i:degrees?))?\s?(?:[CF]\b|(?i:celsius|centigrade|fahrenheit))\)?)?`;
const BODY = `(?i:fevers?|body temperature|(?:oral|rectal|ear|core|axillary|high|raised|elevated|my|his|her|your|their|the patient's|a) temp(?:erature)?|temp(?:erature)?)`;
const LINK = String.raw`(?: (?i:of|was|is|at|reached|hit|spiked|spiking|spikes|to|up|ran|running|above|over|about|around|a|just|only|has|had|been|still|now|stayed|registered|measured|read|rises|rose|climbed|goes|higher|than|as|high|below|under|at least|exceeding|more)| ?[:=>≥~<(]){0,6}\s?`;
const PATTERNS = [
  pattern(`(?<term>(?<name>${BODY})${LINK}${DEGREES}(?:${SCALE}${OTHER_SCALE})?)`),
  pattern(`(?<term>${DEGREES}${SCALE}${OTHER_SCALE}[- ](?<name>(?i:fever|body temperature|temperature)))`),
];

/** The sentence must be about a body, and about no weather, kitchen, laundry or store. */
const IS_BODY =
  /\b(?:fevers?|feverish|febrile|body temperature|(?:my|his|her|your|their|patient'?s|child's|baby's|son's|daughter's) temp(?:erature)?|chills|shivering|thermometer|neutropeni[ac]|chemo(?:therapy)?|flu|sepsis|vital signs|vitals|(?:have|has|had|having|get|gets|develops?|run|runs|running|ran|spiked) (?:a|any) (?:high |raised )?temp(?:erature)?)\b/i;
const IS_ELSEWHERE =
  /\b(?:oven|bake[sd]?|baking|roast\w{0,4}|cook(?:ed|ing|s)?|grill\w{0,3}|preheat\w{0,3}|simmer\w{0,3}|boil\w{0,3}|water|wash\w{0,3}|laund\w{1,4}|dryer|weather|forecast|heat ?waves?|climate|summer|outdoors?|outside|sunny|desert|room|stor(?:e|ed|age)|fridge|refrigerat\w{1,3}|freezer|incubat\w{1,4}|engine|radiator|pool|sauna|hot tub|meat|chicken|internal temperature|dogs?|cats?|horses?|cattle|mice|rats?|coolant|cpu|gpu|pitch|match|stadium|concert|election|saturday night|gold|scarlet|spring|cabin|economy|markets?|dancers?|world cup|football|city|WNBA|Indiana|song|album|grown|cultured|thermostat|air conditioning|set the temperature)\b/i;
const IN_CANCER_CARE =
  /\b(?:chemo\w{0,12}|neutropeni[ac]|immunotherapy|cancer|oncolog\w{1,5}|transplant\w{0,6}|leuk[a]?emia|lymphoma|myeloma|CAR[- ]T)\b/i;
const CANCER_TOPIC = /cancer|lymphoma|leukemia|myeloma|melanoma|mesothelioma|tumor/;
const LIMIT_BEFORE = /(?:above|over|at least|exceeding|higher than|more than|>|≥)\s?(?:a |about )?$/i;
const LIMIT_AFTER = /^[\s)]{0,2}(?:or (?:more|higher|above|greater|over)|and (?:above|over|higher|up)|\+)/i;
const RANGE_AFTER = /^[\s)]{0,2}(?:-\s?\d|to \d|and \d|or \d|,? or (?:less|lower|below|under))/i;

const BARE_END = regExp(`^${UNIT_LEFT_OUT}`);

/** In °C. */
const ZONES: readonly Zone[] = [
  { to: 35, label: 'too cold', says: 'Under 35 °C (95 °F) the body is too cold: that needs help right away.' },
  { to: 37.5, label: 'usual', says: 'This is close to the usual body temperature, about 36 to 37 °C (97 to 99 °F).' },
  {
    to: 38,
    label: 'slightly raised',
    says: 'It is slightly raised. Doctors mostly speak of fever from 38 °C (100.4 °F).',
  },
  { to: 39.4, label: 'fever', says: 'Doctors call 38 °C (100.4 °F) or more a fever.' },
  {
    to: 40.5,
    label: 'high fever',
    says: 'This is a high fever: ask a doctor today. With confusion, a stiff neck or trouble breathing, get help now.',
  },
  {
    to: 43,
    label: 'very high fever',
    says: 'This is a very high fever: get medical help now, above all if it doesn’t come down with medicine.',
  },
];
const CALL_NOW = 'During cancer treatment, call the care team right away, day or night.';
const EARLY_CALL =
  'During cancer treatment, some teams want a call from 37.5 °C (99.5 °F): follow the number you were given.';
const COLD_CALL = 'During cancer treatment, call the care team if you feel unwell and are under 36 °C (96.8 °F).';
const OF_BABY = 'A baby under 3 months with this needs a doctor right away.';
const BABY = /\b(?:bab(?:y|ies)|newborns?|infants?|weeks?[- ]old|month[- ]old)\b/i;
/** The team, the song: “Fever” in capitals within a sentence. */
const NAMED_FEVER = /[a-z's] $/;
const NOT_HAD =
  /\b(?:didn't|did not|doesn't|don't|no|never|without|hasn't|haven't|not)(?: (?:have|had|run|get|a|any|yet)){0,3} ?$/i;

/**
 * Body temperature. Fever begins at 38.0 °C (100.4 °F): people on chemotherapy call at once (CDC, cdc.gov/cancer/features/preventing-infections.html); some
 * teams want a call from 37.5 °C, or under 36 °C with feeling unwell (The Christie, christie.nhs.uk, “Infection and fever advice”). Above 40.5 °C that doesn’t
 * come down is an emergency (Cleveland Clinic, “Fever: when to call the doctor”); from 39.4 °C (103 °F) adults ask a doctor (Mayo Clinic; not opened); under
 * 35 °C is hypothermia. A number without a scale is read only where just one scale is possible for a body. Says nothing for weather, kitchens, laundry and stores.
 */
export function readBodyTemperature(passage: Passage): Found[] {
  const { text, topics } = passage;
  if (!IS_BODY.test(text) || IS_ELSEWHERE.test(text)) return [];
  const matches = matchesOf(text, ...PATTERNS);
  if (new Set(matches.map((match) => match.words('value'))).size > 1) return [];
  return matches.flatMap((match): Found[] => {
    const celsius = celsiusOf(match);
    if (NOT_HAD.test(match.before) || (/^Fever/.test(match.words('name')!) && NAMED_FEVER.test(match.before)))
      return [];
    if (celsius === undefined || RANGE_AFTER.test(match.after)) return [];
    const beforeValue = text.slice(0, match.span('value').start);
    if (/(?:below|under|less than|lower than|<)\s?$/i.test(beforeValue)) return [];
    const isLimit = LIMIT_BEFORE.test(beforeValue) || LIMIT_AFTER.test(match.after);
    const isFever = celsius >= 38;
    // “Above 37 °C” says nothing that is surely right.
    if (isLimit && !isFever) return [];
    const placed = Math.round(celsius * 10) / 10;
    const zone = zoneOf(ZONES, placed);
    const isCancer = IN_CANCER_CARE.test(text) || topics.some((topic) => CANCER_TOPIC.test(topic));
    const both = `${told(celsius, 1)} °C (${told(celsius * 1.8 + 32, 1)} °F)`;
    return [
      {
        ...match.span('term'),
        entry: 'fever',
        reading: {
          kind: 'body-temperature',
          plain: `Body temperature ${both}${isLimit ? ' or more' : ''}. ${zone.says}${advice(placed, isCancer, BABY.test(text))}`,
          values: { celsius: Math.round(celsius * 10) / 10 },
          ...(isFever && {
            limits:
              'A baby under 3 months, or anyone on chemotherapy or with weak defenses, needs help right away from 38 °C (100.4 °F).',
          }),
          ...(!isLimit && { picture: scaleOf(ZONES, Math.round(celsius * 10) / 10, 34, '°C') }),
        },
      },
    ];
  });
}

/** What the text or the page makes urgent, with a space before it. */
function advice(celsius: number, isCancer: boolean, isBaby: boolean): string {
  if (celsius >= 38) return isCancer ? ` ${CALL_NOW}` : isBaby ? ` ${OF_BABY}` : '';
  if (!isCancer || celsius < 35) return '';
  return celsius >= 37.5 ? ` ${EARLY_CALL}` : celsius < 36 ? ` ${COLD_CALL}` : '';
}

function celsiusOf(match: Match): number | undefined {
  const value = match.number('value');
  const letter = (match.words('unit') ?? match.words('letter'))?.charAt(0).toUpperCase();
  const isFahrenheit = value >= 90;
  // Only one scale can be meant for a living body; a letter that says otherwise is a slip.
  if (letter !== undefined && (letter === 'F') !== isFahrenheit) return undefined;
  const hasScale = /^[\s-]?(?:°|º|˚|deg|[CF]\b)/i.test(match.text.slice(match.span('value').end));
  if (!hasScale && !/^fevers?$/i.test(match.words('name') ?? '') && !/temp/i.test(match.words('name') ?? ''))
    return undefined;
  if (!hasScale && !BARE_END.test(match.after)) return undefined;
  // “Fever 101” is a title.
  if (!hasScale && /^fevers? \d/i.test(match.words('term')!) && !/\.\d/.test(match.words('value')!)) return undefined;
  const celsius = isFahrenheit ? (value - 32) / 1.8 : value;
  if (!(celsius >= 34 && celsius <= 43)) return undefined;
  const other = match.number('other');
  if (!Number.isNaN(other) && Math.abs((other >= 90 ? (other - 32) / 1.8 : other) - celsius) > 0.4) return undefined;
  return celsius;
}
