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
  element?: RefObject<HTMLInputElement | null> | undefined;
}

/** The field one types a word into. With a list it is a combobox: the focus stays here while the arrow keys move in the list. */
export function SearchBox({ label, query, onQuery, onKeyDown, list, element }: SearchBoxProps) {
  const field = {
    ref: element ?? null,
    class: 'field',
    'aria-label': label,
    placeholder: label,
    autocomplete: 'off' as const,
    autocapitalize: 'off' as const,
    spellcheck: false,
    value: query,
    onInput: (event: InputEvent & { currentTarget: HTMLInputElement }) => onQuery(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => onKeyDown?.(event),
  };
  if (!list) return <input type="search" {...field} />;
  return (
    <input
      {...field}
      type="text"
      // biome-ignore lint/a11y/noRedundantRoles: without a datalist an input is no combobox of itself
      role="combobox"
      list={undefined}
      aria-autocomplete="list"
      aria-controls={list.id}
      aria-expanded={list.count > 0}
      aria-activedescendant={list.active >= 0 ? optionId(list.id, list.active) : undefined}
    />
  );
}
