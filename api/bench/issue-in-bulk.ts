import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAccount } from '#api/accounts/create-account.ts';
import { prepareBatch, storeBatch } from '#api/certificates/prepare-batch.ts';
import { readBatch } from '#api/certificates/read-batch.ts';
import { startBatch } from '#api/certificates/start-batch.ts';
import { zipBatch } from '#api/certificates/zip-batch.ts';
import type { Services } from '#api/services.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';

export interface IssuedInBulk {
  certificates: number;
  seconds: number;
  zipMb: number;
}

const lookMs = 200;

/** A batch for people with these addresses, as an administrator prepares and starts it; waits for its end and reads its ZIP. */
export const issueInBulk = async (services: Services, emails: readonly string[]): Promise<IssuedInBulk> => {
  const { db, now, write } = services;
  const start = performance.now();
  const admin = await write((work) => createAccount(work, { email: `${randomUUID()}@bench.example`, language: 'kk', confirmed: true }));
  const member = { ...admin, sessionId: '', email: null, emailConfirmed: true, language: null, roles: [] };
  const [id, issuedOn] = [randomUUID(), civilDate(now(), academyTimeZone)];
  const input = { id, name: 'Bench', schemeSlug: 'digital-rights-achievement', issuedOn, list: { text: emails.join('\n') } };
  const prepared = await prepareBatch({ db, now }, input, member);
  await write((work) => storeBatch(work, prepared));
  await write((work) => startBatch(work, id, admin.personId));
  let batch = await readBatch(db, id);
  while (batch?.state === 'running') {
    await sleep(lookMs);
    batch = await readBatch(db, id);
  }
  const seconds = (performance.now() - start) / 1000;
  let bytes = 0;
  for await (const part of (await zipBatch(services, id)).stream) bytes += part.byteLength;
  return { certificates: batch?.counts.drawn ?? 0, seconds, zipMb: bytes / 1024 / 1024 };
};
