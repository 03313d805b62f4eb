import { expect, test } from 'vitest';
import { accountWorld } from '#api/testing/account-world.ts';
import type { Env } from '../env.ts';
import { mailboxRoutes } from './mailbox-routes.ts';
import { sendMail } from './send-mail.ts';

const worldWithLetters = async (env: Partial<Env> = {}) => {
  const world = await accountWorld({ routes: mailboxRoutes, env });
  for (const recipient of ['a@example.kz', 'b@example.kz']) {
    await world.services.write((work) =>
      sendMail(work, { key: `certificate:${recipient}/1`, accountId: null, recipient, language: 'kk', subject: `Хат ${recipient}`, body: 'Мәтін' }),
    );
    world.services.advance(1_000);
  }
  return world;
};

test('the demonstration’s mailbox shows the newest letters first and each with its text', async () => {
  const world = await worldWithLetters();
  const { letters } = (await world.call('GET', '/mailbox')).body;
  expect(letters.map(({ subject }: { subject: string }) => subject)).toEqual(['Хат b@example.kz', 'Хат a@example.kz']);
  expect((await world.call('GET', '/mailbox?recipient=A@example.kz')).body.letters.length).toBe(1);
  expect((await world.call('GET', `/mailbox/${encodeURIComponent(letters[0].id)}`)).body).toMatchObject({ recipient: 'b@example.kz', body: 'Мәтін' });
  expect((await world.call('GET', '/mailbox/unknown')).status).toBe(404);
  await world.remove();
});

test.each([{ profile: 'production' as const }, { mail: { kind: 'smtp' as const, url: 'smtp://mail.example' } }])(
  'with %j there is no mailbox, not even for an administrator',
  async (env) => {
    const world = await worldWithLetters(env);
    const { cookie } = await world.addPerson('admin@example.kz', { roles: ['academy-administrator'] });
    expect((await world.call('GET', '/mailbox', undefined, { cookie })).body.code).toBe('not-found');
    expect((await world.call('GET', '/mailbox/certificate:a@example.kz%2F1', undefined, { cookie })).body.code).toBe('not-found');
    await world.remove();
  },
);
