import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codePattern, createCode, parseCode } from './code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = Array.from({ length: 60 }, () => createCode(randomBytes));
const plain = (code: string): string => code.replaceAll('-', '');

describe('a certificate code', () => {
  it('has five groups of four signs that cannot be mistaken for one another', () => {
    for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/u);
  });

  it('uses at least 80 bits of the random source, all of them', () => {
    let asked = 0;
    createCode((size) => {
      asked = size;
      return randomBytes(size);
    });
    expect(asked * 5).toBeGreaterThanOrEqual(80);
    for (let index = 0; index < asked; index += 1) {
      const seen = new Set(Array.from({ length: 32 }, (_, value) => createCode((n) => new Uint8Array(n).fill(value, index, index + 1))));
      expect(seen.size).toBe(32);
    }
  });

  it('is read back as it was written', () => {
    for (const code of codes) expect(parseCode(code)).toBe(code);
  });

  it('is refused after any single wrong character', () => {
    for (const code of codes.map(plain))
      for (let index = 0; index < code.length; index += 1)
        for (const other of alphabet) if (other !== code[index]) expect(parseCode(code.slice(0, index) + other + code.slice(index + 1))).toBeUndefined();
  });

  it('is refused after any two characters changed places', () => {
    for (const code of codes.map(plain))
      for (let first = 0; first < code.length; first += 1)
        for (let second = first + 1; second < code.length; second += 1) {
          const signs = [...code];
          [signs[first], signs[second]] = [signs[second] ?? '', signs[first] ?? ''];
          if (signs.join('') !== code) expect(parseCode(signs.join(''))).toBeUndefined();
        }
  });

  it('is refused with a character too few or too many', () => {
    for (const code of codes) {
      expect(parseCode(code.slice(0, -1))).toBeUndefined();
      expect(parseCode(`${code}0`)).toBeUndefined();
    }
  });
});

describe('reading what people type', () => {
  const code = createCode((size) => Uint8Array.from({ length: size }, (_, index) => [0, 1, 10, 11, 12, 14, 17, 19, 20, 22, 25, 28, 3, 29][index % 14] ?? 0));

  it('accepts lower case, spaces, dashes of any kind and no hyphens', () => {
    for (const typed of [code.toLowerCase(), code.replaceAll('-', ' '), plain(code), code.replaceAll('-', ' – '), `  ${code}\n`])
      expect(parseCode(typed)).toBe(code);
  });

  it('accepts O for zero, I and L for one', () => {
    expect(parseCode(code.replaceAll('0', 'O').replaceAll('1', 'I'))).toBe(code);
    expect(parseCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
  });

  it('accepts Cyrillic letters that look the same', () => {
    const pairs = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', P: 'Р', T: 'Т', X: 'Х', Y: 'У', 0: 'О', 3: 'З', 1: 'І' };
    const cyrillic = [...code].map((sign) => (pairs as Record<string, string>)[sign] ?? sign).join('');
    expect(cyrillic).toMatch(/[А-Я]/u);
    expect(parseCode(cyrillic)).toBe(code);
    expect(parseCode(cyrillic.toLowerCase())).toBe(code);
  });

  it('accepts the address of the verify page', () => {
    expect(parseCode(`https://academy.example/ru/verify/${code}?from=qr`)).toBe(code);
  });

  it('refuses other things without fault', () => {
    for (const typed of ['', '-', 'сертификат', '\u0000', '🙂'.repeat(20), 'A'.repeat(1_000_000), '٠'.repeat(20)]) expect(parseCode(typed)).toBeUndefined();
  });

  it('is found inside other text, but not inside a longer run', () => {
    expect(`/CertificateCode (${code})`.match(codePattern)).toEqual([code]);
    expect(`${code}-${code}`.match(codePattern)).toBeNull();
  });
});
