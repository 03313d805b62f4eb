import { randomUUID } from 'node:crypto';
import { createApi } from '#api/app.ts';
import { ensureSchemes } from '#api/certificates/ensure-schemes.ts';
import { makeCredentialKey } from '#api/certificates/make-key.ts';
import type { Role } from '#api/http/actor.ts';
import { ensurePlaces } from '#api/organisations/ensure-places.ts';
import { reactions } from '#api/reactions.ts';
import { issuerKeys } from '#db/schema/issuers.ts';
import { organisations } from '#db/schema/organisations.ts';
import { issuerSeeds } from '#db/seed/issuers.ts';
import type { Env } from '../env.ts';
import { mountApi } from '../mount-api.ts';
import { addPerson } from './add-person.ts';
import { askAt } from './ask.ts';
import { fakeDrawing } from './fake-drawing.ts';
import { type TestServices, testServices } from './test-services.ts';

/** Keys for documents that sign nothing: making real ones for each test would take longer than the test. */
const ensureFakeKeys = async (services: TestServices): Promise<void> => {
  const { write, keys, now } = services;
  for (const { slug } of issuerSeeds) {
    const id = randomUUID();
    await keys.put(id, 'not a key');
    await write(async ({ tx }) => {
      await tx.insert(issuerKeys).values({ id, issuerSlug: slug, certificatePem: '', authorityPem: '', createdAt: now(), retiredAt: null });
    });
    await makeCredentialKey(services, slug);
  }
};

/** The whole API as `server.ts` mounts it, with every reaction, real sessions and a fresh database; only PDFs are not drawn. */
export const wholeWorld = async (env: Partial<Env> = {}) => {
  const base = await testServices({ reactions, drawing: fakeDrawing, env });
  let written = 0;
  const services: TestServices = {
    ...base,
    write: async (fn) => {
      const result = await base.write(fn);
      written++;
      return result;
    },
  };
  await ensurePlaces(services);
  await ensureSchemes(services);
  await ensureFakeKeys(services);
  const api = createApi(services);
  const app = mountApi(services.env, api);
  let asked = 0;

  // Each from an address of its own: limits per address have tests of their own.
  const ask = askAt(services.env.publicUrl, (path, init) => app.request(path, init, { clientAddress: `2001:db8::${(asked++).toString(16)}` }));

  /** Somebody signed in, with a role or none. */
  const signedIn = (role?: Role, organisationId?: string) => addPerson(services, `${randomUUID()}@example.kz`, { roles: role ? [role] : [], organisationId });

  const addUnit = async (kind: 'federation' | 'primary'): Promise<string> => {
    const id = randomUUID();
    await services.write(async ({ tx, now }) => {
      await tx.insert(organisations).values({ id, kind, nameKk: id, nameRu: id, nameEn: id, createdAt: now });
    });
    return id;
  };

  /** `writes`: how many transactions were committed for requests so far. */
  return { services, api, ask, signedIn, addUnit, writes: () => written, remove: services.remove };
};
export type WholeWorld = Awaited<ReturnType<typeof wholeWorld>>;
