import type { Work } from '#api/events/work.ts';
import { sha256Hex } from '#api/files/file-store.ts';
import { insertSchemeVersion, schemeVersionById } from './queries.ts';
import { schemeSchema } from './scheme.ts';

/**
 * Puts a scheme in force as its next version. One whose content was stored before, in force or not, changes nothing: what
 * an administrator made of it since then stays. Throws what zod finds wrong.
 */
export const storeScheme = async ({ tx, now }: Work, data: unknown): Promise<void> => {
  const scheme = schemeSchema.parse(data);
  // zod returns fields in the schema's order, so the same content is the same text however it was written.
  const body = JSON.stringify(scheme);
  const id = sha256Hex(body);
  if (await schemeVersionById(tx, id)) return;
  await insertSchemeVersion(tx, { id, slug: scheme.slug, body, now });
};
