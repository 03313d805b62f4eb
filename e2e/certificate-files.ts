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

/** An incremental update: the signed bytes stand first, something follows. */
export const append = (file: Buffer): Buffer => {
  const start = file.lastIndexOf('startxref');
  const previous = /startxref\s+(\d+)/.exec(file.subarray(start).toString('latin1'))?.[1] ?? '0';
  const update = `\n999 0 obj\n<< /Type /Annot >>\nendobj\nxref\n999 1\n${String(file.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 1000 /Prev ${previous} >>\nstartxref\n${file.length + 35}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(update, 'latin1')]);
};

/** A PDF of somebody else. */
export const foreignFile = async (): Promise<Buffer> => {
  const document = await PDFDocument.create();
  document.addPage().drawText('A certificate of another academy');
  return Buffer.from(await document.save());
};
