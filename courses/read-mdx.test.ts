import { expect, test } from 'vitest';
import { readMdx, wordCount } from './read-mdx.ts';

const read = (body: string, head = '---\n---\n\n') => readMdx('a/lessons/b/en.mdx', `${head}${body}\n`);

test('the body is what follows the front matter, whatever ends its lines', () => {
  const text = readMdx('f', "---\r\nfrom: '0123456789ab'\r\n---\r\n\r\nOne\r\n\r\nTwo\r\n\r\n");
  expect(text).toMatchObject({ from: '0123456789ab', body: 'One\n\nTwo', firstLine: 5, faults: [] });
});

test('tags come with attributes and lines', () => {
  expect(read('A<Source id="x" /> and <Source id=\'y\'/>\n\n<Note>\n\nText.\n\n</Note>').tags).toEqual([
    { name: 'Source', closing: false, selfClosing: true, attributes: { id: 'x' }, line: 4 },
    { name: 'Source', closing: false, selfClosing: true, attributes: { id: 'y' }, line: 4 },
    { name: 'Note', closing: false, selfClosing: false, attributes: {}, line: 6 },
    { name: 'Note', closing: true, selfClosing: false, attributes: {}, line: 10 },
  ]);
});

test('links of every form are found once', () => {
  const { links } = read('[a](../b "title"), [c](<https://c.example/x>) and https://d.example/y.\n\n[ref]: https://e.example');
  expect(links.map(({ url }) => url)).toEqual(['../b', 'https://c.example/x', 'https://d.example/y', 'https://e.example']);
});

test('words are counted as read: no marks, tags, addresses, table rules or code', () => {
  const { words } = read(
    '## Two words\n\n**Bold**, [link text](https://example.org/path)<Source id="x" /> `code`\n\n| a1 | b |\n| --- | :-: |\n\n```\nfenced text\n```\n\n> quote',
  );
  expect(wordCount(words)).toBe(8);
  expect(wordCount('Жұмыскердің чат-боты 1 250 рет')).toBe(5);
});

test('a field of the front matter that nobody knows is reported at its line', () => {
  expect(read('Text', '---\ntitle: x\n---\n').faults).toMatchObject([{ line: 2, path: 'title', expected: 'no other field', received: 'title' }]);
});
