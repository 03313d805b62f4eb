import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Services } from '#api/services.ts';
import { revokeCertificate } from './change-certificate.ts';
import { certificatesSignedBy, markStolen } from './key-queries.ts';
import { findKey, type KeyRow } from './list-keys.ts';
import type { CertificateRow } from './queries.ts';
import { readState } from './read-state.ts';
import { replaceCertificate } from './reissue-certificate.ts';
import { rotateKey } from './rotate-key.ts';
import type { CertificateState } from './state.ts';

export interface TheftReport {
  key: KeyRow;
  /** Numbers of the certificates signed by it since then, and what becomes of them. */
  revoked: string[];
  replaced: string[];
  /** Counted no more already, or done before: left as they are. */
  left: string[];
}

const keyOf = async ({ db }: Pick<Services, 'db'>, id: string): Promise<KeyRow> => {
  const key = await findKey(db, id);
  if (!key) throw new Error(`no key has the id ${id}`);
  return key;
};

/** An earlier moment that was reported before stands. */
const momentOf = ({ stolenSince }: KeyRow, since: number): number => Math.min(since, stolenSince ?? since);

/** What becomes of a certificate: one that counts no more already is left, one with a successor is not issued again. */
const fateOf = ({ state, reason, next }: CertificateState): { revoke: boolean; replace: boolean } => {
  const isRevokedForIt = state === 'revoked' && reason === 'key-stolen';
  const counts = state !== 'revoked' && state !== 'corrected' && state !== 'replaced';
  return { revoke: counts, replace: next === null && (counts || isRevokedForIt) };
};

/** What `reportStolenKey` would do, without doing it. `since`: UTC milliseconds. */
export const planTheft = async ({ db, now }: Pick<Services, 'db' | 'now'>, keyId: string, since: number): Promise<TheftReport> => {
  const key = await keyOf({ db }, keyId);
  const report: TheftReport = { key, revoked: [], replaced: [], left: [] };
  for (const certificate of await certificatesSignedBy(db, keyId, momentOf(key, since))) {
    const { revoke, replace } = fateOf(await readState(db, certificate, now()));
    if (revoke) report.revoked.push(certificate.number);
    if (replace) report.replaced.push(certificate.number);
    if (!revoke && !replace) report.left.push(certificate.number);
  }
  return report;
};

/** Revoked and issued again in one transaction: nobody is left with nothing by a crash in between. */
const reissue = async (work: Work, env: Pick<Env, 'publicUrl' | 'profile'>, keyId: string, certificate: CertificateRow): Promise<void> => {
  const { id } = certificate;
  const { revoke, replace } = fateOf(await readState(work.tx, certificate, work.now));
  if (revoke) await revokeCertificate(work, { certificateId: id, clientId: `key-stolen:${keyId}:${id}`, reason: 'key-stolen' });
  if (replace) await replaceCertificate(work, env, { certificateId: id, causeId: `key-stolen:${id}` });
};

/**
 * The procedure for a key that others have: a new one in its place, the old marked, then every certificate it signed since
 * then revoked and issued again, one after another; their holders are told by letter as of any other change. Run again it
 * goes on where it stopped and finds what was still being signed. `since`: UTC milliseconds.
 */
export const reportStolenKey = async (services: Services, keyId: string, since: number, progress: (done: number, of: number) => void): Promise<TheftReport> => {
  const { db, write, env } = services;
  const key = await keyOf(services, keyId);
  const moment = momentOf(key, since);
  const report = await planTheft(services, keyId, since);
  // First of all nothing more is signed by it.
  if (key.retiredAt === null) await rotateKey(services, key.issuerSlug, key.purpose);
  await write(async (work) => {
    await markStolen(work.tx, key.purpose, keyId, moment);
    await writeAudit(work, { actorId: null, action: 'key.stolen', objectType: 'key', objectId: keyId, details: { since: new Date(moment).toISOString() } });
  });
  const concerned = await certificatesSignedBy(db, keyId, moment);
  for (const [index, certificate] of concerned.entries()) {
    await write((work) => reissue(work, env, keyId, certificate));
    progress(index + 1, concerned.length);
  }
  return report;
};
