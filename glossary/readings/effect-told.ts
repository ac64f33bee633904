import { isHealthStory } from './counted-share.ts';
import { isUnreal } from './health-event.ts';
import { isElsewhere, mayHoldShare, peopleOf } from './outcome.ts';
import { PEOPLE_SHARE, peopleShareOf, restTold, shareImage, shareTold, shareValues } from './people-share.ts';
import type { Found, Reading } from './reading.ts';
import { EFFECT, effectIn } from './side-effect-words.ts';
import { hedgeBefore } from './text/bound.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { percent, told } from './text/numbers.ts';
import { capitalized, groupNear, HEDGES } from './text/phrases.ts';

const THIS = String.raw`(?:this|that|such an?|the same|these) (?:(?:rare|serious|severe|common|troubling|painful|dangerous|unpleasant) )?(?:symptoms?|side[- ]effects?|complications?|reactions?|adverse (?:events?|effects?)|condition|disorder)`;
const PEOPLE = String.raw`(?:patients|people|women|men|participants|children|adults|users|recipients|those|babies|survivors|cases)`;
const WHO = String.raw`(?: (?:of )?(?:(?:the|all|these|those) )?(?:[\w'-]+ ){0,4}?${PEOPLE}\b(?: (?:who|on|with|taking|receiving|given|treated|having|undergoing|after|in) [^.,;:%()\d]{2,70}?)?)`;
/** “This complication occurs in 5% of patients”, “60 to 90 percent of patients report this symptom” */
const NAMED_BEFORE = [
  pattern(
    `(?<what>(?i:\\b${THIS})) (?i:(?:can |may |will )?(?:occurs?|occurred|happens?|happened|develops?|developed|appears?|appeared|affects?|affected|(?:is|was|are|were|has been) (?:seen|reported|observed|found|noted)))(?: (?i:in|by|among))? (?:anywhere )?(?:from )?${HEDGES}${PEOPLE_SHARE}(?i:${WHO})`,
  ),
  pattern(
    `${PEOPLE_SHARE}(?i:${WHO}) (?i:report|reported|have|had|develop|developed|experienced?|suffer(?:ed)?(?: from)?|get|got) (?<what>(?i:${THIS}))\\b(?! (?:of|with|from|score))`,
  ),
];
/** “None of the patients had nausea” */
const NONE = pattern(
  `(?<carry>(?i:\\bnone|\\bno one|\\bnobody|\\bno (?:patients?|participants?|women|men|children|volunteers?)))(?<group>(?: of (?:the|these|those|our)(?: [\\w'-]+){1,4}?| (?:in|on|given|taking|treated with) [^.,;:%()]{2,50}?)?) (?i:(?:had |have |has )?(?:experienced|developed|suffered|reported|had|got)) (?:any )?(?=(?<after>[^;]{3,80}))`,
);
const WHEN = String.raw`(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:years?|months?|weeks?|days?)`;
/** “Hearing loss was seen in 12% of patients three years later and in 16% at five years” */
const TWICE = pattern(
  `(?<what>(?:(?i:clinically |very )?(?i:significant|severe|serious|mild|moderate|major|minor|permanent|lasting|some|total|complete|new) )?(?i:${EFFECT})) (?i:(?:was|were|had been) (?:seen|found|reported|observed|noted|present)|occurred|developed) in ${HEDGES}(?<carry>${percent('first')})(?:${WHO})? (?<one>(?:(?:at|after|within|by) )?${WHEN}(?: (?:after|following|later)[^.,;:%\\d]{0,40}?)?),? and in ${HEDGES}${percent('second')}(?:${WHO})? (?<two>(?:at|after|within|by) ${WHEN}|${WHEN} (?:after|later))`,
);
/** “Adverse events ≥ 5% were headache, nausea and insomnia” */
const LISTED = pattern(
  `(?<what>(?i:(?:treatment[- ](?:emergent|related) |drug-related |most common )*(?:adverse (?:events|reactions|effects)|side effects)))(?: \\((?:TE)?AEs\\))?,? (?:(?i:reported|occurring|seen|that occurred|which occurred) )?(?:(?i:in|at|with)(?: (?:a rate|an incidence|a frequency))?(?: of)? )?\\(?(?:(?<sign>≥|>=|(?i:at least|more than|over)|>) ?(?<carry>${percent('first')})|(?<carry2>${percent('first2')}) or more)\\)?(?: of (?:the )?(?:patients|people|participants))?(?: (?:for|with|on|of|in) [^.;:%]{2,40}?)? (?i:were|included?|are) (?=[a-z][a-z -]{3,30}(?:,| and ))`,
);
const CLAVIEN = pattern(
  String.raw`(?<none>\b(?i:no|without(?: any)?) )?(?<term>(?i:(?:clavien(?:-dindo)? )?grades?) (?<low>I{1,3}|IV|V|[1-5])(?:[ab])?(?: ?(?:-|to|or|and) ?(?<high>I{1,3}|IV|V|[1-5])(?:[ab])?)?(?<up> or (?:higher|above|worse))? (?i:complications?))`,
);

/** A quick look that spares most sentences the patterns. */
const HINT =
  /clavien|\b(?:none|no one|nobody|no (?:patients?|participants?|women|men|children|volunteers?))\b|\b(?:this|that|such|same|these) (?:an? )?(?:\w+ )?(?:symptom|side|complicat|reaction|adverse|condition|disorder)| and in (?:\w+ ){0,2}\d|adverse|side effects/i;

/** A side effect told in a roundabout way: one that the sentence before has named, none at all, at two times, or all above a bound. */
export function effectsToldIn(text: string): Found[] {
  if (!HINT.test(text)) return [];
  const hasTime =
    /\b(?:after|during|within|over|at) (?:\w+ ){1,2}(?:years?|months?|weeks?|days?|hours?)\b|\b(?:trial|study|placebo|dose)\b/i.test(
      text,
    ) && !isElsewhere(text);
  if (!(isHealthStory(text) || hasTime)) return [];
  const clavien = /clavien/i.test(text) ? matchesOf(text, CLAVIEN).slice(0, 2).flatMap(clavienOf) : [];
  const none = /\b(?:none|no one|nobody|no [a-z]+)\b/i.test(text)
    ? matchesOf(text, NONE).slice(0, 2).flatMap(noneOf)
    : [];
  if (!mayHoldShare(text)) return [...clavien, ...none];
  const named =
    /\b(?:this|that|such|same|these) (?:an? )?(?:\w+ )?(?:symptom|side|complicat|reaction|adverse|condition|disorder)/i.test(
      text,
    )
      ? matchesOf(text, ...NAMED_BEFORE)
          .slice(0, 2)
          .flatMap(namedBefore)
      : [];
  const twice = / and in (?:\w+ ){0,2}\d/.test(text) ? matchesOf(text, TWICE).slice(0, 2).flatMap(twiceOf) : [];
  const listed =
    /adverse|side effects/i.test(text) && /[≥>]|at least|more|over/i.test(text)
      ? matchesOf(text, LISTED).slice(0, 1).flatMap(listOf)
      : [];
  return [...clavien, ...none, ...named, ...twice, ...listed];
}

function namedBefore(match: Match): Found[] {
  const one = peopleShareOf(match);
  const { start, end } = match.span('carry');
  const isSecond =
    /^[^.;]{0,90}(?:\d\s?(?:%|percent|per cent))/iu.test(match.after) ||
    /\b(?:versus|vs\.?|compared (?:with|to))\b/iu.test(match.after);
  if (
    !one ||
    isUnreal(match.before) ||
    isSecond ||
    /\b(?:not|no|never|without)\b|n't\b/iu.test(match.text.slice(match.start, match.end))
  )
    return [];
  const { counted: _, ...share } = one;
  const group = groupNear(match.text, start);
  const label = match.words('what')!.toLowerCase();
  const told = `“${capitalized(label)}”, named before: ${shareTold(share)} have or had it; ${restTold(share)} do not.`;
  return [
    say({ start, end }, `${told}${group ? ` The group: “${group}”.` : ''}`, shareValues(one), {
      ...(shareImage(share, label) && { picture: shareImage(share, label)! }),
    }),
  ];
}

function noneOf(match: Match): Found[] {
  const effect = effectIn(match.words('after')!)?.replace(/ (?:and|or)$/u, '');
  if (
    effect === undefined ||
    /\bgrades?\b|^symptoms$/iu.test(effect) ||
    /\b(?:if|whether|almost|nearly|that)\s$/iu.test(match.before)
  )
    return [];
  // “None reported less pain than before”, “nobody had any idea”.
  if (
    /^[^.;]{0,60}\b(?:until|unless|before|at baseline|at the (?:start|beginning)|than|except|other than|only)\b/iu.test(
      match.after,
    )
  )
    return [];
  const group = match
    .words('group')!
    .replace(/^ (?:of )?/u, '')
    .trim();
  return [
    say(
      match.span('carry'),
      `${capitalized(effect)}: none of the people counted had this.${/ /u.test(group) ? ` The group: “${group}”.` : ''}`,
      { percent: 0 },
      {
        limits: 'In a small group, none doesn’t mean that it can’t happen.',
      },
    ),
  ];
}

function twiceOf(match: Match): Found[] {
  const [first, second] = [match.number('first'), match.number('second')];
  if (!(first > 0 && first < 100 && second > 0 && second < 100) || isUnreal(match.before)) return [];
  const [a, b] = peopleOf(first, second);
  const hedges = (['first', 'second'] as const).map((name) => hedgeBefore(match.text.slice(0, match.span(name).start)));
  const when = (['one', 'two'] as const).map((name) => match.words(name)!.trim());
  return [
    say(
      match.span('carry'),
      `${capitalized(match.words('what')!)}: ${hedges[0]}${told(a!.count)} of ${told(a!.of)} people (“${when[0]}”), ${hedges[1]}${told(b!.count)} of ${told(b!.of)} (“${when[1]}”).`,
      { first, second },
    ),
  ];
}

function listOf(match: Match): Found[] {
  const name = match.words('first') === undefined ? 'first2' : 'first';
  const value = match.number(name);
  if (!(value > 0 && value < 60) || isUnreal(match.before)) return [];
  const [one] = peopleOf(value);
  const isOver = /^(?:more than|over|>)$/iu.test(match.words('sign') ?? '');
  return [
    say(
      match.span(name === 'first' ? 'carry' : 'carry2'),
      `Each side effect in this list happened to ${isOver ? 'more than' : 'at least'} ${told(one!.count)} of ${told(one!.of)} people.`,
      { low: value },
    ),
  ];
}

const GRADES = [
  '',
  'needs little or no treatment',
  'needs medicines',
  'needs a procedure',
  'is a danger to life',
  'led to death',
];
const LEVELS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5 };

/** The classification of complications of surgery (Dindo, Demartines, Clavien 2004, doi:10.1097/01.sla.0000133083.54934.ae; not opened). */
function clavienOf(match: Match): Found[] {
  const levelOf = (name: string) => LEVELS[match.words(name) ?? ''] ?? match.number(name);
  const low = levelOf('low');
  const high = match.words('up') ? 5 : match.words('high') === undefined ? low : levelOf('high');
  if (!(low >= 1 && high <= 5 && low <= high)) return [];
  const meaning =
    low === high ? `grade ${low} ${GRADES[low]}` : `grade ${low} ${GRADES[low]}, grade ${high} ${GRADES[high]}`;
  const found = say(
    match.span('term'),
    `Complications of surgery (Clavien) go from 1 to 5: ${meaning}.${match.words('none') ? ' The text says that there were none of these.' : ''}`,
    low === high ? { grade: low } : { low, high },
    { limits: 'It tells how much had to be done about a complication.' },
  );
  return [
    {
      ...found,
      reading: {
        ...found.reading,
        kind: 'side-effect-grade',
        ...(high === 5 && !match.words('none') && { deeper: true as const }),
      },
    },
  ];
}

function say(
  place: { start: number; end: number },
  plain: string,
  values: Reading['values'],
  more: Partial<Reading> = {},
): Found {
  return {
    ...place,
    entry: 'side-effect',
    reading: {
      kind: 'proportion',
      plain,
      values,
      limits: 'It’s about the people who were counted. It can’t tell whether one person will have it.',
      ...more,
    },
  };
}
