import * as v from 'valibot';

/**
 * The shape of one entry of the reference as editors write it in `glossary/terms/*.yaml`.
 * docs/writing-entries.md explains each field with examples.
 */

/** The diseases a page can be about, and a card can have a variant for: id → the name shown on the card. */
export const TOPICS = {
  mesothelioma: 'mesothelioma',
  'breast-cancer': 'breast cancer',
  'lung-cancer': 'lung cancer',
  'colorectal-cancer': 'bowel cancer',
  'prostate-cancer': 'prostate cancer',
  lymphoma: 'lymphoma',
  leukemia: 'leukemia',
  myeloma: 'myeloma',
  melanoma: 'melanoma',
  'ovarian-cancer': 'ovarian cancer',
  'cervical-cancer': 'cervical cancer',
  'pancreatic-cancer': 'pancreatic cancer',
  'brain-tumor': 'brain tumor',
  diabetes: 'diabetes',
  'heart-disease': 'heart disease',
  stroke: 'stroke',
  'kidney-disease': 'kidney disease',
  'liver-disease': 'liver disease',
  'lung-disease': 'lung disease',
  arthritis: 'arthritis',
  'multiple-sclerosis': 'multiple sclerosis',
  parkinsons: 'Parkinson’s disease',
  dementia: 'dementia',
  'mental-health': 'mental health',
  hiv: 'HIV',
  pregnancy: 'pregnancy',
} as const;

/** The id of a disease a page can be about. */
export type TopicId = keyof typeof TOPICS;

const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const surfaces = v.array(text(80));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'));
const day = v.pipe(v.string(), v.isoDate('a date is written 2026-11-21'));
const topic = v.picklist(Object.keys(TOPICS) as TopicId[]);

/** Where a fact was checked. `seen`: its page was read; `unverified`: it could not be opened that day. */
const source = v.strictObject({
  name: text(80),
  title: text(200),
  url: v.pipe(v.string(), v.url(), v.startsWith('https://')),
  status: v.picklist(['seen', 'unverified']),
  checked: day,
});

/**
 * How to tell this meaning from others that the same letters have. Applies to `surfaces`, or, without them,
 * to every surface of the entry.
 */
const sense = v.strictObject({
  surfaces: v.optional(surfaces),
  /** How the word is mostly meant in general text: sets how much evidence a mark needs. */
  usually: v.picklist(['medical', 'either', 'other']),
  /** compromise match patterns; a hit on the sentence that covers the word decides for this entry. */
  confirm: v.optional(v.array(text(200)), []),
  /** compromise match patterns; a hit that covers the word decides against it. */
  veto: v.optional(v.array(text(200)), []),
  /** Words nearby that speak for this entry, beyond the shared medical ones. */
  cues: v.optional(surfaces, []),
  /** Words nearby that speak against it. */
  against: v.optional(surfaces, []),
});

/** One entry as written: the id is its key in the file. */
export const entrySchema = v.strictObject({
  term: text(80),
  say: v.optional(text(120)),
  aliases: v.optional(surfaces, []),
  search: v.optional(surfaces, []),
  plain: text(400),
  why: v.optional(text(500)),
  variants: v.optional(v.record(topic, text(400)), {}),
  contrast: v.optional(v.record(id, text(120)), {}),
  related: v.optional(v.array(id), []),
  polarity: v.optional(v.picklist(['welcome', 'unwelcome'])),
  urgent: v.optional(text(200)),
  /** Five things that a reader of pages on this disease should know. */
  about: v.optional(v.pipe(v.array(text(240)), v.length(5, 'a disease has five things to know'))),
  topic: v.optional(topic),
  common: v.optional(v.literal(true)),
  inflect: v.optional(v.picklist(['noun', 'verb', 'none']), 'noun'),
  senses: v.optional(v.array(sense), []),
  figures: v.optional(text(600)),
  sources: v.pipe(v.array(source), v.minLength(1, 'an entry needs at least one source')),
  reviewed: v.optional(day),
});

const regularExpression = v.pipe(
  text(600),
  v.check((source) => {
    try {
      new RegExp(source, 'iu');
      return true;
    } catch {
      return false;
    }
  }, 'this is no regular expression'),
);
const regularExpressions = v.array(regularExpression);

/** A context note as written: when it applies, what it says, and sentences that show both. */
export const noteSchema = v.strictObject({
  /** What sort of note it is; a page shows one of a kind at most. */
  kind: id,
  /** The note itself: calm, never a verdict on the page or its author. */
  note: text(300),
  /** Lower-case words of which one must stand in the text: nothing else is looked at without them. */
  words: v.pipe(v.array(text(60)), v.minLength(1)),
  /** Regular expressions of which one must hit a sentence. The group `term` is what the note belongs to; without it, the whole hit. */
  patterns: v.pipe(regularExpressions, v.minLength(1)),
  /** Regular expressions that must all hit the same sentence: what the patterns need near them, in any order. */
  near: v.optional(regularExpressions, []),
  /** Regular expressions that silence the note where one hits the same sentence. */
  unless: v.optional(regularExpressions, []),
  /** Regular expressions that must all hit somewhere on the page. */
  page: v.optional(regularExpressions, []),
  /** Regular expressions of which none may hit anywhere on the page. */
  unlessPage: v.optional(regularExpressions, []),
  /** The entry that explains the words. Without one, the note is about the page. */
  entry: v.optional(id),
  /** The words get a mark of their own where no term is marked. */
  alone: v.optional(v.literal(true)),
  /** Whether the words are good or bad news in medicine. */
  polarity: v.optional(v.picklist(['welcome', 'unwelcome'])),
  sources: v.pipe(v.array(source), v.minLength(1, 'a note needs at least one source')),
  /** Texts that show the note. */
  fires: v.pipe(v.array(text(1000)), v.minLength(2)),
  /** Texts that must not show it. */
  silent: v.pipe(v.array(text(1000)), v.minLength(2)),
});

/** A context note, with its id. */
export type NoteEntry = v.InferOutput<typeof noteSchema> & { id: string; category: string };

/** Where a fact of an entry was checked. */
export type Source = v.InferOutput<typeof source>;

/** How to tell one meaning of a surface from the others. */
export type SenseRule = v.InferOutput<typeof sense>;

/** One entry of the reference, with its id and the category that its file is named after. */
export type Entry = v.InferOutput<typeof entrySchema> & { id: string; category: string };
