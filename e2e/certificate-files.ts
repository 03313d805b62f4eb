import { PDFDocument } from 'pdf-lib';

// What happens to a PDF on its way: each of these looks the same to a reader and is no longer the file that was issued.

/** One byte of the page's content is another. */
export const flipByte = (file: Buffer): Buffer => {
  const changed = Buffer.from(file);
  const at = Math.floor(changed.length / 2);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};

/** Opened and saved again by a program. */
export const saveAgain = async (file: Buffer): Promise<Buffer> => Buffer.from(await (await PDFDocument.load(file, { updateMetadata: false })).save());

/** A PDF of somebody else. */
export const foreignFile = async (): Promise<Buffer> => {
  const document = await PDFDocument.create();
  document.addPage().drawText('A certificate of another academy');
  return Buffer.from(await document.save());
};
