import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { contentHash } from '#courses/hash.ts';
import { cleanPractice } from './clean-practice.ts';
import type { Practice } from './practice.ts';
import { historyOf } from './queries.ts';
import { type SavedVersion, saveVersion } from './save-version.ts';
import type { Situation } from './work-situation.ts';
import { removeVersion } from './workflow-queries.ts';

/** Saves of one person that follow each other this closely are one version: a translator saves every paragraph. */
const oneSittingMs = 30 * 60 * 1_000;

/** Whether the newest version is her own, of a moment ago, and nothing has happened to the entry since: no record names it. */
const isSameSitting = async ({ tx, now }: Work, { row, version }: Situation, personId: string | null): Promise<boolean> => {
  if (personId === null || version.personId !== personId || now - version.savedAt >= oneSittingMs || row.publishedVersionId === version.id) return false;
  const since = (await historyOf(tx, row.id)).filter(
    ({ at, action, versionId }) => versionId === version.id || (at >= version.savedAt && action !== 'assigned'),
  );
  return since.every(({ action }) => action === 'accepted' || action === 'begun');
};

/**
 * Stores what somebody made of the newest version. Where a field is wrong it is named as `field` names it.
 * `personId` null: nobody's text (an approval).
 */
export const saveWork = async (
  work: Work,
  situation: Situation,
  { next, personId, field = (path) => path }: { next: Practice; personId: string | null; field?: (path: string) => string },
): Promise<SavedVersion> => {
  const { version } = situation;
  if (contentHash(cleanPractice(next)) === version.hash) return { versionId: version.id, number: version.number, hash: version.hash, changed: false };
  const replace = await isSameSitting(work, situation, personId);
  // A version is never changed under its id: readers keep bodies by it.
  if (replace) await removeVersion(work.tx, version.id);
  try {
    return await saveVersion(work, { practice: next, basedOn: replace ? null : version.hash, personId });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid-input') throw error;
    throw new Problem('invalid-input', { fields: error.fields.map((fault) => ({ ...fault, field: field(fault.field) })) });
  }
};
