import { expect, test } from 'vitest';
import { readFields } from './read-fields.ts';

const post = (body: BodyInit) => new Request('http://academy.test/kk/work', { method: 'POST', body });

test('a field that came several times keeps all its values, and the first is its text', async () => {
  const fields = await readFields(
    post(
      new URLSearchParams([
        ['theme', 'women'],
        ['theme', 'youth'],
      ]),
    ),
  );
  expect([fields.text('theme'), fields.all('theme'), fields.text('none'), fields.all('none')]).toEqual(['women', ['women', 'youth'], '', []]);
});

test('a GET and a body that is no form have no fields', async () => {
  expect((await readFields(new Request('http://academy.test/kk/work?theme=a'))).entries).toEqual([]);
  expect((await readFields(post('{"theme":"a"}'))).entries).toEqual([]);
});
