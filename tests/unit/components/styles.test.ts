import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = (name: string) => readFileSync(`components/${name}.css`, 'utf8');

describe('style sheets', () => {
  it.each(['theme', 'card', 'controls'])(
    '%s has px and percent only: a page’s font size must not reach the card',
    (name) => {
      expect(css(name).match(/\d(r?em|ch|ex|pt)\b/g)).toBeNull();
    },
  );

  it.each(['card', 'controls'])('%s takes every colour from the theme', (name) => {
    expect(css(name).match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsl/gi)).toBeNull();
  });

  it.each(['card', 'controls'])('%s has no left or right of its own, so it turns around with the text', (name) => {
    expect(css(name).match(/^\s*((margin|padding|border|inset)-)?(left|right)\b.*/gm)).toBeNull();
  });

  it('gives every colour of the light theme to the dark one and to forced colours', () => {
    const colours = [...css('theme').matchAll(/\{([^{}]*)\}/g)].map(([, block]) =>
      [...block!.matchAll(/(--[\w-]+):/g)].map(([, name]) => name).filter((name) => name !== '--font'),
    );
    expect(colours).toHaveLength(3);
    for (const names of colours) expect(names).toEqual(colours[0]);
  });
});
