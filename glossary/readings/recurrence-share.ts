import {
  beside,
  COUNT_AFTER_GROUP,
  countedOf,
  countedPicture,
  countedTold,
  countedValues,
  isHealthStory,
  mayTellShare,
  restTold,
  SHARE_BEHIND,
  SHARE_OF_GROUP,
} from './counted-share.ts';
import { GROUP, LATER, STAND, whoTold } from './outcome.ts';
import type { Found, Passage } from './reading.ts';
import { readRecurrenceRate } from './recurrence-rate.ts';
import { groupsTold } from './rival.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { share, told } from './text/numbers.ts';
import { LINK } from './text/phrases.ts';

const WHERE = String.raw`(?:(?<where>local|locoregional|loco-regional|regional|distant|ipsilateral|axillary|biochemical) )?(?:(?:breast |lung |bowel |colon |prostate |skin |ovarian |bladder |liver )?(?:cancer|tumou?r|disease|melanoma) )?`;
const ILL = String.raw`(?:(?:the |their |his |her |these |most |such )?(?:[\w-]+ ){0,3}?(?:cancers?|tumou?rs?|diseases?|melanomas?|lymphomas?|leuk[a]?emias?|myelomas?|carcinomas?|sarcomas?|gliomas?|glioblastomas?|illness|fibrillation|hernias?|infections?|fibroids|polyps|[a-z]{4,}(?:itis|osis)|it|they))`;
const BACK = `(?:(?i:will |can |may |do |does |did |often |usually |typically |eventually )*(?:c[oa]mes? back|returns?|returned|recurs?|recurred|relapses?|relapsed))`;
const HAVE = `(?i:(?:had|have|has|having|experienced?|experiences|developed?|suffered|suffers?|saw|will have|will experience|go on to have|went on to have|end up with) (?:a |an |any |their |some |at least one )?${WHERE}(?:recurrences?|relapses?)(?: of (?:the |their )?(?:disease|cancer|illness|tumou?r))?|(?:had |have |has |will |later |eventually |go on to |goes on to |went on to |will go on to |end up )*(?:relapsed?|recur|recurred))`;
const MEASURE = `(?i:${WHERE}(?:recurrence|relapse) rates?|(?:rates?|risk) of ${WHERE}(?:recurrence|relapse))(?!-)`;
const PATTERNS = [
  pattern(
    `(?<term>${ILL} ${BACK}) (?:in|for) ${SHARE_BEHIND}(?<group> (?:of )?[^.,;:%\\d]{3,60}?)?(?: (?:within|after|in|at|by) ${LATER})?(?=[ .,;:)]|$)`,
  ),
  pattern(
    `(?<term>(?i:${WHERE}(?:recurrences?|relapses?)(?: \\([^)]{3,30}\\))?)) (?:(?:can |may |will |has |have |had )?(?:occurs?|occurred|happens?|happened|develops?|developed|(?:be |been |is |are |was |were )?(?:seen|found|reported|observed|detected))) in ${SHARE_BEHIND}`,
  ),
  pattern(`${SHARE_OF_GROUP} (?<term>${HAVE})\\b`),
  pattern(`${COUNT_AFTER_GROUP} (?<term>${HAVE})\\b`),
  pattern(
    `(?<term>${MEASURE})${GROUP}(?:,? (?:as high as|as low as|up to)|${LINK}|${STAND})(?:between |from )?(?:(?<low>\\d[\\d.]*)(?:\\s?(?:%|percent|per cent))? ?(?:-|to|and) ?)?${share('share')}`,
  ),
  pattern(
    `${share('share')} (?<term>(?:chance|risk|likelihood|probability) of (?:the |their |a |an |your |any )?${WHERE}(?:recurrence|recurring|relapse|relapsing|coming back|returning))`,
  ),
  pattern(`\\b(?i:(?:for|in)) ${SHARE_OF_GROUP},? (?<term>${ILL} ${BACK})(?: (?:within |after )?${LATER})?`),
];
const HINT = /recur|relaps|comes? back|came back|returns?\b|returned|coming back/i;
/** A return to smoking, drink or drugs is another thing. */
const NOT_DISEASE =
  /\b(?:smok\w+|quit\w*|alcohol\w*|drink\w*|opioids?|addict\w*|gambl\w*|cocaine|heroin|sober|abstinen\w+|crimes?|offen[dc]\w+|theme|pattern|(?:returned|returns?|c[oa]mes? back|coming back) (?:to (?:work|school|normal)|home|for|the (?:survey|questionnaire|form))|questionnaires?|survey|refund|nausea|symptoms? score|of (?:all )?(?:recurrences|relapses))\b/i;

/** The share of people whose disease came back, where the text names no time that the reading of `recurrence-rate` can tie to it; then it says so. */
export function readRecurrenceShare(passage: Passage): Found[] {
  return beside(candidates(passage), passage, readRecurrenceRate);
}

function candidates({ text }: Passage): Found[] {
  if (
    !HINT.test(text) ||
    !mayTellShare(text) ||
    NOT_DISEASE.test(text) ||
    !(
      isHealthStory(text) ||
      /\b(?:(?:people|those) (?:who have|with)|women|men|children|breasts?|armpit|arms|prostate)\b/.test(text)
    )
  )
    return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const one = countedOf(match);
    const words = match.text.slice(match.start, match.end);
    if (!one || (one.percent === 0 && !one.other)) return [];
    if (
      /\bfree\b|\b(?:not|never|no|without|n't)\b/i.test(words) ||
      /\b(?:free (?:of|from)|no|without|not|first|reduc\w+|lower\w*|cut\w*) (?:the |a |any |their )?$/i.test(
        match.before.slice(-40),
      )
    )
      return [];
    // A time in the words around the share: `recurrence-rate` reads it, or nobody can.
    const unit = match.words('unit');
    if (
      unit === undefined &&
      /\b(?:within|after|in|by|at|over|during) [^.;,]{0,25}\b(?:years?|months?|weeks?)\b/i.test(
        `${match.before.slice(-45)}${match.after.slice(0, 70)}`,
      ) &&
      !/^[^.;]{0,60}\b(?:majority|most|half) of (?:which|these|them)/.test(match.after)
    )
      return [];
    const time = unit ? timeTold(match, unit) : undefined;
    const where = match.words('where')?.toLowerCase();
    const isRelapse = /relaps/i.test(match.words('term')!);
    const entry =
      where === 'distant'
        ? 'distant-recurrence'
        : where === 'biochemical'
          ? 'biochemical-recurrence'
          : where === 'local' || where === 'ipsilateral'
            ? 'local-recurrence'
            : where
              ? 'regional-recurrence'
              : isRelapse
                ? 'relapse'
                : 'recurrence';
    const site = /^in the (?:armpit|breast|brain|liver|lungs?|bones?|chest wall|lymph nodes|neck)$/.exec(
      match.words('group') ?? '',
    );
    const place = site
      ? ` ${site[0]}`
      : where === undefined
        ? ''
        : where === 'biochemical'
          ? ' by a blood test'
          : where === 'distant'
            ? ' in another part of the body'
            : ' in or near the place where it began';
    const rest = restTold(one);
    return [
      {
        ...match.span('term'),
        entry,
        reading: {
          kind: 'recurrence-rate',
          plain: `The disease came back${place} in ${countedTold(one)}${time ? ` ${/ within /.test(words) ? 'within' : 'by'} ${time.told}` : ''}${rest ? `; in ${rest} it did not` : ''}.${time ? '' : ' The text around it may say after what time.'}${one.other ? groupsTold(one.other.labels) : ` ${whoTold(match)}`}`,
          values: { ...countedValues(one), ...(time && { [time.unit]: time.value }), ...(where && { type: where }) },
          limits: 'It is about a group. It can’t tell whether the disease will come back in one person.',
          deeper: true,
          ...countedPicture(one, 'came back'),
        },
      },
    ];
  });
}

function timeTold(match: Match, unit: string): { value: number; unit: string; told: string } {
  const value = match.words('time') === undefined ? 1 : match.number('time');
  const one = /^y/i.test(unit) ? 'year' : 'month';
  return { value, unit: `${one}s`, told: `${told(value)} ${one}${value === 1 ? '' : 's'}` };
}
