import type { Work } from '#api/events/work.ts';
import type { Services } from '#api/services.ts';
import type { Fault } from '#courses/fault.ts';
import { contentHash } from '#courses/hash.ts';
import { checkPractice } from './check-practice.ts';
import { cleanPractice } from './clean-practice.ts';
import { knownNow } from './known-now.ts';
import type { Practice } from './practice.ts';
import { loadPractices } from './practice-files.ts';
import { publishPractice } from './publish-practice.ts';
import { practiceRow, versionsOf } from './queries.ts';
import { saveVersion } from './save-version.ts';
import { writeHistory } from './write-history.ts';

interface ImportedPractice {
  id: string;
  /**
   * `unchanged`: these files were imported before. `kept`: the files changed, but people have worked on the entry since:
   * theirs stays, and the files should be made from an export.
   */
  outcome: 'new' | 'changed' | 'unchanged' | 'kept';
}
export interface PracticeImport {
  imported: ImportedPractice[];
  /** Folders with errors: what is in the database stays as it is. */
  refused: { id: string; errors: Fault[] }[];
}

const importOne = async (work: Work, practice: Practice): Promise<ImportedPractice> => {
  const { id } = practice;
  const row = await practiceRow(work.tx, id);
  const versions = await versionsOf(work.tx, id);
  const hash = contentHash(cleanPractice(practice));
  if (versions[0]?.hash === hash) return { id, outcome: 'unchanged' };
  if (row && (row.stage !== 'published' || versions.some(({ personId }) => personId !== null)))
    return { id, outcome: versions.some((version) => version.hash === hash) ? 'unchanged' : 'kept' };
  const begin = { stage: 'published', proposalId: null } as const;
  const { versionId } = await saveVersion(work, { practice, basedOn: versions[0]?.hash ?? null, personId: null, begin });
  await writeHistory(work, { practiceId: id, action: 'imported', personId: null, versionId });
  await publishPractice(work, { practiceId: id, versionId, personId: null });
  return { id, outcome: row ? 'changed' : 'new' };
};

/**
 * Checks the folders under `root`, stores and publishes what is sound, in one transaction. Done twice, the second changes
 * nothing; an entry whose folder is gone stays. An entry point: opens its own transaction.
 */
export const importPractices = async ({ db, write }: Pick<Services, 'db' | 'write'>, root: string): Promise<PracticeImport> => {
  const loaded = loadPractices(root);
  const stored = await knownNow(db);
  const known = { ...stored, practices: [...new Set([...stored.practices, ...loaded.map(({ id }) => id)])] };
  const sound: Practice[] = [];
  const refused: PracticeImport['refused'] = [];
  for (const one of loaded) {
    const errors = checkPractice(one, known).filter(({ severity }) => severity === 'error');
    if (one.practice && errors.length === 0) sound.push(one.practice);
    else refused.push({ id: one.id, errors });
  }
  const imported = await write(async (work) => {
    const done: ImportedPractice[] = [];
    for (const practice of sound) done.push(await importOne(work, practice));
    return done;
  });
  return { imported, refused };
};
