import { boundAround, countsPeople, isHalfOfRange, isPair, isRule } from './cancer-context.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { percent, told } from './text/numbers.ts';
import { isOneOfSeveral, LINK } from './text/phrases.ts';

const BLASTS = `(?:(?i:circulating|leuk(?:a|e)*mic|marrow|blood|peripheral|immature|residual|abnormal) ){0,2}(?:(?i:myelo|lympho)?(?i:blasts|blast (?:cells?|count|percentage|share)|blasts (?:cells?|count|percentage|share)))`;
const LOW = String.raw`(?:(?<low>\d{1,2}(?:\.\d)?)\s?%?\s?(?:-|(?i:to|and))\s?)?`;
const CELLS =
  '(?i: or (?:more|higher|less|fewer))?(?i: of (?:the |all |her |his |my )?(?:(?:nucleated|white|bone marrow|marrow|blood|white blood) ){0,2}cells)?';
const PATTERNS = [
  pattern(
    `${LOW}${percent('value')}${CELLS}[^.;%]{0,60}? (?i:(?:were|are|was|is|being))(?: (?i:leuk(?:a|e)*mic|abnormal|immature))? (?<term>(?i:(?:myelo|lympho)?blasts?)(?: (?i:cells?))?)\\b`,
  ),
  pattern(`${LOW}${percent('value')}(?i: or (?:more|higher|less|fewer))?(?: (?i:of))? (?<term>${BLASTS})\\b`),
  pattern(
    `\\b(?<term>${BLASTS})(?: (?i:in (?:the|her|his|my|your|their|peripheral)? ?(?:bone )?(?:marrow|blood)))?${LINK}(?:(?i:made up|make up|accounted for|account for|comprised|fell to|dropped to|down to|rose to|above|below|exceeding) )?(?:(?i:about|only|just|less than|more than|under|over|fewer than) )?${LOW}${percent('value')}`,
  ),
];
const CUE =
  /marrow|\bblood\b|leuk(?:a|e)*mi|\bAML\b|\bALL\b|\bMDS\b|\bCML\b|myelodysplas|myelofib|myelo-?blast|lymphoblast|blast cells?|remission/i;
const ELSEWHERE = /\b(?:bombs?|furnaces?|terror\w{0,4}|explosi\w{1,4}|paint|sand|quarry)\b/i;

/**
 * The share of very young blood cells. Below 5% in the marrow is part of a remission (ELN, Döhner 2022, doi:10.1182/blood.2022016867; not opened). 20% is where acute
 * leukemia is mostly said to begin, but some gene changes count from 10% (ICC, Arber 2022, as in PMC11016528) or at any share (WHO, Khoury 2022,
 * doi:10.1038/s41375-022-01613-1), so no diagnosis is told.
 */
export function readBlasts({ text, topics }: Passage): Found[] {
  if (!/blast/i.test(text) || ELSEWHERE.test(text)) return [];
  if (!CUE.test(text) && !topics.includes('leukemia')) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const value = match.number('value');
    const low = match.words('low') === undefined ? undefined : match.number('low');
    if (!(value >= 0 && value <= 100) || (low !== undefined && !(low < value))) return [];
    const end = match.span('value').end;
    const isTwo = match.words('low') !== undefined && isPair(text, match.span('low'), match.span('value'));
    if (isTwo || countsPeople(text.slice(end)) || isHalfOfRange(text.slice(end)) || isAboutPeople(match)) return [];
    if (isRule(match.before, text.slice(end))) return [];
    if (isOneOfSeveral(match.after.replace(/^%/, ''))) return [];
    const bound =
      low === undefined ? boundAround(text.slice(0, match.span('value').start), text.slice(end)) : undefined;
    return [{ ...match.span('term'), entry: 'blast-count', reading: reading(value, low, bound, placeOf(match)) }];
  });
}

/** “a 50% fall in blasts”, “blasts fell by 40%”, “40% of patients had no blasts”, “reduced from 60% to 3%”. */
function isAboutPeople(match: Match): boolean {
  return (
    /\b(?:patients|people|children|adults|cases|reduction|decrease|drop|fall|cleared|response|chance|survival|risk)\b/i.test(
      match.text.slice(match.start, match.end),
    ) ||
    /^[\s,]*(?:reduction|decrease|drop|fall|clearance|lower|higher|phase|crisis|wave|furnace)\b/i.test(match.after) ||
    /\b(?:from|by)\s*(?:about )?$/i.test(
      match.text.slice(0, match.span(match.words('low') === undefined ? 'value' : 'low').start),
    ) ||
    /\bfrom\s*$/i.test(match.before)
  );
}

/** Where the cells were counted: as the words of the hit say, else as the sentence says. */
function placeOf(match: Match): string {
  return placeIn(match.text.slice(match.start, match.end)) ?? placeIn(match.text) ?? '';
}

function placeIn(words: string): string | undefined {
  const inMarrow = /\bmarrow\b/i.test(words);
  const inBlood = /\b(?:peripheral|circulating)\b|(?<!white )\bblood\b(?! cells?| cancer| count)/i.test(words);
  return inMarrow && inBlood ? '' : inMarrow ? 'marrow' : inBlood ? 'blood' : undefined;
}

function reading(value: number, low: number | undefined, bound: string | undefined, place: string): Reading {
  const share = low === undefined ? `${bound ? `${bound} ` : ''}${told(value)}` : `${told(low)} to ${told(value)}`;
  const where = place === 'marrow' ? ' in the bone marrow' : place === 'blood' ? ' in the blood' : '';
  const usual =
    place === 'blood'
      ? 'Healthy blood has none.'
      : place === 'marrow'
        ? 'Healthy marrow has fewer than 5.'
        : 'Healthy marrow has fewer than 5, healthy blood none.';
  return {
    kind: 'blasts',
    plain: `Blasts ${share}%: ${share.replace('less than', 'fewer than')} of 100 cells counted${where} were blasts, very young blood cells. ${usual}`,
    values: {
      ...(low === undefined ? { percent: value } : { low, high: value }),
      ...(bound && { bound }),
      ...(place && { place }),
    },
    limits:
      'The line for acute leukemia is mostly drawn at 20%, but gene changes count too, so the share alone doesn’t name the illness.',
  };
}
