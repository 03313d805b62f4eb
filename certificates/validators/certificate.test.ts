import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthority, createSigningKey } from '../authority.ts';
import { type Variant, variants } from '../certificate.ts';
import { drawCertificate } from '../designs/draw-certificate.ts';
import { embedFaces } from '../designs/faces.ts';
import { nameIn } from '../designs/facts.ts';
import { languagesOf } from '../designs/layout.ts';
import { drawAndSign } from '../draw-and-sign.ts';
import { readWholeFont } from '../fonts/cut-fonts.ts';
import { loadFonts } from '../fonts/load-fonts.ts';
import { fullCertificate } from '../sample-certificate.ts';
import { signPdf } from '../signature.ts';
import type { SigningKey } from '../signing-key.ts';
import { wordings } from '../wording/wording.ts';
import { preflight } from './preflight.ts';
import { run } from './run-program.ts';
import { makeTrust } from './trust.ts';

const at = Date.now();
const kazakh = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі Ёё Йй №1–2026 «ТМД» ₸ O’Brien';
/** A card is smaller: a camera comes nearer. */
const resolutions: Partial<Record<Variant, number[]>> = { 'kk-ru': [72, 100, 150, 300], card: [200, 300] };
const credential = new TextEncoder().encode(JSON.stringify({ name: 'Әділет «ТМД»', proof: ['x'.repeat(2_000)] }));
let folder: string;
let key: SigningKey;
let trust: { full: string; empty: string };
const file = (name: string): string => join(folder, name);
const pdfOf = (variant: Variant): string => file(`${variant}.pdf`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'academy-validators-'));
  const authority = await createAuthority({ name: 'Academy', country: 'KZ' }, at);
  key = { kind: 'pem', ...(await createSigningKey({ name: 'Academy', country: 'KZ' }, authority, at)), authorityPem: authority.certificatePem };
  for (const variant of variants) writeFileSync(pdfOf(variant), await drawAndSign(fullCertificate, variant, key, at, { credential, claimPdfA: true }));
  writeFileSync(file('authority.pem'), authority.certificatePem);
  trust = { full: makeTrust(folder, 'trusting', file('authority.pem')), empty: makeTrust(folder, 'empty') };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(variants)('the certificate in %s', (variant) => {
  test('pdfsig finds the signature valid, over the whole document, trusted through our authority and only through it', () => {
    const { output } = run('pdfsig', ['-nssdir', trust.full, pdfOf(variant)]);
    for (const line of ['Signature is Valid.', 'Total document signed', 'Certificate is Trusted.', 'ETSI.CAdES.detached']) expect(output).toContain(line);
    const stranger = run('pdfsig', ['-nssdir', trust.empty, pdfOf(variant)]).output;
    expect(stranger).toContain('Signature is Valid.');
    expect(stranger).not.toContain('Certificate is Trusted.');
  });

  test('pdfsig sees one flipped byte', () => {
    const bytes = readFileSync(pdfOf(variant));
    bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
    writeFileSync(file('flipped.pdf'), bytes);
    expect(run('pdfsig', ['-nssdir', trust.full, file('flipped.pdf')]).output).not.toContain('Signature is Valid.');
  });

  test('qpdf finds nothing wrong', () => {
    const { status, output } = run('qpdf', ['--check', pdfOf(variant)]);
    expect(output).not.toMatch(/WARNING|ERROR/);
    expect(status).toBe(0);
  });

  test('pdfdetach gives back the credential, byte for byte', () => {
    expect(run('pdfdetach', ['-save', '1', '-o', file('detached.json'), pdfOf(variant)]).status).toBe(0);
    expect(readFileSync(file('detached.json')).equals(credential)).toBe(true);
    expect(run('pdfdetach', ['-list', pdfOf(variant)]).stdout).toContain('1: credential.json');
  });

  test('pdfinfo sees a tagged document with its title, and as many pages as it should have', () => {
    const { output } = run('pdfinfo', [pdfOf(variant)]);
    const first = languagesOf[variant][0] ?? 'kk';
    expect(output).toMatch(/^Tagged:\s+yes$/mu);
    expect(output).toMatch(/^Pages:\s+2$/mu);
    expect(output).toContain(`${wordings[first].kinds.achievement.title}: ${nameIn(fullCertificate, first)}`);
  });

  test('pdftotext gives the name exactly', () => {
    const text = run('pdftotext', ['-raw', pdfOf(variant), '-'])
      .stdout.replace(/-\s+/g, '-')
      .replace(/\s+/g, ' ');
    for (const lang of languagesOf[variant]) expect(text).toContain(nameIn(fullCertificate, lang));
    for (const sign of [fullCertificate.number, fullCertificate.code]) expect(text).toContain(sign);
  });

  test('every font is embedded and maps its glyphs to letters', () => {
    const rows = run('pdffonts', [pdfOf(variant)])
      .output.trim()
      .split('\n')
      .slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+.* yes yes yes /);
  });

  test.each(resolutions[variant] ?? [150])('zbarimg reads the QR code on both pages at %d dpi', { timeout: 60_000 }, (resolution) => {
    for (const page of ['1', '2']) {
      run('pdftoppm', ['-gray', '-r', String(resolution), '-f', page, '-l', page, '-singlefile', pdfOf(variant), file('page')]);
      expect(run('zbarimg', ['-q', '--raw', file('page.pgm')]).stdout.trim()).toBe(fullCertificate.verifyUrl);
    }
  });
});

test('the structure is read in order over both pages', () => {
  const [kk, en] = [wordings.kk, wordings.en.supplement];
  const { holderName, title, number, code, assessment, outcomes } = fullCertificate;
  const order = [
    ...[fullCertificate.issuer.name.kk, kk.kinds.achievement.title, holderName.kk, title.kk, outcomes[0]?.kk, assessment.kk, number, code],
    ...[en.title, en.about, wordings.en.kinds.achievement.outcomes, outcomes[0]?.en, en.alignment, wordings.en.workload, en.clockHours, en.total],
    ...[en.level, assessment.en, en.result, en.attendance, en.prerequisites, en.taughtIn, en.quality, en.recognitions, en.legal],
  ];
  const read = run('pdfinfo', ['-struct-text', pdfOf('kk-ru')])
    .stdout.split('\n')
    .map((line) => line.trim().replace(/^"|"$/gu, ''));
  let place = -1;
  for (const text of order) {
    const next = read.findIndex((line, index) => index > place && line === text);
    expect(next, text).toBeGreaterThan(place);
    place = next;
  }
  const structure = run('pdfinfo', ['-struct', pdfOf('kk-ru')]).stdout;
  for (const role of ['Document', 'H1', 'H2', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Link', 'Form'])
    expect(structure).toMatch(new RegExp(`^\\s*${role}\\b`, 'mu'));
});

test.each(['kk-ru', 'card'] as const)('PDFBox finds the same layout of %s without attachment to be PDF/A-1b, signed too', async (variant) => {
  const unsigned = await drawCertificate(fullCertificate, variant, new Date(at), await loadFonts(), { pdfA: { part: 1, conformance: 'B' } });
  const signed = await signPdf(unsigned, key, { reason: 'test', at });
  for (const [name, bytes] of Object.entries({ unsigned, signed })) {
    writeFileSync(file(`${name}.pdf`), bytes);
    expect(preflight(file(`${name}.pdf`))).toContain('is a valid PDF/A-1b file');
  }
});

test('PDFBox would see it if something were wrong: it refuses the attachment', async () => {
  const options = { pdfA: { part: 1, conformance: 'B' }, credential } as const;
  writeFileSync(file('attached.pdf'), await drawCertificate(fullCertificate, 'ru', new Date(at), await loadFonts(), options));
  expect(preflight(file('attached.pdf'))).toContain('not a valid PDF/A-1b file');
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
