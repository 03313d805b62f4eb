import { PDFDocument, PDFName } from 'pdf-lib';

/**
 * For tests: a file as issued, with an incremental update behind it that draws a white sheet and «FORGED» over its first
 * page. Every reader shows the forged page and calls the signature before it valid.
 */
export const appendUpdate = async (file: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const original = Buffer.from(file).toString('latin1');
  const document = await PDFDocument.load(file, { updateMetadata: false });
  const { ref, node } = document.getPage(0);
  const { context } = document;
  const paint = context.nextRef();
  const content = '1 1 1 rg 0 0 2000 2000 re f 0 0 0 rg BT /Forged 60 Tf 100 300 Td (FORGED) Tj ET';
  const page = node.clone(context);
  const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' });
  page.set(PDFName.of('Contents'), context.obj([paint]));
  page.set(PDFName.of('Resources'), context.obj({ Font: { Forged: font } }));
  const start = /startxref\s+(\d+)/.exec(original.slice(original.lastIndexOf('startxref')))?.[1] ?? '0';
  const objects = [
    { number: ref.objectNumber, body: page.toString() },
    { number: paint.objectNumber, body: `<< /Length ${content.length} >>\nstream\n${content}\nendstream` },
  ];
  let update = '\n';
  const entries = objects.map(({ number, body }) => {
    const at = file.length + update.length;
    update += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length + update.length;
  const root = context.trailerInfo.Root?.toString() ?? '';
  update += `xref\n${entries.join('')}trailer\n<< /Size ${paint.objectNumber + 1} /Root ${root} /Prev ${start} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([file, Buffer.from(update, 'latin1')]));
};
