import { useId, useState } from 'preact/hooks';
import type { Card } from '#glossary/card.ts';
import { leadingSource, sourceLine } from './source-line.ts';

/** One thing to do with the word of a card. */
export interface CardAction {
  label: string;
  onChoose: () => void;
}

/** What `CardFoot` takes. */
export interface CardFootProps {
  card: Card;
  /** Whether the details are unfolded. */
  more: boolean;
  onMore: () => void;
  /** What “⋯” unfolds; without any there is no such button. */
  actions: readonly CardAction[];
}

/** The last line of a card: where it comes from, “More”, and the choices about the word. */
export function CardFoot({ card, more, onMore, actions }: CardFootProps) {
  const [menu, setMenu] = useState(false);
  const menuId = useId();
  const source = leadingSource(card.sources);
  return (
    <div class="card-foot">
      <div class="card-foot-row">
        {source && (
          <a href={source.url} target="_blank" rel="noopener noreferrer" title={`${source.name}: ${source.title}`}>
            {sourceLine(source)}
          </a>
        )}
        <span class="card-foot-actions">
          <button type="button" aria-expanded={more} onClick={onMore}>
            More
            <span class="card-turn" />
          </button>
          {actions.length > 0 && (
            <button
              type="button"
              class="card-dots"
              aria-label={`Choices for ${card.term}`}
              aria-expanded={menu}
              aria-controls={menuId}
              onClick={() => setMenu(!menu)}
            >
              ⋯
            </button>
          )}
        </span>
      </div>
      <ul class="card-menu" id={menuId} hidden={!menu}>
        {actions.map(({ label, onChoose }) => (
          <li key={label}>
            <button type="button" onClick={onChoose}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
