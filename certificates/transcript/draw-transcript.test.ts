import { PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { locales } from '#language/locale.ts';
import { mixedScript } from '#language/text.ts';
import { layoutFaults } from '../designs/overlaps.ts';
import { readSheet, structureOf } from '../designs/read-sheet.ts';
import { missingLetters } from '../fonts/missing-letters.ts';
import { drawTranscript } from './draw-transcript.ts';
import { pageSize } from './layout.ts';
import { sampleTranscript } from './sample-transcript.ts';
import type { TranscriptDocument, TranscriptEntry } from './transcript.ts';
import { transcriptWordings } from './wording/wording.ts';

const [entry] = sampleTranscript.certificates as [TranscriptEntry];
const pagesOf = async (change: Partial<TranscriptDocument> = {}) => {
  const bytes = await drawTranscript({ ...sampleTranscript, ...change });
  const first = await readSheet(bytes);
  return Promise.all(Array.from({ length: first.document.getPageCount() }, (_, index) => readSheet(bytes, index)));
};
const saidIn = (pages: Awaited<ReturnType<typeof pagesOf>>) => pages.flatMap(({ pieces }) => pieces.map(({ lines }) => lines.join(' ')));

test('says of each certificate what it is, whose, since when and until when, its state, code and what was learnt', async () => {
  const said = saidIn(await pagesOf());
  for (const one of sampleTranscript.certificates) for (const text of [one.title, one.number, one.code, ...one.outcomes]) expect(said).toContain(text);
  expect(said).toContain('Жарамды');
  expect(said).toContain('Қайтарып алынған, деректерінде қате бар, күні: 2025 жылғы 2 маусым');
  expect(said).toContain('TC-2025-000071');
  expect(said).toContain('Омарова Гүлнұр Өмірзаққызы');
  expect(said.some((text) => text.startsWith('87,5 %'))).toBe(true);
  expect(said.join(' ')).toContain('Балдар иесінің қалауымен көрсетілген.');
});

test('says nothing of scores it was not given', async () => {
  const said = saidIn(await pagesOf({ withScores: false, certificates: [{ ...entry, result: undefined }] })).join(' ');
  expect(said).not.toMatch(/87|Балдар/u);
});

test('goes on for as many pages as it takes: nothing is left out, parted from its title, or drawn over anything else', async () => {
  const certificates = Array.from({ length: 30 }, (_, index) => ({
    ...entry,
    title: `${index} ${'Ұзақ атау '.repeat(index)}соңы`,
    outcomes: Array.from({ length: index % 13 }, (_, n) => `${index}.${n} ${'қорғану '.repeat(n * 4)}соңы`),
  }));
  const pages = await pagesOf({ certificates, holderName: 'Өмірзаққызы-Әбдірахманова '.repeat(4).trim() });
  expect(pages.length).toBeGreaterThan(5);
  const said = saidIn(pages);
  for (const { title, outcomes } of certificates) for (const text of [title, ...outcomes]) expect(said).toContain(text);
  for (const { lines, pieces } of pages) {
    expect(layoutFaults(lines, pageSize, 44)).toEqual([]);
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(8);
    expect(pieces.at(-1)?.role).not.toBe('H2');
  }
});

describe.each(locales)('the file in %s', (locale) => {
  test('is tagged, names language and title, and leads to the page of each code', async () => {
    const { document } = await readSheet(await drawTranscript({ ...sampleTranscript, locale }));
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString, PDFHexString).decodeText()).toBe(locale === 'kk' ? 'kk-KZ' : locale);
    expect(document.getTitle()).toBe(`${transcriptWordings[locale].title}: ${sampleTranscript.holderName}`);
    const elements = structureOf(document);
    const ofRole = (role: string) => elements.filter((element) => element.get(PDFName.of('S')) === PDFName.of(role));
    expect([ofRole('H1').length, ofRole('H2').length, ofRole('L').length, ofRole('LI').length, ofRole('Link').length]).toEqual([1, 2, 1, 2, 2]);
    const links = document
      .getPage(0)
      .node.Annots()
      ?.asArray()
      .map((one) => document.context.lookup(one, PDFDict).lookup(PDFName.of('A'), PDFDict));
    expect(links?.map((link) => link.lookup(PDFName.of('URI'), PDFString).asString())).toEqual(sampleTranscript.certificates.map(({ verifyUrl }) => verifyUrl));
  });

  test('has words that can all be drawn and mix no alphabets', () => {
    const textsOf = (value: unknown): string[] => {
      if (typeof value === 'string') return [value];
      if (typeof value === 'function') return [String(value(1, 2))];
      return Object.values(value as object).flatMap(textsOf);
    };
    for (const text of textsOf(transcriptWordings[locale])) {
      expect(missingLetters(text)).toEqual([]);
      expect(mixedScript(text)).toEqual([]);
    }
  });
});

test('it is the same file for the same arguments', async () => {
  expect(Buffer.compare(await drawTranscript(sampleTranscript), await drawTranscript(sampleTranscript))).toBe(0);
});
