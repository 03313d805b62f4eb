import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { AddedPerson } from '#api/testing/add-person.ts';
import { certificateWorld } from '#api/testing/certificate-world.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { readDocument } from '#certificates/certificate.ts';
import { credentialsV2, openBadgesV3 } from '#certificates/credential/contexts.ts';
import { secretKeyOf } from '#certificates/credential/credential-keys.ts';
import { makeProof } from '#certificates/credential/data-integrity.ts';
import { didKeyOf, verificationMethodOf } from '#certificates/credential/did.ts';
import { sampleKey } from '#certificates/credential/sample-credential.ts';
import { certificates } from '#db/schema/certificates.ts';
import { endorsementsInForce } from './recognitions-in-force.ts';

const schemeSlug = 'digital-rights-achievement';
const texts = (text: string) => ({ kk: text, ru: text, en: text });
const partner = sampleKey('partner');
const partnerDid = didKeyOf(partner.publicKeyMultibase);

let world: WholeWorld;
let administrator: AddedPerson;
beforeEach(async () => {
  world = await wholeWorld();
  onTestFinished(() => world.remove());
  administrator = await world.signedIn('academy-administrator');
});

const call = (method: string, path: string, json?: unknown) => world.ask({ method, path: `/api${path}`, cookie: administrator.cookie, json });
const recognition = (change: object = {}) => ({
  id: randomUUID(),
  partner: texts('A partner of tests'),
  kind: 'endorsed',
  agreement: 'Agreement 1',
  scope: [schemeSlug],
  since: '2026-01-01',
  until: null,
  signatory: { name: texts('A. B.'), position: texts('Director') },
  partnerDid,
  ...change,
});
const add = async (change: object = {}): Promise<string> => {
  const json = recognition(change);
  expect((await call('POST', '/recognitions', json)).status).toBe(201);
  return json.id;
};
/** Of certificates issued today, 21 November 2026. */
const printed = async () => {
  const { addPerson, complete } = await certificateWorld(world.services);
  await complete(await addPerson());
  await world.services.settle();
  return (await world.services.db.select().from(certificates)).map(({ document }) => readDocument(document).recognitions?.map(({ agreement }) => agreement));
};

describe('a recognition', () => {
  it('is printed while it is in force, for the schemes it covers', async () => {
    await add({ agreement: 'In force' });
    await add({ agreement: 'Its last day', until: '2026-11-21' });
    await add({ agreement: 'Past', until: '2026-11-20' });
    await add({ agreement: 'To come', since: '2026-11-22' });
    const other = { id: randomUUID(), scheme: (await call('GET', `/schemes/${schemeSlug}`)).body.versions[0].scheme };
    await call('POST', '/schemes', { ...other, scheme: { ...other.scheme, slug: 'another' } });
    await add({ agreement: 'Of another', scope: ['another'] });
    await call('POST', `/recognitions/${await add({ agreement: 'Withdrawn' })}/withdrawal`);
    expect((await printed()).map((agreements) => agreements?.toSorted())).toEqual([['In force', 'Its last day']]);
  });

  it('leaves no trace in what is issued when none is in force', async () => {
    await add({ until: '2026-11-20' });
    const withdrawn = await add();
    for (let time = 0; time < 2; time += 1) expect((await call('POST', `/recognitions/${withdrawn}/withdrawal`)).status).toBe(204);
    expect(await printed()).toEqual([undefined]);
    const [row] = await world.services.db.select().from(certificates);
    expect(row?.document).not.toContain('A partner of tests');
  });

  it('is one when it comes twice, and is listed with its state, withdrawn too', async () => {
    const json = recognition();
    for (let time = 0; time < 2; time += 1) expect((await call('POST', '/recognitions', json)).status).toBe(201);
    expect((await call('POST', '/recognitions', { ...json, agreement: 'Another' })).status).toBe(409);
    expect((await call('GET', '/recognitions')).body.recognitions).toMatchObject([{ ...json, inForce: true, withdrawnAt: null, endorsements: [] }]);
    await call('POST', `/recognitions/${json.id}/withdrawal`);
    expect((await call('GET', '/recognitions')).body.recognitions).toMatchObject([{ ...json, inForce: false, withdrawnAt: world.services.now() }]);
  });

  it('ends after it begins and covers schemes there are', async () => {
    const { status, body } = await call('POST', '/recognitions', recognition({ until: '2025-12-31', scope: [schemeSlug, 'none'] }));
    expect([status, body.fields.map(({ field, rule }: Record<string, string>) => `${field} ${rule}`)]).toEqual([422, ['until too-early', 'scope.1 choice']]);
  });
});

describe('an endorsement', () => {
  const endorse = async (by = partner, slug = schemeSlug, dates: object = {}): Promise<string> => {
    const did = didKeyOf(by.publicKeyMultibase);
    const document = {
      '@context': [credentialsV2, openBadgesV3],
      id: `urn:uuid:${randomUUID()}`,
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsement',
      issuer: { id: did, type: ['Profile'], name: 'Partner' },
      validFrom: '2026-01-01T00:00:00Z',
      ...dates,
      credentialSubject: { id: `${world.services.env.publicUrl}/achievements/${slug}`, type: ['EndorsementSubject'], endorsementComment: 'We endorse it.' },
    };
    const proof = await makeProof(document, secretKeyOf(by.secretKeyMultibase), verificationMethodOf(did, by), Date.UTC(2026, 0, 1));
    return JSON.stringify({ ...document, proof: [proof] });
  };
  const give = (id: string, json: object) => call('POST', `/recognitions/${id}/endorsements`, { id: randomUUID(), schemeSlug, ...json });
  const inForce = (day = '2026-11-21') => endorsementsInForce(world.services.db, schemeSlug, day);

  it('of the partner is kept byte for byte, once, and counts while the recognition is in force', async () => {
    const recognised = await add({ until: '2026-12-31' });
    const credential = await endorse();
    const json = { id: randomUUID(), credential };
    for (let time = 0; time < 2; time += 1) expect((await give(recognised, json)).status).toBe(201);
    expect((await give(recognised, { ...json, credential: await endorse() })).status).toBe(409);
    expect((await call('GET', '/recognitions')).body.recognitions).toMatchObject([{ endorsements: [{ id: json.id, schemeSlug }] }]);
    expect([await inForce(), await inForce('2027-01-01'), await inForce('2025-12-31')]).toEqual([[credential], [], []]);
    await call('POST', `/recognitions/${recognised}/withdrawal`);
    expect(await inForce()).toEqual([]);
    expect((await give(recognised, { credential: await endorse() })).status).toBe(409);
  });

  it('counts within its own dates alone', async () => {
    const recognised = await add();
    const credential = await endorse(partner, schemeSlug, { validUntil: '2026-11-20T23:59:59Z' });
    expect((await give(recognised, { credential })).status).toBe(201);
    expect([await inForce('2026-11-20'), await inForce('2026-11-21'), await inForce('2025-12-31')]).toEqual([[credential], [], []]);
    await call('POST', `/recognitions/${recognised}/withdrawal`);
  });

  it('of somebody else, of something else or changed is refused with the reason', async () => {
    const recognised = await add();
    const reason = async (json: object, id = recognised) => {
      const { status, body } = await give(id, json);
      return [status, body.fields?.map(({ field, rule }: Record<string, string>) => `${field} ${rule}`)];
    };
    expect(await reason({ credential: await endorse(sampleKey()) })).toEqual([422, ['credential other-key']]);
    expect(await reason({ credential: await endorse(partner, 'another') })).toEqual([422, ['credential other-achievement']]);
    expect(await reason({ credential: (await endorse()).replace('We endorse', 'We praise') })).toEqual([422, ['credential altered']]);
    expect(await reason({ credential: '{' })).toEqual([422, ['credential not-an-endorsement']]);
    expect(await reason({ credential: await endorse(), schemeSlug: 'another' })).toEqual([422, ['schemeSlug choice']]);
    expect(await reason({ credential: await endorse() }, await add({ partnerDid: null }))).toEqual([422, ['credential other-key']]);
    expect(await inForce()).toEqual([]);
  });
});
