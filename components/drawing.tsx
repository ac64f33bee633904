import type { Drawing as Shapes } from '#glossary/drawings/drawing.ts';

/** A small picture with its text alternative. It takes its colours from the card. */
export function Drawing({ drawing }: { drawing: Shapes }) {
  return (
    <svg class="card-drawing" viewBox={`0 0 328 ${drawing.height}`} role="img" aria-label={drawing.label}>
      {drawing.shapes.map((one, place) =>
        one.shape === 'path' ? (
          <path key={place} d={one.d} class={one.tone} />
        ) : (
          <text key={place} x={one.x} y={one.y} class={one.tone} text-anchor={one.anchor}>
            {one.text}
          </text>
        ),
      )}
    </svg>
  );
}
