import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { storeEvent } from '#api/events/dispatcher.ts';
import { reaction } from '#api/events/reaction.ts';
import { sendMail } from '#api/mail/send-mail.ts';
import { testServices } from '#api/testing/test-services.ts';
import { reactionRuns } from '#db/schema/events.ts';
import { mails } from '#db/schema/mail.ts';
import { fillContext } from './context.ts';
import type { HttpEnv } from './http-env.ts';
import { createLimits } from './limits.ts';
import { statusRoutes } from './status-routes.ts';

const search = { answers: true, waiting: 0, oldestSeconds: 0 };
const letter = { key: 'a', accountId: null, recipient: 'a@b.example', language: 'kk' as const, subject: 's', body: 'b' };

test('what failed and pauses until its next try still counts as waiting, from when it happened', async () => {
  const services = await testServices();
  onTestFinished(() => services.remove());
  const app = new Hono<HttpEnv>().use(fillContext(services, createLimits(), async () => ({ actor: null, setCookie: undefined }))).route('/', statusRoutes);
  const ready = async () => (await app.request('/ready')).json();
  expect(await ready()).toEqual({
    status: 'ready',
    reactions: { waiting: 0, oldestSeconds: 0 },
    letters: { waiting: 0, oldestSeconds: 0, givenUp: 0 },
    search,
  });
  const fails = reaction({ name: 'fails', on: 'account.deleted', apply: async () => undefined });
  await services.write(async (work) => {
    await storeEvent(work.tx, [fails], 'account.deleted', { personId: 'p' }, work.now);
    await sendMail(work, letter);
    const nextTryAt = work.now + 3_600_000;
    await work.tx.update(reactionRuns).set({ tries: 12, nextTryAt });
    await work.tx.update(mails).set({ tries: 12, nextTryAt });
  });
  services.advance(90_000);
  expect(await ready()).toEqual({
    status: 'ready',
    reactions: { waiting: 1, oldestSeconds: 90 },
    letters: { waiting: 1, oldestSeconds: 90, givenUp: 0 },
    search,
  });
});

test('a letter given up is counted for a week and waits no more', async () => {
  const services = await testServices();
  onTestFinished(() => services.remove());
  const app = new Hono<HttpEnv>().use(fillContext(services, createLimits(), async () => ({ actor: null, setCookie: undefined }))).route('/', statusRoutes);
  const letters = async () => (await (await app.request('/ready')).json()).letters;
  await services.write(async (work) => {
    await sendMail(work, letter);
    await work.tx.update(mails).set({ failedAt: work.now, fault: 'EENVELOPE' });
  });
  expect(await letters()).toEqual({ waiting: 0, oldestSeconds: 0, givenUp: 1 });
  services.advance(7 * 86_400_000);
  expect(await letters()).toEqual({ waiting: 0, oldestSeconds: 0, givenUp: 0 });
});
