import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const roles = new Map(
  [...css.matchAll(/--([a-z-]+): var\(--light, (#[0-9a-f]{6})\) var\(--dark, (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]),
);

/** Relative luminance and contrast as in WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const surfaces = ['surface', 'surface-raised', 'surface-sunken'];
const pairs: [ink: string, grounds: string[], least: number][] = [
  ['text', [...surfaces, 'accent-soft', 'positive-soft', 'negative-soft', 'achievement-soft'], 7],
  ['heading', [...surfaces, 'achievement-soft'], 7],
  ['text-muted', [...surfaces, 'accent-soft'], 4.5],
  ['accent', [...surfaces, 'accent-soft'], 4.5],
  ['accent-strong', [...surfaces, 'accent-soft'], 4.5],
  ['on-accent', ['accent', 'accent-strong'], 4.5],
  ['on-band', ['band'], 7],
  ['on-band-muted', ['band'], 4.5],
  ['achievement', [...surfaces, 'achievement-soft'], 4.5],
  ['positive', [...surfaces, 'positive-soft'], 4.5],
  ['negative', [...surfaces, 'negative-soft'], 4.5],
  ['edge', surfaces, 3],
  ['achievement-mark', ['surface', 'surface-raised', 'achievement-soft'], 3],
  ['focus', [...surfaces, 'accent-soft'], 4.5],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (role: string) => roles.get(role)?.[theme] ?? expect.fail(`no role --${role}`);

  test.each(pairs)('%s on %j has a contrast of at least %d', (ink, grounds, least) => {
    const weak = grounds.map((ground) => ({ ground, ratio: contrast(colour(ink), colour(ground)) })).filter(({ ratio }) => ratio < least);
    expect(weak).toEqual([]);
  });
});

test('the display font stays within its weight', () => {
  const font = readFileSync(new URL('./fonts/bitter-bold.woff2', import.meta.url));
  expect(font.byteLength).toBeLessThanOrEqual(25_000);
});
