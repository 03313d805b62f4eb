import { OpenAPIHono } from '@hono/zod-openapi';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#api/http/actor.ts';
import { answerProblem } from '#api/http/answer-problem.ts';
import { fillContext } from '#api/http/context.ts';
import type { HttpEnv } from '#api/http/http-env.ts';
import { createLimits } from '#api/http/limits.ts';
import { certificateWorld } from '#api/testing/certificate-world.ts';
import { fakeDrawing } from '#api/testing/fake-drawing.ts';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { badgePng } from '#certificates/badge/badge-png.ts';
import { unbake } from '#certificates/badge/unbake.ts';
import { keyOfDidKey } from '#certificates/credential/did.ts';
import { judgeCredential, judgeCredentialJwt } from '#certificates/credential/judge-credential.ts';
import { readStatusList } from '#certificates/credential/read-status-list.ts';
import { signCredential } from '#certificates/credential/sign-credential.ts';
import { isSet } from '#certificates/credential/status-list.ts';
import { loadFonts } from '#certificates/fonts/load-fonts.ts';
import { keysOfFile, readKeyFile } from '#certificates/key-file.ts';
import { certificateReactions } from './certificate-reactions.ts';
import { credentialRoutes } from './credential-routes.ts';
import { insertHistory } from './history-queries.ts';
import { isPublishedDocument, publishedDocuments } from './published-documents.ts';
import { certificatesOfPerson } from './queries.ts';
import { rotateKey } from './rotate-key.ts';

const drawing = {
  ...fakeDrawing,
  credential: signCredential,
  badge: async (...asked: Parameters<typeof fakeDrawing.badge>) => badgePng(...asked, await loadFonts()),
};

let services: TestServices;
let personId: string;
let actor: Actor;
let ask: (path: string, headers?: Record<string, string>) => Promise<Response>;

const start = async (options: Pick<NonNullable<Parameters<typeof testServices>[0]>, 'env'> = {}) => {
  services = await testServices({ reactions: certificateReactions, drawing, ...options });
  const world = await certificateWorld(services);
  personId = await world.addPerson({ email: 'Gulnur@example.kz' });
  await world.complete(personId);
  await services.settle();
  actor = { personId, accountId: 'a', roles: [] } as unknown as Actor;
  const app = new OpenAPIHono<HttpEnv>();
  app.use(fillContext(services, createLimits(), async () => ({ actor, setCookie: undefined })));
  app.onError(answerProblem as never);
  app.route('/api', credentialRoutes);
  app.route('/', publishedDocuments(services));
  ask = async (path, headers = {}) => app.request(path, { headers }, { clientAddress: '2001:db8::1' });
};
afterEach(() => services.remove());

const certificate = async () => {
  const [row] = await certificatesOfPerson(services.db, personId);
  if (!row) throw new Error('nothing was issued');
  return row;
};
const known = async () => keysOfFile(readKeyFile(await (await ask('/.well-known/academy-keys.json')).text())).credentials;

describe('on a demonstration', () => {
  beforeEach(() => start());

  test('the holder gets the credential, its JWT and both badges, and all four are the same', async () => {
    const { id } = await certificate();
    const bytes = async (form: string) => new Uint8Array(await (await ask(`/api/certificates/${id}/${form}`)).arrayBuffer());
    const credential = Buffer.from(await bytes('credential')).toString();
    expect(unbake(await bytes('badge.svg?locale=kk'))).toBe(credential);
    expect(unbake(await bytes('badge.png'))).toBe(credential);
    expect(await judgeCredential(credential, await known())).toMatchObject({ verdict: 'genuine', certificateId: id });
    expect(await judgeCredentialJwt(Buffer.from(await bytes('jwt')).toString(), await known())).toMatchObject({ verdict: 'genuine', certificateId: id });
    const answer = await ask(`/api/certificates/${id}/credential`);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-disposition')).toContain('credential-DULA-2026-000001.json');
  });

  test('an issuer is its key, and no address is claimed that nobody can open', async () => {
    const credential = JSON.parse(await (await ask(`/api/certificates/${(await certificate()).id}/credential`)).text());
    expect(keyOfDidKey(credential.issuer.id)).toBeDefined();
    expect((await ask('/.well-known/did.json')).status).toBe(404);
  });

  test('lists follow what happens to it at once, and say when they are unchanged', async () => {
    const row = await certificate();
    const credential = JSON.parse(await (await ask(`/api/certificates/${row.id}/credential`)).text());
    const [revocation, suspension] = credential.credentialStatus.map(
      ({ statusListCredential }: { statusListCredential: string }) => new URL(statusListCredential).pathname,
    );
    const read = async (path: string) => {
      const list = await readStatusList(await (await ask(path)).text(), await known());
      return list && isSet(list.bits, row.statusIndex ?? -1);
    };
    expect([await read(revocation), await read(suspension)]).toEqual([false, false]);
    const etag = (await ask(revocation)).headers.get('etag') ?? '';
    expect((await ask(revocation, { 'if-none-match': etag })).status).toBe(304);
    await services.write(({ tx, now }) => insertHistory(tx, { certificateId: row.id, at: now, change: 'suspended' }));
    expect([await read(revocation), await read(suspension)]).toEqual([false, true]);
    await services.write(({ tx, now }) => insertHistory(tx, { certificateId: row.id, at: now, change: 'restored' }));
    await services.write(({ tx, now }) => insertHistory(tx, { certificateId: row.id, at: now, change: 'revoked' }));
    expect([await read(revocation), await read(suspension)]).toEqual([true, false]);
    expect((await ask(revocation, { 'if-none-match': etag })).status).toBe(200);
    services.advance(61 * 60_000);
    expect((await readStatusList(await (await ask(revocation)).text(), await known()))?.at).toBe(services.now());
  });

  test('a list that was kept is signed anew once its key is changed', async () => {
    const row = await certificate();
    const read = async () => (await readStatusList(await (await ask(`/api/status-lists/${row.statusListId}/revocation`)).text(), await known()))?.keyId;
    expect(await read()).toBe(row.credentialKeyId);
    const next = await rotateKey(services, row.issuerSlug, 'credentials');
    expect(await read()).toBe(next);
  });

  test('the achievement opens at its id, without anybody’s name; a version of another scheme has none', async () => {
    const credential = JSON.parse(await (await ask(`/api/certificates/${(await certificate()).id}/credential`)).text());
    const { achievement } = credential.credentialSubject;
    const { pathname } = new URL(achievement.id);
    expect(isPublishedDocument(pathname)).toBe(true);
    const answer = await ask(pathname);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const opened = await answer.text();
    expect(JSON.parse(opened)).toMatchObject(achievement);
    expect(opened).not.toMatch(/Abdrakhmanova|Абдрахманова/);
    expect((await ask(pathname.replace('digital-rights-achievement', 'other'))).status).toBe(404);
  });
});

describe('in production', () => {
  test('issuers have did:web with all their keys, the Academy’s at the root', async () => {
    await start({ env: { profile: 'production', publicUrl: 'https://academy.example' } });
    const credential = JSON.parse(await (await ask(`/api/certificates/${(await certificate()).id}/credential`)).text());
    expect(credential.issuer.id).toBe('did:web:academy.example');
    const document = await (await ask('/.well-known/did.json')).json();
    expect(document.id).toBe(credential.issuer.id);
    expect(document.assertionMethod).toContain(credential.proof[0].verificationMethod);
    expect((await (await ask('/issuers/training-centre/did.json')).json()).id).toBe('did:web:academy.example:issuers:training-centre');
    for (const slug of ['digital-union-leadership-academy', 'nobody']) expect((await ask(`/issuers/${slug}/did.json`)).status).toBe(404);
    expect(await judgeCredential(JSON.stringify(credential), await known())).toMatchObject({ verdict: 'genuine' });
  });
});

test('only what is published is taken from pages', () => {
  for (const path of ['/.well-known/did.json', '/issuers/a-b/did.json', '/.well-known/academy-keys.json']) expect(isPublishedDocument(path)).toBe(true);
  for (const path of ['/issuers/a/b/did.json', '/achievements/x', '/.well-known/x.json', '/kk/issuers']) expect(isPublishedDocument(path)).toBe(false);
});
