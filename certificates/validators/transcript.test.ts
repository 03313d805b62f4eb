import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawTranscript } from '../transcript/draw-transcript.ts';
import { sampleTranscript } from '../transcript/sample-transcript.ts';
import { run } from './run-program.ts';

let folder: string;
let pdf: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'academy-transcript-'));
  pdf = join(folder, 'transcript.pdf');
  writeFileSync(pdf, await drawTranscript(sampleTranscript));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('qpdf finds nothing wrong, pdfinfo sees a tagged A4 page in its language', () => {
  expect(run('qpdf', ['--check', pdf]).status).toBe(0);
  const { output } = run('pdfinfo', [pdf]);
  expect(output).toMatch(/^Tagged:\s+yes$/mu);
  expect(output).toMatch(/^Page size:\s+595\.28 x 841\.89 pts \(A4\)$/mu);
  expect(output).toContain(sampleTranscript.holderName);
});

test('the structure gives the texts in reading order', () => {
  const lines = run('pdfinfo', ['-struct-text', pdf]).stdout.split('\n');
  const [first, second] = sampleTranscript.certificates;
  const order = ['Сертификаттар туралы үзінді көшірме', first?.title, first?.code, first?.outcomes[0], second?.title, second?.code, second?.followedBy];
  const places = order.map((text) => lines.findIndex((line) => line.trim() === `"${text}"`));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
