import { parseArgs } from 'node:util';
import { cardOf } from '#glossary/card.ts';
import { checkTerms, definitionGrade, LIMITS, median } from '#glossary/check.ts';
import { packReference, unpackReference } from '#glossary/pack-reference.ts';
import { readTerms } from '#glossary/read-terms.ts';
import { cardText, skeletonOf, statistics } from './glossary-texts.ts';

const USAGE = `usage: npm run -s glossary -- check [FOLDER]   every problem on its own line; exit code 1 if there is one
       npm run -s glossary -- stats            how much there is, how easy it reads, what has no second reading
       npm run -s glossary -- show ID          the card of an entry, as text
       npm run -s glossary -- new ID           an entry to fill in: >> glossary/terms/CATEGORY.yaml
       npm run -s glossary -- review           the entries that no second reader has signed`;

const TERMS = 'glossary/terms';
const { positionals } = parseArgs({ allowPositionals: true });
const [command = 'check', argument] = positionals;

const commands: Record<string, () => number> = {
  check: () => check(argument ?? TERMS),
  stats: () => print(statistics(readTerms(TERMS).entries)),
  show: () => show(argument),
  new: () => (argument ? print(skeletonOf(argument)) : misused()),
  review: () => {
    const { entries, places } = readTerms(TERMS);
    const unread = entries.filter(({ reviewed }) => !reviewed);
    return print([
      ...unread.map(({ id, category }) => `${places.get(id)?.file ?? category}:${places.get(id)?.line ?? 1} ${id}`),
      `${unread.length} of ${entries.length} entries have no second reading`,
    ]);
  },
};
process.exitCode = (commands[command] ?? misused)();

function check(folder: string): number {
  const read = readTerms(folder);
  const problems = checkTerms(read);
  for (const { file, line, entry, message } of problems) console.log(`${file}:${line} ${entry}: ${message}`);
  const middle = median(read.entries.map(definitionGrade));
  if (middle > LIMITS.medianGrade)
    console.log(`the median grade is ${middle.toFixed(2)}, ${LIMITS.medianGrade} at most`);
  console.log(`${read.entries.length} entries, median grade ${middle.toFixed(2)}, ${problems.length} problems`);
  return problems.length > 0 || middle > LIMITS.medianGrade ? 1 : 0;
}

function show(id: string | undefined): number {
  if (!id) return misused();
  const reference = unpackReference(packReference(readTerms(TERMS).entries));
  const entry = reference.get(id);
  if (entry) return print(cardText(cardOf(entry, reference)));
  const near = reference.entries.filter((one) => one.id.includes(id)).map((one) => one.id);
  console.error(`There is no entry “${id}”.${near.length > 0 ? ` Perhaps: ${near.slice(0, 8).join(', ')}` : ''}`);
  return 1;
}

function print(lines: readonly string[]): number {
  console.log(lines.join('\n'));
  return 0;
}

function misused(): number {
  console.error(USAGE);
  return 2;
}
