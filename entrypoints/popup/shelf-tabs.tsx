import { lettersOf } from '#components/alphabet.ts';
import { Choice } from '#components/choice.tsx';
import type { Reference } from '#glossary/reference.ts';
import type { Shelf } from './shelf.ts';

/** What `ShelfTabs` takes. */
export interface ShelfTabsProps {
  shelf: Shelf;
  onShelf: (shelf: Shelf) => void;
  reference: Reference;
}

const TABS = { page: 'This page', letter: 'A–Z', categories: 'Categories' } as const;

type Tab = keyof typeof TABS;

/** The ways to browse: the words of the page, the alphabet with its letters, the categories with a way back from one of them. */
export function ShelfTabs({ shelf, onShelf, reference }: ShelfTabsProps) {
  const letters = lettersOf(reference.entries);
  const open = (tab: Tab) => onShelf(tab === 'letter' ? { kind: 'letter', letter: letters[0] ?? 'A' } : { kind: tab });
  return (
    <div class="shelves">
      <Choice label="Browse" values={Object.entries(TABS) as [Tab, string][]} value={tabOf(shelf)} onChange={open} />
      {shelf.kind === 'letter' && (
        <Choice
          label="Letter"
          look="letters"
          values={letters.map((letter) => [letter, letter])}
          value={shelf.letter}
          onChange={(letter) => onShelf({ kind: 'letter', letter })}
        />
      )}
      {shelf.kind === 'category' && (
        <button type="button" class="text-button" onClick={() => onShelf({ kind: 'categories' })}>
          ‹ All categories
        </button>
      )}
    </div>
  );
}

function tabOf({ kind }: Shelf): Tab | undefined {
  if (kind === 'found') return undefined;
  return kind === 'category' ? 'categories' : kind;
}
