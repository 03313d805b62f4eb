import { expect, test } from 'vitest';
import { srgbProfile } from './srgb-profile.ts';

const tags = new Map(
  Array.from({ length: srgbProfile.readUInt32BE(128) }, (_, index) => {
    const at = 132 + index * 12;
    return [srgbProfile.toString('latin1', at, at + 4), { at: srgbProfile.readUInt32BE(at + 4), length: srgbProfile.readUInt32BE(at + 8) }] as const;
  }),
);

test('the profile says its own size, is a display profile of RGB and has every tag inside it', () => {
  expect(srgbProfile.readUInt32BE(0)).toBe(srgbProfile.length);
  expect(srgbProfile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(srgbProfile.toString('latin1', 36, 40)).toBe('acsp');
  expect([...tags.keys()].toSorted()).toEqual(['bTRC', 'bXYZ', 'cprt', 'desc', 'gTRC', 'gXYZ', 'rTRC', 'rXYZ', 'wtpt']);
  for (const { at, length } of tags.values()) {
    expect(at % 4).toBe(0);
    expect(at + length).toBeLessThanOrEqual(srgbProfile.length);
  }
});

test('full red, green and blue together are white', () => {
  const column = (name: string) => [0, 1, 2].map((row) => srgbProfile.readInt32BE((tags.get(name)?.at ?? 0) + 8 + row * 4) / 65_536);
  const [red, green, blue] = [column('rXYZ'), column('gXYZ'), column('bXYZ')];
  column('wtpt').forEach((white, row) => {
    expect((red[row] ?? 0) + (green[row] ?? 0) + (blue[row] ?? 0)).toBeCloseTo(white, 3);
  });
});

test('the tone curve rises from black to white as sRGB does', () => {
  const { at } = tags.get('gTRC') ?? { at: 0 };
  const points = Array.from({ length: srgbProfile.readUInt32BE(at + 8) }, (_, index) => srgbProfile.readUInt16BE(at + 12 + index * 2));
  expect([points.at(0), points.at(-1)]).toEqual([0, 65_535]);
  expect(points.every((value, index) => index === 0 || value >= (points[index - 1] ?? 0))).toBe(true);
  // Middle grey of 8 bits, 128, is 21.6 % of the light.
  expect((points[Math.round((128 / 255) * (points.length - 1))] ?? 0) / 65_535).toBeCloseTo(0.2159, 2);
});
