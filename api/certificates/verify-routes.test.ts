import { randomBytes, randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Drawing } from '#api/files/drawing.ts';
import { sha256Hex } from '#api/files/file-store.ts';
import { startDrawing } from '#api/files/start-drawing.ts';
import type { Actor } from '#api/http/actor.ts';
import { answerProblem } from '#api/http/answer-problem.ts';
import { fillContext } from '#api/http/context.ts';
import type { HttpEnv } from '#api/http/http-env.ts';
import { createLimits } from '#api/http/limits.ts';
import { certificateWorld } from '#api/testing/certificate-world.ts';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { appendUpdate } from '#certificates/append-update.ts';
import { createAuthority, createSigningKey } from '#certificates/authority.ts';
import type { CertificateDocument } from '#certificates/certificate.ts';
import { createCode } from '#certificates/code.ts';
import type { CredentialKey } from '#certificates/credential/credential-input.ts';
import { sampleInput, sampleKey } from '#certificates/credential/sample-credential.ts';
import { signCredential } from '#certificates/credential/sign-credential.ts';
import { drawAndSign } from '#certificates/draw-and-sign.ts';
import { signAgain } from '#certificates/sign-again.ts';
import { accounts, persons } from '#db/schema/accounts.ts';
import { certificateFiles, certificateHistory, certificates } from '#db/schema/certificates.ts';
import { courses } from '#db/schema/courses.ts';
import { credentialKeys, issuerKeys } from '#db/schema/issuers.ts';
import { certificateReactions } from './certificate-reactions.ts';
import {
  type Attestation,
  attestationSchema,
  type CodeVerification,
  codeVerificationSchema,
  type FileVerification,
  fileVerificationSchema,
} from './verify-contract.ts';
import { verifyRoutes } from './verify-routes.ts';

let drawing: Drawing;
let services: TestServices;
let actor: Actor = null;
let app: OpenAPIHono<HttpEnv>;
let gulnur: string;
let certificate: typeof certificates.$inferSelect;
let document: CertificateDocument;
let pdf: Uint8Array<ArrayBuffer>;

const newApp = () => {
  const router = new OpenAPIHono<HttpEnv>();
  router.use(fillContext(services, createLimits(), async () => ({ actor, setCookie: undefined })));
  router.onError(answerProblem as never);
  router.route('/', verifyRoutes);
  return router;
};
const ask = (typed: string, headers: Record<string, string> = {}) => app.request(`/verifications/${encodeURIComponent(typed)}`, { headers });
const verify = async (typed: string): Promise<CodeVerification> => {
  const response = await ask(typed);
  expect(response.status).toBe(200);
  return codeVerificationSchema.parse(await response.json());
};
const upload = async (body: BodyInit, contentType = 'application/pdf'): Promise<FileVerification> => {
  const response = await app.request('/verifications', { method: 'POST', body, headers: { 'content-type': contentType } });
  expect(response.status).toBe(200);
  return fileVerificationSchema.parse(await response.json());
};
/** A further link behind `certificate`, as issue-certificate.ts would write it. */
const follow = async (as: 'renewal' | 'correction' | 'replacement', change: 'renewed' | 'corrected' | 'replaced') => {
  const next = {
    ...certificate,
    id: randomUUID(),
    number: `DULA-2027-${randomBytes(3).toString('hex')}`,
    code: createCode(randomBytes),
    followsId: certificate.id,
    followsAs: as,
  };
  const row = {
    ...next,
    completionId: null,
    statusIndex: (certificate.statusIndex ?? 0) + 1,
    document: JSON.stringify({ ...document, number: next.number, code: next.code, issuedOn: '2027-11-01' }),
  };
  await services.write(async ({ tx, now }) => {
    await tx.insert(certificates).values(row);
    await tx.insert(certificateHistory).values({ certificateId: certificate.id, at: now, change, nextId: next.id });
  });
  return next;
};
const changed = (file: Uint8Array, change: (bytes: Uint8Array<ArrayBuffer>) => void): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(file);
  change(copy);
  return copy;
};

beforeAll(async () => {
  drawing = startDrawing();
});
afterAll(() => drawing.close());

beforeEach(async () => {
  actor = null;
});

const issue = async () => {
  services = await testServices({ reactions: certificateReactions, drawing });
  const world = await certificateWorld(services);
  gulnur = await world.addPerson({ email: 'gulnur@example.kz' });
  await world.complete(gulnur);
  await services.settle();
  const [row] = await services.db.select().from(certificates);
  if (!row) throw new Error('nothing was issued');
  certificate = row;
  document = JSON.parse(row.document) as CertificateDocument;
  const file = await services.db.select().from(certificateFiles).where(eq(certificateFiles.variant, 'kk-ru')).get();
  pdf = await services.files.get(file?.sha256 ?? '', 'pdf');
  app = newApp();
};

describe('checking a code', () => {
  beforeAll(issue);
  afterAll(() => services.remove());

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
      expect(await verify(typed)).toMatchObject({ verdict: 'found', record: { state: 'valid', certificate: { code } } });
  });

  it('says what was wrong with another; a number leads to nothing', async () => {
    const { code, number } = certificate;
    const last = code.at(-1) === 'A' ? 'B' : 'A';
    for (const typed of [code.slice(0, -1) + last, code.slice(0, -1), number, certificate.id, 'сертификат', '%00', '../certificates'])
      expect(await verify(typed)).toEqual({ verdict: 'mistyped' });
    expect(await verify('0000-0000-0000-0000-0000')).toEqual({ verdict: 'not-found' });
    expect((await ask('A'.repeat(301))).status).toBe(422);
  });

  it('tells all the paper says, and nothing else of the holder', async () => {
    const { record } = (await (await ask(certificate.code)).json()) as { record: { certificate: Attestation } };
    expect(attestationSchema.strict().safeParse(record.certificate).error).toBeUndefined();
    expect(record.certificate).toMatchObject({
      holderName: { kk: 'Әбдірахманова Гүлнұр Өмірзаққызы', ru: 'Абдрахманова Гульнур Омирзаковна' },
      title: { en: 'Digital rights of workers' },
      issuer: { name: { en: 'Digital Union Leadership Academy' }, country: 'KZ', businessNumber: null },
      hours: { clock: 4.5, academic: 6, academicMinutes: 45 },
      variants: ['kk-ru', 'en'],
      demonstration: true,
    });
    const text = JSON.stringify(record);
    for (const secret of ['gulnur@example.kz', gulnur, certificate.id, certificate.completionId ?? '', certificate.issuerKeyId, certificate.statusListId ?? ''])
      expect(text).not.toContain(secret);
  });

  it('may be passed on for a minute to who is not signed in, and costs no body the second time', async () => {
    const first = await ask(certificate.code);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect((await ask(certificate.code, { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304);
    actor = { personId: gulnur, accountId: 'a', sessionId: 's', email: 'e@example.kz', emailConfirmed: true, language: 'ru', roles: [] };
    expect((await ask(certificate.code)).headers.get('cache-control')).toBe('no-store');
    actor = null;
    expect((await ask('0000-0000-0000-0000-0000')).headers.get('cache-control')).toBe('no-store');
  });

  it('is limited by address', async () => {
    app = newApp();
    const statuses = [];
    for (let count = 0; count < 601; count += 1) statuses.push((await ask('wrong')).status);
    expect(new Set(statuses.slice(0, 600))).toEqual(new Set([200]));
    expect(statuses.at(-1)).toBe(429);
    app = newApp();
  });

  it('checks a list of them in its order, and refuses more than 200', async () => {
    const { code } = certificate;
    const list = async (text: string) => {
      const response = await app.request('/verifications/codes', {
        method: 'POST',
        body: JSON.stringify({ text }),
        headers: { 'content-type': 'application/json' },
      });
      return {
        status: response.status,
        body: (await response.json()) as { codes: { line: number; verdict: string; certificate: object | null }[]; fields?: object[] },
      };
    };
    const { body } = await list(
      `Код;Аты-жөні\n${code};А. Б.\n0000-0000-0000-0000-0000\n${code.slice(0, -1)}${code.at(-1) === 'A' ? 'B' : 'A'}\n${code.toLowerCase()}`,
    );
    expect(body.codes).toMatchObject([
      {
        line: 2,
        verdict: 'found',
        certificate: {
          code,
          state: 'valid',
          holderName: { ru: 'Абдрахманова Гульнур Омирзаковна' },
          issuedOn: '2026-11-21',
          untilMandateEnds: false,
          next: null,
        },
      },
      { line: 3, verdict: 'not-found', certificate: null },
      { line: 4, verdict: 'mistyped', certificate: null },
      { line: 5, verdict: 'found' },
    ]);
    expect(JSON.stringify(body)).not.toContain(gulnur);
    expect((await list(`${code}\n`.repeat(200))).body.codes).toHaveLength(200);
    expect(await list(`${code}\n`.repeat(201))).toMatchObject({ status: 422, body: { fields: [{ field: 'text', rule: 'codes' }] } });
    expect((await list('x'.repeat(100_001))).status).toBe(422);
    expect((await list('')).body.codes).toEqual([]);
  });

  it('limits lists by address apart from single codes', async () => {
    app = newApp();
    const post = () => app.request('/verifications/codes', { method: 'POST', body: '{"text":""}', headers: { 'content-type': 'application/json' } });
    for (let count = 0; count < 30; count += 1) expect((await post()).status).toBe(200);
    expect((await post()).status).toBe(429);
    expect((await ask(certificate.code)).status).toBe(200);
    app = newApp();
  });
});

describe('its life', () => {
  beforeEach(issue);
  const happened = (row: Omit<typeof certificateHistory.$inferInsert, 'certificateId' | 'at'>) =>
    services.write(async ({ tx, now }) => void (await tx.insert(certificateHistory).values({ certificateId: certificate.id, at: now, ...row })));
  const expectState = async (state: object) => {
    expect(await verify(certificate.code)).toMatchObject({ verdict: 'found', record: state });
    expect(await upload(pdf.slice())).toMatchObject({ verdict: 'original', variant: 'kk-ru', record: state });
    await services.remove();
  };

  it('suspended, with reason and day', async () => {
    await happened({ change: 'suspended', reason: 'under-review', note: 'for us only' });
    expect(JSON.stringify(await verify(certificate.code))).not.toContain('for us only');
    await expectState({ state: 'suspended', since: '2026-11-21', reason: 'under-review' });
  });

  it('revoked, with reason and day', async () => {
    await happened({ change: 'revoked', reason: 'issued-in-error' });
    await expectState({ state: 'revoked', since: '2026-11-21', reason: 'issued-in-error' });
  });

  it('ended with its holder’s office', async () => {
    await happened({ change: 'ended', reason: 'mandate-ended', endsOn: '2026-11-20' });
    await expectState({ state: 'expired', reason: 'mandate-ended', lastDay: '2026-11-20' });
  });

  it('renewed: still valid, and each of the two leads to the other', async () => {
    const next = await follow('renewal', 'renewed');
    const chain = [
      { code: certificate.code, as: null },
      { code: next.code, as: 'renewal', issuedOn: '2027-11-01' },
    ];
    expect(await verify(next.code)).toMatchObject({ record: { state: 'valid', chain } });
    await expectState({ state: 'valid', chain });
  });

  it.each([
    ['correction', 'corrected'],
    ['replacement', 'replaced'],
  ] as const)('followed by a %s it proves nothing any more', async (as, change) => {
    const next = await follow(as, change);
    await expectState({ state: change, since: '2026-11-21', chain: [{ number: certificate.number }, { number: next.number, as }] });
  });

  it('stays as it was after the account is deleted and the course withdrawn', async () => {
    const before = await verify(certificate.code);
    await services.write(async ({ tx, now }) => {
      await tx.delete(accounts).where(eq(accounts.personId, gulnur));
      await tx.update(persons).set({ familyNameKk: null, familyNameRu: null, familyNameLatin: null, anonymisedAt: now }).where(eq(persons.id, gulnur));
      await tx.update(courses).set({ withdrawnAt: now });
    });
    expect(await verify(certificate.code)).toEqual(before);
    await expectState({ state: 'valid' });
  });
});

describe('checking a PDF', () => {
  beforeAll(issue);
  afterAll(() => services.remove());
  const ours = { state: 'valid', certificate: { holderName: { ru: 'Абдрахманова Гульнур Омирзаковна' } } };

  it('knows the original in both ways of sending', async () => {
    const verdict = await upload(pdf.slice());
    expect(verdict).toMatchObject({ verdict: 'original', format: 'pdf', variant: 'kk-ru', record: { ...ours, certificate: { code: certificate.code } } });
    const form = new FormData();
    form.set('file', new Blob([pdf.slice()]), 'certificate.pdf');
    expect(await (await app.request('/verifications', { method: 'POST', body: form })).json()).toEqual(verdict);
  });

  it('one flipped byte makes it altered, beside it what our record holds', async () => {
    const flipped = changed(pdf, (bytes) => bytes.set([(bytes[bytes.length >> 1] ?? 0) ^ 1], bytes.length >> 1));
    expect(await upload(flipped)).toMatchObject({ verdict: 'altered', record: ours });
  });

  it('an update that paints over the page is told from an altered file', async () => {
    expect(await upload(await appendUpdate(pdf))).toMatchObject({ verdict: 'appended', record: ours });
  });

  it('a second signature is refused, a stranger’s and one of our own', async () => {
    const stranger = await createAuthority({ name: 'Somebody else', country: 'KZ' }, services.now());
    const key = {
      kind: 'pem',
      ...(await createSigningKey({ name: 'Somebody', country: 'KZ' }, stranger, services.now())),
      authorityPem: stranger.certificatePem,
    } as const;
    const own = await services.db.select().from(issuerKeys).where(eq(issuerKeys.id, certificate.issuerKeyId)).get();
    const ownKey = {
      kind: 'pem',
      privateKeyPem: await services.keys.get(certificate.issuerKeyId),
      certificatePem: own?.certificatePem ?? '',
      authorityPem: own?.authorityPem ?? '',
    } as const;
    for (const signer of [key, ownKey]) {
      const twice = await signAgain(pdf, signer);
      expect(Buffer.from(twice.subarray(0, pdf.length)).equals(Buffer.from(pdf))).toBe(true);
      expect(await upload(twice)).toMatchObject({ verdict: 'appended', record: ours });
    }
  });

  it('our document signed by another key, by a stolen one, and by ours without a record of it', async () => {
    const at = services.now();
    const stranger = await createAuthority({ name: 'Somebody else', country: 'KZ' }, at);
    const foreign = {
      kind: 'pem',
      ...(await createSigningKey({ name: 'Somebody', country: 'KZ' }, stranger, at)),
      authorityPem: stranger.certificatePem,
    } as const;
    expect(await upload(await drawAndSign(document, 'kk-ru', foreign, at))).toMatchObject({ verdict: 'other-key', record: ours });

    const own = await services.db.select().from(issuerKeys).where(eq(issuerKeys.id, certificate.issuerKeyId)).get();
    const key = {
      kind: 'pem',
      privateKeyPem: await services.keys.get(certificate.issuerKeyId),
      certificatePem: own?.certificatePem ?? '',
      authorityPem: own?.authorityPem ?? '',
    } as const;
    const forged = await drawAndSign({ ...document, code: createCode(randomBytes), verifyUrl: 'https://academy.example' }, 'kk-ru', key, at);
    expect(await upload(forged.slice())).toEqual({ verdict: 'not-on-record', record: null });
    await services.write(
      async ({ tx }) =>
        void (await tx
          .update(issuerKeys)
          .set({ stolenSince: at - 1, retiredAt: at })
          .where(eq(issuerKeys.id, certificate.issuerKeyId))),
    );
    expect(await upload(forged)).toEqual({ verdict: 'stolen-key', record: null });
    // What the record knows to the byte stays what we issued; its state says the rest.
    expect(await upload(pdf.slice())).toMatchObject({ verdict: 'original' });
  });

  it('does not know other files, and a number in one leads to no record', async () => {
    expect(await upload('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF')).toEqual({ verdict: 'not-ours' });
    expect(await upload(`%PDF-1.7\n% ${certificate.number}\n%%EOF`)).toEqual({ verdict: 'not-ours' });
    for (const text of ['', 'hello', 'PK\u0003\u0004']) expect(await upload(text, 'application/octet-stream')).toEqual({ verdict: 'unknown-format' });
  });

  it('of a list of certificates it gives the codes, whatever it says of them', async () => {
    const codes = [certificate.code, createCode(randomBytes)];
    expect(await upload(`%PDF-1.7\n${codes.join('\n')}\n%%EOF`)).toEqual({ verdict: 'several', codes });
    expect(await upload(JSON.stringify({ certificates: codes.map((code) => ({ code })) }))).toEqual({ verdict: 'several', codes });
  });

  it('keeps nothing of what it was given', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 kept?');
    await upload(bytes);
    await expect(services.files.get(sha256Hex(bytes), 'pdf')).rejects.toThrow();
  });
});

describe('checking a credential', () => {
  let key: CredentialKey;
  const signed = (change: Parameters<typeof sampleInput>[1] = {}, by = key) =>
    signCredential(
      sampleInput(by, {
        document,
        certificateId: certificate.id,
        status: { listId: certificate.statusListId ?? '', index: certificate.statusIndex ?? 0 },
        ...change,
      }),
      by,
    );
  const setStolen = (stolenSince: number | null) =>
    services.write(async ({ tx }) => void (await tx.update(credentialKeys).set({ stolenSince }).where(eq(credentialKeys.id, key.keyId))));

  beforeAll(async () => {
    await issue();
    const row = await services.db
      .select()
      .from(credentialKeys)
      .where(eq(credentialKeys.id, certificate.credentialKeyId ?? ''))
      .get();
    if (!row) throw new Error('signed by no key');
    key = { keyId: row.id, publicKeyMultibase: row.publicKeyMultibase, secretKeyMultibase: (await services.keys.get(row.id)).trim() };
  });
  afterAll(() => services.remove());

  it('as JSON, written anew with the same words, and as a JWT it is the original', async () => {
    const { json, jwt } = await signed();
    expect(await upload(json)).toMatchObject({ verdict: 'original', format: 'json', variant: null, record: { certificate: { code: certificate.code } } });
    expect(await upload(JSON.stringify(JSON.parse(Buffer.from(json).toString()), null, 2))).toMatchObject({ verdict: 'original', format: 'json' });
    expect(await upload(`${jwt}\n`)).toMatchObject({ verdict: 'original', format: 'jwt' });
  });

  it('a changed name, a forged key, another’s key, and one we never issued are each refused with the reason', async () => {
    const { json, jwt } = await signed();
    const text = Buffer.from(json).toString();
    const record = { certificate: { code: certificate.code } };
    expect(await upload(text.replaceAll(document.holderName.latin, 'Somebody Else'))).toMatchObject({ verdict: 'altered', record });
    expect(await upload(jwt.slice(0, -8) + (jwt.at(-8) === 'A' ? 'B' : 'A') + jwt.slice(-7))).toMatchObject({ verdict: 'altered', record });
    expect(await upload((await signed({}, sampleKey('other'))).json)).toMatchObject({ verdict: 'other-key', record });
    const unsigned = JSON.parse(text) as Record<string, unknown>;
    delete unsigned.proof;
    expect(await upload(JSON.stringify(unsigned))).toMatchObject({ verdict: 'altered', record });
    const other = { document: { ...document, verifyUrl: 'https://academy.example/verify/none' }, certificateId: randomUUID() };
    expect(await upload((await signed(other)).json)).toEqual({ verdict: 'not-on-record', record: null });
    expect(await upload('{"type":["VerifiableCredential"]}')).toEqual({ verdict: 'not-ours' });
  });

  it('by a stolen key only what is on record to the letter counts', async () => {
    const stored = await services.db.select().from(certificateFiles).where(eq(certificateFiles.variant, 'credential')).get();
    const kept = await services.files.get(stored?.sha256 ?? '', 'json');
    const forged = await signed({ issuedAt: services.now() + 1_000 });
    await setStolen(services.now());
    expect(await upload(kept)).toMatchObject({ verdict: 'original' });
    expect(await upload(forged.json)).toMatchObject({ verdict: 'stolen-key', record: { certificate: { code: certificate.code } } });
    await setStolen(null);
  });
});
