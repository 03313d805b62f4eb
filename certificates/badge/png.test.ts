import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pngChunks, withChunk, writePng } from './png.ts';

const pixels = (alpha: number): Uint8Array => Uint8Array.from({ length: 3 * 2 * 4 }, (_, index) => (index % 4 === 3 ? alpha : index));
const types = (png: Uint8Array) => pngChunks(png)?.map(({ type }) => type);

test('a picture keeps its size and its pixels, and opacity only where there is some', () => {
  for (const [alpha, channels, colourType] of [
    [255, 3, 2],
    [128, 4, 6],
  ] as const) {
    const [header, image] = pngChunks(writePng(3, 2, pixels(alpha))) ?? [];
    expect([...(header?.data ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, colourType, 0, 0, 0]);
    const rows = inflateSync(image?.data ?? new Uint8Array());
    expect(rows.length).toBe(2 * (1 + 3 * channels));
    expect([...rows.subarray(1 + 3 * channels + 1, 1 + 3 * channels + 4)]).toEqual([12, 13, 14]);
  }
});

test('a chunk put in comes back, behind the header, and the picture stays', () => {
  const png = writePng(3, 2, pixels(255));
  const marked = withChunk(png, { type: 'iTXt', data: new TextEncoder().encode('word') });
  expect(types(marked)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
  expect(Buffer.from(pngChunks(marked)?.[1]?.data ?? []).toString()).toBe('word');
  expect(pngChunks(marked)?.[2]?.data).toEqual(pngChunks(png)?.[1]?.data);
});

test('what is no whole PNG gives nothing: another file, one cut short, one with a flipped bit, lengths that lie', () => {
  const png = writePng(3, 2, pixels(255));
  const flipped = png.map((byte, index) => (index === 45 ? byte ^ 1 : byte));
  const lying = png.map((byte, index) => (index === 8 ? 255 : byte));
  for (const bytes of [new Uint8Array(), new TextEncoder().encode('%PDF-1.7'), png.subarray(0, -1), flipped, lying]) expect(pngChunks(bytes)).toBeUndefined();
  expect(() => withChunk(flipped, { type: 'iTXt', data: new Uint8Array() })).toThrow();
});
