import { averageTold, measured, SAYS, scaleOf, type Zone } from './measured-value.ts';
import type { Found, Passage } from './reading.ts';
import { pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';

const NAME = String.raw`(?:\b(?i:international normali[sz]ed ratio)(?: \(INR\))?|\b(?:PT/)?INR\b)`;
const RANGE = pattern(
  String.raw`(?<term>(?:(?i:target|goal|therapeutic) )?${NAME}(?: (?i:target|goal|range|therapeutic range|of|is|between|from|was)){0,4}\s?[:=(]?\s?${number('low')}(?:\s?-\s?|(?i: to | and ))${number('high')})(?!\s?(?:%|[/:]|(?i:lakhs?|crores?|million|billion|months?|weeks?|days?)\b))`,
);
const ONE = pattern(
  String.raw`(?<term>${NAME}${SAYS}${number('value')})(?!\s?(?:%|[/:-]\s?\d|(?i:lakhs?|crores?|k|cr|million|billion|thousand|per|times|times a|months?|weeks?|days?|tests?|checks?)\b))`,
);

/** INR is also the Indian rupee: the sentence must be about blood. */
const IS_BLOOD =
  /\b(?:warfarin|coumadin|jantoven|anticoagula\w{1,5}|blood|clots?|clotting|thinner|bleeding|bled|prothrombin|PT|valves?|fibrillation|AFib|vitamin K|strokes?|embolism|DVT|liver|haematology|hematology|(?:his|her|my|your|their|the patient's) INR)\b/i;
const IS_MONEY =
  /₹|\b(?:rupees?|Rs|lakhs?|crores?|USD|EUR|exchange|prices?|priced|salary|fees?|costs?|paid|pays?|invest\w{0,4}|worth|bought|sold|strips?|billions?|bank)\b/i;

const ZONES: readonly Zone[] = [
  { to: 1.2, label: 'without a blood thinner', says: '' },
  { to: 2, label: 'between', says: '' },
  { to: 3, label: 'usual aim on warfarin', says: '' },
  { to: 4.5, label: 'higher', says: '' },
  { to: 6, label: 'call the clinic', says: '' },
];

/**
 * The INR: how slowly blood clots, compared with usual. About 1 is usual without a blood thinner, and 2 to 3 the usual aim on warfarin; some heart valves
 * need 2.5 to 3.5 (ACCP, 9th edition, Holbrook 2012: 2 to 3; from the guideline, not opened: 4.5 as the point where doctors begin to act). Never reads Indian rupees.
 */
export function readInr(passage: Passage): Found[] {
  if (IS_MONEY.test(passage.text) || !IS_BLOOD.test(passage.text)) return [];
  const ranges = [...passage.text.matchAll(RANGE)].length === 1 ? readRange(passage) : [];
  return ranges.length > 0 ? ranges : readOne(passage);
}

function readRange({ text }: Passage): Found[] {
  const hit = [...text.matchAll(RANGE)][0]!;
  const low = Number(hit.groups!.low);
  const high = Number(hit.groups!.high);
  if (!(low >= 1 && low < high && high <= 5 && high - low <= 2)) return [];
  const [start, end] = hit.indices!.groups!.term!;
  return [
    {
      start,
      end,
      entry: 'inr',
      reading: {
        kind: 'inr',
        plain: `INR ${told(low)} to ${told(high)}: the higher the number, the slower the blood clots. Without a blood thinner it is about 1. Most people on warfarin are kept between 2 and 3; some heart valves need more.`,
        values: { low, high },
        limits: 'The right range depends on why the blood thinner is taken.',
      },
    },
  ];
}

function readOne(passage: Passage): Found[] {
  return measured(passage, [ONE], false).flatMap((match): Found[] => {
    const value = match.number('value');
    if (!(value >= 0.7 && value <= 15)) return [];
    const action =
      value > 4.5
        ? ' Above about 4.5, bleeding becomes more likely: tell the warfarin clinic or doctor today. With bleeding or a head injury, get help now.'
        : ' Without a blood thinner it is about 1.';
    return [
      {
        ...match.span('term'),
        entry: 'inr',
        reading: {
          kind: 'inr',
          plain: `INR ${told(value)}${averageTold(match)}: the higher the number, the slower the blood clots. On warfarin the aim is mostly 2 to 3.${action}`,
          values: { value },
          limits: 'The right range depends on why a blood thinner is taken. Liver disease can raise it too.',
          picture: scaleOf(ZONES, value, 0.5),
        },
      },
    ];
  });
}
