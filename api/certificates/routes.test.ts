import { OpenAPIHono } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Drawing } from '#api/files/drawing.ts';
import { sha256Hex } from '#api/files/file-store.ts';
import { startDrawing } from '#api/files/start-drawing.ts';
import type { Actor, Role } from '#api/http/actor.ts';
import { answerProblem } from '#api/http/answer-problem.ts';
import { fillContext } from '#api/http/context.ts';
import type { HttpEnv } from '#api/http/http-env.ts';
import { createLimits } from '#api/http/limits.ts';
import { certificateWorld } from '#api/testing/certificate-world.ts';
import { type TestServices, testServices, testStart } from '#api/testing/test-services.ts';
import { accounts, persons } from '#db/schema/accounts.ts';
import { certificateFiles, certificates } from '#db/schema/certificates.ts';
import { courses } from '#db/schema/courses.ts';
import { certificateReactions } from './certificate-reactions.ts';
import type { OwnCertificate } from './contract.ts';
import { certificateRoutes } from './routes.ts';
import type { Attestation, CodeVerification, FileVerification } from './verify-contract.ts';
import { attestationSchema, codeVerificationSchema, fileVerificationSchema } from './verify-contract.ts';
import { verifyRoutes } from './verify-routes.ts';

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
  router.route('/', verifyRoutes);
  return router;
};
const get = (path: string, who: Actor = null) => {
  actor = who;
  return app.request(path);
};
const upload = async (body: BodyInit, contentType = 'application/pdf'): Promise<FileVerification> => {
  actor = null;
  const response = await app.request('/verifications', { method: 'POST', body, headers: { 'content-type': contentType } });
  expect(response.status).toBe(200);
  return (await response.json()) as FileVerification;
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
    expect(mine[0]?.files).toEqual([
      { variant: 'kk-ru', ready: true, bytes: pdf?.byteLength },
      { variant: 'en', ready: true, bytes: expect.any(Number) },
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

const verify = async (typed: string): Promise<CodeVerification> => {
  const response = await get(`/verifications/${encodeURIComponent(typed)}`);
  expect(response.status).toBe(200);
  return codeVerificationSchema.parse(await response.json());
};

describe('checking a code', () => {
  it('accepts it as people type it', async () => {
    const { code } = certificate;
    const cyrillic = code.replaceAll('A', 'А').replaceAll('C', 'С').replaceAll('K', 'К');
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      code.replaceAll('-', ' '),
      `  ${code} `,
      cyrillic,
      `https://academy.example/kk/verify/${code}`,
    ])
      expect(await verify(typed)).toMatchObject({ verdict: 'valid', certificate: { code } });
  });

  it('says what was wrong with another', async () => {
    const { code } = certificate;
    const last = code.at(-1) === 'A' ? 'B' : 'A';
    for (const typed of [code.slice(0, -1) + last, code.slice(0, -1), 'DULA-2026-000001', 'сертификат', '%00', '../certificates'])
      expect(await verify(typed)).toEqual({ verdict: 'mistyped' });
    expect(await verify('0000-0000-0000-0000-0000')).toEqual({ verdict: 'not-found' });
    expect((await get(`/verifications/${'A'.repeat(301)}`)).status).toBe(422);
  });

  it('tells all the paper says, and nothing else of the holder', async () => {
    const response = (await (await get(`/verifications/${certificate.code}`)).json()) as { certificate: Attestation };
    expect(Object.keys(response.certificate).sort()).toEqual(Object.keys(attestationSchema.shape).sort());
    expect(response.certificate).toMatchObject({
      holderName: { kk: 'Әбдірахманова Гүлнұр Өмірзаққызы', ru: 'Абдрахманова Гульнур Омирзаковна' },
      title: { en: 'Digital rights of workers' },
      issuer: { name: { en: 'Digital Union Leadership Academy' }, country: 'KZ', businessNumber: null },
      hours: { clock: 4.5, academic: 6, academicMinutes: 45 },
      variants: ['en', 'kk-ru'],
      demonstration: true,
    });
    const text = JSON.stringify(response);
    for (const secret of ['gulnur@example.kz', gulnur, certificate.id, certificate.completionId ?? '', certificate.issuerKeyId])
      expect(text).not.toContain(secret);
    expect(attestationSchema.strict().safeParse(response.certificate).error).toBeUndefined();
  });

  it('is limited by address', async () => {
    app = newApp();
    const statuses = [];
    for (let count = 0; count < 601; count += 1) statuses.push((await get('/verifications/wrong')).status);
    expect(new Set(statuses.slice(0, 600))).toEqual(new Set([200]));
    expect(statuses.at(-1)).toBe(429);
    app = newApp();
  });
});

describe('checking a file', () => {
  const changed = (change: (bytes: Uint8Array<ArrayBuffer>) => void): Uint8Array<ArrayBuffer> => {
    const copy = pdf.slice();
    change(copy);
    return copy;
  };

  it('knows the original in both ways of sending', async () => {
    const verdict = await upload(pdf);
    expect(fileVerificationSchema.parse(verdict)).toMatchObject({
      verdict: 'original',
      variant: 'kk-ru',
      state: 'valid',
      certificate: { code: certificate.code },
    });
    const form = new FormData();
    form.set('file', new Blob([pdf]), 'certificate.pdf');
    actor = null;
    const response = await app.request('/verifications', { method: 'POST', body: form });
    expect(await response.json()).toEqual(verdict);
  });

  it('knows one flipped byte and an appended update, and says what our record holds', async () => {
    const flipped = changed((bytes) => {
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
    });
    const appended = new Uint8Array([...pdf, ...new TextEncoder().encode('\n1 0 obj\n<<>>\nendobj\n')]);
    for (const file of [flipped, appended])
      expect(await upload(file)).toMatchObject({
        verdict: 'altered',
        state: 'valid',
        certificate: { code: certificate.code, holderName: { ru: 'Абдрахманова Гульнур Омирзаковна' } },
      });
  });

  it('does not know other files', async () => {
    expect(await upload('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF')).toEqual({ verdict: 'not-ours' });
    for (const text of ['', 'hello', 'PK\u0003\u0004']) expect(await upload(text, 'application/octet-stream')).toEqual({ verdict: 'not-a-pdf' });
  });

  it('keeps nothing of what it was given', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 kept?');
    await upload(bytes);
    await expect(services.files.get(sha256Hex(bytes), 'pdf')).rejects.toThrow();
  });
});

describe('after the account is deleted and the course withdrawn', () => {
  it('the certificate stays as it was', async () => {
    const before = await verify(certificate.code);
    await services.write(async ({ tx, now }) => {
      await tx.delete(accounts).where(eq(accounts.personId, gulnur));
      await tx
        .update(persons)
        .set({
          familyNameKk: null,
          givenNameKk: null,
          patronymicKk: null,
          familyNameRu: null,
          givenNameRu: null,
          patronymicRu: null,
          familyNameLatin: null,
          givenNameLatin: null,
          anonymisedAt: now,
        })
        .where(eq(persons.id, gulnur));
      await tx.update(courses).set({ withdrawnAt: now });
    });
    expect(await verify(certificate.code)).toEqual(before);
    expect(await upload(pdf)).toMatchObject({ verdict: 'original' });
  });
});
