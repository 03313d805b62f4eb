import { type PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFPage, PDFRef } from 'pdf-lib';

/** Structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that our sheets use. */
export type Role = 'H1' | 'H2' | 'P' | 'Span' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Figure' | 'Link' | 'Form';

/** `box` is the place of a figure on the page: left, bottom, right, top. `numbering` is of a list whose items have labels. */
export type ElementOptions = { lang?: string; alt?: string; box?: readonly number[]; numbering?: 'Decimal' };

/** A kid is an element, the number of a marked piece of content, or an annotation. */
export type StructureElement = ElementOptions & { role: Role; kids: (StructureElement | number | PDFRef)[] };

/** Key 0 of the parent tree belongs to the page, the next ones to its annotations. */
export const annotationKey = (index: number): number => index + 1;

/**
 * Writes the structure tree of a one-page document, so that screen readers read it in order and in the right language.
 * @param marked owner of each marked piece of content, by its number
 */
export const writeStructure = (
  document: PDFDocument,
  page: PDFPage,
  content: { roots: StructureElement['kids']; marked: StructureElement[]; annotations: PDFRef[] },
): void => {
  const { context, catalog } = document;
  const owners = new Map<StructureElement | PDFRef, PDFRef>();

  const writeKid = (kid: StructureElement | number | PDFRef, element: StructureElement, ref: PDFRef): PDFObject => {
    if (typeof kid === 'number') return context.obj(kid);
    if (!(kid instanceof PDFRef)) return writeElement(kid, ref);
    owners.set(kid, owners.get(element) ?? ref);
    return context.obj({ Type: 'OBJR', Obj: kid, Pg: page.ref });
  };

  const writeElement = (element: StructureElement, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    owners.set(element, ref);
    const kids = element.kids.map((kid) => writeKid(kid, element, ref));
    const dict = context.obj({ Type: 'StructElem', S: element.role, P: parent, Pg: page.ref, K: kids });
    if (element.lang) dict.set(PDFName.of('Lang'), PDFHexString.fromText(element.lang));
    if (element.alt) dict.set(PDFName.of('Alt'), PDFHexString.fromText(element.alt));
    if (element.box) dict.set(PDFName.of('A'), context.obj({ O: 'Layout', BBox: [...element.box], Placement: 'Block' }));
    if (element.numbering) dict.set(PDFName.of('A'), context.obj({ O: 'List', ListNumbering: element.numbering }));
    context.assign(ref, dict);
    return ref;
  };

  const [root, whole] = [context.nextRef(), context.nextRef()];
  const kids = content.roots.map((kid) => writeElement(kid as StructureElement, whole));
  context.assign(whole, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: kids }));
  const parents = [
    0,
    content.marked.map((element) => owners.get(element) ?? whole),
    ...content.annotations.flatMap((annotation, index) => [annotationKey(index), owners.get(annotation) ?? whole]),
  ];
  const tree = { ParentTree: context.obj({ Nums: parents }), ParentTreeNextKey: annotationKey(content.annotations.length) };
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: whole, ...tree }));
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  page.node.set(PDFName.of('StructParents'), context.obj(0));
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
};
