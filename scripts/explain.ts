import { isBoilerplate } from '#glossary/matching/boilerplate.ts';
import { FEATURES, featuresOf, withVerdict } from '#glossary/matching/features.ts';
import { isEnglish } from '#glossary/matching/language.ts';
import { PageMatcher } from '#glossary/matching/marks.ts';
import { ENOUGH, scoreOf, sentenceAround, weightOf } from '#glossary/matching/senses.ts';
import type { OpenGlossary } from './open-glossary.ts';

/** Parts of a score smaller than this are left out. */
const SMALL = 0.05;

/** For each candidate of a text, a few lines: which entries it could mean, what spoke for and against each, and what was decided. */
export async function explain(text: string, { matcher, judge, reference }: OpenGlossary): Promise<string[]> {
  const page = new PageMatcher(matcher, judge);
  const flow = page.read(text);
  const [marks = []] = await page.mark([flow]);
  const lines: string[] = [];
  if (!isEnglish(flow, page.evidence)) lines.push('This text doesn’t read as English, and is left alone.');
  if (isBoilerplate(text))
    lines.push('This text is no reading matter (a reference, a call to action …), and is left alone.');
  for (const candidate of flow.candidates) {
    const mark = marks.find(({ start }) => start === candidate.start);
    const outcome = mark ? `→ ${reference.entries[mark.entry]!.id}` : 'not marked';
    lines.push(`“${text.slice(candidate.start, candidate.end)}” ${outcome}`);
    for (const surface of candidate.surfaces) {
      const { id } = reference.entries[matcher.surfaceEntry[surface]!]!;
      const rule = matcher.surfaceRule[surface]! - 1;
      if (matcher.entryCommon[matcher.surfaceEntry[surface]!]) lines.push(`  ${id}: common, never marked`);
      else if (rule < 0) lines.push(`  ${id}: has no other meaning`);
      else {
        const [[verdict = 'silent'] = []] = await judge([{ ...sentenceAround(candidate, flow), rules: [rule] }]);
        const features = withVerdict(featuresOf(candidate, surface, flow, page.evidence, matcher), verdict);
        lines.push(`  ${id}: ${verdict === 'veto' ? 'a pattern vetoes' : sumOf(features)}`);
      }
    }
  }
  return lines.length > 0 ? lines : ['There is no candidate in this text.'];
}

/** A score with the parts that it is the sum of. */
function sumOf(features: readonly number[]): string {
  const parts = features
    .map((value, place) => ({ name: FEATURES[place]!, part: value * weightOf(place) }))
    .filter(({ part }) => Math.abs(part) >= SMALL)
    .map(({ name, part }) => `${name} ${part > 0 ? '+' : ''}${part.toFixed(2)}`);
  return `score ${scoreOf(features).toFixed(2)} (marked from ${ENOUGH}) = ${parts.join(', ')}`;
}
