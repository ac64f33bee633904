import { sourceLine } from '#components/source-line.ts';
import type { Note } from '#glossary/context-notes.ts';

/** The context notes about the page itself, each with its source. */
export function PageNotes({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <section class="page-notes" aria-label="Good to know about this page">
      <h2 class="words-heading">Good to know about this page</h2>
      <ul>
        {notes.map(({ kind, plain, source }) => (
          <li key={kind}>
            {plain}{' '}
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {sourceLine(source)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
