import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '#language/locale.ts';
import { drawBrief } from '../brief/draw-brief.ts';
import { sampleBrief } from '../brief/sample-brief.ts';
import { wordings } from '../brief/wording/wording.ts';
import { run } from './run-program.ts';

let folder: string;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'academy-brief-'));
  for (const locale of locales) writeFileSync(file(`${locale}.pdf`), await drawBrief({ ...sampleBrief, locale }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(locales)('the brief in %s', (locale) => {
  const pdf = () => file(`${locale}.pdf`);

  test('pdfinfo sees one tagged A4 page with its title', () => {
    const { output } = run('pdfinfo', [pdf()]);
    expect(output).toMatch(/^Tagged:\s+yes$/mu);
    expect(output).toMatch(/^Pages:\s+1$/mu);
    expect(output).toMatch(/^Page size:\s+595\.28 x 841\.89 pts \(A4\)$/mu);
    expect(output).toContain(sampleBrief.title);
    expect(output).toMatch(/^Metadata Stream:\s+yes$/mu);
  });

  test('pdftotext and the structure give the texts in reading order', () => {
    const words = wordings[locale];
    const { problem, done, result, success, steps, involve, clause } = words.sections;
    const order = [words.academy, sampleBrief.title, problem, done, result, success, steps, involve, clause, words.citation, words.fullText];
    for (const text of [run('pdftotext', ['-raw', pdf(), '-']).stdout, run('pdfinfo', ['-struct-text', pdf()]).stdout]) {
      const lines = text.split('\n').map((line) => line.trim().replace(/^"|"$/gu, ''));
      const places = order.map((part) => lines.findIndex((line) => line.startsWith(part)));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test('pdfinfo shows headings, lists with labels, a figure and a link to the address', () => {
    const { stdout } = run('pdfinfo', ['-struct', pdf()]);
    for (const role of ['Document', 'H1 ', 'H2 ', 'L ', 'LI ', 'Lbl ', 'LBody ', 'Figure', 'Link ']) expect(stdout).toMatch(new RegExp(`^\\s*${role}`, 'mu'));
    expect(stdout).toContain('Object');
    expect(run('pdfinfo', ['-url', pdf()]).stdout).toContain(sampleBrief.url);
  });

  test('every font is embedded, cut to its letters, and maps its glyphs to them', () => {
    const rows = run('pdffonts', [pdf()]).output.trim().split('\n').slice(2);
    expect(rows.length).toBe(4);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+.* yes yes yes /);
  });

  test('qpdf finds nothing wrong', () => {
    const { status, output } = run('qpdf', ['--check', pdf()]);
    expect(output).not.toMatch(/WARNING|ERROR/);
    expect(status).toBe(0);
  });

  test.each([75, 150, 300])('zbarimg reads the QR code at %d dpi', { timeout: 60_000 }, (resolution) => {
    run('pdftoppm', ['-gray', '-r', String(resolution), '-singlefile', pdf(), file(`page-${locale}-${resolution}`)]);
    expect(run('zbarimg', ['-q', '--raw', file(`page-${locale}-${resolution}.pgm`)]).stdout.trim()).toBe(sampleBrief.url);
  });
});
