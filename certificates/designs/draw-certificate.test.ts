import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CertificateDocument, type Variant, variants } from '../certificate.ts';
import { type FontBytes, loadFonts } from '../fonts/load-fonts.ts';
import { sampleCertificate } from '../sample-certificate.ts';
import { drawCertificate } from './draw-certificate.ts';
import { readSheet, structureOf } from './read-sheet.ts';

const at = new Date('2026-11-21T09:00:00Z');
let fonts: FontBytes;
beforeAll(async () => {
  fonts = await loadFonts();
});

const draw = (variant: Variant, changes: Partial<CertificateDocument> = {}) => drawCertificate({ ...sampleCertificate, ...changes }, variant, at, fonts);

describe.each(variants)('a certificate in %s', (variant) => {
  test('says the name, the course, the number, the code and the dates', async () => {
    const { text } = await readSheet(await draw(variant, { validUntil: '2029-11-20' }));
    const { holderName, title, number, code } = sampleCertificate;
    const wanted =
      variant === 'en'
        ? [holderName.latin, title.en, '21 November 2026', 'until 20 November 2029 inclusive']
        : [holderName.kk, holderName.ru, title.kk, title.ru, '2026 жылғы 21 қараша', '21 ноября 2026 года', 'по 20 ноября 2029 года'];
    for (const part of [...wanted, number, code]) expect(text).toContain(part);
  });

  test('has the name as its biggest text and nothing under 8 points', async () => {
    const { lines } = await readSheet(await draw(variant));
    const biggest = lines.toSorted((a, b) => b.size - a.size)[0];
    expect(sampleCertificate.holderName[variant === 'en' ? 'latin' : 'kk']).toContain(biggest?.text);
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(8);
  });

  test('shows every outcome of the first course beside a long name', async () => {
    const { text } = await readSheet(await draw(variant));
    const languages = variant === 'en' ? (['en'] as const) : (['kk', 'ru'] as const);
    for (const lang of languages) for (const outcome of sampleCertificate.outcomes) expect(text).toContain(outcome[lang]);
  });

  test('says so when outcomes found no room, and keeps the rest', async () => {
    const { text } = await readSheet(await draw(variant, { outcomes: Array.from({ length: 30 }, () => sampleCertificate.outcomes).flat() }));
    expect(text).toContain(variant === 'en' ? 'The full list is on the verification page.' : 'Полный перечень – на странице проверки.');
    expect(text).toContain(sampleCertificate.title[variant === 'en' ? 'en' : 'ru']);
  });

  test('is marked as a sample when the academy is a demonstration, and only then', async () => {
    const mark = variant === 'en' ? 'Demonstration sample' : 'Демонстрационный образец';
    expect((await readSheet(await draw(variant, { demonstration: true }))).text).toContain(mark);
    expect((await readSheet(await draw(variant, { demonstration: false }))).text).not.toContain(mark);
  });

  test('carries its code in Info and, readable without parsing, in XMP', async () => {
    const bytes = await draw(variant);
    const { document } = await readSheet(bytes);
    const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
    expect(info.lookup(PDFName.of('CertificateCode'), PDFString).asString()).toBe(sampleCertificate.code);
    expect(Buffer.from(bytes).toString('latin1')).toContain(`<certificate:CertificateCode>${sampleCertificate.code}<`);
  });

  test('is the same file for the same arguments', async () => {
    expect(Buffer.compare(await draw(variant), await draw(variant))).toBe(0);
  });

  test('is tagged: language, one heading, pictures with words, nothing drawn outside', async () => {
    const { document, contents } = await readSheet(await draw(variant));
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString, PDFHexString).decodeText()).toBe(variant === 'en' ? 'en' : 'kk-KZ');
    const elements = structureOf(document);
    const ofRole = (role: string) => elements.filter((element) => element.get(PDFName.of('S')) === PDFName.of(role));
    expect(ofRole('H1').length).toBe(variant === 'en' ? 1 : 2);
    expect(ofRole('LI').length).toBe(sampleCertificate.outcomes.length * (variant === 'en' ? 1 : 2));
    for (const figure of [...ofRole('Figure'), ...ofRole('Link'), ...ofRole('Form')]) expect(figure.has(PDFName.of('Alt'))).toBe(true);
    const outside = contents.replace(/\/\w+ (?:<<\/MCID \d+>> BDC|BMC)[\s\S]*?EMC/gu, '').trim();
    expect(outside).toBe('');
  });
});

test('a name spelt alike in both languages stands once', async () => {
  const { lines } = await readSheet(await draw('kk-ru', { holderName: { kk: 'Ли Анна', ru: 'Ли Анна', latin: 'Anna Li' } }));
  expect(lines.filter(({ text }) => text === 'Ли Анна').length).toBe(1);
});

test('without a Latin spelling the name stands in the spelling there is', async () => {
  const { text } = await readSheet(await draw('en', { holderName: { kk: 'Әнуар Сәлім', ru: '', latin: '' } }));
  expect(text).toContain('Әнуар Сәлім');
});

test('up to three signatories have a line each', async () => {
  const signatory = (n: number) => ({
    name: { kk: `Қол ${n}`, ru: `Рука ${n}`, en: `Hand ${n}` },
    position: { kk: 'төраға', ru: 'председатель', en: 'chair' },
  });
  const { text } = await readSheet(await draw('kk-ru', { signatories: [1, 2, 3].map(signatory), outcomes: [] }));
  for (const n of [1, 2, 3]) expect(text).toContain(`Қол ${n}, төраға`);
});

test('texts beyond measure are refused, not drawn over one another', async () => {
  await expect(draw('en', { title: { kk: 'x', ru: 'x', en: 'Rights '.repeat(500) } })).rejects.toThrow(RangeError);
  await expect(draw('en', { holderName: { kk: '', ru: '', latin: 'Aa '.repeat(400) } })).rejects.toThrow(RangeError);
});

test('the link on the QR code leads to the verify page', async () => {
  const { document } = await readSheet(await draw('en'));
  const annotations = document.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray);
  const uris = annotations
    .asArray()
    .flatMap((_, index) => annotations.lookup(index, PDFDict).lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'), PDFString).asString() ?? []);
  expect(uris).toEqual([sampleCertificate.verifyUrl]);
});
