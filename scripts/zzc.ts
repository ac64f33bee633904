import { readFileSync } from 'node:fs';
import { unpackMatcher } from '#glossary/matching/matcher.ts';

const p = readFileSync('/tmp/matcher.json', 'utf8');
const out: number[] = [];
for (let i = 0; i < 6; i++) {
  const s = performance.now();
  unpackMatcher(p);
  out.push(performance.now() - s);
}
console.log(out.map((x) => x.toFixed(1)).join(' '));
