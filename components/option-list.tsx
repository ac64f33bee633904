import { useEffect, useRef } from 'preact/hooks';

/** One line that can be chosen: an entry, or a category. */
export interface Option {
  id: string;
  label: string;
  /** Shown at the end of the line: “on this page · 3”. */
  note?: string | undefined;
  /** Shown below, cut to one line. */
  text?: string | undefined;
}

/** What `OptionList` takes. */
export interface OptionListProps {
  /** The element's id, which the search box names as what it controls. */
  id: string;
  label: string;
  options: readonly Option[];
  /** The place of the option that the keyboard is at; -1 for none. */
  active: number;
  onChoose: (id: string) => void;
}

/** The id of the element of an option, for `aria-activedescendant`. */
export function optionId(list: string, place: number): string {
  return `${list}-${place}`;
}

/** The list that belongs to a search box. The focus stays in the box, arrow keys move `active`; the pointer chooses directly. */
export function OptionList({ id, label, options, active, onChoose }: OptionListProps) {
  const activeElement = useRef<HTMLDivElement>(null);
  useEffect(() => activeElement.current?.scrollIntoView({ block: 'nearest' }), [active]);
  return (
    <div class="options" role="listbox" id={id} aria-label={label} tabIndex={-1}>
      {options.map((option, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search box's, which holds the focus
        <div
          key={option.id}
          class="option"
          role="option"
          id={optionId(id, place)}
          tabIndex={-1}
          aria-selected={place === active}
          ref={place === active ? activeElement : null}
          onClick={() => onChoose(option.id)}
        >
          <span>{option.label}</span>
          {option.note && <span class="option-note">{option.note}</span>}
          {option.text && <span class="option-text">{option.text}</span>}
        </div>
      ))}
    </div>
  );
}
