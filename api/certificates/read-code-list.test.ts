import { expect, test } from 'vitest';
import { createCode } from '#certificates/code.ts';
import { readCodeList } from './read-code-list.ts';

const [first, second, third] = [1, 2, 3].map((byte) => createCode((size) => new Uint8Array(size).fill(byte))) as [string, string, string];
const codes = (text: string) => readCodeList(text).map(({ code }) => code);

test.each([
  ['one a line, with any ends of lines', `${first}\r\n${second}\r${third}\n\n`],
  ['as people type them', `${first.toLowerCase()}\n ${second.replaceAll('-', ' ')}\nhttps://academy.example/kk/verify/${third}?from=qr`],
  ['a column of a table with a heading', `\uFEFF№;Код;Аты-жөні\n1;${first};Әлия\n2;${second};«Б, В»\n3;${third};`],
  ['quoted cells', `"Иванов, И.","${first}"\n"Петрова, А.","${second}"\n"x","${third}"`],
  ['several in a line', `${first}, ${second}; ${third}`],
  ['among words', `Сертификат ${first} от 21.11.2026\n1. ${second}\n2) ${third}`],
])('%s', (_, text) => expect(codes(text)).toEqual([first, second, third]));

test('a line that should have a code and has none is kept with its number, and shows no more than the cell meant', () => {
  expect(readCodeList(`Код;Имя\n${first};Әлия\n7K3M-Q9XT-2WHB-0CJ5-NV8X;Гүлнұр Әбдірахманова`)).toEqual([
    { line: 2, typed: first, code: first },
    { line: 3, typed: '7K3M-Q9XT-2WHB-0CJ5-NV8X', code: undefined },
  ]);
  expect(readCodeList(`9 ${'x'.repeat(90)}`)[0]?.typed).toHaveLength(60);
});

test('headings, names and empty lines are passed over', () => {
  expect(readCodeList('Коды сертификатов\n\n \nАйгуль\n')).toEqual([]);
});
