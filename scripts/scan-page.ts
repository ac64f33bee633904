import { PageMatcher } from '#glossary/matching/marks.ts';
import { topicsOf } from '#glossary/matching/topic.ts';
import { readingAt, readText } from '#glossary/readings/read.ts';
import type { Reading } from '#glossary/readings/reading.ts';
import type { OpenGlossary } from './open-glossary.ts';

/** A line with the lines that go on with it: those that begin with a small letter after one that ended without a full stop. */
const PARAGRAPH = /[^\n]+(?:(?<![.!?:;])\n(?=\p{Ll})[^\n]+)*/gu;

/** The paragraphs of a plain text, each a flow. */
export function paragraphsOf(text: string): RegExpExecArray[] {
  return [...text.matchAll(PARAGRAPH)];
}

/** A context note as the command line prints it. */
export interface PrintedNote {
  kind: string;
  plain: string;
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
  /** What the value at this place says. */
  reading?: Pick<Reading, 'kind' | 'plain' | 'values'>;
  /** What a reader may not know about the wording. */
  notes?: PrintedNote[];
}

/** What is found on a page: its topics, every mark, and the notes about the page itself. */
export interface ScannedPage {
  topic: string[];
  marks: PrintedMark[];
  notes?: PrintedNote[];
}

/** Everything in a plain text, found as the content script finds it: a paragraph is a flow, the title is evidence. */
export async function scanPage(
  text: string,
  title: string,
  { matcher, judge, look, reference }: OpenGlossary,
): Promise<ScannedPage> {
  const page = new PageMatcher(matcher, judge, look);
  if (title) page.read(title);
  const paragraphs = paragraphsOf(text);
  const flows = paragraphs.map(([paragraph]) => page.read(paragraph));
  const marks = await page.mark(flows);
  const notes = page.pageNotes();
  return {
    topic: topicsOf(page.evidence),
    marks: marks.flatMap((own, place) => {
      if (own.length === 0) return [];
      const flow = flows[place]!;
      const offset = paragraphs[place]!.index;
      const found = readText(flow.text, page.topicsAt(flow));
      return own.map(({ start, end, entry, decided, value, note }): PrintedMark => {
        const { id } = reference.entries[entry]!;
        const reading = value && readingAt(found, { start, end });
        return {
          start: offset + start,
          end: offset + end,
          text: flow.text.slice(start, end),
          entry: id,
          ...(decided && { sense: id }),
          ...(reading && { reading: { kind: reading.kind, plain: reading.plain, values: reading.values } }),
          ...(note && { notes: [printed(note)] }),
        };
      });
    }),
    ...(notes.length > 0 && { notes: notes.map(printed) }),
  };
}

function printed({ kind, plain }: PrintedNote): PrintedNote {
  return { kind, plain };
}
