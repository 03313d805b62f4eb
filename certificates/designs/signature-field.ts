import { PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { registerStream, type Sheet } from './sheet.ts';

/** Where `signPdf` puts the signature. */
export const signatureFieldName = 'IssuerSignature';

/** Hidden from view, kept in print: flags Hidden off, Print and Locked on (ISO 32000-1, table 165). */
const flags = 132;

/**
 * An invisible signature field, made here and not by the signing library: its own widget has no appearance and no place
 * in the structure, which PDF/A and screen readers need.
 */
export const addSignatureField = ({ document, page, annotation }: Sheet, label: string, language: string): void => {
  const { context, catalog } = document;
  const appearance = registerStream(document, '', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0] });
  const widget = context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [0, 0, 0, 0], F: flags, P: page.ref, AP: { N: appearance } });
  widget.set(PDFName.of('T'), PDFString.of(signatureFieldName));
  widget.set(PDFName.of('TU'), PDFHexString.fromText(label));
  const field = annotation('Form', widget, { lang: language, alt: label });
  catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }));
};
