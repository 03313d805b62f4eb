import { AFRelationship, type PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { registerStream } from './sheet.ts';
import { srgbProfile } from './srgb-profile.ts';

/** Part and level of ISO 19005 that a file says it keeps to. */
export type PdfA = { part: 1 | 3; conformance: 'A' | 'B' };

/** Name of the attached credential. */
const credentialFileName = 'credential.json';

const colours = 'sRGB IEC61966-2.1';

/** Says which red, green and blue the pages mean. */
export const addOutputIntent = (document: PDFDocument): void => {
  const { context, catalog } = document;
  const profile = registerStream(document, srgbProfile, { N: 3 });
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1', DestOutputProfile: profile });
  for (const key of ['OutputConditionIdentifier', 'Info']) intent.set(PDFName.of(key), PDFString.of(colours));
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
};

/** Attaches the credential to the document as a whole: the same statement for machines (ISO 19005-3, 6.8). */
export const attachCredential = (document: PDFDocument, bytes: Uint8Array, at: Date): Promise<void> =>
  document.attach(bytes, credentialFileName, {
    mimeType: 'application/vc+ld+json',
    description: 'Open Badges 3.0 credential',
    creationDate: at,
    modificationDate: at,
    afRelationship: AFRelationship.Data,
  });
