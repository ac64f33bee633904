import {
  beside,
  COUNT_AFTER_GROUP,
  countedOf,
  countedPicture,
  countedTold,
  countedValues,
  mayCountPeople,
  SHARE_OF_GROUP,
  timeBehind,
} from './counted-share.ts';
import { readEventFreeSurvival } from './event-free-survival.ts';
import { whoTold } from './outcome.ts';
import type { Found, Passage } from './reading.ts';
import { groupsTold } from './rival.ts';
import { matchesOf, pattern } from './text/match.ts';

const ILL = String.raw`(?:(?:invasive |residual |remaining |detectable |visible |active |breast |prostate |lung )*(?:cancers?|disease|tumou?rs?|leuk[a]?emia|lymphoma|myeloma|melanoma|progression|recurrence|relapse))`;
const FREE = String.raw`(?<term>(?:(?i:were|was|are|is|be|been|remained?|stayed|being|became) (?i:still |now |completely )?(?i:alive and )?(?:(?<free>cancer|disease|tumou?r|progression|recurrence|relapse|leuk[a]?emia)[- ]free|free (?:of|from) (?:any |the |their |all )?(?:(?:signs?|evidence|trace) of )?(?<of>${ILL}))|(?i:had|have|has|having|showed|shows?|were left with|showing) (?:no |not had (?:a |any )?)(?:(?:detectable |visible |remaining |more |further )|(?:signs?|evidence|traces?) of (?:any |the |their )?)*(?<no>${ILL})))(?![- ]?free)`;
const PATTERNS = [
  pattern(`${SHARE_OF_GROUP}(?: who [^.,;:%]{3,60}?)? ${FREE}`),
  pattern(`${COUNT_AFTER_GROUP} ${FREE}`),
];
const HINT = /[- ]free\b|\bno\b|not had/i;
const TOPIC = /cancer|disease|tumou?r|leuk|lymphoma|myeloma|melanoma|progress|recur|relaps/i;

/** The share of people who were free of the disease, where no time is tied to it in the ways that `event-free-survival` reads. */
export function readFreeOfDisease(passage: Passage): Found[] {
  return beside(candidates(passage), passage, readEventFreeSurvival);
}

function candidates({ text }: Passage): Found[] {
  if (!HINT.test(text) || !TOPIC.test(text) || !mayCountPeople(text)) return [];
  if (/\b(?:risk of|family history|history of|screen\w*|biops(?:y|ies)|tested|referred)\b/i.test(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const one = countedOf(match);
    if (!one || (one.percent === 0 && !one.other)) return [];
    if (/^ (?:before|at (?:the )?(?:start|baseline|beginning|entry)|in (?:the|their) famil)/.test(match.after))
      return [];
    const what = (match.words('free') ?? match.words('of') ?? match.words('no') ?? '').toLowerCase();
    const state = /progress/.test(what)
      ? 'no growth or spread of the disease'
      : /recur|relaps/.test(what)
        ? 'no return of the disease'
        : `no sign of ${/invasive/.test(what) ? 'invasive' : 'the'} ${/disease/.test(what) ? 'disease' : 'cancer'}`;
    const alive = /\balive\b/.test(match.words('term')!) ? 'were alive and ' : '';
    const time = timeBehind(match);
    // “After five years, about 94% were …” is `event-free-survival`’s.
    if (!time && /\b(?:after|at|by) [^;]{1,25}(?:years?|months?)\b[^;]{0,50}$/i.test(match.before)) return [];
    return [
      {
        ...match.span('term'),
        entry: /progress/.test(what) ? 'progression-free-survival' : 'no-evidence-of-disease',
        reading: {
          kind: 'event-free-survival',
          plain: `${countedTold(one).replace(/^./, (letter) => letter.toUpperCase())} ${alive}had ${state}${time ? ` after ${time.told}` : ''}.${time ? '' : ' The text around it may say after what time.'}${one.other ? groupsTold(one.other.labels) : ` ${whoTold(match)}`}`,
          values: { ...countedValues(one), ...(time && { [time.unit]: time.value }) },
          limits: 'No sign isn’t always a cure. It can’t tell how one person will do.',
          deeper: true,
          ...countedPicture(one, `had ${state}`),
        },
      },
    ];
  });
}
