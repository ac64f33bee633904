import { useState } from 'preact/hooks';
import type { CardReading } from '#glossary/card.ts';
import { Drawing } from './drawing.tsx';

/** What the value in the sentence says. Odds and survival wait behind a button: not everybody wants them. */
export function CardReadingView({ reading }: { reading: CardReading }) {
  const [open, setOpen] = useState(!reading.deeper);
  return (
    <section class="card-reading">
      {reading.deeper ? (
        <button type="button" class="card-unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
          What the number here says
          <span class="card-turn" />
        </button>
      ) : (
        <h3>Here, this says</h3>
      )}
      {open && (
        <>
          <p>{reading.plain}</p>
          {reading.drawing && <Drawing drawing={reading.drawing} />}
          {reading.limits && <p class="card-limits">{reading.limits}</p>}
        </>
      )}
    </section>
  );
}
