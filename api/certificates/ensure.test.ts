import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { publicKeyOf, secretKeyOf } from '#certificates/credential/credential-keys.ts';
import { credentialKeys, issuerKeys, issuers } from '#db/schema/issuers.ts';
import { schemes, schemeVersions } from '#db/schema/schemes.ts';
import { digitalRightsAchievement } from '#db/seed/schemes/digital-rights-achievement.ts';
import { ensureIssuerKeys } from './ensure-issuer-keys.ts';
import { ensureSchemes } from './ensure-schemes.ts';
import { schemeSchema } from './scheme.ts';
import { storeScheme } from './store-scheme.ts';

let services: TestServices;
beforeEach(async () => {
  services = await testServices();
});
afterEach(() => services.remove());

const boot = async () => {
  await ensureSchemes(services);
  await ensureIssuerKeys(services);
};
const rows = async () => ({
  issuers: await services.db.select().from(issuers),
  keys: await services.db.select().from(issuerKeys),
  schemes: await services.db.select().from(schemes),
  versions: await services.db.select().from(schemeVersions),
});

describe('what is there after the first start', () => {
  it('three issuers with a key each, whose private half only this user can read', async () => {
    await boot();
    const { issuers: three, keys } = await rows();
    expect(three.map(({ slug }) => slug).sort()).toEqual(['academy-of-union-development', 'digital-union-leadership-academy', 'training-centre']);
    expect(new Set(keys.map(({ issuerSlug }) => issuerSlug)).size).toBe(3);
    const folder = join(services.env.dataDir, 'keys');
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    for (const { id, ...stored } of keys) {
      expect(await services.keys.get(id)).toContain('PRIVATE KEY');
      expect(JSON.stringify(stored)).not.toContain('PRIVATE KEY');
    }
  });

  it('a key of another kind for credentials, kept and replaced in the same way', async () => {
    await boot();
    const before = await services.db.select().from(credentialKeys);
    expect(new Set(before.map(({ issuerSlug }) => issuerSlug)).size).toBe(3);
    for (const { id, publicKeyMultibase } of before)
      expect(secretKeyOf((await services.keys.get(id)).trim()).export({ format: 'jwk' }).x).toBe(publicKeyOf(publicKeyMultibase)?.export({ format: 'jwk' }).x);
    await rm(join(services.env.dataDir, 'keys', `${before[0]?.id}.pem`));
    await boot();
    const after = await services.db.select().from(credentialKeys);
    expect([after.length, after.filter(({ retiredAt }) => retiredAt !== null).map(({ id }) => id)]).toEqual([4, [before[0]?.id]]);
  });

  it('is the same after the second', async () => {
    await boot();
    const before = await rows();
    await boot();
    expect(await rows()).toEqual(before);
  });

  it('goes on under new keys when private ones were lost, and still knows the old', async () => {
    await boot();
    const { keys: old } = await rows();
    const folder = join(services.env.dataDir, 'keys');
    for (const name of await readdir(folder)) await rm(join(folder, name));
    await boot();
    const { keys } = await rows();
    expect(
      keys
        .filter(({ retiredAt }) => retiredAt !== null)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(old.map(({ id }) => id).sort());
    const active = keys.filter(({ retiredAt }) => retiredAt === null);
    expect(active).toHaveLength(3);
    for (const { id } of active) expect(await services.keys.get(id)).toContain('PRIVATE KEY');
  });

  it('claims no business number and no signatory we do not know', async () => {
    await boot();
    for (const issuer of (await rows()).issuers) expect(issuer).toMatchObject({ businessNumber: null, signatories: [], country: 'KZ' });
  });
});

describe('versions of a scheme', () => {
  const scheme = schemeSchema.parse(digitalRightsAchievement);

  const yearly = { ...scheme, validity: { rule: 'months', months: 12, renewalOpensDays: 90 } };

  it('follow what comes with the Academy, and old ones stay', async () => {
    await boot();
    await ensureSchemes(services, [yearly]);
    const { schemes: inForce, versions } = await rows();
    expect(versions.map(({ version }) => version).sort()).toEqual([1, 2]);
    expect(JSON.parse(versions.find(({ id }) => id === inForce[0]?.versionId)?.body ?? '')).toMatchObject({ validity: { rule: 'months' } });
    // The earlier content again is a third version: the second stays what it was.
    await boot();
    expect((await rows()).versions.map(({ version }) => version).sort()).toEqual([1, 2, 3]);
  });

  it('of an administrator are replaced by no upgrade', async () => {
    await boot();
    await services.write((work) => storeScheme(work, yearly, { id: randomUUID(), authorId: 'administrator' }));
    const before = await rows();
    await boot();
    await ensureSchemes(services, [{ ...scheme, card: true }]);
    expect(await rows()).toEqual(before);
  });

  it('stay the same when fields came that they do not say', async () => {
    await boot();
    const { card: _, supplement: __, ...older } = scheme;
    await services.db.update(schemeVersions).set({ body: JSON.stringify(older) });
    const before = await rows();
    await boot();
    expect(await rows()).toEqual(before);
  });

  it('are the same whatever order their fields were written in', async () => {
    await boot();
    await services.write((work) => storeScheme(work, Object.fromEntries(Object.entries(scheme).reverse())));
    expect((await rows()).versions).toHaveLength(1);
  });

  it('refuse what no scheme has', () => {
    expect(schemeSchema.safeParse({ ...scheme, partner: 'somebody' }).success).toBe(false);
    expect(schemeSchema.safeParse({ ...scheme, assessment: { type: scheme.assessment.type } }).success).toBe(false);
  });
});
