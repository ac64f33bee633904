// Runs on whatever Node a newcomer has (20 or later): installs the dependencies if they are missing, then runs a TypeScript script with the Node
// that the dependencies bring.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const STAMP = join(ROOT, 'node_modules', '.installed-lock');

/**
 * Installs what `package-lock.json` names, unless that was done already. `npm install` and not `npm ci`: the latter refuses a lock file that does
 * not list the optional binaries of every other platform.
 */
function installDependencies() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing dependencies …');
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error('npm install did not succeed: see above.');
    process.exit(1);
  }
  writeFileSync(STAMP, lock);
}

/** Runs a script of this folder with the arguments of this process, and ends with its exit code. */
export function runScript(name) {
  installDependencies();
  const { status } = spawnSync(join(BIN, 'node'), [join(ROOT, 'scripts', name), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${BIN}${delimiter}${process.env.PATH}`,
      INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
    },
  });
  process.exit(status ?? 1);
}
