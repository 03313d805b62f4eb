import { describe, expect, test } from 'vitest';
import { type LoadedPractice, loadPractices } from '#api/practices/practice-files.ts';
import { examplePractice } from '#api/testing/add-practice.ts';
import { samplePractice } from '#api/testing/sample-practice.ts';
import { drawBrief } from '#certificates/brief/draw-brief.ts';
import { briefSize } from '#certificates/brief/layout.ts';
import { sentencesOf } from '#certificates/brief/sentences.ts';
import { layoutFaults } from '#certificates/designs/overlaps.ts';
import { readSheet } from '#certificates/designs/read-sheet.ts';
import { missingLetters } from '#certificates/fonts/missing-letters.ts';
import { locales } from '#language/locale.ts';
import { practiceBrief } from './practice-brief.ts';

const at = { publicUrl: 'https://academy.example', versionOn: '2026-11-21', readOn: '2026-12-05' };
const entries = loadPractices('db/seed/practices').flatMap(({ practice }: LoadedPractice) => practice ?? []);
/** Lines may part after a hyphen; a no-break space is drawn as a space. */
const run = (text: string): string => text.replace(/\s/gu, '');

describe.each(locales)('every practice of the first set in %s', (locale) => {
  test.each(entries.map((practice) => [practice.id, practice] as const))('%s: one page, every letter, whole sentences', async (_, practice) => {
    const brief = practiceBrief(practice, locale, at);
    expect(brief.locale).toBe(locale);
    expect(missingLetters(JSON.stringify(brief))).toEqual([]);
    const { document, lines, pieces, text } = await readSheet(await drawBrief(brief));
    expect(document.getPageCount()).toBe(1);
    expect(layoutFaults(lines, briefSize, 40)).toEqual([]);
    expect(text).not.toContain('\ufffd');
    const said = pieces.map((piece) => run(piece.lines.join('')));
    for (const part of [brief.title, brief.summary, brief.citation, brief.url]) expect(said).toContain(run(part));
    // Whole but for the end of a section that was shortened after a sentence; the sample clause may stay on the site.
    for (const [section, paragraphs] of Object.entries(brief.sections)) {
      const shown = paragraphs.filter((one) => said.some((piece) => piece.replace('[…]', '') === run(one.text) || isBeginning(piece, one.text)));
      expect(paragraphs.slice(0, shown.length)).toEqual(shown);
      if (section !== 'clause') expect(shown.length).toBeGreaterThan(0);
    }
    for (const piece of said.filter((one) => one.endsWith('[…]')))
      expect(Object.values(brief.sections).flat()).toContainEqual(
        expect.toSatisfy((one: { text: string }) => piece === `${run(one.text)}[…]` || isBeginning(piece, one.text)),
      );
  });
});

/** Whether a piece ends with the mark after some whole sentences of a text. */
const isBeginning = (piece: string, text: string): boolean =>
  piece.endsWith('[…]') && sentencesOf(text).some((_, count, sentences) => run(sentences.slice(0, count + 1).join(' ')) === piece.slice(0, -3));

test('lists are lists, citations and marks are gone, and each disclaimer stands once', () => {
  const { sections, disclaimers, citation, sources, sourceCount, years, countries } = practiceBrief(samplePractice(), 'en', at);
  expect(sections.steps).toEqual([
    { text: 'One step.', list: 'numbers' },
    { text: 'One step.', list: 'numbers' },
  ]);
  expect(sections.success[0]).toEqual({ text: 'One step.', list: 'bullets' });
  expect(sections.done[0]).toEqual({ text: 'The union asked.' });
  expect(sections.clause).toEqual([{ text: 'The employer opens the program.' }]);
  expect(disclaimers).toHaveLength(1);
  expect(disclaimers[0]).toContain('adaptation of a copyrighted work of the International Labour Organization');
  expect(citation).toContain('(2026, November 21). Sample: an audit of the algorithm.');
  expect(sources).toContainEqual({ publisher: 'Sample Union', title: 'How we audited', language: 'en', date: '01.03.2021' });
  expect([sourceCount, years, countries]).toEqual([2, { from: 2019 }, ['Germany']]);
});

test('a list that follows its paragraph without a gap is a list all the same', () => {
  const { texts } = examplePractice('x');
  const done = ['It gave:\n- more *pay*,[^page]\n  every month;\n- a phone.', '> **A draft.** One.\n> Two.'];
  const { sections } = practiceBrief(examplePractice('x', { texts: { en: { state: 'original', sections: { ...texts.en?.sections, done } } } }), 'en', at);
  expect(sections.done).toEqual([
    { text: 'It gave:' },
    { text: 'more pay, every month;', list: 'bullets' },
    { text: 'a phone.', list: 'bullets' },
    { text: 'A draft. One. Two.' },
  ]);
});

test('the sources the entry leans on most are its main ones, in the order of citation', () => {
  const source = (id: string) => ({ ...examplePractice('x').sources[0], id, title: id }) as ReturnType<typeof examplePractice>['sources'][number];
  const problem = ['A.[^a][^b]', 'B.[^c][^d]', 'C.[^e][^f]', 'D.[^b][^c][^d][^e][^f]'];
  const brief = practiceBrief(
    examplePractice('x', {
      sources: ['f', 'e', 'd', 'c', 'b', 'a'].map(source),
      texts: { en: { state: 'original', sections: { title: ['T'], summary: ['S.'], problem } } },
    }),
    'ru',
    at,
  );
  expect(brief.sources.map(({ title }) => title)).toEqual(['b', 'c', 'd', 'e', 'f']);
  expect([brief.locale, brief.sourceCount]).toEqual(['en', 6]);
});

test('a paragraph not translated yet is the original’s, and is marked with its language', () => {
  const { texts } = examplePractice('x');
  const { sections } = practiceBrief(
    examplePractice('x', {
      texts: { en: { state: 'original', sections: { ...texts.en?.sections, done: ['They asked.'] } }, ...(texts.kk ? { kk: texts.kk } : {}) },
    }),
    'kk',
    at,
  );
  expect(sections.done).toEqual([{ text: 'They asked.', lang: 'en' }]);
});
