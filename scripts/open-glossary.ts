import { buildGlossary } from '#glossary/build.ts';
import type { NoteRule } from '#glossary/context-notes.ts';
import { createJudge, type Judge, type RulePatterns } from '#glossary/matching/judge.ts';
import { type Matcher, unpackMatcher } from '#glossary/matching/matcher.ts';
import type { Look } from '#glossary/matching/values.ts';
import { unpackReference } from '#glossary/pack-reference.ts';
import { createLook } from '#glossary/readings/look.ts';
import type { Reference } from '#glossary/reference.ts';

/** The reference as scripts use it: built from the YAML, and read back from the form that ships. */
export interface OpenGlossary {
  reference: Reference;
  matcher: Matcher;
  judge: Judge;
  look: Look;
}

/** Builds and opens the reference in `folder`. Throws with file, line and entry of what is wrong in it. */
export function openGlossary(folder: string): OpenGlossary {
  const built = buildGlossary(folder);
  const reference = unpackReference(built);
  return {
    reference,
    matcher: unpackMatcher(built.matcher),
    judge: createJudge(JSON.parse(built.patterns) as RulePatterns[]),
    look: createLook(JSON.parse(built.notes) as NoteRule[], (id) => reference.numberOf(id)),
  };
}
