import { OpenAPIHono } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Drawing } from '#api/files/drawing.ts';
import { startDrawing } from '#api/files/start-drawing.ts';
import type { Actor, Role } from '#api/http/actor.ts';
import { answerProblem } from '#api/http/answer-problem.ts';
import { fillContext } from '#api/http/context.ts';
import type { HttpEnv } from '#api/http/http-env.ts';
import { createLimits } from '#api/http/limits.ts';
import { certificateWorld } from '#api/testing/certificate-world.ts';
import { type TestServices, testServices, testStart } from '#api/testing/test-services.ts';
import { certificateFiles, certificates } from '#db/schema/certificates.ts';
import { certificateReactions } from './certificate-reactions.ts';
import type { OwnCertificate } from './contract.ts';
import { certificateRoutes } from './routes.ts';

let drawing: Drawing;
let services: TestServices;
let actor: Actor = null;
let app: OpenAPIHono<HttpEnv>;
let gulnur: string;
let other: string;
let certificate: typeof certificates.$inferSelect;
let pdf: Uint8Array<ArrayBuffer>;

const as = (personId: string, role?: Role): Actor => ({
  personId,
  accountId: 'account',
  sessionId: 'session',
  email: 'someone@example.kz',
  emailConfirmed: true,
  language: 'ru',
  roles: role ? [{ role, organisationId: null }] : [],
});
const newApp = () => {
  const router = new OpenAPIHono<HttpEnv>();
  router.use(fillContext(services, createLimits(), async () => ({ actor, setCookie: undefined })));
  router.onError(answerProblem as never);
  router.route('/', certificateRoutes);
  return router;
};
const get = (path: string, who: Actor = null) => {
  actor = who;
  return app.request(path);
};
beforeAll(async () => {
  drawing = startDrawing();
  services = await testServices({ reactions: certificateReactions, drawing });
  const world = await certificateWorld(services);
  gulnur = await world.addPerson({ email: 'gulnur@example.kz' });
  other = await world.addPerson();
  await world.complete(gulnur);
  await services.settle();
  const [row] = await services.db.select().from(certificates);
  if (!row) throw new Error('nothing was issued');
  certificate = row;
  const file = await services.db.select().from(certificateFiles).where(eq(certificateFiles.variant, 'kk-ru')).get();
  pdf = await services.files.get(file?.sha256 ?? '', 'pdf');
  app = newApp();
});
afterAll(async () => {
  await services.remove();
  await drawing.close();
});

describe('my certificates', () => {
  it('are mine only', async () => {
    expect((await get('/certificates')).status).toBe(401);
    expect(await (await get('/certificates', as(other, 'academy-administrator'))).json()).toEqual({ certificates: [] });
    const { certificates: mine } = (await (await get('/certificates', as(gulnur))).json()) as { certificates: OwnCertificate[] };
    expect(mine).toMatchObject([
      { id: certificate.id, number: 'DULA-2026-000001', kind: 'achievement', issuedOn: '2026-11-21', validUntil: null, state: 'valid', issuedAt: testStart },
    ]);
    expect(mine[0]).toMatchObject({ chain: [{ id: certificate.id, as: null }], renewal: null, result: null, scoreShown: false });
    expect(mine[0]?.files.filter(({ path }) => path.includes('/files/'))).toEqual([
      { variant: 'kk-ru', path: `/certificates/${certificate.id}/files/kk-ru`, ready: true, bytes: pdf?.byteLength },
      { variant: 'en', path: `/certificates/${certificate.id}/files/en`, ready: true, bytes: expect.any(Number) },
    ]);
  });
});

describe('the file', () => {
  const path = () => `/certificates/${certificate.id}/files/kk-ru`;

  it.each<[string, () => Actor, number]>([
    ['a visitor', () => null, 401],
    ['its holder', () => as(gulnur), 200],
    ['another learner', () => as(other), 404],
    ['an assessor', () => as(other, 'assessor'), 404],
    ['a methodist', () => as(other, 'methodist'), 404],
    ['an organisation administrator', () => as(other, 'organisation-administrator'), 404],
    ['an academy administrator', () => as(other, 'academy-administrator'), 200],
  ])('for %s', async (_, who, status) => expect((await get(path(), who())).status).toBe(status));

  it('is the stored bytes and nothing else, kept by the browser alone', async () => {
    const response = await get(path(), as(gulnur));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="certificate-DULA-2026-000001-kk-ru\.pdf"; filename\*=UTF-8''/);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  it('of a certificate or in a variant that does not exist is not found', async () => {
    expect((await get('/certificates/8a6e0804-2bd0-4672-b79d-d97027f9071a/files/en', as(gulnur))).status).toBe(404);
    expect((await get('/certificates/none/files/en', as(gulnur))).status).toBe(422);
    expect((await get(`/certificates/${certificate.id}/files/de`, as(gulnur))).status).toBe(422);
  });
});
