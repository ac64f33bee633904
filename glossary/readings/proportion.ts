import { isAboutAnimals, isUnreal } from './health-event.ts';
import { mayHoldShare, othersTold, peopleTold } from './outcome.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { boundBefore, hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { frequencyOf, frequencyTold, numbersIn, share, told } from './text/numbers.ts';
import { capitalized, groupNear, HEDGES } from './text/phrases.ts';
import { regExp } from './text/reg-exp.ts';

const SORT = String.raw`(?:(?:serious|severe|mild|moderate|minor|major|some|temporary|grade [1-5](?:(?:-| or | to | and )[1-5])?(?: or (?:higher|worse))?|mild-to-moderate|significant|persistent|a|an|the|common|long-term|short-term|treatment-related|new) ){0,3}`;
const EFFECT = String.raw`(?:side[- ]effects?|adverse (?:events?|effects?|reactions?)|complications?|toxicity|nausea|vomiting|headaches?|diarrh(?:o)?ea|constipation|fatigue|tiredness|rash(?:es)?|fevers?|neuropathy|numbness|hair loss|hearing loss|(?:urinary )?incontinence|erectile dysfunction|lymph(?:o)?edema|dizziness|swelling|o?edema|bleeding|infections?|neutropenia|ana?emia|mouth sores|hot flu?ashes|hot flushes|insomnia|dry mouth|muscle (?:pain|aches)|joint pain|injection-site (?:pain|reactions?)|cytokine release syndrome|weight gain|itching|chills|cough|blood clots?|liver damage|hot flashes)`;
const EFFECTS = String.raw`(?<effect>${SORT}${EFFECT}(?:(?: and|,| or) ${EFFECT}){0,2})`;
const WHO = String.raw`(?:patients|people|women|men|participants|subjects|children|volunteers|adults|users|recipients|those|babies|infants)`;
const PATTERNS = [
  pattern(
    `${HEDGES}(?<carry>${share('share')})(?: (?i:of))?(?: (?i:the|these|all))? ?(?i:(?:[a-z-]{2,20} ){0,3}?${WHO}(?: (?:in the (?:trial|study)|with [a-z]{3,20}|given [a-z]{3,20}|on [a-z]{3,20}|taking [a-z]{3,20}))? (?:had|have|will have|experienced?|reported|developed?|suffered|got|will get|get) (?:from )?${EFFECTS})(?![\\w-]| (?:free|relief|risk|score|rates?|scores|control|pills?|cream|treatment))`,
  ),
  pattern(
    `(?i:(?<![\\w-])${EFFECTS} (?:has |have |had )?(?:occurred|occurs?|was|were|is|are|been|developed)(?: (?:reported|seen|observed|noted|recorded|common|found))?(?: (?:in|by))?) ${HEDGES}(?<carry>${share('share')})(?i: of)? ?(?i:(?:the|these|all) )?(?i:(?:[a-z-]{2,20} ){0,3}?${WHO})\\b`,
  ),
];

/** A leaflet’s list: “Common (may affect up to 1 in 10 people)”. */
const LEAFLET = pattern(
  `(?<effect>(?i:(?:very )?(?:common|uncommon|rare))(?i: side[- ]effects?)?)(?i:[ :,([]{1,3}(?:these |which |that )?(?:may|can|might) affect) ${HEDGES}(?<carry>${share('share')})(?i: (?:people|patients|users|women|men|children|adults))`,
);

/** A quick look that spares most sentences the patterns. */
const WORDS = regExp(`${EFFECT}|affect`, 'i');

/**
 * The share of people who had a side effect (European Commission, guideline on summary of product characteristics, 2009, section 4.8, asks for it by frequency). Nothing where a
 * second group is compared: then one number alone would mislead.
 */
export function readProportion({ text }: Passage): Found[] {
  if (
    !mayHoldShare(text) ||
    !WORDS.test(text) ||
    isAboutAnimals(text) ||
    /\b(?:versus|vs\.?|compared (?:with|to)|compares|than(?! (?:\d|one|two|half|a (?:third|quarter)))|against|respectively|instead|while|whereas|placebo)\b/iu.test(
      text,
    )
  )
    return [];
  return matchesOf(text, ...PATTERNS, LEAFLET)
    .slice(0, 40)
    .flatMap((match): Found[] => {
      const percentage = match.share('share');
      const place = match.span('share');
      if (
        percentage === undefined ||
        percentage === 0 ||
        isUnreal(match.before) ||
        /(?:\d|%|percent)\s?(?:-|to|and|or)\s?(?:in )?$/iu.test(text.slice(0, place.start))
      )
        return [];
      if (
        /^\s?(?:-|to|or)\s?\d/iu.test(text.slice(place.end)) ||
        /\b(?:no|not|never|without|fewer|less|resolved|improved)\b/iu.test(text.slice(match.start, match.end))
      )
        return [];
      return [{ ...match.span('carry'), entry: 'side-effect', reading: reading(match, percentage) }];
    });
}

function reading(match: Match, percentage: number): Reading {
  const words = match.words('share')!;
  const numbers = /%|percent|per cent/iu.test(words) ? [] : numbersIn(words);
  const [count, of] = numbers as [number?, number?];
  const people = frequencyOf(percentage);
  const hedge = hedgeBefore(match.text.slice(0, match.span('share').start));
  const near = groupNear(match.text, match.start);
  const named =
    near && !/^(?:\d|(?:participants|subjects|volunteers|women|men|adults|children|users)$)/iu.test(near)
      ? near
      : undefined;
  const effect = match.words('effect')!.replace(/^(?:an?|the|some) /iu, '');
  const isCounted = count !== undefined && of !== undefined && of !== people.of && of < 1000 && !hedge;
  const counted = isCounted
    ? `${told(count)} of ${told(of)} people had this (${frequencyTold(people, '').trim()}); ${told(of - count)} did not`
    : `${peopleTold(people, hedge)} had this; ${othersTold(people, hedge)} did not`;
  // A leaflet says what its words mean: “common (may affect up to 1 in 10 people)”.
  const isLeaflet = /^(?:very )?(?:un)?(?:common|rare)/i.test(effect);
  return {
    kind: 'proportion',
    plain: isLeaflet
      ? `“${capitalized(effect)}” here means: ${peopleTold(people, hedge)} may get it.`
      : `${capitalized(effect)}: ${counted}.${named ? ` The group: “${named}”.` : ''}`,
    values: { percent: Number(percentage.toFixed(6)) },
    limits: 'Some people may have had it without the treatment. The sentence doesn’t say how many.',
    ...(people.of <= 1000 &&
      !boundBefore(match.text.slice(0, match.span('share').start)) && {
        picture: { type: 'people', count: people.count, of: people.of, label: effect },
      }),
  };
}
