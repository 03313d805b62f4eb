import { randomUUID } from 'node:crypto';
import type { Work } from '#api/events/work.ts';
import { schemeInForce } from './queries.ts';
import { readScheme, type Scheme, schemeSchema } from './scheme.ts';
import type { SavedScheme } from './scheme-contract.ts';
import { insertSchemeVersion, schemeVersionRow } from './scheme-queries.ts';

/** As it is stored. zod returns fields in the schema's order, so the same content is the same text however it was written. */
export const bodyOf = (scheme: Scheme): string => JSON.stringify(scheme);

/**
 * Puts a scheme in force as its next version. One that says what the version in force says changes nothing. `by`: the
 * administrator and the id she gave it; without, it came with the Academy. Throws what zod finds wrong.
 */
export const storeScheme = async ({ tx, now }: Work, data: unknown, by?: { id: string; authorId: string }): Promise<SavedScheme> => {
  const scheme = schemeSchema.parse(data);
  const { slug } = scheme;
  const body = bodyOf(scheme);
  const inForce = await schemeInForce(tx, slug);
  // Read anew: fields that came since it was stored have their defaults.
  if (inForce && bodyOf(readScheme(inForce.body)) === body) {
    const version = (await schemeVersionRow(tx, inForce.id))?.version ?? 1;
    return { slug, versionId: inForce.id, version, changed: false };
  }
  const id = by?.id ?? randomUUID();
  const version = await insertSchemeVersion(tx, { id, slug, body, createdAt: now, authorId: by?.authorId ?? null });
  return { slug, versionId: id, version, changed: true };
};
