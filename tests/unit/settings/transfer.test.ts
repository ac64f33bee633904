import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Settings } from '#settings/schema.ts';
import { exportSettings, importSettings, LONGEST_FILE } from '#settings/transfer.ts';

const own: Settings = {
  paused: true,
  defaultOn: false,
  sites: { 'news.example': 'off', 'bücher.example': 'on' },
  mentions: 'every',
  notes: false,
  underline: 'solid',
  known: ['partial-remission', 'her2-positive'],
};

describe('settings in a file', () => {
  it.each([
    ['all set', own],
    ['none set', DEFAULTS],
    ['some set', { ...DEFAULTS, known: ['remission'] }],
  ])('come back as they went: %s', (_, settings) => {
    expect(importSettings(exportSettings(settings))).toEqual({ ok: true, change: settings, problems: [] });
  });

  it('hold only what the reader has set', () => {
    expect(JSON.parse(exportSettings({ ...DEFAULTS, paused: true }))).toEqual({
      layTerms: 1,
      settings: { paused: true },
    });
  });

  it.each([
    ['no JSON', 'hello', 'The file is not JSON.'],
    ['nothing', '', 'The file is not JSON.'],
    ['null', 'null', 'The file does not hold Lay Terms settings.'],
    ['a number', '7', 'The file does not hold Lay Terms settings.'],
    ['a list', '[]', 'The file does not hold Lay Terms settings.'],
    ['another program’s settings', '{"settings":{"paused":true}}', 'The file does not hold Lay Terms settings.'],
    ['a later version', '{"layTerms":2,"settings":{}}', 'The file does not hold Lay Terms settings.'],
    ['no settings', '{"layTerms":1,"settings":null}', 'The file does not hold Lay Terms settings.'],
    ['too much', `"${'x'.repeat(LONGEST_FILE)}"`, 'The file is too large to be Lay Terms settings.'],
  ])('are refused where there is %s', (_, file, reason) => {
    expect(importSettings(file)).toEqual({ ok: false, reason });
  });

  it('name what is broken in them', () => {
    const imported = importSettings(
      JSON.stringify({ layTerms: 1, settings: { underline: 'pink', known: [7], paused: true } }),
    );
    expect(imported).toMatchObject({ ok: true, change: { paused: true, underline: 'dotted', known: [] } });
    expect(imported.ok && imported.problems.map((problem) => problem.split(':')[0])).toEqual(['underline', 'known']);
  });
});
