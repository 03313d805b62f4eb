import { expect, test } from 'vitest';
import { messages } from './messages/messages.ts';
import { schemeProblem } from './save-scheme.ts';

const refusal = (fields: { field: string; rule: string; message: string }[]) => ({
  json: async () => ({ type: 'x', status: 422, code: 'invalid-input', title: 'Түзетіңіз', fields }),
});

test('each fault leads to its field by its name, in better words where the rule says too little', async () => {
  const t = messages.kk;
  const problem = await schemeProblem(
    'kk',
    refusal([
      { field: 'scheme.slug', rule: 'invalid', message: 'Мән қате жазылған.' },
      { field: 'scheme.slug', rule: 'taken', message: 'Бос емес.' },
      { field: 'scheme.workload', rule: 'sum', message: 'Қосындысы 270 болуы керек.' },
      { field: 'scheme.alignment.1.url', rule: 'invalid', message: 'Мән қате жазылған.' },
    ]),
  );
  expect(problem.errors).toEqual([
    { id: 'slug', text: `${t.fields.slug}: ${t.fields.slugWrong}` },
    { id: 'workload.live', text: `${t.fields['workload.live']}: Қосындысы 270 болуы керек.` },
    { id: 'alignment.1.url', text: `${t.fields['alignment.url']} 2: ${t.fields.urlWrong}` },
  ]);
});

test('a slug that is taken is called so', async () => {
  const problem = await schemeProblem('ru', refusal([{ field: 'scheme.slug', rule: 'taken', message: 'Такой уже есть.' }]));
  expect(problem.at('slug')).toBe('Такой уже есть.');
});
