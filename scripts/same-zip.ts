import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the extension for Chromium once more and compares its zip with the one that is there: whoever builds the same source must get the same bytes. */
const OUTPUT = '.output';

function hashOfZip(): string {
  const name = readdirSync(OUTPUT).find((file) => file.endsWith('-chrome.zip'));
  if (!name) throw new Error(`no zip in ${OUTPUT}: run \`npx wxt zip\` first`);
  return createHash('sha256')
    .update(readFileSync(join(OUTPUT, name)))
    .digest('hex');
}

const before = hashOfZip();
const { status } = spawnSync('wxt', ['zip'], { stdio: ['ignore', 'ignore', 'inherit'] });
const after = hashOfZip();
console.log(before === after ? `the same zip twice: ${after}` : `two builds differ: ${before} and ${after}`);
process.exitCode = status === 0 && before === after ? 0 : 1;
