import { useId } from 'preact/hooks';
import { lettersOf } from '#components/alphabet.ts';
import { categoryName } from '#components/category-name.ts';
import { Choice } from '#components/choice.tsx';
import type { Reference } from '#glossary/reference.ts';

/** Which part of the reference is listed; empty for all of it. */
export interface Filter {
  category: string;
  letter: string;
}

/** What `Filters` takes. */
export interface FiltersProps {
  reference: Reference;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** The category and the letter that the list keeps to. */
export function Filters({ reference, filter, onFilter }: FiltersProps) {
  const id = useId();
  const categories = [...reference.categories().keys()]
    .map((category) => [category, categoryName(category)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b));
  const letters = lettersOf(reference.entries);
  return (
    <div class="filters">
      <label class="unseen" for={id}>
        Category
      </label>
      <select
        id={id}
        class="field"
        value={filter.category}
        onChange={(event) => onFilter({ ...filter, category: event.currentTarget.value })}
      >
        <option value="">All categories</option>
        {categories.map(([category, name]) => (
          <option key={category} value={category}>
            {name}
          </option>
        ))}
      </select>
      <Choice
        label="Letter"
        look="letters"
        values={[['', 'All'], ...letters.map((letter) => [letter, letter] as const)]}
        value={filter.letter}
        onChange={(letter) => onFilter({ ...filter, letter })}
      />
    </div>
  );
}
