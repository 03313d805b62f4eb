import { describe, expect, test } from 'vitest';
import { locales } from '#language/locale.ts';
import type { CertificateDocument } from '../../certificate.ts';
import { loadFonts } from '../../fonts/load-fonts.ts';
import { fullCertificate, sampleCertificate } from '../../sample-certificate.ts';
import { wordings } from '../../wording/wording.ts';
import { drawCertificate } from '../draw-certificate.ts';
import { layoutFaults } from '../overlaps.ts';
import { readSheet } from '../read-sheet.ts';
import { sheetSize } from '../sheet.ts';

const fonts = await loadFonts();
const pagesOf = async (document: CertificateDocument) => {
  const bytes = await drawCertificate(document, 'kk-ru', new Date('2026-11-21T09:00:00Z'), fonts);
  const count = (await readSheet(bytes)).document.getPageCount();
  return Promise.all(Array.from({ length: count - 1 }, (_, index) => readSheet(bytes, index + 1)));
};

describe.each(locales)('the supplement in %s', (lang) => {
  const words = wordings[lang];

  test('says on one page everything the certificate claims', async () => {
    const outcomes = Array.from({ length: 12 }, (_, n) => ({ kk: `${n} нәтиже: қорғану`, ru: `${n} результат: защищать`, en: `${n} outcome: protect` }));
    const pages = await pagesOf({ ...fullCertificate, outcomes, supplement: lang });
    expect(pages).toHaveLength(1);
    const said = (pages[0]?.pieces ?? []).map(({ lines }) => lines.join(' ').replaceAll('- ', '-'));
    const { holderName, title, code, number, follows, assessment, attendance, qualityAssurance, prerequisites, level, legalNote } = fullCertificate;
    const { supplement, kinds } = words;
    const wanted = [
      supplement.title,
      lang === 'en' ? holderName.latin : holderName[lang],
      title[lang],
      kinds.achievement.title,
      number,
      follows?.number,
      code,
      ...outcomes.map((outcome) => outcome[lang]),
      ...[supplement.forms.live, '12', '16', supplement.total, '30', '40', supplement.noCredits],
      level?.text[lang],
      assessment[lang],
      attendance?.[lang],
      prerequisites?.[0]?.[lang],
      `${supplement.languages.kk}, ${supplement.languages.ru}`,
      supplement.score(lang === 'en' ? '87.5%' : '87,5\u00a0%'.replace('\u00a0', ' '), lang === 'en' ? '70%' : '70 %'),
      qualityAssurance?.[lang],
      legalNote?.[lang],
    ];
    for (const text of wanted) expect(said).toContain(text);
    const all = said.join(' ');
    for (const part of [
      'DigComp 2.2, 4.2: https://example.org/digcomp/4.2',
      'Memorandum 1/2026. ',
      'https://adilet.zan.kz/rus/docs/Z1400000211)',
      fullCertificate.recognitions?.[0]?.partner[lang],
    ])
      expect(all).toContain(part);
  });

  test('says nothing of what the certificate does not claim', async () => {
    const [page] = await pagesOf({ ...sampleCertificate, supplement: lang });
    const headings = (page?.pieces ?? []).filter(({ role }) => role === 'H2').map(({ lines }) => lines.join(' '));
    expect(headings).toEqual([words.supplement.about, words.kinds.achievement.outcomes, words.workload, words.kinds.achievement.assessment]);
  });

  test('goes on behind when its texts are as long as they may be, and leaves nothing out', async () => {
    const long = Object.fromEntries(locales.map((one) => [one, `${'Ұзақ сөйлем жазылады. '.repeat(60)}Соңы`])) as CertificateDocument['assessment'];
    const outcomes = Array.from({ length: 12 }, (_, n) => ({
      kk: `${n} ${long.kk.slice(0, 300)}`,
      ru: `${n} ${long.ru.slice(0, 300)}`,
      en: `${n} ${long.en.slice(0, 300)}`,
    }));
    const pages = await pagesOf({ ...fullCertificate, outcomes, qualityAssurance: long, attendance: long, supplement: lang });
    expect(pages.length).toBeGreaterThan(1);
    const said = pages.flatMap(({ pieces }) => pieces.flatMap(({ lines }) => lines)).join(' ');
    expect(said.match(/Соңы/gu)).toHaveLength(2);
    for (const { [lang]: outcome } of outcomes) expect(said).toContain(outcome.trim());
    for (const { lines } of pages) {
      expect(layoutFaults(lines, sheetSize, 30)).toEqual([]);
      expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(8);
    }
  });
});
