import type { TopicId } from '../schema.ts';

/** What a value in the text says, in plain words. */
export interface Reading {
  /** The measure: `hazard-ratio`, `stage`. */
  kind: string;
  /** One to three short sentences. Names the measure, and the group and the time as the text tells them. */
  plain: string;
  /** What was read, by name. Shares are in percent (0–100), times in the unit that the name ends with (`months`), codes as text. */
  values: Readonly<Record<string, number | string>>;
  /** What this value can’t tell, in one or two short sentences. */
  limits?: string;
  /** True for odds and survival: the card keeps them one step deeper, behind a button. */
  deeper?: true;
  picture?: Picture;
}

/** A small picture of a value. Each has a text alternative: the reading’s `plain`. */
export type Picture =
  /** 100 people (or `of`), `count` of them filled; with `beside`, the same for a second group. */
  | { type: 'people'; count: number; of: number; label: string; beside?: { count: number; label: string } }
  /** A line of time with its middle: half before, half after. */
  | { type: 'median'; value: number; unit: string; beside?: { value: number; label: string }; label?: string }
  /** Steps of which one is where the text stands. */
  | { type: 'ladder'; steps: readonly string[]; at: number }
  /** A bar from `low` to `high` with zones and the place of the value. */
  | {
      type: 'scale';
      low: number;
      high: number;
      zones: readonly { to: number; label: string }[];
      at: number;
      unit?: string;
    }
  /** A body with what T, N and M say: 0 nothing, higher is more; −1 is not known. */
  | { type: 'spread'; organ: string; t: number; n: number; m: number }
  /** A calendar of doses: `count` times, every `every` days; `parts` doses on each. */
  | { type: 'calendar'; count: number; every: number; label: string }
  /** A length beside an everyday thing. */
  | { type: 'size'; millimeters: number; thing: string };

/** What a reader looks at. */
export interface Passage {
  /** One sentence, made plain by `plainText`: straight quotes and hyphens, points in numbers. Offsets are those of the page’s text. */
  text: string;
  /** The page’s diseases, the leading one first; none where nothing is sure. */
  topics: readonly TopicId[];
}

/** A reading and the words it belongs to. */
export interface Found {
  /** The words that carry the reading, UTF-16 offsets into the passage: a mark that overlaps them shows it; where no term is marked, they get a mark of their own. */
  start: number;
  end: number;
  reading: Reading;
  /** The id of the entry that explains the words. */
  entry: string;
}

/** Finds one kind of measure in a sentence. It says nothing where the measure, the group or the unit is unclear, or the value impossible. */
export type Reader = (passage: Passage) => Found[];
