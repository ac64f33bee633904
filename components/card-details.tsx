import type { ComponentChildren, RefObject } from 'preact';
import type { Card } from '#glossary/card.ts';
import { CardLinks } from './card-links.tsx';
import { sourceLine } from './source-line.ts';

/** What `CardDetails` takes. */
export interface CardDetailsProps {
  card: Card;
  onOpen: (id: string) => void;
  /** The element of the details, which takes the focus when they are unfolded. */
  element: RefObject<HTMLElement | null>;
}

/** What “More” unfolds: why it matters, five things to know of a disease, what differs in other diseases, words to read next, other names, every source. */
export function CardDetails({ card, onOpen, element }: CardDetailsProps) {
  return (
    <section class="card-details" aria-label={`More about ${card.term}`} ref={element} tabIndex={-1}>
      {card.why && (
        <Part title="Why it matters">
          <p>{card.why}</p>
        </Part>
      )}
      {card.about && (
        <Part title="Five things to know">
          <ol class="card-about">
            {card.about.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Part>
      )}
      {card.elsewhere.map((variant) => (
        <Part key={variant.topic} title={`In ${variant.name}`}>
          <p>{variant.text}</p>
        </Part>
      ))}
      {card.related.length > 0 && (
        <Part title="Related words">
          <CardLinks links={card.related} onOpen={onOpen} />
        </Part>
      )}
      {card.aliases.length > 0 && (
        <Part title="Other names">
          <p>{card.aliases.join(', ')}</p>
        </Part>
      )}
      {card.sources.length > 0 && (
        <Part title={card.sources.length === 1 ? 'Source' : 'Sources'}>
          <ul class="card-sources">
            {card.sources.map((source) => (
              <li key={source.url}>
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                  {source.title}
                </a>{' '}
                {sourceLine(source)}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </section>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
