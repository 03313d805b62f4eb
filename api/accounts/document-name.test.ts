import { expect, test } from 'vitest';
import { addressName, documentName, hasDocumentName, type NamedPerson, nameColumns, personName } from './document-name.ts';

const none = { family: '', given: '', patronymic: '' };
const person = (names: Partial<Parameters<typeof nameColumns>[0]>): NamedPerson => nameColumns({ kk: none, ru: none, latin: none, ...names });

const kazakh = { family: 'Сәрсенова', given: 'Әсел', patronymic: 'Қайратқызы' };
const latin = { family: 'O’Razbay-Saǵyntaı', given: 'Asel', patronymic: '' };

test('a document prints the spelling asked for, as it was given', () => {
  const both = person({ kk: kazakh, latin });
  expect(documentName(both, 'kk')).toBe('Сәрсенова Әсел Қайратқызы');
  expect(documentName(both, 'latin')).toBe('O’Razbay-Saǵyntaı Asel');
});

test('a spelling not given, or given by half, falls back to one that was', () => {
  const half = person({ kk: kazakh, latin: { ...none, family: 'Sarsenova' } });
  expect(documentName(half, 'ru')).toBe('Сәрсенова Әсел Қайратқызы');
  expect(documentName(half, 'latin')).toBe('Сәрсенова Әсел Қайратқызы');
  expect(documentName(person({ latin }), 'kk')).toBe('O’Razbay-Saǵyntaı Asel');
});

test('a name is printed in full or not at all', () => {
  const half = person({ ru: { ...none, given: 'Асель' } });
  expect(hasDocumentName(half)).toBe(false);
  expect(() => documentName(half, 'ru')).toThrow('name-missing');
  expect(personName(half, 'ru')).toBeNull();
});

test('she is addressed by given name and patronymic', () => {
  expect(addressName(person({ kk: kazakh }), 'ru')).toBe('Әсел Қайратқызы');
  expect(addressName(person({}), 'ru')).toBeNull();
});
