import { eventPhrase, isAboutAnimals } from './health-event.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { hedgeBefore } from './text/bound.ts';
import { matchesOf, pattern } from './text/match.ts';
import { number, told } from './text/numbers.ts';
import { HEDGES, isOneOfSeveral, LINK } from './text/phrases.ts';

const LETTERS = '(?: ?[([](?:NNT[BH]?|NNH|NNS|NNV)[)\\]])?';
/** “Seven men under 65 and eight over 65 would need to be treated to save one life” */
const TWO = pattern(
  `${number('one')} (?<who1>(?i:(?:people|patients|women|men|adults|smokers)\\b[^.,;:%()]{3,50}?)) and ${number('two')} (?<who2>[^.,;:%()]{3,50}?) (?<term>(?i:(?:would |must |will )?(?:need(?:ed)?|have|had) to be (?<done>treated|screened|vaccinated|tested)))(?= (?i:(?:to|in order to) (?:(?<life>save (?:one|1|a) life)|prevent (?:one|1|a single|a) (?<event>[^.,;:]{3,50}))))`,
);
const PATTERNS = [
  pattern(
    `(?<term>(?i:numbers?[- ]needed[- ]to[- ](?<to>treat|harm|screen|vaccinate)(?: for (?:an additional )?(?:benefit|(?<harm>harm)))?)${LETTERS})${LINK}${number('value')}`,
  ),
  pattern(
    `(?<term>(?<![\\w-])(?<letters>NNTB?|NNTH|NNH|NNS)(?![\\w-]))(?:\\s?[=:(]\\s?| )(?i:(?:of|was|is) )?${HEDGES}${number('value')}`,
  ),
  pattern(
    `(?<term>(?i:(?:would |must |doctors |you'd |you |we )?(?:need(?:ed)?|have|had) to (?<verb>treat|screen|vaccinate)|(?:would )?need(?:ed)? to be (?<done>treated|screened|vaccinated))) ${HEDGES}${number('value')} (?i:people|patients|women|men|adults|children|smokers)(?= (?i:[^.;]{0,60}?(?:to|in order to) (?:prevent|avoid|save) (?:one|1|a single)\\b))`,
  ),
  pattern(
    `${HEDGES}${number('value')}(?: (?i:(?:[a-z-]+ ){0,2}?(?:people|patients|women|men|adults|children|smokers)(?: (?:[^.,;:%()\\d]|\\d0s){3,40})?))? (?<term>(?i:(?:would |must |will )?(?:need(?:ed)?|have|had) to be (?<done>treated|screened|vaccinated|tested)))(?= (?i:[^.;]{0,60}?(?:to|in order to|for) (?:prevent|avoid|save|one) (?:one|1|a single|a|person|extra)\\b))`,
  ),
  // “for every 50 women treated, one death is prevented”
  pattern(
    `\\b(?i:for every|for each) ${HEDGES}${number('value')} (?i:(?:[a-z-]+ ){0,2}?(?:people|patients|women|men|adults|children|smokers)) (?<term>(?i:(?:who (?:are|were) |that are )?(?<done>treated|screened|vaccinated)))(?=(?i:[^.;]{0,50}?, (?:about |only )?(?:one|1) (?:(?:[a-z]+ ){1,4}(?:is|was|would be|will be) (?:prevented|avoided|saved)|(?<life>(?:more |fewer |extra )?(?:person|life|patient|woman|man) (?:lived|survived|would survive|was alive|died (?:less|fewer))))\\b))`,
  ),
  pattern(
    `(?<term>(?i:(?:treating|screening|vaccinating))) ${HEDGES}${number('value')} (?i:(?:[a-z-]+ ){0,2}?(?:people|patients|women|men|adults|children|smokers))(?=(?i:[^.;]{0,60}?(?:prevents?|prevented|avoids?|saves?|saved|would prevent|would save) (?:about |only )?(?:one|1|a single) ))`,
  ),
];

/** More than this in a text is a misprint, or a count of something else. */
const MOST = 100_000;

const WORDS =
  /needed[- ]to|to be (?:treated|screened|vaccinated|tested)|for (?:every|each) |\b(?:treat|screen|vaccinat)ing \w|to (?:treat|screen|vaccinate)\b|NN[THS]/i;

/**
 * The number needed to treat, to screen or to harm: one divided by the difference of two absolute risks (Cook, Sackett 1995, doi:10.1136/bmj.310.6977.452).
 * It can’t be below 1.
 */
export function readNumberNeeded({ text }: Passage): Found[] {
  if (!WORDS.test(text) || isAboutAnimals(text)) return [];
  const two = matchesOf(text, TWO).flatMap(twoGroups);
  if (two.length > 0) return two;
  return matchesOf(text, ...PATTERNS)
    .slice(0, 40)
    .flatMap((match): Found[] => {
      const value = match.number('value');
      const place = match.span('value');
      const lead = text.slice(0, place.start);
      if (
        !(value >= 1 && value <= MOST) ||
        isOneOfSeveral(match.after.replace(/^, (?:one|1) /iu, ', ')) ||
        /-$|\d\s*(?:to|and|or)\s*$/u.test(lead)
      )
        return [];
      if (
        /^\s?(?:%|percent|years?|months?|weeks?|days?|or (?:more|less|lower|higher)|means?\b|would\b|[-/]\s?\d)/iu.test(
          text.slice(place.end),
        )
      )
        return [];
      if (/\b(?:if|suppose|imagine|ideal(?:ly)?|perfect|below|under|example|when)\b[^,;]{0,40}$/iu.test(match.before))
        return [];
      return [
        {
          ...match.span('term'),
          entry: 'number-needed-to-treat',
          reading: reading(match, value, text),
        },
      ];
    });
}

function twoGroups(match: ReturnType<typeof matchesOf>[number]): Found[] {
  const [first, second] = [match.number('one'), match.number('two')];
  const event = match.words('event') && eventPhrase(match.words('event')!, match.text);
  if (!(first > 1 && second > 1 && first <= MOST && second <= MOST) || !(match.words('life') || event)) return [];
  if (/\b(?:if|suppose|imagine)\b[^,;]{0,60}$/iu.test(match.before)) return [];
  const gain = event ? `one ${event} is prevented` : 'one life is saved';
  return [
    {
      ...match.span('term'),
      entry: 'number-needed-to-treat',
      reading: {
        kind: 'number-needed',
        plain: `When ${told(first)} “${match.words('who1')}” or ${told(second)} “${match.words('who2')}” are ${match.words('done')}, on average ${gain}.`,
        values: { value: first, second },
        limits: 'It holds only for the people, the time and the comparison of that study.',
      },
    },
  ];
}

function reading(match: ReturnType<typeof matchesOf>[number], value: number, text: string): Reading {
  const letters = match.words('letters') ?? '';
  const isHarm = /harm|NNH|NNTH/iu.test(`${match.words('to')} ${match.words('harm')} ${letters}`);
  const done = /screen|NNS|tested/iu.test(match.words('term')!)
    ? 'screened'
    : /vaccin/iu.test(match.words('term')!)
      ? 'vaccinated'
      : 'treated';
  const hedge = hedgeBefore(text.slice(0, match.span('value').start));
  const whole = Math.max(value > 1 ? 2 : 1, Math.round(value));
  const count = `${hedge || (Number.isInteger(value) ? '' : 'about ')}${told(whole)}`;
  const prevented =
    /(?:\b(?:to|that|would|will|it|this)? ?(?:prevents?|prevented|avoids?|saves?|saved)) (?:about |only )?(?:(?:one|1|a single|an?) )(?:(?:extra|additional|more) )?(?<event>[a-z][^.;]{2,60})/iu.exec(
      match.after.slice(0, 120),
    )?.groups?.event;
  const isLife =
    match.words('life') !== undefined ||
    /^(?:life|person's life)\b/iu.test(prevented ?? '') ||
    /(?:one|1) life (?:is|was|would be|will be) saved/iu.test(match.after);
  const event = prevented && eventPhrase(prevented, text);
  const gain = isHarm
    ? 'one more person is harmed than without it'
    : isLife
      ? 'one life is saved'
      : event
        ? `one ${event} is prevented`
        : 'one more person is helped than without it';
  const rest =
    whole >= 2 && !hedge && !/screen/i.test(done)
      ? ` The other ${told(whole - 1)} fare the same as they would have without it.`
      : '';
  return {
    kind: 'number-needed',
    plain: `When ${count} ${whole === 1 ? 'person is' : 'people are'} ${done}, on average ${gain}.${rest}`,
    values: {
      value,
      type: isHarm ? 'harm' : done === 'treated' ? 'treat' : done === 'screened' ? 'screen' : 'vaccinate',
    },
    limits: 'It holds only for the people, the time and the comparison of that study.',
    ...(value >= 2 &&
      value <= 1000 &&
      !hedge && {
        picture: {
          type: 'people' as const,
          count: 1,
          of: whole,
          label: isHarm ? 'harmed by it' : 'helped by it',
        },
      }),
  };
}
