import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '#language/locale.ts';
import { appearances, type CertificateDocument, type Variant, variants } from '../certificate.ts';
import { type FontBytes, loadFonts } from '../fonts/load-fonts.ts';
import { fullCertificate, sampleCertificate } from '../sample-certificate.ts';
import { wordings } from '../wording/wording.ts';
import { drawCertificate } from './draw-certificate.ts';
import { languagesOf } from './layout.ts';
import { layoutFaults } from './overlaps.ts';
import { readSheet, structureOf } from './read-sheet.ts';
import { sheetSize } from './sheet.ts';

const at = new Date('2026-11-21T09:00:00Z');
let fonts: FontBytes;
beforeAll(async () => {
  fonts = await loadFonts();
});

const draw = (variant: Variant, changes: Partial<CertificateDocument> = {}) => drawCertificate({ ...sampleCertificate, ...changes }, variant, at, fonts);
const dates: Record<Locale, [issued: string, until: string]> = {
  kk: ['2026 жылғы 21 қараша', '2029 жылғы 20 қараша'],
  ru: ['21 ноября 2026 года', 'по 20 ноября 2029 года'],
  en: ['21 November 2026', 'until 20 November 2029 inclusive'],
};
const { holderName } = sampleCertificate;
const names: Record<Locale, string> = { kk: holderName.kk, ru: holderName.ru, en: holderName.latin };
const long = (text: string, count: number) => ({ kk: `Қ${text.repeat(count)}`, ru: `Р${text.repeat(count)}`, en: `E${text.repeat(count)}` });

describe.each(appearances)('a certificate in %s', (appearance) => {
  const languages = languagesOf[appearance];
  const first = languages[0] ?? 'kk';

  test('says the name, the course, the number, the code and the dates', async () => {
    const { text } = await readSheet(await draw(appearance, { validUntil: '2029-11-20' }));
    const { title, number, code } = sampleCertificate;
    // A date may follow its words on the next line.
    const run = text.replaceAll(' ', '');
    for (const part of [...languages.flatMap((lang) => [names[lang], title[lang], ...dates[lang]]), number, code])
      expect(run).toContain(part.replaceAll(' ', ''));
  });

  test('has the name as its biggest text and nothing under 8 points', async () => {
    const { lines } = await readSheet(await draw(appearance));
    const biggest = lines.toSorted((a, b) => b.size - a.size)[0];
    expect(names[first]).toContain(biggest?.text);
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(8);
  });

  test('shows every outcome of the first course beside a long name', async () => {
    const { pieces } = await readSheet(await draw(appearance));
    const said = pieces.map(({ lines }) => lines.join(' '));
    for (const lang of languages) for (const outcome of sampleCertificate.outcomes) expect(said).toContain(outcome[lang]);
  });

  test('says so when outcomes found no room, and keeps the rest', async () => {
    const outcomes = Array.from({ length: 30 }, () => sampleCertificate.outcomes).flat();
    for (const supplement of [undefined, 'en'] as const) {
      const { text } = await readSheet(await draw(appearance, { outcomes, supplement }));
      for (const lang of languages) expect(text).toContain(wordings[lang][supplement ? 'moreOverleaf' : 'moreOutcomes']);
      expect(text).toContain(sampleCertificate.title[first]);
    }
  });

  test('is marked as a sample when the academy is a demonstration, and only then', async () => {
    for (const demonstration of [true, false]) {
      const bytes = await draw(appearance, { demonstration, supplement: first });
      for (const page of [0, 1]) expect((await readSheet(bytes, page)).text.includes(wordings[first].demonstration)).toBe(demonstration);
    }
  });

  test('names the certificate it follows, the partners in whose name it may speak, and the end of the mandate', async () => {
    const { follows, recognitions } = fullCertificate;
    const { pieces } = await readSheet(await draw(appearance, { follows, recognitions, untilMandateEnds: true }));
    const said = pieces.map(({ lines }) => lines.join(' '));
    expect(said).toContain('ADUL-2025-000045');
    for (const lang of languages) {
      expect(said.join(' ')).toContain(wordings[lang].follows.renewal);
      expect(said).toContain(wordings[lang].untilMandateEnds);
      expect(said).toContain(wordings[lang].recognitions.recognised(recognitions?.[0]?.partner[lang] ?? ''));
    }
    const plain = await readSheet(await draw(appearance));
    expect(plain.text).not.toContain('000045');
    expect(plain.text).not.toContain(recognitions?.[0]?.partner[first] ?? '');
  });

  test.each<[string, Partial<CertificateDocument>]>([
    ['everything a certificate can claim', fullCertificate],
    ['a short one', { outcomes: [], holderName: { kk: 'Ли Анна', ru: 'Ли Анна', latin: 'Anna Li' } }],
    [
      'the longest of everything',
      {
        ...fullCertificate,
        holderName: {
          kk: 'Мұхаммедсалихова-Әбдірахманқызы '.repeat(3).trim(),
          ru: 'Мухаммадсалихова-Абдурахмонзода '.repeat(3).trim(),
          latin: 'Muhammadsalikhova '.repeat(5).trim(),
        },
        title: long(' ұзақ тақырып', 9),
        outcomes: Array.from({ length: 12 }, () => long(' ұзақ оқу нәтижесі', 12)),
        issuer: { ...fullCertificate.issuer, name: long(' ұзақ атау', 9) },
        number: 'SAMPLE-ACADEMY-2026-1000000',
        follows: { number: 'SAMPLE-ACADEMY-2025-1000000', as: 'replacement' },
        hours: { clock: 1_234.25, academic: 1_645.67, academicMinutes: 45 },
        signatories: [1, 2, 3].map(() => ({ name: long(' есім', 5), position: long(' лауазым', 6) })),
      },
    ],
  ])('%s: nothing lies over anything else or leaves the page', async (_, changes) => {
    const bytes = await draw(appearance, changes);
    const { document } = await readSheet(bytes);
    for (let page = 0; page < document.getPageCount(); page += 1) expect(layoutFaults((await readSheet(bytes, page)).lines, sheetSize, 24)).toEqual([]);
  });
});

describe.each(variants)('the file of %s', (variant) => {
  const first = languagesOf[variant][0] ?? 'kk';

  test('carries its code in Info and, readable without parsing, in XMP', async () => {
    const bytes = await draw(variant);
    const { document } = await readSheet(bytes);
    const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
    expect(info.lookup(PDFName.of('CertificateCode'), PDFString).asString()).toBe(sampleCertificate.code);
    expect(Buffer.from(bytes).toString('latin1')).toContain(`<certificate:CertificateCode>${sampleCertificate.code}<`);
  });

  test('is the same for the same arguments, credential and all', async () => {
    const once = () => drawCertificate(fullCertificate, variant, at, fonts, { credential: new TextEncoder().encode('{}') });
    expect(Buffer.compare(await once(), await once())).toBe(0);
  });

  test('is tagged on every page: language, headings, lists, tables, pictures with words, nothing drawn outside', async () => {
    const bytes = await draw(variant, { ...fullCertificate, outcomes: sampleCertificate.outcomes });
    const { document } = await readSheet(bytes);
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString, PDFHexString).decodeText()).toBe(first === 'kk' ? 'kk-KZ' : first);
    const elements = structureOf(document);
    const ofRole = (role: string) => elements.filter((element) => element.get(PDFName.of('S')) === PDFName.of(role));
    const sides = languagesOf[variant].length;
    expect(ofRole('Document')).toHaveLength(1);
    expect(ofRole('H1')).toHaveLength(variant === 'card' ? sides : sides + 1);
    expect(ofRole('Table')).toHaveLength(variant === 'card' ? 0 : 1);
    expect(ofRole('TR')).toHaveLength(variant === 'card' ? 0 : 6);
    expect(ofRole('TH').every((cell) => cell.lookup(PDFName.of('A'), PDFDict).has(PDFName.of('Scope')))).toBe(true);
    for (const figure of [...ofRole('Figure'), ...ofRole('Link'), ...ofRole('Form')]) expect(figure.has(PDFName.of('Alt'))).toBe(true);
    for (let page = 0; page < document.getPageCount(); page += 1) {
      const { contents } = await readSheet(bytes, page);
      expect(contents.replace(/\/\w+ (?:<<\/MCID \d+>> BDC|BMC)[\s\S]*?EMC/gu, '').trim()).toBe('');
      expect(document.getPage(page).node.get(PDFName.of('Tabs'))).toBe(PDFName.of('S'));
    }
  });

  test('finds for every marked piece and every annotation the element that owns it', async () => {
    const { document } = await readSheet(await draw(variant, fullCertificate));
    const { context } = document;
    const tree = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
    const parents = new Map(Array.from({ length: tree.size() / 2 }, (_, index) => [String(tree.get(index * 2)), tree.lookup(index * 2 + 1)]));
    for (const page of document.getPages()) {
      const owners = parents.get(String(page.node.get(PDFName.of('StructParents')))) as PDFArray;
      owners.asArray().forEach((owner, piece) => {
        const element = context.lookup(owner, PDFDict);
        expect(element.get(PDFName.of('Pg'))).toBe(page.ref);
        expect(element.lookup(PDFName.of('K'), PDFArray).asArray().map(String)).toContain(String(piece));
      });
      for (const annotation of page.node.Annots()?.asArray() ?? []) {
        const owner = parents.get(String(context.lookup(annotation, PDFDict).get(PDFName.of('StructParent')))) as PDFDict;
        expect(['/Link', '/Form']).toContain(String(owner.get(PDFName.of('S'))));
      }
    }
  });
});

test('all variants of a certificate are told apart by the id of the file', async () => {
  const ids = await Promise.all(variants.map(async (variant) => String((await readSheet(await draw(variant))).document.context.trailerInfo.ID)));
  expect(new Set(ids).size).toBe(variants.length);
});

test('a programme, a check of knowledge and a trainer’s licence are not called a course', async () => {
  const statement = async (changes: Partial<CertificateDocument>) =>
    (await readSheet(await draw('en', changes))).pieces.map(({ lines }) => lines.join(' ')).find((text) => text.endsWith(':'));
  expect(await statement({})).toContain('the course');
  expect(await statement({ subject: 'programme' })).toContain('the programme');
  expect(await statement({ subject: 'knowledge-check' })).toContain('the knowledge check');
  expect(await statement({ kind: 'licence', subject: 'trainer-licence' })).toContain('train others');
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
