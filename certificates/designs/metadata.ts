import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PdfA } from './archive.ts';

export type Metadata = {
  /** BCP 47, of the document as a whole. */
  language: string;
  title: string;
  author: string;
  subject: string;
  /** What no other file has beside its language: the file's permanent id is made of it. */
  identity: string;
  /** Only in certificates. */
  certificate?: { code: string; number: string };
  /** What the file claims to keep to, in `pdfaid`; its structure is the same without. */
  pdfA?: PdfA | undefined;
  /** Only in what others may use: the licence in words. */
  rights?: string;
  at: Date;
};

const tool = 'Digital Union Leadership Academy';
/** Our own namespace: a name, not an address. */
const metadataNamespace = 'urn:x-digital-union-leadership-academy:certificate:1';

const escapeXml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** PDF/A wants names that are not Adobe's described in the file itself (ISO 19005-1, 6.7.8). */
const describedProperties = (): string => {
  const property = (name: string, description: string) => `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>
<pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`;
  return `
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Certificate</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${metadataNamespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>certificate</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${property('CertificateCode', 'Code to check the certificate with')}
${property('CertificateNumber', 'Number given by the issuer')}</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
};

const claimed = ({ part, conformance }: PdfA): string => `
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>${conformance}</pdfaid:conformance></rdf:Description>`;

const packet = ({ title, author, subject, certificate, pdfA, rights, language, at }: Metadata): string => {
  const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  const own = certificate
    ? `
<certificate:CertificateCode>${certificate.code}</certificate:CertificateCode>
<certificate:CertificateNumber>${escapeXml(certificate.number)}</certificate:CertificateNumber>`
    : '';
  const time = at.toISOString().replace(/\.\d+Z$/u, 'Z');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"${certificate ? ` xmlns:certificate="${metadataNamespace}"` : ''}>
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternative(subject)}</dc:description>
${rights ? `<dc:rights>${alternative(rights)}</dc:rights>\n` : ''}<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate><xmp:MetadataDate>${time}</xmp:MetadataDate>
<xmp:CreatorTool>${tool}</xmp:CreatorTool><pdf:Producer>${tool}</pdf:Producer>${own}
</rdf:Description>${certificate ? describedProperties() : ''}${pdfA ? claimed(pdfA) : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
};

/**
 * Info dictionary and XMP, which say the same, with a certificate's code in both: whoever re-saves the file loses one of them at most.
 * XMP stays uncompressed, so that programs (and `findCodes`) read it without parsing the PDF.
 */
export const writeMetadata = (document: PDFDocument, metadata: Metadata): void => {
  const { context, catalog } = document;
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setAuthor(metadata.author);
  document.setSubject(metadata.subject);
  document.setLanguage(metadata.language);
  document.setCreator(tool);
  document.setProducer(tool);
  document.setCreationDate(metadata.at);
  document.setModificationDate(metadata.at);
  const info = context.lookup(context.trailerInfo.Info);
  const { certificate } = metadata;
  if (certificate && info && 'set' in info && typeof info.set === 'function') {
    info.set(PDFName.of('CertificateCode'), PDFString.of(certificate.code));
    info.set(PDFName.of('CertificateNumber'), PDFHexString.fromText(certificate.number));
  }
  const bytes = new TextEncoder().encode(packet(metadata));
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' })));
  const id = PDFHexString.of(createHash('sha256').update(metadata.identity).update(metadata.language).digest('hex').slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
};
