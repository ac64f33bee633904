import { extname } from 'node:path';
import { Window } from 'happy-dom';
import { allFlows } from '#page/flows.ts';

/** A page as plain text: its title, and its flows as paragraphs. */
export interface PageText {
  title: string;
  text: string;
}

/** The text of a file: the flows of an HTML page, read as the content script reads them, or a text file as it is. */
export function textsOf(content: string, file: string): PageText {
  if (!/^\.x?html?$/i.test(extname(file))) return { title: '', text: content };
  const window = new Window();
  const page = new window.DOMParser().parseFromString(content, 'text/html');
  const flows = allFlows(page.documentElement as unknown as Element);
  return { title: page.title, text: flows.map(({ text }) => text.trim()).join('\n\n') };
}
