import type { TopicId } from '../schema.ts';
import { faithful } from './faithful.ts';
import { READERS } from './readers.ts';
import type { Found, Reading } from './reading.ts';
import { plainText, sentencesOf } from './text/plain-text.ts';

/** Words without a number or a sign of a code hold nothing to read. */
const MAY_HOLD_VALUE =
  /\d|[+±]|MSI-|MMR|MRD|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|half|halv(?:ed?|ing)|third|quarter|twice|(?:two|three|four|five|ten)-?fold|doubl(?:ed?|es|ing)|tripl(?:ed?|es|ing)|stage[ds]?|phase|grade|class|type|limited|extensive|nyha|new york heart|binet|dukes?|rai|r?-?iss|sclc|figo|ptis|i{2,3}|iv|positive|negative|low|high|clear|close|clean|involved|none|level|undetectable|fusions?|deficien[a-z]+|proficient|stable|nodes|faulty|altered|defective|mss|vus|wild-?type|mutat[a-z]+|mutants?|rearrange[a-z]+|amplifi[a-z]+|variants?|not (?:yet )?(?:been )?reached)\b/i;

/** Every reading of a text, in its order. Offsets are UTF-16, into `text`. Where two readings claim the same words and say different things, neither stands. */
export function readText(text: string, topics: readonly TopicId[] = []): Found[] {
  return sentencesOf(plainText(text)).flatMap((sentence) => {
    if (!MAY_HOLD_VALUE.test(sentence.text)) return [];
    const read = READERS.flatMap((reader) => reader({ text: sentence.text, topics }));
    return faithful(undisputed(read), sentence.text)
      .map((one) => ({ ...one, start: one.start + sentence.start, end: one.end + sentence.start }))
      .sort((a, b) => a.start - b.start);
  });
}

function undisputed(found: readonly Found[]): Found[] {
  return found.filter((one, place) =>
    found.every((other, otherPlace) => {
      if (one === other || other.end <= one.start || one.end <= other.start) return true;
      // The longer words know more: “relative survival rate” against “survival rate”.
      const longer = one.end - one.start - (other.end - other.start);
      if (longer !== 0) return longer > 0;
      return one.reading.plain === other.reading.plain && place < otherPlace;
    }),
  );
}

/** The reading for a mark: of what overlaps it. Undefined where there is none, or where several differ. */
export function readingAt(found: readonly Found[], mark: { start: number; end: number }): Reading | undefined {
  const here = found.filter(({ start, end }) => start < mark.end && mark.start < end);
  return here.length === 1 ? here[0]!.reading : undefined;
}
