import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MessageTree } from './message.ts';
import { mixedScript } from './text.ts';

/** Keys and plural forms are the type check's work; this holds what types cannot see, for every dictionary of the project. */
const root = new URL('..', import.meta.url);
const folders = globSync('{api,certificates,site}/**/messages/kk.ts', { cwd: root }).map((file) => file.replace(/kk\.ts$/, ''));

const dictionary = async (folder: string, locale: string): Promise<[path: string, text: string][]> => {
  const loaded: Record<string, MessageTree> = await import(new URL(`${folder}${locale}.ts`, root).href);
  return texts(loaded[locale] ?? expect.fail(`${folder}${locale}.ts exports no «${locale}»`));
};

const texts = (tree: MessageTree, above = ''): [path: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[above + key, value] as [string, string]] : texts(value, `${above}${key}.`)));

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

/** Case and ordinal endings, which follow the sounds before them: right for one value, wrong for the next. */
const gluedEnding = /\}(?:\p{L}|-(?:[ғгқк][ае]|[дт][ае]н?|н[ае]н|[дтн][ыі]ң?|[дтн]ың|[дтн]ің|[мбп]ен|ш[ыі]|с?[ыі]|[ыі]?нш[ыі]|н[ыі]ң?)(?!\p{L}))/u;

test.each(['{name}ға', '{city}-да', '{name}-ның', '{n}-ші', '{n}-і', '{a}-ден {b}'])('«%s» is seen as a glued ending', (text) => {
  expect(text).toMatch(gluedEnding);
});

test.each(['{n}-сабақ', '{name} курсы', '{from}–{to}', '{n}-модуль', '{n} %'])('«%s» is not', (text) => {
  expect(text).not.toMatch(gluedEnding);
});

test('dictionaries are found', () => {
  expect(folders).toContain('site/ui/messages/');
});

describe.each(folders)('%s', (folder) => {
  test('no Kazakh ending is glued to a value', async () => {
    const kk = await dictionary(folder, 'kk');
    expect(kk.filter(([, text]) => gluedEnding.test(text))).toEqual([]);
  });

  test.each(['kk', 'ru', 'en'])('%s: one script in a word, composed letters, no stray spaces', async (locale) => {
    const faults = (await dictionary(folder, locale)).filter(
      ([, text]) => mixedScript(text).length > 0 || text !== text.normalize('NFC').trim() || / {2}/.test(text) || text === '',
    );
    expect(faults).toEqual([]);
  });

  test.each(['ru', 'en'])('%s asks for no value that Kazakh does not give', async (locale) => {
    const given = new Map((await dictionary(folder, 'kk')).map(([path, text]) => [path, placeholders(text)]));
    const faults = (await dictionary(folder, locale)).filter(([path, text]) => {
      const known = given.get(path) ?? given.get(path.replace(/\.(one|few|many)$/, '.other')) ?? [];
      return placeholders(text).some((name) => !known.includes(name));
    });
    expect(faults).toEqual([]);
  });
});

test('in Kazakh the demonstration has one name everywhere, on pages and on documents', async () => {
  const said = await Promise.all([...folders, 'certificates/wording/'].map((folder) => dictionary(folder, 'kk')));
  expect(said.flat().filter(([, text]) => /көрсетілім|демо(?!нстрациялық)/i.test(text))).toEqual([]);
});
