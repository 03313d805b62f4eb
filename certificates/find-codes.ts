import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, decodePDFRawStream } from 'pdf-lib';
import { codePattern, parseCode } from './code.ts';

const codesIn = (text: string): string[] => [...text.matchAll(codePattern)].flatMap(([found]) => parseCode(found) ?? []);

/** Info and XMP as a program left them that saved the file anew: perhaps compressed. */
const metadataTexts = async (bytes: Uint8Array): Promise<string[]> => {
  try {
    const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: false });
    const info = document.context.lookup(document.context.trailerInfo.Info);
    const values = info instanceof PDFDict ? info.values() : [];
    const texts = values.flatMap((value) => (value instanceof PDFString || value instanceof PDFHexString ? [value.decodeText()] : []));
    const metadata = document.catalog.lookup(PDFName.of('Metadata'));
    if (metadata instanceof PDFRawStream) texts.push(Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8'));
    return texts;
  } catch {
    // A broken file still has its bytes.
    return [];
  }
};

/**
 * Certificate codes a file carries in its metadata, each once: read from the bytes as they are, then from the parsed
 * document. Never throws.
 */
export const findCodes = async (bytes: Uint8Array): Promise<string[]> => {
  const raw = codesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  return [...new Set([...raw, ...(await metadataTexts(bytes)).flatMap(codesIn)])];
};
