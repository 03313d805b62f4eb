import { readDocument } from '#certificates/certificate.ts';
import type { Reader } from '#db/client.ts';
import { csvTable } from '#language/csv.ts';
import type { Locale } from '#language/locale.ts';
import { certificatesOfBatch } from './batch-queries.ts';
import { messages } from './messages/messages.ts';

/** One line for each certificate of a batch. */
export const batchCsv = async (reader: Reader, batchId: string, locale: Locale): Promise<string> => {
  const { number, nameKk, nameRu, nameLatin, code, address } = messages[locale].batchList;
  const lines = (await certificatesOfBatch(reader, batchId)).map(({ document }) => {
    const { holderName, ...certificate } = readDocument(document);
    return [certificate.number, holderName.kk, holderName.ru, holderName.latin, certificate.code, certificate.verifyUrl];
  });
  return csvTable([[number, nameKk, nameRu, nameLatin, code, address], ...lines]);
};
