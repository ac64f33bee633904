import { describe, expect, it } from 'vitest';
import { DEFAULTS, FIELDS, MOST, repair } from '#settings/schema.ts';

const whole = {
  paused: true,
  defaultOn: false,
  sites: { 'news.example': 'off' },
  mentions: 'every',
  underline: 'wavy',
  notes: false,
  known: ['remission'],
};

describe('repairing stored settings', () => {
  it('takes what is sound as it is', () => {
    expect(repair(whole)).toEqual({ settings: whole, problems: [] });
  });

  it('gives the defaults for what is not there', () => {
    expect(repair({})).toEqual({ settings: DEFAULTS, problems: [] });
  });

  it('drops what it does not know', () => {
    expect(repair({ colour: 'red' }).settings).toEqual(DEFAULTS);
  });

  it.each([
    ['paused', 'yes'],
    ['defaultOn', 1],
    ['sites', ['news.example']],
    ['sites', { 'news.example': 'maybe' }],
    ['sites', { 'not a host': 'on' }],
    ['sites', { 'https://news.example': 'on' }],
    ['sites', { [`${'a'.repeat(254)}`]: 'on' }],
    ['sites', Object.fromEntries(Array.from({ length: MOST.sites + 1 }, (_, n) => [`s${n}.example`, 'on']))],
    ['mentions', 'second'],
    ['underline', null],
    ['known', 'remission'],
    ['known', ['Remission!']],
    ['known', Array.from({ length: MOST.known + 1 }, () => 'x')],
  ] as const)('puts a broken %s back to its default and leaves the others (%#)', (field, broken) => {
    const { settings, problems } = repair({ ...whole, [field]: broken });
    expect(settings).toEqual({ ...whole, [field]: DEFAULTS[field] });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${field}: `));
  });

  it('has a check for each default', () => {
    expect(new Set(FIELDS)).toEqual(new Set(Object.keys(DEFAULTS)));
  });
});
