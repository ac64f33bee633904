import { parseArgs } from 'node:util';
import { checkTerms, definitionGrade, LIMITS, median } from '#glossary/check.ts';
import { readTerms } from '#glossary/read-terms.ts';

/** `npm run glossary -- check [FOLDER]`: every problem of the reference on its own line; exit code 1 if there is one. */
const { positionals } = parseArgs({ allowPositionals: true });
const [command = 'check', folder = 'glossary/terms'] = positionals;
if (command !== 'check') {
  console.error('usage: npm run glossary -- check [FOLDER]');
  process.exit(2);
}
const read = readTerms(folder);
const problems = checkTerms(read);
for (const { file, line, entry, message } of problems) console.log(`${file}:${line} ${entry}: ${message}`);
const middle = median(read.entries.map(definitionGrade));
if (middle > LIMITS.medianGrade) console.log(`the median grade is ${middle.toFixed(2)}, ${LIMITS.medianGrade} at most`);
console.log(`${read.entries.length} entries, median grade ${middle.toFixed(2)}, ${problems.length} problems`);
process.exitCode = problems.length > 0 || middle > LIMITS.medianGrade ? 1 : 0;
