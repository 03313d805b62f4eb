import { describe, expect, test } from 'vitest';
import { fitName, wrap } from './fit-text.ts';

/** Every letter as wide as half its size. */
const measureAt = (text: string, size: number): number => [...text].length * size * 0.5;
const sizes = { single: 38, several: 31, comfortable: 26, minimum: 16 };
const width = 560;

describe('lines', () => {
  const measure = (text: string): number => [...text].length;

  test('hold every word once, in order, and none is wider than allowed', () => {
    const text = 'жұмыс беруші қандай дербес деректерді не үшін жинай алатынын түсіндіру';
    const lines = wrap(text, 20, measure);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
  });

  test('break a word only when it is wider than a whole line', () => {
    expect(wrap('аб вгдежзик', 4, measure)).toEqual(['аб', 'вгде', 'жзик']);
  });

  test('keep a percent sign with its number and a number with its sign', () => {
    expect(wrap('балл 70 %', 7, measure)).toEqual(['балл', '70 %']);
    expect(wrap('хаттама № 127', 10, measure)).toEqual(['хаттама', '№ 127']);
  });

  test('part a double name after its hyphen', () => {
    expect(wrap('Нурпеисова-Жанабаева', 12, measure)).toEqual(['Нурпеисова-', 'Жанабаева']);
  });
});

describe('a name', () => {
  test('that is short stands on one line, as big as allowed', () => {
    expect(fitName('Ли Анна', width, sizes, measureAt)).toEqual({ size: 38, lines: ['Ли Анна'] });
  });

  test('that is long and double stands on two lines, parted at a space', () => {
    const { size, lines } = fitName('Құрманғалиева-Әбдірахманова Гүлнұр Өмірзаққызы', width, sizes, measureAt);
    expect(lines).toEqual(['Құрманғалиева-Әбдірахманова', 'Гүлнұр Өмірзаққызы']);
    expect(size).toBeGreaterThanOrEqual(26);
  });

  test.each(['Г'.repeat(60), 'Аб '.repeat(40).trim(), 'Мухаммадсалихзода-Абдурахмонзода Абдуррахмон Мухаммадсалихович-оглы Младший'])(
    'is never wider than the sheet, never under the minimum, never cut: %s',
    (name) => {
      const { size, lines } = fitName(name, width, sizes, measureAt);
      expect(size).toBeGreaterThanOrEqual(sizes.minimum);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(measureAt(line, size)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
    },
  );

  test('of thousands of letters is refused instead of being cut', () => {
    expect(() => fitName('Ә'.repeat(10_000), width, sizes, measureAt)).toThrow(RangeError);
  });
});
