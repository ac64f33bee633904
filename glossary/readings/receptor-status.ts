import { isAboutCancer } from './cancer-context.ts';
import type { Found, Passage } from './reading.ts';
import { type Part, receptorPartsOf } from './receptor-parts.ts';
import { type ReceptorStatus, receptorReading } from './receptor-told.ts';

const WORDS = /\bER\b|\bPg?R\b|\bHR\b|HER-?2|Her-?2|ERBB2|erbB2|receptors?\b|triple/i;
/** Cancers in which hormone treatment, or HER2-low, means less than in the breast. */
const OTHER_CANCER =
  /\b(?:ovar\w{1,5}|endometri\w{1,4}|uter(?:us|ine)|gastric|stomach|colo(?:n|rectal)|lung|NSCLC|pancrea\w{1,5}|meningioma|prostate)\b/i;

/**
 * Receptors of a cancer: ER and PR are positive from 1% of the nuclei, “ER low positive” up to 10% (ASCO/CAP, Allison 2020, doi:10.1200/JCO.19.02309), or from
 * Allred score 3 of 8 (Harvey 1999, doi:10.1200/JCO.1999.17.5.1474, not opened; no sum is 1). HER2 as in `her2-result.ts`. “ER+/PR−/HER2−” is one reading. It is silent
 * where “ER”, “PR” or “HR” may be something else, and where parts contradict each other.
 */
export function readReceptorStatus(passage: Passage): Found[] {
  const { text } = passage;
  if (!WORDS.test(text)) return [];
  const parts = withoutEither(text, receptorPartsOf(text));
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1)?.at(-1);
    if (
      last &&
      /^[\s,;/&)(]{0,3}(?:(?:and|but) )?(?:(?:also|is|the) )?\(?$/.test(text.slice(last.end, part.start)) &&
      part.start >= last.end
    )
      groups.at(-1)!.push(part);
    else groups.push([part]);
  }
  return groups.flatMap((group): Found[] => {
    const names = group.flatMap(({ status }) => Object.keys(status));
    const status: ReceptorStatus = Object.assign({}, ...group.map((part) => part.status));
    const isClear = group.length > 1 || status.her2 !== undefined || isAboutCancer(passage) || /receptor/i.test(text);
    // “PR positive” alone may be praise in the press, “HR−” a staff matter.
    const isAmbiguous =
      new Set(names).size === 1 &&
      (status.pr ?? status.hr) &&
      !/cancer|tumou?r|carcinoma|receptor|HER2/i.test(text) &&
      !passage.topics.includes('breast-cancer');
    if (!isClear || isAmbiguous || group.some((part) => part.isDenied)) return [];
    if (
      status.hr &&
      (status.hr === 'negative') !== (status.er !== 'positive' && status.pr !== 'positive') &&
      (status.er ?? status.pr)
    )
      return [];
    if (
      group.some((part) =>
        Object.entries(part.status).some(([name, sign]) => status[name as keyof ReceptorStatus] !== sign),
      )
    )
      return [];
    const values = Object.assign({}, status, ...group.map((part) => part.values ?? {}));
    const isOther = OTHER_CANCER.test(text) && !/breast/i.test(text);
    return [
      {
        start: group[0]!.start,
        end: group.at(-1)!.end,
        entry: isOther && status.her2 === 'low' && !status.er ? 'her2' : entryOf(status),
        reading: receptorReading(status, values, isOther),
      },
    ];
  });
}

/** “ER+ and/or PR+” doesn’t say which: neither stands. */
function withoutEither(text: string, parts: readonly Part[]): Part[] {
  return parts.map((part, place) => {
    const isEither = [parts[place - 1], parts[place + 1]].some((other) => {
      if (!other || 'her2' in part.status || 'her2' in other.status) return false;
      const [first, second] = other.start < part.start ? [other, part] : [part, other];
      return (
        /^[\s)]*(?:and\/or|or)\s$/i.test(text.slice(first.end, second.start)) &&
        Object.keys(part.status).join() !== Object.keys(other.status).join()
      );
    });
    return isEither ? { ...part, isDenied: true } : part;
  });
}

function entryOf({ er, pr, hr, her2 }: ReceptorStatus): string {
  if (er === 'negative' && pr === 'negative' && her2 === 'negative') return 'triple-negative-breast-cancer';
  if (er) return 'estrogen-receptor';
  if (pr) return 'progesterone-receptor';
  if (hr) return 'hormone-receptor';
  return her2 === 'low'
    ? 'her2-low-breast-cancer'
    : her2 === 'ultralow'
      ? 'her2-ultralow'
      : her2 === 'negative'
        ? 'her2-negative'
        : 'her2';
}
