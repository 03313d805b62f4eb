import { describe, expect, test } from 'vitest';
import { fieldProblem, noProblem, readDone, readForm, readProblem } from './form.ts';

const post = (body: BodyInit, headers?: HeadersInit) =>
  new Request('http://academy.test/kk/sign-in', { method: 'POST', body, ...(headers ? { headers } : {}) });
const refusal = (body: object) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/problem+json' } });

describe('readForm', () => {
  test('gives what was typed, and an empty text for a field that is missing', async () => {
    const form = await readForm(post(new URLSearchParams({ email: 'a@b.kz' })));
    expect([form('email'), form('password')]).toEqual(['a@b.kz', '']);
  });

  test('takes a file in the place of a text for nothing', async () => {
    const data = new FormData();
    data.set('email', new File(['x'], 'x.txt'));
    expect((await readForm(post(data)))('email')).toBe('');
  });

  test('takes a body that is no form, and a GET, for an empty form', async () => {
    expect((await readForm(post('{"email":"a@b.kz"}', { 'content-type': 'application/json' })))('email')).toBe('');
    expect((await readForm(new Request('http://academy.test/kk/sign-in?email=a')))('email')).toBe('');
  });
});

describe('readProblem', () => {
  test('puts each message at its field, in the order of the answer', async () => {
    const fields = [
      { field: 'names.kk.family', rule: 'required', message: 'Толтырыңыз' },
      { field: 'birthYear', rule: 'too-small', message: 'Кемінде 1900' },
    ];
    const problem = await readProblem(refusal({ code: 'invalid-input', status: 422, title: 'Түзетіңіз', fields }), 'email');
    expect(problem.errors.map(({ id }) => id)).toEqual(['names.kk.family', 'birthYear']);
    expect([problem.at('birthYear'), problem.at('email'), problem.status]).toEqual(['Кемінде 1900', undefined, 422]);
  });

  test('puts a refusal without fields where the page says', async () => {
    const problem = await readProblem(refusal({ code: 'wrong-credentials', status: 401, title: 'Қате' }), 'email');
    expect([problem.code, problem.errors]).toEqual(['wrong-credentials', [{ id: 'email', text: 'Қате' }]]);
  });

  test('leads from a path that has no field of its own to another, and says one thing once for a field', async () => {
    const fields = [
      { field: 'organisationId', rule: 'choice', message: 'Таңдаңыз' },
      { field: 'organisationId', rule: 'too-long', message: 'Ұзын' },
    ];
    const problem = await readProblem(refusal({ code: 'invalid-input', status: 422, title: 'Түзетіңіз', fields }), 'x', {
      elsewhere: { organisationId: 'organisation' },
    });
    expect(problem.errors).toEqual([{ id: 'organisation', text: 'Таңдаңыз' }]);
  });
});

test('the summary names the field, the field itself need not; a page may say it better', async () => {
  const fields = [
    { field: 'email', rule: 'required', message: 'Толтырыңыз' },
    { field: 'number', rule: 'invalid', message: 'Қате' },
  ];
  const words = { labels: { email: 'Пошта' }, says: { number: '12 цифр' } };
  const problem = await readProblem(refusal({ code: 'invalid-input', status: 422, title: 'Түзетіңіз', fields }), 'email', words);
  expect(problem.errors.map(({ text }) => text)).toEqual(['Пошта: Толтырыңыз', '12 цифр']);
  expect(problem.at('email')).toBe('Толтырыңыз');
});

test('no problem has no errors; a fault of the page has its one', () => {
  expect([noProblem.errors.length, noProblem.at('email'), noProblem.code]).toEqual([0, undefined, null]);
  expect(fieldProblem('organisation', 'Таңдаңыз').at('organisation')).toBe('Таңдаңыз');
});

test('readDone knows its closed list only', () => {
  const url = (done: string) => new URL(`http://academy.test/kk/sign-in?done=${done}`);
  expect([readDone(url('password'), ['password', 'email']), readDone(url('<b>'), ['password', 'email'])]).toEqual(['password', undefined]);
});
