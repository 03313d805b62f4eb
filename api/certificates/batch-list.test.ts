import { describe, expect, test } from 'vitest';
import { Problem } from '#api/http/problem.ts';
import { readList } from './batch-list.ts';
import { decodeList } from './decode-list.ts';

const none = { family: '', given: '', patronymic: '' };
const faultOf = (text: string) => {
  try {
    return readList(text).length;
  } catch (error) {
    return error instanceof Problem ? error.fields : error;
  }
};

describe('a list with heads', () => {
  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('is read with a %s between its columns, in any order, with others among them', (_, sign) => {
    const heads = ['№', 'Отчество', 'Имя', 'Тегі', 'Аты', 'E-mail', 'Организация', 'Фамилия', 'Last name', 'First name'];
    const cells = [
      '1',
      'Омирзаковна',
      'Гульнур',
      'Әбдірахманова',
      'Гүлнұр',
      ' Gulnur@Example.kz ',
      '"Завод «Прогресс»"',
      'Абдрахманова',
      'Abdrakhmanova',
      'Gulnur',
    ];
    expect(readList(`${heads.join(sign)}\r\n${cells.join(sign)}\r\n\r\n`)).toEqual([
      {
        email: 'gulnur@example.kz',
        names: {
          kk: { family: 'Әбдірахманова', given: 'Гүлнұр', patronymic: '' },
          ru: { family: 'Абдрахманова', given: 'Гульнур', patronymic: 'Омирзаковна' },
          latin: { family: 'Abdrakhmanova', given: 'Gulnur', patronymic: '' },
        },
      },
    ]);
  });

  test('may name the spelling beside the part', () => {
    const [person] = readList('Электрондық пошта;Фамилия (каз.);Имя (каз.);Фамилия (лат.);Имя (лат.)\na@b.kz;Омаров;Асқар;Omarov;Askar');
    expect(person?.names).toEqual({
      kk: { family: 'Омаров', given: 'Асқар', patronymic: '' },
      ru: none,
      latin: { family: 'Omarov', given: 'Askar', patronymic: '' },
    });
  });

  test('and nobody below is an empty list', () => {
    expect(faultOf('E-mail;Фамилия;Имя')).toEqual([{ field: 'list', rule: 'required' }]);
  });
});

describe('a list without heads', () => {
  test('is e-mail, family, given name and patronymic, spelt as its letters are', () => {
    expect(readList('a@b.kz,Омаров,Аскар,Болатович\nc@d.kz,Өмірова,Әсел\ne@f.kz,Brown,Ann\n,Иванов,Иван\nКим,Анна')).toEqual([
      { email: 'a@b.kz', names: { kk: none, ru: { family: 'Омаров', given: 'Аскар', patronymic: 'Болатович' }, latin: none } },
      { email: 'c@d.kz', names: { kk: { family: 'Өмірова', given: 'Әсел', patronymic: '' }, ru: none, latin: none } },
      { email: 'e@f.kz', names: { kk: none, ru: none, latin: { family: 'Brown', given: 'Ann', patronymic: '' } } },
      { email: '', names: { kk: none, ru: { family: 'Иванов', given: 'Иван', patronymic: '' }, latin: none } },
      { email: '', names: { kk: none, ru: { family: 'Ким', given: 'Анна', patronymic: '' }, latin: none } },
    ]);
  });

  test('may be addresses alone, one in a line', () => {
    expect(readList('\ufeffa@b.kz\n\n c@d.kz \n').map(({ email }) => email)).toEqual(['a@b.kz', 'c@d.kz']);
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing', ' \n \n', [{ field: 'list', rule: 'required' }]],
    ['quotes that never end', 'a@b.kz;"Омаров\nc@d.kz;x', [{ field: 'list', rule: 'list-format' }]],
    ['more columns than have a place, without heads', 'a@b.kz;Омаров;Аскар;Болатович;Караганда', [{ field: 'list', rule: 'list-columns' }]],
    ['1,001 rows', 'a@b.kz\n'.repeat(1_001), [{ field: 'list', rule: 'list-rows', limit: 1_000 }]],
  ])('%s', (_, text, fault) => expect(faultOf(text)).toEqual(fault));

  test('not 1,000 rows below heads', () => expect(faultOf(`E-mail\n${'a@b.kz\n'.repeat(1_000)}`)).toBe(1_000));
});

test('a file is read as UTF-8, with its mark or without, else as Windows-1251', () => {
  const text = 'Фамилия;Имя';
  expect(decodeList(Buffer.from(text))).toBe(text);
  expect(readList(`${decodeList(Buffer.from(`\ufeff${text}\nӨмір;Әли`))}`)[0]?.names.ru).toEqual({ family: 'Өмір', given: 'Әли', patronymic: '' });
  const russian = Uint8Array.from([0xd4, 0xe0, 0xec, 0xe8, 0xeb, 0xe8, 0xff, 0x3b, 0xc8, 0xec, 0xff]);
  expect(decodeList(russian)).toBe(text);
});
