import { randomUUID } from 'node:crypto';
import type { Work } from '#api/events/work.ts';
import { fieldFaults } from '#api/http/field-faults.ts';
import { Problem } from '#api/http/problem.ts';
import { canonicalJson, contentHash } from '#courses/hash.ts';
import { cleanPractice } from './clean-practice.ts';
import { type Practice, practiceSchema } from './practice.ts';
import { insertPractice, insertVersion, type PracticeRow, practiceRow, updatePractice, versionRow, versionsOf } from './queries.ts';

export interface SavedVersion {
  versionId: string;
  number: number;
  /** What the next who saves has to have before her. */
  hash: string;
  /** False when this very text was the newest version already. */
  changed: boolean;
}

export interface Save {
  practice: Practice;
  /** Hash of the version the writer had before her; null for a practice that is not there yet. */
  basedOn: string | null;
  /** Null for an import. */
  personId: string | null;
  /** Of a practice that is not there yet. */
  begin?: Pick<PracticeRow, 'stage' | 'proposalId'>;
}

const checked = (practice: Practice): Practice => {
  const parsed = practiceSchema.safeParse(cleanPractice(practice));
  if (!parsed.success) throw new Problem('invalid-input', { fields: fieldFaults(parsed.error.issues) });
  return parsed.data;
};

/**
 * Stores a state of an entry as its newest version; readers go on seeing the published one. Sent again it changes
 * nothing. Throws `conflict` when somebody saved in between, `invalid-input` for what is no practice. Who may save is
 * the caller's to ask.
 */
export const saveVersion = async ({ tx, now }: Work, { practice, basedOn, personId, begin }: Save): Promise<SavedVersion> => {
  const clean = checked(practice);
  const hash = contentHash(clean);
  const row = await practiceRow(tx, clean.id);
  const newest = row && (await versionRow(tx, row.versionId));
  if (newest?.hash === hash) return { versionId: newest.id, number: newest.number, hash, changed: false };
  if ((newest?.hash ?? null) !== basedOn) throw new Problem('conflict');

  const versionId = randomUUID();
  const number = ((await versionsOf(tx, clean.id))[0]?.number ?? 0) + 1;
  if (row) await updatePractice(tx, clean.id, { versionId });
  else await insertPractice(tx, { id: clean.id, stage: begin?.stage ?? 'drafting', versionId, proposalId: begin?.proposalId ?? null, createdAt: now });
  await insertVersion(tx, { id: versionId, practiceId: clean.id, number, body: canonicalJson(clean), hash, personId, savedAt: now });
  return { versionId, number, hash, changed: true };
};
