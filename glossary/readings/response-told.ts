import {
  beside,
  COUNT_AFTER_GROUP,
  type CountedShare,
  countedOf,
  countedPicture,
  countedTold,
  countedValues,
  mayCountPeople,
  restTold,
  SHARE_BEHIND,
  SHARE_OF_GROUP,
  timeBehind,
} from './counted-share.ts';
import { readDurationOfResponse } from './duration-of-response.ts';
import { LATER, whoTold } from './outcome.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { readResponseRate, respondedTold } from './response-rate.ts';
import { groupsTold } from './rival.ts';
import { type Match, matchesOf, pattern } from './text/match.ts';
import { number, percent } from './text/numbers.ts';

const TUMOR = String.raw`(?:(?:the |their |his |her |all |its |these |any )?(?:[\w-]+ ){0,2}?(?:tumou?rs?|cancers?|lesions?|melanomas?|lymphomas?|leuk[a]?emias?|myelomas?|metastas[ei]s|cancer cells|disease))`;
const NOUN = String.raw`\b(?:[Tt]umou?rs?|[Cc]ancers?|[Ll]esions?|[Mm]elanomas?|[Ll]ymphomas?|[Ll]euk[a]?emias?|[Mm]yelomas?|[Mm]etastas[ei]s|[Dd]isease)`;
const SHRUNK =
  '(?:shr[aiu]nk(?:ing)?|got smaller|get smaller|regress(?:ed)?|recede[d]?|became smaller|decrease[d]? in size)';
const GONE =
  '(?:(?:completely |entirely )?(?:disappear(?:ed)?|vanish(?:ed)?|went away|go away|melt(?:ed)? away|clear(?:ed)?(?: up)?|(?:was|were|is|are) (?:eradicated|eliminated|gone|wiped out|undetectable)))';
const MUCH = String.raw`(?: (?:completely|entirely|significantly|substantially|altogether|dramatically|noticeably|by (?:at least |more than |over )?(?:\d+\s?(?:%|percent|per cent)|half|a third)(?: or more)?))?`;
const AMOUNT = String.raw`(?: of (?:at least|greater than|more than) \d+\s?(?:%|percent|per cent))?`;
const PEOPLE_AFTER = String.raw`(?<group> (?:of )?(?:(?:the|all|these|those|its|their) )?(?:[\w-]+ ){0,3}?(?:patients?|people|women|men|children|participants|those|cases|them|tumou?rs?)\b[^.,;:%\d]{0,60}?)?`;
const PATTERNS = [
  pattern(
    `(?<term>${NOUN} (?:had |have )?(?:(?<shrunk>${SHRUNK})|(?<gone>${GONE}))${MUCH}) (?:in|for) ${SHARE_BEHIND}`,
  ),
  pattern(
    `${SHARE_OF_GROUP} (?<term>(?i:had|saw|have|has|see) ${TUMOR} (?:(?<shrunk>${SHRUNK})|(?<gone>${GONE}))${MUCH})`,
  ),
  pattern(
    `${COUNT_AFTER_GROUP} (?<term>(?i:had|saw|have|has|see) ${TUMOR} (?:(?<shrunk>${SHRUNK})|(?<gone>${GONE}))${MUCH})`,
  ),
  pattern(
    `(?<term>(?i:(?<shrunk>shr[aiu]nk|shrinks|reduced|cut|reduces|decreased)|(?<gone>eliminated|eradicated|wiped out|destroyed|cleared|melted away|eliminates|eradicates)) (?:the size of )?${TUMOR}(?: (?:size|burden|volume|load))?${MUCH}) in ${SHARE_BEHIND}${PEOPLE_AFTER}`,
  ),
  pattern(
    `(?<term>(?<shrunk>(?i:${NOUN} )?(?i:shrinkage|regression)s?)(?: of (?:the |their )?${TUMOR})?${AMOUNT}) (?:(?:was|were|is|has been|occurred|happened|came)(?: (?:seen|observed|reported|noted|found|achieved|recorded))?) in ${SHARE_BEHIND}`,
  ),
  pattern(
    `${SHARE_OF_GROUP} (?<term>(?i:had|showed|experienced|saw|achieved|have|show|experience) (?:some |a |any |significant |clear |major |at least a )*(?<shrunk>(?:tumou?r )?(?:shrinkage|regression))(?: (?:of|in) (?:the |their )?${TUMOR})?)`,
  ),
  pattern(
    `${SHARE_OF_GROUP} (?<term>(?:(?i:were|are|was)) still (?<still>responding|in (?:complete |full )?remission))(?: (?:after|at|for) ${LATER})?`,
  ),
];
/** “no difference in response rates between those with little PD-L1 (26 percent) and those with more (24 percent)” */
const BRACKETS = pattern(
  `(?<term>(?i:(?<kind>(?:overall |objective |complete |partial |tumou?r )?response|remission|clearance|cure) rates?))(?: (?:was|were) (?:higher|lower|better|similar|highest))? (?:between|for|in|among|of) (?<one>[^.,;:()%]{3,80}?) \\(${percent('share')}\\),? (?:and|versus|vs\\.?|compared with|than|but|as) (?:(?:in|for|among) )?(?<two>[^.,;:()%]{3,80}?) \\(${percent('second')}\\)`,
);
const HINT =
  /shr[aiu]nk|regress|reced|disappear|vanish|melted|went away|eradicat|eliminat|wiped out|destroyed|(?:reduc|cut|decreas|clear)\w* (?:[\w-]+ ){0,4}?(?:tumou?r|cancer|lesion|metasta)|(?:tumou?rs?|cancers?|lesions?) (?:\w+ )?(?:clear|were gone|got smaller|became smaller|decreased)|still (?:responding|in )|rates? [^.;]{3,120}\(\d/i;
const TOPIC = /tumou?r|cancer|lesion|melanoma|lymphoma|leuk|myeloma|metasta|disease|patients/i;

const SAYS: Readonly<Record<string, readonly [name: string, meaning: string]>> = {
  shrunk: ['Shrinkage', 'saw the cancer or tumor get smaller'],
  gone: ['No sign left', 'saw the cancer or tumor disappear, as far as could be seen'],
  still: ['Still responding', 'still had a response to the treatment'],
};

/**
 * The share of people in whom a treatment shrank the tumor or made it disappear, in the words of the news. How much smaller it must be differs between studies (RECIST 1.1:
 * Eisenhauer 2009, doi:10.1016/j.ejca.2008.10.026, not opened), so that the reading tells no amount.
 */
export function readResponseTold(passage: Passage): Found[] {
  return beside(candidates(passage), passage, readResponseRate, readDurationOfResponse);
}

function candidates({ text }: Passage): Found[] {
  if (!HINT.test(text) || !TOPIC.test(text) || !mayCountPeople(text)) return [];
  const compared = matchesOf(text, BRACKETS).flatMap((match): Found[] => {
    const [first, second] = [match.number('share'), match.number('second')];
    if (!(first > 0 && first <= 100 && second > 0 && second <= 100)) return [];
    const other = {
      percent: second,
      labels: [match.words('one'), match.words('two')] as const,
      hedge: '',
      isLater: false,
    };
    return [found(match, { percent: first, hedge: '', other }, 'rate')];
  });
  const plain = matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const one = countedOf(match);
    const type = Object.keys(SAYS).find((name) => match.words(name) !== undefined);
    if (!one || !type || (one.percent === 0 && !one.other)) return [];
    // “Reduced cancer in half”, “cut the risk of cancer in 30%”; a share of the tumor’s size.
    const words = match.words('term')!;
    if (
      /\b(?:risk|rate|chance|odds|deaths?|incidence|worr|costs?)\w*\b/i.test(words) ||
      /\b(?:by|to)\b(?! (?:at least|more than|over|\d|half|a third))/i.test(words)
    )
      return [];
    if (
      match.words('share') &&
      /^half$/i.test(match.words('share')!) &&
      !match.words('group') &&
      /\bin (?:about |almost )?half/.test(match.text.slice(match.start, match.end))
    )
      return [];
    if (/\b(?:could|may|might|would|can|should|to)\s$/i.test(match.before.slice(-10))) return [];
    // “Shrinkage of more than 10%”: those below the limit may have had some, too.
    if (type === 'shrunk' && /\d/.test(words)) return [];
    return [found(match, one, type)];
  });
  return [...compared, ...plain];
}

function found(match: Match, one: CountedShare, type: string): Found {
  const entry =
    type === 'gone'
      ? 'complete-response'
      : type === 'still'
        ? 'duration-of-response'
        : type === 'shrunk'
          ? 'response'
          : 'objective-response-rate';
  return { ...match.span('term'), entry, reading: reading(match, one, type) };
}

function reading(match: Match, one: CountedShare, type: string): Reading {
  const [name, meaning] = SAYS[type] ?? ['Response', respondedTold(match.text)];
  const words = `${match.words('term')}${/^[a-z]*/i.exec(match.text.slice(match.span('term').end))![0]}`;
  const strong = /\b(?:significant|substantial|dramatic|noticeabl|major|clear )/i.test(words)
    ? words.toLowerCase().replace(/^(?:had|have|has|saw|see|showed|show|experienced?|achieved) (?:an? )?/, '')
    : undefined;
  // Tumors that didn’t shrink “significantly” may have shrunk somewhat.
  const rest = strong ? undefined : restTold(one);
  const time = type === 'still' ? timeOf(match) : undefined;
  return {
    kind: 'response-rate',
    plain: `${name}: ${countedTold(one)} ${strong ? `saw what the text calls “${strong}”` : meaning}${time ? ` after ${time}` : ''}${rest ? `; ${rest} did not` : ''}.${one.other ? groupsTold(one.other.labels) : ` ${whoTold(match)}`}`,
    values: { ...countedValues(one), type },
    limits: 'It doesn’t tell how long this lasted or how long people lived. It can’t tell how one person will do.',
    deeper: true,
    ...countedPicture(one, name.toLowerCase()),
  };
}

const TIME_BEFORE = pattern(`\\b(?i:at|after) (?:the )?${number('time')}[- ](?<unit>year|month|week)s?\\b[^;]{0,30}$`);

/** “At six months, 44 percent … were still responding”, “… still in remission after two years”. */
function timeOf(match: Match): string | undefined {
  const behind = timeBehind(match);
  if (behind) return behind.told;
  const [before] = matchesOf(match.before.slice(-70), TIME_BEFORE);
  const value = before?.number('time');
  if (match.words('unit')) return `${match.words('time') ?? '1'} ${match.words('unit')}`;
  return before && value ? `${value} ${before.words('unit')}${value === 1 ? '' : 's'}` : undefined;
}
