import { PageMatcher } from '#glossary/matching/marks.ts';
import { topicsOf } from '#glossary/matching/topic.ts';
import type { OpenGlossary } from './open-glossary.ts';

/** A line with the lines that go on with it: those that begin with a small letter after one that ended without a full stop. */
const PARAGRAPH = /[^\n]+(?:(?<![.!?:;])\n(?=\p{Ll})[^\n]+)*/gu;

/** The paragraphs of a plain text, each a flow. */
export function paragraphsOf(text: string): RegExpExecArray[] {
  return [...text.matchAll(PARAGRAPH)];
}

/** A mark as the command line prints it. Offsets are UTF-16, into the page's text. */
export interface PrintedMark {
  start: number;
  end: number;
  text: string;
  /** The entry's id. */
  entry: string;
  /** The entry's id again, where the word has other senses and this one was chosen. */
  sense?: string;
}

/** The topic and every mark of a plain text, found as the content script finds them: a paragraph is a flow, the title is evidence. */
export async function scanPage(
  text: string,
  title: string,
  { matcher, judge, reference }: OpenGlossary,
): Promise<{ topic: string[]; marks: PrintedMark[] }> {
  const page = new PageMatcher(matcher, judge);
  if (title) page.read(title);
  const paragraphs = paragraphsOf(text);
  const flows = paragraphs.map(([paragraph]) => page.read(paragraph));
  const marks = await page.mark(flows);
  return {
    topic: topicsOf(page.evidence),
    marks: marks.flatMap((own, flow) =>
      own.map(({ start, end, entry, decided }) => {
        const offset = paragraphs[flow]!.index;
        const { id } = reference.entries[entry]!;
        return {
          start: offset + start,
          end: offset + end,
          text: text.slice(offset + start, offset + end),
          entry: id,
          ...(decided && { sense: id }),
        };
      }),
    ),
  };
}
