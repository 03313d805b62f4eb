import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reaction } from '#api/events/reaction.ts';
import type { Drawing } from '#api/files/drawing.ts';
import { sha256Hex } from '#api/files/file-store.ts';
import { startDrawing } from '#api/files/start-drawing.ts';
import { certificateWorld, sampleCourse } from '#api/testing/certificate-world.ts';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import type { CertificateDocument } from '#certificates/certificate.ts';
import { parseCode } from '#certificates/code.ts';
import { judgeCredential } from '#certificates/credential/judge-credential.ts';
import { persons } from '#db/schema/accounts.ts';
import { certificateFiles, certificates } from '#db/schema/certificates.ts';
import { events } from '#db/schema/events.ts';
import { mails } from '#db/schema/mail.ts';
import { certificateReactions } from './certificate-reactions.ts';
import { extensionOf } from './issued-variants.ts';
import { knownKeys } from './known-keys.ts';

const [registering, drawingReaction, announcing] = certificateReactions as [Reaction, Reaction, Reaction];

let drawing: Drawing;
beforeAll(() => {
  drawing = startDrawing();
});
afterAll(() => drawing.close());

let services: TestServices;
let world: Awaited<ReturnType<typeof certificateWorld>>;
const start = async (reactions: readonly Reaction[] = certificateReactions, course = sampleCourse()) => {
  services = await testServices({ reactions, drawing });
  world = await certificateWorld(services, course);
};
afterEach(() => services.remove());

const all = () => services.db.select().from(certificates);
const documents = async () => (await all()).map(({ document }) => JSON.parse(document) as CertificateDocument);
const repeatEvents = async () => {
  const past = await services.db.select().from(events);
  await services.write(async ({ emit }) => {
    for (const { type, payload } of past) await emit(type as never, payload as never);
  });
};

describe('from a completion to a certificate', () => {
  beforeEach(() => start());

  it('issues one certificate with all its files and one letter', async () => {
    const personId = await world.addPerson({ email: 'gulnur@example.kz' });
    const completionId = await world.complete(personId);
    await services.settle();

    const [row, ...others] = await all();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ completionId, personId, number: 'DULA-2026-000001', issuerSlug: 'digital-union-leadership-academy' });
    expect(parseCode(row?.code ?? '')).toBe(row?.code);
    const files = await services.db.select().from(certificateFiles);
    expect(files.map(({ variant }) => variant).sort()).toEqual(['credential', 'en', 'jwt', 'kk-ru']);
    for (const { variant, sha256, bytes } of files) {
      const stored = await services.files.get(sha256, extensionOf(variant));
      expect(sha256Hex(stored)).toBe(sha256);
      expect(stored.byteLength).toBe(bytes);
      if (extensionOf(variant) === 'pdf') expect(Buffer.from(stored).subarray(0, 5).toString()).toBe('%PDF-');
    }
    const credential = Buffer.from(await services.files.get(files.find(({ variant }) => variant === 'credential')?.sha256 ?? '', 'json')).toString();
    const { credentials } = await knownKeys(services.db, services.env);
    expect(await judgeCredential(credential, credentials)).toMatchObject({
      verdict: 'genuine',
      certificateId: row?.id,
      keyId: row?.credentialKeyId,
      status: { listId: row?.statusListId, index: row?.statusIndex },
      validUntil: null,
    });
    expect(credential).not.toContain('gulnur@example.kz');
    const letters = await services.db.select().from(mails);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ id: `certificate:${row?.id}`, recipient: 'gulnur@example.kz', language: 'ru', subject: 'Ваш сертификат готов' });
    expect(letters[0]?.body).toContain('http://localhost:4321/ru/certificates');
    expect(letters[0]?.body).not.toMatch(/Абдрахманова|Гульнур|Цифровые права|DULA|[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  it('copies what is true now into the certificate', async () => {
    const personId = await world.addPerson();
    // 21 November, 20:30 in Greenwich, is the 22nd in Almaty.
    await world.complete(personId, Date.UTC(2026, 10, 21, 20, 30));
    await services.settle();
    expect(await documents()).toMatchObject([
      {
        kind: 'achievement',
        holderName: { kk: 'Әбдірахманова Гүлнұр Өмірзаққызы', ru: 'Абдрахманова Гульнур Омирзаковна' },
        title: { ru: 'Цифровые права работников' },
        issuer: { name: { en: 'Digital Union Leadership Academy' }, country: 'KZ' },
        hours: { clock: 4.5, academic: 6, academicMinutes: 45 },
        issuedOn: '2026-11-22',
        signatories: [],
        demonstration: true,
      },
    ]);
    const [document] = await documents();
    expect(document?.assessment.ru).toBe(
      'Итоговый онлайн-тест: вопросов – 3, время – 25 мин, проходной балл – 70\u00a0%. Тест проходил без наблюдения. Личность не проверялась.',
    );
    expect(document?.verifyUrl).toBe(`http://localhost:4321/verify/${document?.code}`);
    expect(document?.validUntil).toBeUndefined();
  });

  it('issues, signs and writes nothing a second time when every event comes again', async () => {
    await world.complete(await world.addPerson());
    await services.settle();
    const before = { certificates: await all(), files: await services.db.select().from(certificateFiles), mails: await services.db.select().from(mails) };
    await repeatEvents();
    await services.settle();
    expect({ certificates: await all(), files: await services.db.select().from(certificateFiles), mails: await services.db.select().from(mails) }).toEqual(
      before,
    );
  });

  it('writes to nobody who has no e-mail, and issues all the same', async () => {
    await world.complete(await world.addPerson({ email: null }));
    await services.settle();
    expect(await services.db.select().from(certificateFiles)).toHaveLength(4);
    expect(await services.db.select().from(mails)).toEqual([]);
  });

  it('certifies nobody whose account was deleted before it was issued', async () => {
    const personId = await world.addPerson();
    await world.complete(personId);
    await services.write(async ({ tx, now }) => {
      const nothing = {
        familyNameKk: null,
        givenNameKk: null,
        patronymicKk: null,
        familyNameRu: null,
        givenNameRu: null,
        patronymicRu: null,
        familyNameLatin: null,
        givenNameLatin: null,
      };
      await tx
        .update(persons)
        .set({ ...nothing, anonymisedAt: now })
        .where(eq(persons.id, personId));
    });
    await services.settle();
    expect(await all()).toEqual([]);
  });

  it('prints a name with an emoji without it', async () => {
    await world.complete(await world.addPerson({ givenNameKk: 'Гүлнұр 🌸', familyNameRu: 'Абдрахманова👩🏽‍🏭' }));
    await services.settle();
    expect(await documents()).toMatchObject([{ holderName: { kk: 'Әбдірахманова Гүлнұр Өмірзаққызы', ru: 'Абдрахманова Гульнур Омирзаковна' } }]);
    expect(await services.db.select().from(certificateFiles)).toHaveLength(4);
  });
});

describe('when something falls down between drawing and recording', () => {
  it('draws again and issues once', async () => {
    let crashes = 2;
    const crashing: Reaction = {
      ...drawingReaction,
      apply: async (...args) => {
        await drawingReaction.apply(...args);
        crashes -= 1;
        if (crashes >= 0) throw new Error('the process was killed here');
      },
    };
    await start([registering, crashing, announcing]);
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await world.complete(await world.addPerson());
    for (let round = 0; round < 3; round += 1) {
      await services.settle();
      services.advance(60_000);
    }
    expect(error).toHaveBeenCalledTimes(2);
    expect(await all()).toHaveLength(1);
    expect(await services.db.select().from(certificateFiles)).toHaveLength(4);
    expect(await services.db.select().from(mails)).toHaveLength(1);
  });
});

describe('a name of letters no font of ours has', () => {
  it('waits until the profile is corrected, and then is issued without being asked', async () => {
    await start();
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const foreign = {
      familyNameKk: '李',
      givenNameKk: '雷',
      patronymicKk: null,
      familyNameRu: '李',
      givenNameRu: '雷',
      patronymicRu: null,
      familyNameLatin: '李',
      givenNameLatin: '雷',
    };
    const personId = await world.addPerson(foreign);
    await world.complete(personId);
    await world.complete(await world.addPerson());
    await services.settle();
    expect((await all()).map(({ number }) => number)).toEqual(['DULA-2026-000001']);
    expect(JSON.stringify(error.mock.calls)).not.toMatch(/[李雷]/);

    await services.write(async ({ tx }) => {
      await tx.update(persons).set({ familyNameLatin: 'Li', givenNameLatin: 'Lei' }).where(eq(persons.id, personId));
    });
    services.advance(60_000);
    await services.settle();
    expect((await all()).map(({ number }) => number)).toEqual(['DULA-2026-000001', 'DULA-2026-000002']);
    expect((await documents())[1]?.holderName).toEqual({ kk: 'Li Lei', ru: 'Li Lei', latin: 'Li Lei' });
  });
});

describe('numbers', () => {
  it('run without gaps or doubles through 200 completions, apart for each year', async () => {
    await start([registering]);
    const people = await Promise.all(Array.from({ length: 200 }, () => world.addPerson()));
    await Promise.all(people.map((personId, index) => world.complete(personId, index < 150 ? Date.UTC(2026, 11, 31, 12) : Date.UTC(2026, 11, 31, 20))));
    await services.settle();
    const numbers = (await all()).map(({ number }) => number).sort();
    const expected = (year: number, count: number) => Array.from({ length: count }, (_, index) => `DULA-${year}-${String(index + 1).padStart(6, '0')}`);
    expect(numbers).toEqual([...expected(2026, 150), ...expected(2027, 50)]);
    expect(new Set((await all()).map(({ code }) => code)).size).toBe(200);
  });
});

describe('a course without a certificate scheme', () => {
  it('issues nothing', async () => {
    await start(certificateReactions, sampleCourse({ certificateScheme: undefined }));
    await world.complete(await world.addPerson());
    await services.settle();
    expect(await all()).toEqual([]);
    expect(await services.db.select().from(mails)).toEqual([]);
  });
});
