import type { ReferenceEntry } from '#glossary/reference.ts';

/** What `EntryLinks` takes. */
export interface EntryLinksProps {
  entries: readonly ReferenceEntry[];
  /** The id of the entry that is open; empty for none. */
  open: string;
}

/** Entries as links, each with the beginning of its definition. */
export function EntryLinks({ entries, open }: EntryLinksProps) {
  return (
    <ul class="links">
      {entries.map(({ id, term, plain }) => (
        <li key={id}>
          <a href={`#${id}`} aria-current={id === open ? 'true' : undefined}>
            <span>{term}</span>
            <span class="links-text">{plain}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
