/** Texts that are no reading matter: each with the reason a reader would give. */
const BOILERPLATE: readonly RegExp[] = [
  // A telephone call to action: “Call 866-555-0100”, “Call now to discuss …”.
  /\b(?:call|phone|text)\b.{0,40}\b(?:\+?\d[\d\s().-]{6,}\d|now|today|us|toll[- ]free)\b/i,
  // Lists of other articles.
  /^\s*(?:also read|read also|read more|read next|related(?: articles?| stories| topics)?|see also|more (?:from|on|about)|recommended)\s*[:|–-]/i,
  // A disclaimer.
  /\b(?:not (?:intended|meant|designed) (?:to be|as) a substitute|for (?:informational|educational) purposes only|does not (?:constitute|provide) medical advice)\b/i,
  // Copyright and cookie lines.
  /(?:©|\ball rights reserved\b|\bcookie (?:policy|settings)\b)/i,
];

/** A journal reference: authors and year;volume(issue):pages, a DOI or a PubMed number. */
const REFERENCE =
  /(?:\bdoi:?\s*10\.|doi\.org\/10\.|\bPMID:?\s*\d|\b(?:19|20)\d\d;\s*\d+(?:\(\w+\))?:\s*\w?\d+|\bet al\.?[,:]?\s.{0,200}\b(?:19|20)\d\d\b.{0,40}\d+\s*[:–-]\s*\d+)/i;

/** Longer texts are read, whatever they hold: a paragraph may cite one reference. */
const LONGEST_REFERENCE = 600;
const LONGEST_LINE = 900;

/** Whether a flow is a call to action, a list of links, a disclaimer or an entry of a reference list: it is never marked. */
export function isBoilerplate(text: string): boolean {
  if (text.length <= LONGEST_REFERENCE && REFERENCE.test(text)) return true;
  return text.length <= LONGEST_LINE && BOILERPLATE.some((pattern) => pattern.test(text));
}
