import { personName, type Spelling } from '#api/accounts/document-name.ts';
import type { Reader } from '#db/client.ts';
import { issuerName } from './issuer-name.ts';
import { allIssuers, schemeInForce } from './queries.ts';
import { readScheme } from './scheme.ts';
import type { ListedScheme, SchemeHistory } from './scheme-contract.ts';
import { issuedByScheme, issuedByVersion, schemesInForce, versionsOfScheme } from './scheme-queries.ts';

/** Every scheme as it is in force. */
export const listSchemes = async (reader: Reader): Promise<ListedScheme[]> => {
  const issuers = await allIssuers(reader);
  const issued = await issuedByScheme(reader);
  return (await schemesInForce(reader)).map(({ id, slug, version, body }) => {
    const { name, issuer: issuerSlug, kind, subject } = readScheme(body);
    const issuer = issuers.find((row) => row.slug === issuerSlug);
    if (!issuer) throw new Error('a scheme without its issuer');
    return { slug, name, issuer: { slug: issuerSlug, name: issuerName(issuer) }, kind, of: subject.of, version, versionId: id, issued: issued.get(slug) ?? 0 };
  });
};

/** A scheme with its versions, authors in `spelling`; `undefined` when there is none. */
export const schemeHistory = async (reader: Reader, slug: string, spelling: Spelling): Promise<SchemeHistory | undefined> => {
  const inForce = await schemeInForce(reader, slug);
  if (!inForce) return undefined;
  const issued = await issuedByVersion(reader, slug);
  const versions = (await versionsOfScheme(reader, slug)).map(({ version: { id, version, createdAt, authorId, body }, author }) => ({
    id,
    version,
    createdAt,
    author: authorId === null ? null : { id: authorId, name: author && personName(author, spelling) },
    issued: issued.get(id) ?? 0,
    scheme: readScheme(body),
  }));
  return { slug, versionId: inForce.id, versions };
};
