import { makeZip, predictLength } from 'client-zip';
import type { Services } from '#api/services.ts';
import { filesOfBatch } from './batch-queries.ts';
import { extensionOf } from './issued-variants.ts';

interface ZipFile {
  stream: ReadableStream<Uint8Array>;
  /** Known before the first byte is read: a download that breaks off is seen to. */
  length: bigint;
}

/** Every PDF of a batch as issued, `<number>-<appearance>.pdf`. One file at a time is in memory, however many there are. */
export const zipBatch = async ({ db, files }: Pick<Services, 'db' | 'files'>, batchId: string): Promise<ZipFile> => {
  const stored = (await filesOfBatch(db, batchId)).filter(({ variant }) => extensionOf(variant) === 'pdf');
  const entries = stored.map(({ number, variant, bytes, issuedAt, sha256 }) => ({
    name: `${number}-${variant}.pdf`,
    size: bytes,
    lastModified: new Date(issuedAt),
    sha256,
  }));
  const read = async function* () {
    for (const { sha256, ...entry } of entries) yield { ...entry, input: await files.get(sha256, 'pdf') };
  };
  return { stream: makeZip(read()), length: predictLength(entries.map(({ name, size }) => ({ name, size }))) };
};
