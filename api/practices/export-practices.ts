import type { Reader } from '#db/client.ts';
import { publishedPractices } from './read-practice.ts';
import { writePractice } from './write-practice.ts';

/** What readers see, as files: practice id → file name → text. Imported again they change nothing. */
export const exportPractices = async (reader: Reader): Promise<Map<string, Map<string, string>>> =>
  new Map((await publishedPractices(reader)).map(({ practice }) => [practice.id, writePractice(practice)]));
