import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { AddedPerson } from '#api/testing/add-person.ts';
import { certificateWorld } from '#api/testing/certificate-world.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { certificates } from '#db/schema/certificates.ts';
import type { CertificateIssuer } from './issuer-contract.ts';

const slug = 'digital-union-leadership-academy';
const texts = (text: string) => ({ kk: text, ru: text, en: text });

let world: WholeWorld;
let administrator: AddedPerson;
beforeEach(async () => {
  world = await wholeWorld();
  onTestFinished(() => world.remove());
  administrator = await world.signedIn('academy-administrator');
});

const call = (method: string, path: string, json?: unknown) => world.ask({ method, path, cookie: administrator.cookie, json });
const issuer = async (): Promise<CertificateIssuer> => (await call('GET', '/api/issuers')).body.issuers.find((one: CertificateIssuer) => one.slug === slug);
const bodyOf = ({ slug: _, prefixFixed: __, issued: ___, revision: basedOn, ...fields }: CertificateIssuer) => ({ ...fields, basedOn });
const edit = async (change: object) => call('PUT', `/api/issuers/${slug}`, { ...bodyOf(await issuer()), ...change });

it('an issuer gets its business number and signatories, a repeat changes nothing, and the record of actions tells who did it', async () => {
  const body = { ...bodyOf(await issuer()), businessNumber: '990140000001', signatories: [{ name: texts('A. B.'), position: texts('Rector') }] };
  for (let time = 0; time < 2; time += 1) expect((await call('PUT', `/api/issuers/${slug}`, body)).status).toBe(200);
  expect(await issuer()).toMatchObject({ businessNumber: '990140000001', signatories: [{ name: texts('A. B.') }], prefixFixed: false });
  const { entries } = (await call('GET', '/api/audit')).body;
  expect(entries.filter(({ action }: { action: string }) => action === 'issuer.change')).toMatchObject([
    { objectId: slug, actor: { id: administrator.personId } },
  ]);
});

it('what somebody else saved meanwhile is not overwritten', async () => {
  const seen = bodyOf(await issuer());
  await edit({ businessNumber: '990140000001' });
  expect(await call('PUT', `/api/issuers/${slug}`, { ...seen, name: texts('Another') })).toMatchObject({ status: 409, body: { code: 'stale' } });
});

it('a wrong number, a prefix of another issuer and letters nobody can print are named', async () => {
  const { status, body } = await edit({ businessNumber: '12345', numberPrefix: 'TC', name: { ...texts('Academy'), kk: '学院' } });
  expect([status, body.fields.map(({ field, rule }: Record<string, string>) => `${field} ${rule}`)]).toEqual([
    422,
    ['name.kk printable', 'businessNumber invalid', 'numberPrefix taken'],
  ]);
  expect((await edit({ businessNumber: '12345', country: 'UZ' })).status).toBe(200);
});

it('the prefix is fixed once a number was given, and what was issued keeps the old name', async () => {
  const { addPerson, complete } = await certificateWorld(world.services);
  await complete(await addPerson());
  await world.services.settle();
  const before = await world.services.db.select().from(certificates);
  expect(before).toHaveLength(1);
  expect(await edit({ numberPrefix: 'NEW' })).toMatchObject({ status: 422, body: { fields: [{ field: 'numberPrefix', rule: 'fixed' }] } });
  expect((await edit({ name: texts('Renamed') })).body).toMatchObject({ prefixFixed: true, issued: 1, name: texts('Renamed') });
  expect(await world.services.db.select().from(certificates)).toEqual(before);
});
