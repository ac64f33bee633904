import { extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { allFlows } from '#page/flows.ts';

/** A page as plain text: its title, and its flows as paragraphs. */
export interface PageText {
  title: string;
  text: string;
}

/** The text of a file: the flows of an HTML page, read as the content script reads them, or a text file as it is. */
export function textsOf(content: string, file: string): PageText {
  if (!/^\.x?html?$/i.test(extname(file))) return { title: '', text: content };
  const { document } = parseHTML(content);
  const flows = allFlows(document.documentElement as unknown as Element);
  return { title: document.title, text: flows.map(({ text }) => text.trim()).join('\n\n') };
}
