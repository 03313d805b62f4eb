import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { requireSoundScheme } from './check-scheme.ts';
import { schemeInForce } from './queries.ts';
import { readScheme, type Scheme } from './scheme.ts';
import type { SavedScheme, SaveSchemeBody } from './scheme-contract.ts';
import { schemeVersionRow } from './scheme-queries.ts';
import { bodyOf, storeScheme } from './store-scheme.ts';

/** The version a request made when it came the first time. `conflict` when that request was another one. */
const savedBefore = async (reader: Reader, id: string, member: Member, scheme: Scheme): Promise<SavedScheme | undefined> => {
  const row = await schemeVersionRow(reader, id);
  if (!row) return undefined;
  if (row.authorId !== member.personId || row.slug !== scheme.slug || row.body !== bodyOf(scheme)) throw new Problem('conflict');
  return { slug: row.slug, versionId: id, version: row.version, changed: true };
};

const store = async (work: Work, member: Member, id: string, scheme: Scheme, action: 'scheme.create' | 'scheme.change'): Promise<SavedScheme> => {
  // Again: what it agrees with may have changed since it was checked outside.
  await requireSoundScheme(work.tx, scheme, work.now);
  const saved = await storeScheme(work, scheme, { id, authorId: member.personId });
  await writeAudit(work, { actorId: member.personId, action, objectType: 'scheme', objectId: scheme.slug, details: { version: saved.version } });
  return saved;
};

/** Makes a scheme. `invalid-input`: a slug that is taken, or what `requireSoundScheme` finds. */
export const createScheme = async (work: Work, member: Member, { id, scheme }: { id: string; scheme: Scheme }): Promise<SavedScheme> => {
  const before = await savedBefore(work.tx, id, member, scheme);
  if (before) return before;
  if (await schemeInForce(work.tx, scheme.slug)) throw new Problem('invalid-input', { fields: [{ field: 'scheme.slug', rule: 'taken' }] });
  return store(work, member, id, scheme, 'scheme.create');
};

/** The fields in which two versions differ. */
const differences = (one: Scheme, other: Scheme): string[] =>
  (Object.keys(other) as (keyof Scheme)[]).filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));

/**
 * Puts the next version in force. `not-found`; `stale`, with the fields changed meanwhile, when another came in force
 * since `basedOn`; `invalid-input`: another slug, or what `requireSoundScheme` finds.
 */
export const saveScheme = async (work: Work, member: Member, slug: string, { id, basedOn, scheme }: SaveSchemeBody): Promise<SavedScheme> => {
  const inForce = await schemeInForce(work.tx, slug);
  if (!inForce) throw new Problem('not-found');
  if (scheme.slug !== slug) throw new Problem('invalid-input', { fields: [{ field: 'scheme.slug', rule: 'fixed' }] });
  const before = await savedBefore(work.tx, id, member, scheme);
  if (before) return before;
  const current = readScheme(inForce.body);
  if (bodyOf(current) === bodyOf(scheme)) return storeScheme(work, scheme);
  if (basedOn !== inForce.id) {
    const seen = await schemeVersionRow(work.tx, basedOn);
    const changed = seen?.slug === slug ? differences(readScheme(seen.body), current) : [];
    throw new Problem('stale', { fields: changed.map((field) => ({ field: `scheme.${field}`, rule: 'changed' })) });
  }
  return store(work, member, id, scheme, 'scheme.change');
};
