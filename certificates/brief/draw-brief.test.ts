import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { layoutFaults } from '../designs/overlaps.ts';
import { readSheet, structureOf } from '../designs/read-sheet.ts';
import { drawBrief } from './draw-brief.ts';
import { briefSize } from './layout.ts';
import type { BriefParagraph, PracticeBrief } from './practice-brief.ts';
import { sampleBrief } from './sample-brief.ts';
import { wordings } from './wording/wording.ts';

const draw = async (changes: Partial<PracticeBrief> = {}) => readSheet(await drawBrief({ ...sampleBrief, ...changes }));
const sentence = 'Жұмыскерлердің өкілдері шешімнің қалай қабылданғанын сұрады, бірақ жауап алмады. ';
const filled = (text: string, count: number): PracticeBrief['sections'] => {
  const paragraphs: BriefParagraph[] = Array.from({ length: count }, () => ({ text: text.trim() }));
  const list = (kind: 'bullets' | 'numbers') => paragraphs.map((one): BriefParagraph => ({ ...one, list: kind }));
  return {
    problem: paragraphs,
    done: paragraphs,
    result: paragraphs,
    success: list('bullets'),
    steps: list('numbers'),
    involve: list('bullets'),
    clause: paragraphs,
  };
};

describe('the brief of a short entry', () => {
  test('says everything there is, at the biggest type, and that nothing is missing by saying nothing', async () => {
    const { pieces, lines } = await draw();
    const said = pieces.map((piece) => piece.lines.join(' '));
    const { title, summary, citation, url, sections } = sampleBrief;
    for (const text of [title, summary, ...Object.values(sections).flatMap((paragraphs) => paragraphs.map((one) => one.text))]) expect(said).toContain(text);
    const run = said.join('').replaceAll(' ', '');
    for (const text of [citation, url, 'Sample Union, Syndicat d’échantillon, Mønsterforbundet', '2019 жылдан бері', '2026 жылғы 21 қараша'])
      expect(run).toContain(text.replaceAll(' ', ''));
    expect(run).toContain('(барлығы 7, мұнда 2)'.replaceAll(' ', ''));
    expect(run).not.toContain('[…]');
    expect(lines.find(({ text }) => text === 'Бағдарламалар тізімін сұраңыз.')?.size).toBe(10);
  });

  test('is the same file for the same arguments', async () => {
    expect(Buffer.compare(await drawBrief(sampleBrief), await drawBrief(sampleBrief))).toBe(0);
  });

  test('without advice on Kazakhstan has one column', async () => {
    const none: BriefParagraph[] = [];
    const { lines } = await draw({ sections: { ...sampleBrief.sections, success: none, steps: none, involve: none, clause: none } });
    expect(lines.find(({ text }) => text.startsWith('Жұмыскерлердің бағасын'))?.text).toBe(sampleBrief.sections.problem[0]?.text);
  });
});

describe('an entry with more than a page holds', () => {
  const cases: [string, Partial<PracticeBrief>][] = [
    ['many sentences', { sections: filled(sentence.repeat(6), 4) }],
    ['as many paragraphs as may be stored', { sections: filled(sentence.repeat(70), 60) }],
    ['a sentence that never ends', { sections: filled(`${'сөз '.repeat(1_499)}соңы`, 2) }],
    ['a word that never ends', { sections: filled('ұ'.repeat(6_000), 2), title: 'Ұ'.repeat(300), summary: 'ұ'.repeat(1_000) }],
    [
      'long facts, sources and disclaimers',
      {
        title: 'Тақырып '.repeat(37).trim(),
        summary: sentence.repeat(12).trim(),
        organisations: Array.from({ length: 20 }, (_, index) => `${index} ${'Gewerkschaft '.repeat(15)}`),
        countries: Array.from({ length: 30 }, (_, index) => `Ел ${index}`),
        sources: Array.from({ length: 7 }, () => ({ publisher: 'Publisher '.repeat(3), title: 'Title of a long report '.repeat(17), language: 'en' })),
        citation: 'Citation '.repeat(60),
        disclaimers: [sentence.repeat(4), sentence.repeat(4)],
        url: `https://${'academy.'.repeat(6)}example/kk/library/${'practice-'.repeat(9)}x`,
        behind: true,
        sections: filled(sentence.repeat(6), 4),
      },
    ],
  ];

  test.each(cases)('%s: one page, nothing over anything else, nothing outside', async (_, changes) => {
    const { document, lines, pieces } = await draw(changes);
    expect(document.getPageCount()).toBe(1);
    expect(layoutFaults(lines, briefSize, 40)).toEqual([]);
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(8);
    expect(pieces.map((piece) => piece.lines.join(' ')).join(' ')).toContain(wordings.kk.shortenedWithoutClause);
  });

  test('is shortened by whole sentences, with a mark where', async () => {
    const { pieces } = await draw({ sections: filled(sentence.repeat(6), 4) });
    const body = pieces.filter(({ role, lines }) => ['P', 'LBody'].includes(role) && lines.join(' ').includes('өкілдері'));
    const texts = body.map(({ lines }) => lines.join(' '));
    expect(texts.filter((text) => text.endsWith('жауап алмады. […]')).length).toBe(6);
    for (const text of texts) expect(text.replace(/ \[…\]$/u, '')).toMatch(new RegExp(`^(${sentence.trim()} ?)+$`, 'u'));
  });

  test('keeps a long list of organisations short and says how many more there are', async () => {
    const { text } = await draw({ organisations: Array.from({ length: 20 }, (_, index) => `Kәсіподақ ${index}`) });
    expect(text).toMatch(/және тағы \d+/u);
  });
});

describe('letters we have not', () => {
  test('become the nearest we have, and a title of a source in another script is left out', async () => {
    const { text } = await draw({
      organisations: ['Tổng Liên đoàn'],
      sources: [
        { publisher: '総評 Sohyo', title: '労働組合の記録', language: 'ja', date: '2020' },
        { publisher: 'VGCL', title: 'Tổng kết', language: 'vi' },
      ],
    });
    expect(text).toContain('Tong Liên đoàn');
    expect(text).toContain('?? Sohyo. 2020.');
    expect(text).toContain('VGCL. Tong ket.');
    expect(text).not.toContain('\ufffd');
  });
});

describe.each(['kk', 'ru', 'en'] as const)('the file in %s', (locale) => {
  test('names its language and title, shows the title, and says the same in Info and XMP', async () => {
    const bytes = await drawBrief({ ...sampleBrief, locale });
    const { document } = await readSheet(bytes);
    const { catalog } = document;
    expect(catalog.lookup(PDFName.of('Lang'), PDFString, PDFHexString).decodeText()).toBe(locale === 'kk' ? 'kk-KZ' : locale);
    expect(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).lookup(PDFName.of('DisplayDocTitle'), PDFBool).asBoolean()).toBe(true);
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).lookup(PDFName.of('Marked'), PDFBool).asBoolean()).toBe(true);
    const raw = Buffer.from(bytes).toString('utf8');
    const xmp = raw.slice(raw.indexOf('<x:xmpmeta'), raw.indexOf('</x:xmpmeta>'));
    for (const text of [document.getTitle(), document.getAuthor(), document.getSubject(), '2026-11-21T00:00:00Z', 'CC BY 4.0'])
      expect(xmp).toContain(`>${text}`.replace('>CC', 'CC'));
    expect(document.getTitle()).toBe(sampleBrief.title);
    expect(raw).not.toContain('CertificateCode');
  });
});

test('it is tagged: headings, lists, a picture with words, a link that is text; nothing drawn outside', async () => {
  const { document, contents, pieces } = await draw();
  expect(document.getPage(0).node.get(PDFName.of('Tabs'))).toBe(PDFName.of('S'));
  const elements = structureOf(document);
  const ofRole = (role: string) => elements.filter((element) => element.get(PDFName.of('S')) === PDFName.of(role));
  expect(ofRole('Document')).toHaveLength(1);
  expect(ofRole('H1')).toHaveLength(1);
  expect(ofRole('H2')).toHaveLength(9);
  expect(ofRole('LI')).toHaveLength(10);
  expect(ofRole('Lbl')).toHaveLength(3);
  expect(ofRole('LBody')).toHaveLength(10);
  expect(ofRole('Figure')[0]?.lookup(PDFName.of('Alt'), PDFHexString).decodeText()).toContain(sampleBrief.url);
  const link = ofRole('Link')[0]?.lookup(PDFName.of('K'), PDFArray);
  expect(link?.size()).toBe(2);
  const annotation = link?.lookup(1, PDFDict).lookup(PDFName.of('Obj'), PDFDict);
  expect(annotation?.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'), PDFString).asString()).toBe(sampleBrief.url);
  expect(pieces.find(({ role }) => role === 'Link')?.lines.join('')).toBe(sampleBrief.url);
  const outside = contents.replace(/\/\w+ (?:<<\/MCID \d+>> BDC|BMC)[\s\S]*?EMC/gu, '').trim();
  expect(outside).toBe('');
});
