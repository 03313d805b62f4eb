import { execFile } from 'node:child_process';
import type { Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { certificateReactions } from '#api/certificates/certificate-reactions.ts';
import { certificateWorld } from '#api/testing/certificate-world.ts';
import { fakeDrawing } from '#api/testing/fake-drawing.ts';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { certificateHistory, certificates } from '#db/schema/certificates.ts';
import { issuerKeys } from '#db/schema/issuers.ts';
import { serveControl } from '../control/control-socket.ts';
import { answerKeys } from './answer-keys.ts';

const command = fileURLToPath(new URL('keys.ts', import.meta.url));
let services: TestServices;
let control: Server;

beforeAll(async () => {
  services = await testServices({ reactions: certificateReactions, drawing: fakeDrawing });
  const world = await certificateWorld(services);
  await world.complete(await world.addPerson());
  await services.settle();
  control = await serveControl(services.env.dataDir, async (asked, progress) => {
    if (asked.command !== 'keys') throw new Error('something else was asked');
    return answerKeys(services, asked.asked, progress);
  });
});
afterAll(async () => {
  control.close();
  await services.remove();
});

/** As somebody types it beside a running server. */
const keys = (...args: string[]): Promise<{ status: number; said: string }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', ACADEMY_PROFILE: 'test', DATA_DIR: services.env.dataDir };
    execFile(process.execPath, [command, ...args], { env }, (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), said: stdout + stderr }));
  });
const changes = async () => (await services.db.select().from(certificateHistory)).map(({ change }) => change);

test('what makes no sense is answered with how it is asked, and changes nothing', async () => {
  const before = await services.db.select().from(issuerKeys);
  for (const args of [[], ['list', 'all'], ['stolen', 'x', '--since', '2026-11-21T09:00'], ['list', '--force']]) {
    const { status, said } = await keys(...args);
    expect([args, status, said.includes('Usage: npm run keys')]).toEqual([args, 2, true]);
  }
  expect(await services.db.select().from(issuerKeys)).toEqual(before);
});

test('keys are listed without their private halves', async () => {
  const { status, said } = await keys('list');
  expect(status).toBe(0);
  for (const { id, issuerSlug } of await services.db.select().from(issuerKeys)) expect(said).toContain(`${issuerSlug}  documents  ${id}`);
  expect(said).toMatch(/credentials .* in use {2}certificates: 1/);
  expect(said).not.toContain('PRIVATE');
});

test('a stolen key is answered for only with --yes: until then it is told what would happen', async () => {
  const [issued] = await services.db.select().from(certificates);
  const theft = ['stolen', issued?.issuerKeyId ?? '', '--since', '2026-11-20T00:00:00Z'];
  const before = await changes();
  const plan = await keys(...theft);
  expect(plan).toMatchObject({ status: 0, said: expect.stringContaining(`To be revoked: 1\n  ${issued?.number}`) });
  expect(await changes()).toEqual(before);
  expect(await keys(...theft, '--yes')).toMatchObject({ status: 0, said: expect.stringContaining('Issued again: 1') });
  expect(await changes()).toEqual([...before, 'revoked', 'issued', 'replaced']);
});
