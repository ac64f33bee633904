import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const scan = (args: string[], input = '') =>
  spawnSync(process.execPath, ['scripts/scan.ts', '--glossary', 'tests/fixtures/terms', ...args], {
    input,
    encoding: 'utf8',
  });

describe('scan --ndjson', () => {
  it('answers a line for a line, with UTF-16 offsets, and goes on after a bad line', () => {
    const text = '🎗 The tumor went into partial remission. It is mesothelioma; mesothelioma is a cancer.';
    const lines = [JSON.stringify({ id: 'a', text }), 'not json', '{"id":3}', '', JSON.stringify({ id: 4, text: '' })];
    const { stdout, status } = scan(['--ndjson'], lines.join('\n'));
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers).toHaveLength(4);
    expect(answers[0]).toMatchObject({ id: 'a', topic: ['mesothelioma'] });
    for (const { start, end, text: surface } of answers[0].marks) expect(text.slice(start, end)).toBe(surface);
    expect(answers[0].marks[0]).toMatchObject({ text: 'partial remission', entry: 'partial-remission' });
    expect(answers[1]).toMatchObject({ id: null, line: 2, error: expect.any(String) });
    expect(answers[2]).toMatchObject({ id: 3, line: 3, error: expect.stringContaining('"text"') });
    expect(answers[3]).toEqual({ id: 4, topic: [], marks: [] });
  });
});

describe('scan FILE', () => {
  it('prints a table for an HTML page', () => {
    const file = join(tmpdir(), `page-${process.pid}.html`);
    writeFileSync(file, '<title>x</title><nav>mesothelioma</nav><p>The doctor found <b>meso</b>thelioma.</p>');
    const { stdout } = scan([file]);
    expect(stdout).toMatch(/mesothelioma +mesothelioma\n1 marks/);
  });

  it('says how it is used', () => {
    const { status, stderr } = scan([]);
    expect(status).toBe(2);
    expect(stderr).toContain('usage:');
  });
});
