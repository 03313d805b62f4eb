import { Hono } from 'hono';
import { Problem } from '#api/http/problem.ts';
import type { Services } from '#api/services.ts';
import { readDocument } from '#certificates/certificate.ts';
import { achievementId, achievementOf, type Certified } from '#certificates/credential/achievement.ts';
import { openBadgesV3 } from '#certificates/credential/contexts.ts';
import { didDocument, didWebOf } from '#certificates/credential/did.ts';
import { credentialKeysOf, newestOfVersion } from './credential-queries.ts';
import { owner } from './issuer-did.ts';
import { makeKeyFile } from './make-key-file.ts';
import { issuerBySlug, schemeVersionById } from './queries.ts';
import { readScheme } from './scheme.ts';

/** What verifiers look for at addresses outside the API: DID documents, achievements, the key file. */
const paths = /^\/(?:\.well-known\/(?:did|academy-keys)\.json|issuers\/[a-z0-9-]+\/did\.json|achievements\/[a-z0-9-]+\/[\w-]{1,100}(?:\/[a-z0-9-]+)?)$/;
export const isPublishedDocument = (path: string): boolean => paths.test(path);

/** Everybody's, also from pages of others; a changed key is everywhere within five minutes. */
const headers = { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' };

const json = (document: unknown, type = 'application/json'): Response =>
  new Response(JSON.stringify(document, undefined, 2), { headers: { 'content-type': `${type}; charset=utf-8`, ...headers } });

/** Only in production: on a demonstration an issuer is called by did:key, which is its own document. */
const didDocumentOf = async ({ db, env }: Services, slug: string): Promise<Response> => {
  if (env.profile !== 'production' || !(await issuerBySlug(db, slug))) throw new Problem('not-found');
  const keys = (await credentialKeysOf(db, slug)).map(({ id, publicKeyMultibase, stolenSince }) => ({ keyId: id, publicKeyMultibase, stolenSince }));
  return json(didDocument(didWebOf(env.publicUrl, slug, owner), keys), 'application/did+ld+json');
};

/** As it stands in the newest certificate of this version, without anything of its holder. */
const achievement = async ({ db, env }: Services, { slug, versionId, courseSlug }: Certified): Promise<Response> => {
  const version = await schemeVersionById(db, versionId);
  const newest = version && readScheme(version.body).slug === slug ? await newestOfVersion(db, versionId, courseSlug) : undefined;
  if (!newest) throw new Problem('not-found');
  return json(
    { '@context': openBadgesV3, ...achievementOf(readDocument(newest.document), achievementId(env.publicUrl, { slug, versionId, courseSlug })) },
    'application/ld+json',
  );
};

export const publishedDocuments = (services: Services) =>
  new Hono()
    .get('/.well-known/did.json', () => didDocumentOf(services, owner))
    .get('/issuers/:slug/did.json', (c) => (c.req.param('slug') === owner ? c.notFound() : didDocumentOf(services, c.req.param('slug'))))
    .get('/achievements/:slug/:versionId/:courseSlug?', (c) => {
      const { slug, versionId, courseSlug = null } = c.req.param();
      return achievement(services, { slug, versionId, courseSlug });
    })
    .get('/.well-known/academy-keys.json', async () => json(await makeKeyFile(services)));
