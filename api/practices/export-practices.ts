import type { Reader } from '#db/client.ts';
import { publishedPractices } from './read-practice.ts';
import { writePractice } from './write-practice.ts';

export interface ExportedPractice {
  id: string;
  /** File name → text. */
  files: Record<string, string>;
}

/** What readers see, as files. Imported again they change nothing. */
export const exportPractices = async (reader: Reader): Promise<ExportedPractice[]> =>
  (await publishedPractices(reader))
    .map(({ practice }) => ({ id: practice.id, files: Object.fromEntries(writePractice(practice)) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
