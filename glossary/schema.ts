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

/** Where a fact of an entry was checked. */
export type Source = v.InferOutput<typeof source>;

/** How to tell one meaning of a surface from the others. */
export type SenseRule = v.InferOutput<typeof sense>;

/** One entry of the reference, with its id and the category that its file is named after. */
export type Entry = v.InferOutput<typeof entrySchema> & { id: string; category: string };
