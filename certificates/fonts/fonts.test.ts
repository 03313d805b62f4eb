import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFont } from './fontkit-shim.ts';
import { fontFiles, loadFonts } from './load-fonts.ts';
import { missingLetters, toDrawable } from './missing-letters.ts';
import { repertoire } from './repertoire.ts';

const fonts = Object.entries(await loadFonts());

test.each(fonts)('%s draws every character of the repertoire, each with a glyph of its own', (_, bytes) => {
  const font = openFont(bytes);
  const glyphs = [...repertoire].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id);
  expect([...repertoire].filter((_letter, index) => glyphs[index] === 0)).toEqual([]);
  // Two characters on one glyph could not be told apart when the text of a PDF is copied.
  expect(new Set(glyphs).size).toBe(new Set(repertoire).size);
});

test.each(fonts)('%s has ink in every letter of the Kazakh alphabet', (_, bytes) => {
  const font = openFont(bytes);
  for (const letter of 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя₸№«»') {
    const { bbox } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    expect(bbox.maxX - bbox.minX, letter).toBeGreaterThan(50);
  }
});

test.each(Object.entries(fontFiles))('%s weighs no more than 130 KB', (_, file) => {
  expect(statSync(file).size).toBeLessThanOrEqual(130 * 1024);
});

test('letters that cannot be drawn are named, each once', () => {
  expect(missingLetters('Құрманғалиева-Әбдірахманова Гүлнұр Өмірзаққызы, O’Brien, Ñuñez, Ў Ҳ Ҷ')).toEqual([]);
  expect(missingLetters('李 Анна 🙂 李')).toEqual(['李', '🙂']);
});

test('a letter written in two parts is drawn as one', () => {
  expect(missingLetters('И\u0306 Е\u0308')).toEqual([]);
  expect(toDrawable('Али\u0306')).toBe('Алй');
});

test('unseen signs do not reach the sheet', () => {
  expect(toDrawable(' Ән\u200b\u202eуа\u00adр\tОмар ')).toBe('Әнуар Омар');
});
