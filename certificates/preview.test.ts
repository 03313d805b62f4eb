import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pngChunks } from './badge/png.ts';
import type { Variant } from './certificate.ts';
import { previewCertificate } from './preview.ts';
import { fullCertificate, sampleCertificate } from './sample-certificate.ts';

const pictures = async (variant: Variant, document = fullCertificate) =>
  (await previewCertificate(document, variant)).map((png) => {
    const [header, image] = pngChunks(png) ?? [];
    const size = Buffer.from(header?.data ?? []);
    return { width: size.readUInt32BE(0), height: size.readUInt32BE(4), rows: inflateSync(image?.data ?? new Uint8Array()) };
  });

test('every page is a picture of its own, both sides of a card too', async () => {
  expect((await pictures('kk-ru')).map(({ width, height }) => [width, height])).toEqual([
    [1284, 909],
    [1284, 909],
  ]);
  expect(await pictures('ru', sampleCertificate)).toHaveLength(1);
  expect((await pictures('card')).map(({ width }) => width)).toEqual([1008, 1008]);
});

test('the colours are those of the certificate: its frame is blue', async () => {
  const [page] = await pictures('en', sampleCertificate);
  const { rows = Buffer.alloc(0), width = 0 } = page ?? {};
  // A point on the outer rule of the frame, 20 points from the left, half way down.
  const at = (455 * (1 + width * 3) + 1 + Math.round((20 * 110) / 72) * 3) as number;
  const [red = 0, green = 0, blue = 0] = rows.subarray(at, at + 3);
  expect(blue).toBeGreaterThan(red + 20);
  expect(blue).toBeGreaterThan(green + 10);
});
