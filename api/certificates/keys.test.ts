import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { certificateWorld } from '#api/testing/certificate-world.ts';
import { fakeDrawing } from '#api/testing/fake-drawing.ts';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { judgeCredential } from '#certificates/credential/judge-credential.ts';
import { signCredential } from '#certificates/credential/sign-credential.ts';
import { audit } from '#db/schema/accounts.ts';
import { certificates } from '#db/schema/certificates.ts';
import { mails } from '#db/schema/mail.ts';
import { certificateReactions } from './certificate-reactions.ts';
import { changeCertificate } from './change-certificate.ts';
import { historyOf } from './history-queries.ts';
import { knownKeys } from './known-keys.ts';
import { listKeys } from './list-keys.ts';
import { certificateById, certificatesOfPerson, filesOf } from './queries.ts';
import { readState } from './read-state.ts';
import { planTheft, reportStolenKey } from './report-stolen-key.ts';
import { retireOneKey, rotateKey } from './rotate-key.ts';

const owner = 'digital-union-leadership-academy';
const minute = 60_000;

let services: TestServices;
let world: Awaited<ReturnType<typeof certificateWorld>>;
beforeEach(async () => {
  services = await testServices({ reactions: certificateReactions, drawing: { ...fakeDrawing, credential: signCredential } });
  world = await certificateWorld(services);
});
afterEach(() => services.remove());

const issue = async () => {
  const personId = await world.addPerson();
  await world.complete(personId);
  await services.settle();
  services.advance(minute);
  const [row] = await certificatesOfPerson(services.db, personId);
  if (!row) throw new Error('nothing was issued');
  return row;
};
const stateOf = async (id: string) => {
  const row = await certificateById(services.db, id);
  if (!row) throw new Error('no such certificate');
  return readState(services.db, row, services.now());
};
const credentialOf = async (id: string): Promise<string> => {
  const file = (await filesOf(services.db, [id])).find(({ variant }) => variant === 'credential');
  return Buffer.from(await services.files.get(file?.sha256 ?? '', 'json')).toString();
};
const judge = async (id: string) => judgeCredential(await credentialOf(id), (await knownKeys(services.db, services.env)).credentials);
const inUse = async (purpose: 'documents' | 'credentials') =>
  (await listKeys(services)).filter((key) => key.issuerSlug === owner && key.purpose === purpose && key.retiredAt === null);
const nothing = () => undefined;

const letters = async () => (await services.db.select().from(mails)).map(({ id }) => id);

test('after a rotation the new key signs and what the old one signed goes on verifying', async () => {
  const before = await issue();
  const id = await rotateKey(services, owner, 'credentials');
  const after = await issue();
  expect([before.credentialKeyId === id, after.credentialKeyId]).toEqual([false, id]);
  expect((await judge(before.id)).verdict).toBe('genuine');
  expect(await judge(after.id)).toMatchObject({ verdict: 'genuine', keyId: id });
  expect((await inUse('credentials')).map((key) => key.id)).toEqual([id]);
  expect((await inUse('documents')).map((key) => key.id)).toEqual([after.issuerKeyId]);
  expect(await services.db.select().from(audit)).toMatchObject([{ action: 'key.rotate', objectId: id, actorId: null }]);
});

test('a key that is retired has another in its place, once', async () => {
  const [key] = await inUse('documents');
  const next = await retireOneKey(services, key?.id ?? '');
  expect((await inUse('documents')).map(({ id }) => id)).toEqual([next]);
  await expect(retireOneKey(services, key?.id ?? '')).rejects.toThrow('is retired since');
  await expect(retireOneKey(services, randomUUID())).rejects.toThrow('no key has the id');
  await expect(rotateKey(services, 'nobody', 'documents')).rejects.toThrow('no issuer is called nobody');
});

test.each(['documents', 'credentials'] as const)(
  'a stolen key for %s: what it signed since then is revoked and issued again, older ones stay',
  async (purpose) => {
    const old = await issue();
    const since = services.now();
    const [first, second] = [await issue(), await issue()];
    const revokedBefore = await issue();
    await services.write((work) => changeCertificate(work, 'revoke', { certificateId: revokedBefore.id, clientId: randomUUID(), reason: 'issued-in-error' }));
    const keyId = (purpose === 'documents' ? first.issuerKeyId : first.credentialKeyId) ?? '';

    const plan = await planTheft(services, keyId, since);
    expect(plan).toMatchObject({ revoked: [first.number, second.number], replaced: [first.number, second.number], left: [revokedBefore.number] });
    expect((await listKeys(services)).every(({ stolenSince, retiredAt }) => stolenSince === null && retiredAt === null)).toBe(true);

    await reportStolenKey(services, keyId, since, nothing);
    await services.settle();
    expect(await stateOf(old.id)).toMatchObject({ state: 'valid' });
    for (const one of [first, second]) {
      const { state, reason, next } = await stateOf(one.id);
      expect({ state, reason, as: next?.as }).toEqual({ state: 'revoked', reason: 'key-stolen', as: 'replacement' });
      const again = await certificateById(services.db, next?.id ?? '');
      expect([again?.issuerKeyId, again?.credentialKeyId]).not.toContain(keyId);
      expect(await judge(next?.id ?? '')).toMatchObject({ verdict: 'genuine' });
    }
    expect(await stateOf(revokedBefore.id)).toMatchObject({ reason: 'issued-in-error', next: null });
    expect((await inUse(purpose)).map(({ id }) => id)).not.toContain(keyId);
  },
);

test('interrupted and run again it goes on where it stopped, and does nothing twice', async () => {
  const since = services.now();
  const [first, second] = [await issue(), await issue()];
  const keyId = first.credentialKeyId ?? '';
  const stop = (done: number): void => {
    if (done === 1) throw new Error('the power is gone');
  };
  await expect(reportStolenKey(services, keyId, since, stop)).rejects.toThrow('the power is gone');
  expect([(await stateOf(first.id)).state, (await stateOf(second.id)).state]).toEqual(['revoked', 'valid']);
  for (let run = 0; run < 2; run += 1) await reportStolenKey(services, keyId, since, nothing);
  await services.settle();
  // One letter each of the first issue and of the one that stands for it now.
  const told = await letters();
  expect([told.length, new Set(told).size]).toEqual([4, 4]);
  expect(await services.db.select().from(certificates)).toHaveLength(4);
  for (const { id } of [first, second]) expect((await historyOf(services.db, id)).map(({ change }) => change)).toEqual(['issued', 'revoked', 'replaced']);
  expect(await inUse('credentials')).toHaveLength(1);
});
