import { generateKeyPairSync, sign } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { PDFDocument, StandardFonts } from 'pdf-lib';

// The named loops of certificates: the least that any of them can cost.

const { privateKey } = generateKeyPairSync('ed25519');
const message = Buffer.alloc(1024, 7);
/** One takes some 50 µs: too little for a clock. */
const signatures = 20;

/** Milliseconds of one Ed25519 signature of 1 KB by `node:crypto`. */
export const signatureMs = (): number => {
  const start = performance.now();
  for (let count = 0; count < signatures; count += 1) sign(null, message, privateKey);
  return (performance.now() - start) / signatures;
};

/** Milliseconds of one A4 page with one line by pdf-lib alone: no font is embedded, nothing is tagged or signed. */
export const barePageMs = async (): Promise<number> => {
  const start = performance.now();
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([841.89, 595.28]).drawText('Certificate', { x: 100, y: 300, size: 24, font });
  await document.save();
  return performance.now() - start;
};
