import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { mails } from '#db/schema/mail.ts';
import { deliverMails, giveUpAfterMs } from './deliver-mails.ts';
import type { Mailer } from './mail.ts';
import { sendMail } from './send-mail.ts';

const letter = {
  key: 'invitation:1',
  accountId: null,
  recipient: 'asel@example.kz',
  language: 'kk' as const,
  subject: 'Шақыру',
  body: 'https://…?token=secret',
};
const hour = 3_600_000;

const refusing: Mailer = {
  local: false,
  deliver: async ({ to }) => {
    throw Object.assign(new Error(`550 <${to}> unknown`), { code: 'EENVELOPE' });
  },
};
const accepting: Mailer = { local: false, deliver: async () => undefined };

let services: TestServices;
let told: string[];
beforeEach(async () => {
  services = await testServices();
  told = [];
  vi.spyOn(console, 'error').mockImplementation((...parts) => {
    told.push(parts.join(' '));
  });
  await services.write((work) => sendMail(work, letter));
});
afterEach(() => services.remove());

const row = async () => (await services.db.select().from(mails))[0];
const tryFor = async (ms: number, mailer: Mailer) => {
  for (let passed = 0; passed <= ms; passed += hour) {
    await deliverMails(services, mailer);
    services.advance(hour);
  }
};

test('a letter that nobody accepts is tried for a week, then given up: recipient and text are blank, the row and the kind of fault stay', async () => {
  await tryFor(giveUpAfterMs - 2 * hour, refusing);
  expect(await row()).toMatchObject({ recipient: letter.recipient, body: letter.body, failedAt: null, fault: 'EENVELOPE' });
  await tryFor(8 * hour, refusing);
  const given = await row();
  expect(given).toMatchObject({ recipient: '', body: '', sentAt: null, fault: 'EENVELOPE' });
  expect(given?.failedAt).toBeGreaterThanOrEqual((given?.createdAt ?? 0) + giveUpAfterMs);
  services.advance(30 * 24 * hour);
  expect(await deliverMails(services, refusing), 'it is tried no more').toBe(0);
  expect((await row())?.tries).toBe(given?.tries);
  expect(told.join('\n')).not.toContain(letter.recipient);
});

test('the same cause does not send again what was given up', async () => {
  await tryFor(giveUpAfterMs + 8 * hour, refusing);
  await services.write((work) => sendMail(work, letter));
  expect(await services.db.select().from(mails)).toMatchObject([{ recipient: '', body: '' }]);
});

test('a letter older than the limit that was never tried is tried once', async () => {
  services.advance(2 * giveUpAfterMs);
  await deliverMails(services, accepting);
  expect(await row()).toMatchObject({ recipient: '', body: '', failedAt: null, sentAt: services.now() });
});
