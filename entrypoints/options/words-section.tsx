import { useRef } from 'preact/hooks';
import type { Reference } from '#glossary/reference.ts';
import { withKnown } from '#settings/known-words.ts';
import type { Save } from './use-saver.ts';

/** What `WordsSection` takes. */
export interface WordsSectionProps {
  /** Ids of the words that the reader doesn't want marked. */
  known: readonly string[];
  reference: Reference;
  save: Save;
}

/** The words that are never marked, each with the way back. */
export function WordsSection({ known, reference, save }: WordsSectionProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const words = known
    .map((id) => ({ id, name: reference.get(id)?.term ?? id }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <section>
      <h2 ref={title} tabIndex={-1}>
        Words not to mark
      </h2>
      {words.length === 0 && <p class="quiet">None. Choose “Don’t mark this word” on a card to put one here.</p>}
      <ul class="rows">
        {words.map(({ id, name }) => (
          <li class="row" key={id}>
            <span class="row-name">{name}</span>
            <button
              type="button"
              class="text-button"
              aria-label={`Remove ${name}`}
              onClick={() => {
                title.current?.focus();
                void save((now) => ({ known: withKnown(now, id, false) }), `“${name}” is marked again.`);
              }}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
