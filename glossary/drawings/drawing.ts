/** One shape of a drawing, in its units. `tone` says what it is for, the style sheet which colour that is. */
export type Shape =
  | { shape: 'path'; d: string; tone: Tone }
  | { shape: 'text'; x: number; y: number; text: string; tone: Tone; anchor?: 'start' | 'middle' | 'end' };

/** `strong`: what is meant · `soft`: its ground · `edge`: outlines, no filling · `ink`: words · `quiet`: lesser words. */
type Tone = 'strong' | 'soft' | 'edge' | 'ink' | 'quiet';

/** A small picture as plain values, so that it can be sent to a page, which then draws it without markup of ours. 328 units wide. */
export interface Drawing {
  height: number;
  /** The text alternative. */
  label: string;
  shapes: Shape[];
}

/** How wide each drawing is, in its units: a card’s width in CSS px. */
export const WIDTH = 328;

/** The outline of a circle. */
export function circle(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** The outline of a rectangle. */
export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** A triangle that points down to a place. */
export function pointer(x: number, y: number): string {
  return `M${round(x)} ${round(y)}l-5 -8h10z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
