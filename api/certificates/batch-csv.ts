import { readDocument } from '#certificates/certificate.ts';
import type { Reader } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import { certificatesOfBatch } from './batch-queries.ts';
import { messages } from './messages/messages.ts';

/** Quoted; a spreadsheet would carry out what begins like a formula. */
const cell = (text: string): string => `"${text.replace(/^(?=[=+\-@\t])/u, "'").replaceAll('"', '""')}"`;

/** One line for each certificate of a batch, as spreadsheets here open it: UTF-8 with its mark, semicolons. */
export const batchCsv = async (reader: Reader, batchId: string, locale: Locale): Promise<string> => {
  const { number, nameKk, nameRu, nameLatin, code, address } = messages[locale].batchList;
  const lines = (await certificatesOfBatch(reader, batchId)).map(({ document }) => {
    const { holderName, ...certificate } = readDocument(document);
    return [certificate.number, holderName.kk, holderName.ru, holderName.latin, certificate.code, certificate.verifyUrl];
  });
  const text = [[number, nameKk, nameRu, nameLatin, code, address], ...lines].map((cells) => `${cells.map(cell).join(';')}\r\n`).join('');
  return `\ufeff${text}`;
};
