import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthority, createSigningKey } from '../authority.ts';
import { type Variant, variants } from '../certificate.ts';
import { embedFaces } from '../designs/faces.ts';
import { drawAndSign } from '../draw-and-sign.ts';
import { readWholeFont } from '../fonts/cut-fonts.ts';
import { loadFonts } from '../fonts/load-fonts.ts';
import { sampleCertificate } from '../sample-certificate.ts';
import { run } from './run-program.ts';

const at = Date.now();
const kazakh = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі Ёё Йй №1–2026 «ТМД» ₸ O’Brien';
let folder: string;
const file = (name: string): string => join(folder, name);
const pdfOf = (variant: Variant): string => file(`${variant}.pdf`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'academy-validators-'));
  const authority = await createAuthority({ name: 'Academy', country: 'KZ' }, at);
  const key = await createSigningKey({ name: 'Academy', country: 'KZ' }, authority, at);
  for (const variant of variants)
    writeFileSync(pdfOf(variant), await drawAndSign(sampleCertificate, variant, { kind: 'pem', ...key, authorityPem: authority.certificatePem }, at));
  writeFileSync(file('authority.pem'), authority.certificatePem);
  for (const [name, trusted] of [
    ['trusting', true],
    ['empty', false],
  ] as const) {
    run('mkdir', ['-p', file(name)]);
    expect(run('certutil', ['-N', '--empty-password', '-d', `sql:${file(name)}`]).status).toBe(0);
    if (trusted) expect(run('certutil', ['-A', '-d', `sql:${file(name)}`, '-n', 'authority', '-t', 'CT,C,C', '-i', file('authority.pem')]).status).toBe(0);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(variants)('the certificate in %s', (variant) => {
  test('pdfsig finds the signature valid, over the whole document, trusted through our authority', () => {
    const { output } = run('pdfsig', ['-nssdir', file('trusting'), pdfOf(variant)]);
    expect(output).toContain('Signature is Valid.');
    expect(output).toContain('Total document signed');
    expect(output).toContain('Certificate is Trusted.');
    expect(output).toContain('ETSI.CAdES.detached');
  });

  test('pdfsig does not trust it without our authority', () => {
    const { output } = run('pdfsig', ['-nssdir', file('empty'), pdfOf(variant)]);
    expect(output).toContain('Signature is Valid.');
    expect(output).not.toContain('Certificate is Trusted.');
  });

  test('pdfsig sees one flipped byte', () => {
    const bytes = readFileSync(pdfOf(variant));
    bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
    writeFileSync(file('flipped.pdf'), bytes);
    expect(run('pdfsig', ['-nssdir', file('trusting'), file('flipped.pdf')]).output).not.toContain('Signature is Valid.');
  });

  test('qpdf finds nothing wrong', () => {
    const { status, output } = run('qpdf', ['--check', pdfOf(variant)]);
    expect(output).not.toMatch(/WARNING|ERROR/);
    expect(status).toBe(0);
  });

  test('pdftotext gives the name exactly', () => {
    const text = run('pdftotext', ['-raw', pdfOf(variant), '-'])
      .output.replace(/-\n/g, '-')
      .replace(/\s+/g, ' ');
    const { holderName } = sampleCertificate;
    for (const name of variant === 'en' ? [holderName.latin] : [holderName.kk, holderName.ru]) expect(text).toContain(name);
    expect(text).toContain(sampleCertificate.number);
    expect(text).toContain(sampleCertificate.code);
  });

  test('every font is embedded and maps its glyphs to letters', () => {
    const rows = run('pdffonts', [pdfOf(variant)])
      .output.trim()
      .split('\n')
      .slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+.* yes yes yes /);
  });

  test.each([60, 100, 150, 300])('zbarimg reads the QR code at %d dpi', { timeout: 60_000 }, (resolution) => {
    run('pdftoppm', ['-png', '-r', String(resolution), '-singlefile', pdfOf(variant), file(`page-${resolution}`)]);
    expect(run('zbarimg', ['-q', '--raw', file(`page-${resolution}.png`)]).stdout.trim()).toBe(sampleCertificate.verifyUrl);
  });
});

test('every letter is visible: what the cut fonts draw equals, pixel by pixel, what the whole fonts draw', async () => {
  const cutFonts = await loadFonts();
  const wholeFonts = {
    serif: await readWholeFont('serif'),
    serifBold: await readWholeFont('serifBold'),
    sans: await readWholeFont('sans'),
    sansBold: await readWholeFont('sansBold'),
  };
  const draw = async (subset: boolean): Promise<string> => {
    const document = await PDFDocument.create();
    const faces = await embedFaces(document, subset ? cutFonts : wholeFonts, { subset });
    const page = document.addPage([700, 60 * Object.keys(faces).length + 40]);
    for (const [row, face] of Object.values(faces).entries()) page.drawText(kazakh, { x: 20, y: 40 + 60 * row, size: 22, font: face.embedded });
    const name = file(subset ? 'subset' : 'whole');
    writeFileSync(`${name}.pdf`, await document.save());
    run('pdftoppm', ['-r', '100', '-gray', '-singlefile', `${name}.pdf`, name]);
    return readFileSync(`${name}.pgm`).toString('base64');
  };
  const [cut, full] = [await draw(true), await draw(false)];
  expect(new Set(Buffer.from(full, 'base64')).size).toBeGreaterThan(20);
  expect(cut === full).toBe(true);
});
