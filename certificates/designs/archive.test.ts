import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream, type PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import { loadFonts } from '../fonts/load-fonts.ts';
import { sampleCertificate } from '../sample-certificate.ts';
import { drawCertificate, type FileOptions } from './draw-certificate.ts';
import { srgbProfile } from './srgb-profile.ts';

const fonts = await loadFonts();
const at = new Date('2026-11-21T09:00:00Z');
const credential = new TextEncoder().encode('{"name":"Әділет"}');
const draw = async (options: FileOptions) => {
  const bytes = await drawCertificate(sampleCertificate, 'kk-ru', at, fonts, options);
  return { raw: Buffer.from(bytes).toString('latin1'), catalog: (await PDFDocument.load(bytes, { updateMetadata: false })).catalog };
};
const unpacked = (stream: PDFRawStream): Buffer => inflateSync(stream.contents);

test('the credential is attached byte for byte as data of the whole document', async () => {
  const { catalog } = await draw({ credential });
  const file = catalog.lookup(PDFName.of('AF'), PDFArray).lookup(0, PDFDict);
  expect(String(file.get(PDFName.of('AFRelationship')))).toBe('/Data');
  expect((file.get(PDFName.of('F')) as PDFString).asString()).toBe('credential.json');
  const stream = file.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F')) as PDFRawStream;
  expect(unpacked(stream).equals(credential)).toBe(true);
  expect(String(stream.dict.get(PDFName.of('Subtype')))).toBe('/application#2Fvc+ld+json');
  expect(catalog.lookup(PDFName.of('Names'), PDFDict).has(PDFName.of('EmbeddedFiles'))).toBe(true);
});

test('without a credential there is no attachment', async () => {
  const { catalog } = await draw({});
  for (const key of ['AF', 'Names']) expect(catalog.has(PDFName.of(key))).toBe(false);
});

test('the colours of the pages are those of the profile inside', async () => {
  const { catalog } = await draw({});
  const intent = catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
  expect(unpacked(intent.lookup(PDFName.of('DestOutputProfile')) as PDFRawStream).equals(srgbProfile)).toBe(true);
});

test('a part of ISO 19005 is claimed only when it is asked for', async () => {
  expect((await draw({ credential })).raw).not.toContain('pdfaid');
  expect((await draw({ pdfA: { part: 3, conformance: 'A' } })).raw).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
});
