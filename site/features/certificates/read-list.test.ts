import { expect, test } from 'vitest';
import { readList } from './read-list.ts';

const form = (file: Uint8Array<ArrayBuffer> | string, text = '') => {
  const made = new FormData();
  made.set('file', new File([file], 'codes.csv'));
  made.set('text', text);
  return made;
};

test('a file goes before what was pasted, an empty one does not', async () => {
  expect(await readList(form('from the file', 'pasted'))).toBe('from the file');
  expect(await readList(form('', 'pasted'))).toBe('pasted');
  expect(await readList(new FormData())).toBe('');
});

test('what a spreadsheet calls Unicode text is read', async () => {
  const bytes = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('7K3M-Q9XT\tӘлия', 'utf16le')]));
  expect(await readList(form(bytes))).toBe('7K3M-Q9XT\tӘлия');
});
