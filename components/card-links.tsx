import { Fragment } from 'preact';
import type { CardLink } from '#glossary/card.ts';

/** What `CardLinks` and `CardContrast` take. */
export interface CardLinksProps {
  links: readonly CardLink[];
  /** Opens an entry in the card's place. */
  onOpen: (id: string) => void;
}

/** Words to read next, in a row. */
export function CardLinks({ links, onOpen }: CardLinksProps) {
  return (
    <ul class="card-row">
      {links.map((link) => (
        <li key={link.id}>
          <OpenButton link={link} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

/** Look-alikes, each with its difference in a few words. Nothing if there are none. */
export function CardContrast({ links, onOpen }: CardLinksProps) {
  if (links.length === 0) return null;
  return (
    <dl class="card-contrast">
      {links.map((link) => (
        <Fragment key={link.id}>
          <dt>
            <OpenButton link={link} onOpen={onOpen} />
          </dt>
          <dd>{link.difference}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function OpenButton({ link, onOpen }: { link: CardLink; onOpen: (id: string) => void }) {
  return (
    <button type="button" class="card-link" onClick={() => onOpen(link.id)}>
      {link.term}
    </button>
  );
}
