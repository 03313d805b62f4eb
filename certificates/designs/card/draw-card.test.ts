import { expect, test } from 'vitest';
import type { CertificateDocument } from '../../certificate.ts';
import { loadFonts } from '../../fonts/load-fonts.ts';
import { fullCertificate } from '../../sample-certificate.ts';
import { wordings } from '../../wording/wording.ts';
import { drawCertificate } from '../draw-certificate.ts';
import { layoutFaults } from '../overlaps.ts';
import { readSheet } from '../read-sheet.ts';
import { cardSize } from './draw-card.ts';

const fonts = await loadFonts();
const sides = async (changes: Partial<CertificateDocument> = {}) => {
  const bytes = await drawCertificate({ ...fullCertificate, ...changes }, 'card', new Date('2026-11-21T09:00:00Z'), fonts);
  return [await readSheet(bytes, 0), await readSheet(bytes, 1)] as const;
};

test('a card has the size of a bank card and two sides: Kazakh, then Russian', async () => {
  const cards = await sides();
  expect(cards[0].document.getPageCount()).toBe(2);
  const { number, code, title, holderName } = fullCertificate;
  for (const [index, lang] of (['kk', 'ru'] as const).entries()) {
    const { document, pieces } = cards[index] ?? cards[0];
    const { width, height } = document.getPage(index).getSize();
    expect([Math.round((width / 72) * 254), Math.round((height / 72) * 254)]).toEqual([856, 540]);
    const said = pieces.map(({ lines }) => lines.join(' ').replaceAll('- ', '-'));
    for (const text of [holderName[lang], title[lang], number, code, '21.11.2026', wordings[lang].validUntil('20.11.2029'), wordings[lang].demonstration])
      expect(said).toContain(text);
  }
});

test.each<[string, Partial<CertificateDocument>]>([
  ['as full as can be', {}],
  ['short', { holderName: { kk: 'Ли Анна', ru: 'Ли Анна', latin: '' }, title: { kk: 'Құқық', ru: 'Право', en: 'Law' } }],
  [
    'of an issuer with a long name',
    { issuer: { ...fullCertificate.issuer, name: { kk: 'Ұзақ атаулы ұйым '.repeat(6), ru: 'Длинное название '.repeat(6), en: '' } } },
  ],
  ['with long words', { holderName: { kk: 'Мұхаммедсалихова-Әбдірахманқызы '.repeat(3), ru: 'Мухаммадсалихова-Абдурахмонзода '.repeat(3), latin: '' } }],
  [
    'with a title that has no end',
    {
      title: { kk: 'ұзақ тақырып '.repeat(40), ru: 'длинное название '.repeat(40), en: '' },
      number: 'SAMPLE-ACADEMY-2026-1000000',
      untilMandateEnds: true,
      validUntil: undefined,
    },
  ],
])('a card %s: nothing lies over anything else or leaves it, nothing is under 6 points', async (_, changes) => {
  for (const { lines } of await sides(changes)) {
    expect(layoutFaults(lines, cardSize, 10)).toEqual([]);
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(6);
  }
});

test('a title without room is cut with a sign, a name never', async () => {
  const name = 'Мұхаммедсалихова-Әбдірахманқызы Айгүл';
  const [front] = await sides({ holderName: { kk: name, ru: name, latin: '' }, title: { kk: 'ұзақ тақырып '.repeat(40), ru: 'х', en: 'x' } });
  const said = front.pieces.map(({ lines }) => lines.join(' ').replaceAll('- ', '-'));
  expect(said).toContain(name);
  expect(said.some((text) => /^ұзақ тақырып .*…$/u.test(text))).toBe(true);
  await expect(sides({ holderName: { kk: 'Әб '.repeat(400), ru: 'х', latin: '' } })).rejects.toThrow(RangeError);
});
