import type { Reading } from './reading.ts';
import { romanOf, type StageNumber } from './stage-number.ts';
import { LYMPHOMA_LETTERS, SYSTEMS, type System, type SystemId } from './stage-systems.ts';
import { STAGES } from './stage-tables.ts';
import type { Solid } from './staged-disease.ts';
import { capitalized } from './text/phrases.ts';

const DEFAULT_LIMITS = 'It tells how far the cancer has gone. It can’t tell how one person will do.';

/** The reading of a step of a system, or of the steps from `step` to `high`; undefined where the system has no such step. `letters` are those of lymphoma and of Durie and Salmon. */
export function stepReading(id: SystemId, step: string, high?: string, letters = ''): Reading | undefined {
  const system: System = SYSTEMS[id];
  const means = system.of[step];
  const highMeans = high === undefined ? undefined : system.of[high];
  if (means === undefined || (high !== undefined && highMeans === undefined)) return undefined;
  const code = `${step}${letters}`;
  const extra = [...letters]
    .map((letter) => ` ${id === 'lymphoma' ? LYMPHOMA_LETTERS[letter] : DURIE_SALMON_LETTERS[letter]}`)
    .join('');
  const at = system.steps.indexOf(step.replace(/[a-c]$/, ''));
  return {
    kind: 'stage',
    plain: highMeans
      ? `${system.told(`${step} to ${high}`).replace(/^Stage /, 'Stages ')}. ${step}: ${first(means)}. ${high}: ${first(highMeans)}.`
      : `${system.told(code)}. ${capitalized(means)}.${extra}`,
    values: high === undefined ? { stage: code, system: id } : { low: step, high, system: id },
    limits: system.limits,
    ...(high === undefined && { picture: { type: 'ladder', steps: system.steps, at } as const }),
  };
}

const DURIE_SALMON_LETTERS: Readonly<Record<string, string>> = {
  A: 'A: the kidneys work well enough.',
  B: 'B: the kidneys work less well.',
};
const LADDER = ['0', 'I', 'II', 'III', 'IV'];

/** The reading of a solid cancer’s stage, or of two; undefined where the cancer has no such stage; `words` and `highWords` are the stages as the text writes them. */
export function solidReading(
  solid: Solid,
  low: StageNumber,
  words: string,
  high?: StageNumber,
  highWords?: string,
): Reading | undefined {
  if (![low, high].every((stage) => !stage || exists(solid, stage))) return undefined;
  const { name, limits = DEFAULT_LIMITS } = STAGES[solid];
  const named = solid === 'cancer' ? '' : ` of ${name}`;
  const written = (code: string) => {
    const text = code.replace(/\s/g, '');
    return /^[a-z]{3,}$/i.test(text) && !/^i/i.test(text)
      ? text.toLowerCase()
      : /^0/.test(text)
        ? text
        : text.toUpperCase();
  };
  const plain = high
    ? `Stages ${written(words)} to ${written(highWords ?? '')}${named}. ${romanOf(low)}: ${first(meaning(solid, low).text)}. ${romanOf(high)}: ${first(meaning(solid, high).text)}.`
    : `Stage ${written(words)}${named}. ${capitalized(meaning(solid, low).text)}.${meaning(solid, low).isExact ? '' : ' The letter splits the stage more finely. A is the lowest.'}`;
  return {
    kind: 'stage',
    plain,
    values: high ? { low: romanOf(low), high: romanOf(high), system: solid } : { stage: romanOf(low), system: solid },
    limits,
    ...(!high && {
      picture: {
        type: 'ladder',
        steps: solid === 'mesothelioma' ? LADDER.slice(1) : LADDER,
        at: low.number - (solid === 'mesothelioma' ? 1 : 0),
      } as const,
    }),
  };
}

/** Whether this cancer has such a stage. */
function exists(solid: Solid, stage: StageNumber): boolean {
  const { lettered } = STAGES[solid];
  return meaning(solid, stage).text !== '' && (stage.letters === '' || lettered.test(romanOf(stage)));
}

/** The clause of the finest step that has one, and whether that is the step itself. */
function meaning(solid: Solid, stage: StageNumber): { text: string; isExact: boolean } {
  const steps = STAGES[solid].of;
  const whole = romanOf(stage);
  const lettered = steps[whole.replace(/[123]$/, '')];
  const text = steps[whole] ?? lettered ?? steps[romanOf({ number: stage.number, letters: '' })] ?? '';
  return { text, isExact: stage.number === 0 || steps[whole] !== undefined || lettered !== undefined };
}

/** The first sentence of a clause. */
function first(clause: string): string {
  return clause.split('. ')[0]!;
}
