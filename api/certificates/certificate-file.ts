import type { Services } from '#api/services.ts';
import type { IssuedFile } from '#certificates/certificate.ts';
import { extensionOf } from './issued-variants.ts';
import { type CertificateRow, certificateById, filesOf } from './queries.ts';

interface File {
  certificate: CertificateRow;
  /** Reads the bytes as they were issued; `undefined` while they are still being drawn. */
  read: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** A certificate with one of its files; `undefined` when there is no such certificate. */
export const certificateFile = async ({ db, files }: Pick<Services, 'db' | 'files'>, id: string, variant: IssuedFile): Promise<File | undefined> => {
  const certificate = await certificateById(db, id);
  if (!certificate) return undefined;
  return {
    certificate,
    read: async () => {
      const row = (await filesOf(db, [id])).find((file) => file.variant === variant);
      return row && files.get(row.sha256, extensionOf(variant));
    },
  };
};
