import type { RefObject } from 'preact';
import { optionId } from './option-list.tsx';

/** What `SearchBox` takes. */
export interface SearchBoxProps {
  label: string;
  query: string;
  onQuery: (query: string) => void;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  /** The `OptionList` that the arrow keys move in: its id, how many options it has, and the place they are at (-1 for none). */
  list?: { id: string; count: number; active: number } | undefined;
  /** The input, for whoever gives it the focus. */
  element?: RefObject<HTMLInputElement> | undefined;
}

/** The field one types a word into. With a list it is a combobox: the focus stays here while the arrow keys move in the list. */
export function SearchBox({ label, query, onQuery, onKeyDown, list, element }: SearchBoxProps) {
  const combobox = list && {
    role: 'combobox' as const,
    'aria-autocomplete': 'list' as const,
    'aria-controls': list.id,
    'aria-expanded': list.count > 0,
    'aria-activedescendant': list.active >= 0 ? optionId(list.id, list.active) : undefined,
  };
  return (
    <input
      {...combobox}
      ref={element ?? null}
      class="field"
      type={list ? 'text' : 'search'}
      aria-label={label}
      placeholder={label}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      value={query}
      onInput={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={(event) => onKeyDown?.(event)}
    />
  );
}
