import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needBrowser } from './browsers.ts';

/**
 * Everything that has to hold before a change is kept, in the order in which a mistake is cheapest to find. `npm test` runs it all;
 * `npm test -- unit` runs the steps whose name begins so. The last line is `N passed, N failed`.
 */
interface Step {
  name: string;
  command: string[];
  /** Vitest counts its own tests; every other step is one. */
  counts?: true;
}

const vitest = (project: string) => ['vitest', 'run', '--project', project];

const STEPS: Step[] = [
  { name: 'prepare', command: ['wxt', 'prepare'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'ci', '--reporter=summary', '.'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
  { name: 'glossary', command: ['node', 'scripts/glossary.ts', 'check'] },
  { name: 'codebase', command: vitest('codebase'), counts: true },
  { name: 'unit', command: vitest('unit'), counts: true },
  { name: 'accuracy', command: vitest('accuracy'), counts: true },
  { name: 'build for Chromium', command: ['wxt', 'zip'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'reproducible build', command: ['node', 'scripts/same-zip.ts'] },
  { name: 'size', command: ['node', 'scripts/size.ts'] },
  {
    name: 'extension lint',
    command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'],
  },
  { name: 'browser', command: vitest('browser'), counts: true },
];

const { positionals } = parseArgs({ allowPositionals: true });
const chosen = STEPS.filter(
  ({ name }) => positionals.length === 0 || positionals.some((start) => name.startsWith(start)),
);
if (chosen.length === 0) {
  console.error(`No such step. There are: ${STEPS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
if (chosen.some(({ name }) => name === 'browser')) {
  needBrowser('chromium');
  needBrowser('firefox');
}

const reports = mkdtempSync(join(tmpdir(), 'lay-terms-test-'));
let passed = 0;
let failed = 0;
for (const step of chosen) {
  const started = performance.now();
  const counted = run(step);
  passed += counted.passed;
  failed += counted.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${counted.failed > 0 ? 'FAILED' : 'ok    '} ${step.name}: ${counted.passed} passed, ${counted.failed} failed (${seconds} s)\n`,
  );
}
rmSync(reports, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function run({ name, command, counts }: Step): { passed: number; failed: number } {
  console.log(`── ${name}`);
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const [program = '', ...rest] = command;
  const reporting = counts ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const { status } = spawnSync(program, [...rest, ...reporting], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (!counts) return { passed: Number(status === 0), failed: Number(status !== 0) };
  try {
    const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, 'utf8')) as Record<
      string,
      number
    >;
    // A run that broke outside of a test is a failure too, and so is one without a test.
    const broken = Number(status !== 0 || !success || !numPassedTests);
    return { passed: numPassedTests ?? 0, failed: Math.max(numFailedTests ?? 0, broken) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
