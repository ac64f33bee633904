import { FREE_OF, type FreeOf, measureOf } from './event-free-survival.ts';
import { medianOf, medianReading, medians } from './median.ts';
import { isElsewhere, mayHoldTime } from './outcome.ts';
import type { Found, Passage } from './reading.ts';
import { matchesOf } from './text/match.ts';

const NAMES = (Object.keys(FREE_OF) as FreeOf[])
  .map((short) => `(?i:${FREE_OF[short].words.replace(/\|\\b.*$/, '')})|m?${short === 'DFS' ? 'i?DFS' : short}`)
  .join('|');
const PROGRESSION = `(?i:time to (?:disease |tumou?r )?(?:progression|growth))|m?TTP`;
const MEASURE = `(?:(?<middle>(?i:median|average|mean)) )?(?<![-\\w] ?biochemical )\\b(?<measure>(?:${NAMES})|${PROGRESSION})\\b(?: (?i:times?|duration))?`;

const UNTIL: Readonly<Record<FreeOf | 'TTP', string>> = {
  PFS: 'the disease grew or spread, or they died',
  DFS: 'the disease came back, or they died',
  RFS: 'the disease came back, or they died',
  EFS: 'one of the counted events came, such as the disease returning or death',
  MFS: 'the disease spread to distant parts of the body, or they died',
  TTP: 'the disease grew or spread',
};

const PATTERNS = medians(MEASURE);

const HINT = /[- ]free survival|[PDREM]FS\b|TTP\b|time to /i;

/**
 * The time after which half of a group had growth, a return of the disease, or had died: median progression-free, disease-free, recurrence-free, event-free
 * and metastasis-free survival, and time to progression, which leaves deaths out (FDA, “Clinical Trial Endpoints for the Approval of Cancer Drugs and
 * Biologics”, 2018; not opened). It is not how long people lived.
 */
export function readMedianProgressionFreeSurvival({ text }: Passage): Found[] {
  if (!HINT.test(text) || !mayHoldTime(text) || isElsewhere(text)) return [];
  return matchesOf(text, ...PATTERNS).flatMap((match): Found[] => {
    const median = medianOf(match);
    const words = match.words('measure') ?? '';
    const short = /^(?:m?TTP|time)/i.test(words) ? 'TTP' : measureOf(words.replace(/^m(?=[A-Z])/, ''));
    if (!median || /\bif (?:the |a )?$/i.test(match.before.slice(-40))) return [];
    // “3-year PFS” is no median.
    const isNamed = match.words('middle') !== undefined || words.startsWith('m') || short === 'TTP';
    if (!isNamed && match.span('value').start < match.span('measure').start) return [];
    const name = short === 'TTP' ? 'time to progression' : FREE_OF[short].name;
    const isAverage = /average|mean/i.test(match.words('middle') ?? '');
    const until = UNTIL[short];
    const reading = medianReading(
      match,
      'median-progression-free-survival',
      median,
      {
        name: isAverage ? `Average ${name}` : `Median ${name}`,
        half: (told, half) =>
          isAverage
            ? `on average, it took that long until ${until}.`
            : half === 'half'
              ? `for half of the people it took up to ${told} until ${until}; for the other half it took longer.`
              : `for ${half} of the people it took longer than ${told} until ${until}.`,
        each: isAverage
          ? `On average, it took that long until ${until}.`
          : `For half of each group it took up to that long until ${until}.`,
        none: `by estimate, more than half of the people had not come to that point at the count.`,
        limits: 'It isn’t how long people lived. It can’t tell how one person will do.',
      },
      { measure: short, ...(isAverage && { type: 'average' }) },
    );
    return [{ ...match.span('term'), entry: short === 'TTP' ? 'time-to-progression' : FREE_OF[short].entry, reading }];
  });
}
