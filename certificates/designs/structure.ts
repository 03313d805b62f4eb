import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFPage, PDFRef } from 'pdf-lib';

/** Structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that our sheets use. */
export type Role = 'H1' | 'H2' | 'P' | 'Span' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Link' | 'Form';

/**
 * `box` is the place of a figure on the page: left, bottom, right, top. `numbering` is of a list whose items have labels,
 * `scope` of the head of a table's column or row.
 */
export type ElementOptions = { lang?: string; alt?: string; box?: readonly number[]; numbering?: 'Decimal'; scope?: 'Column' | 'Row' };

/** A kid is an element, the number of a marked piece of content of the element's page, or an annotation on it. */
export type StructureElement = ElementOptions & { role: Role; page: PDFPage; kids: (StructureElement | number | PDFRef)[] };

/** `marked` are the owners of the marked pieces of a page's content, by their number. */
export type PageContent = { page: PDFPage; marked: StructureElement[]; annotations: PDFRef[] };

const attributesOf = ({ box, numbering, scope }: ElementOptions) => {
  if (box) return { O: 'Layout', BBox: [...box], Placement: 'Block' };
  if (numbering) return { O: 'List', ListNumbering: numbering };
  return scope ? { O: 'Table', Scope: scope } : undefined;
};

/** Writes the structure tree, so that screen readers read all pages in order and in the right language. */
export const writeStructure = (document: PDFDocument, roots: readonly StructureElement[], pages: readonly PageContent[]): void => {
  const { context, catalog } = document;
  const owners = new Map<StructureElement | PDFRef, PDFRef>();

  const writeKid = (kid: StructureElement | number | PDFRef, element: StructureElement, ref: PDFRef): PDFObject => {
    if (typeof kid === 'number') return context.obj(kid);
    if (!(kid instanceof PDFRef)) return writeElement(kid, ref);
    owners.set(kid, owners.get(element) ?? ref);
    return context.obj({ Type: 'OBJR', Obj: kid, Pg: element.page.ref });
  };

  const writeElement = (element: StructureElement, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    owners.set(element, ref);
    const kids = element.kids.map((kid) => writeKid(kid, element, ref));
    const dict = context.obj({ Type: 'StructElem', S: element.role, P: parent, Pg: element.page.ref, K: kids });
    if (element.lang) dict.set(PDFName.of('Lang'), PDFHexString.fromText(element.lang));
    if (element.alt) dict.set(PDFName.of('Alt'), PDFHexString.fromText(element.alt));
    const attributes = attributesOf(element);
    if (attributes) dict.set(PDFName.of('A'), context.obj(attributes));
    context.assign(ref, dict);
    return ref;
  };

  const [root, whole] = [context.nextRef(), context.nextRef()];
  const kids = roots.map((element) => writeElement(element, whole));
  context.assign(whole, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: kids }));

  // Keys of the parent tree: each page, then its annotations.
  const parents: PDFObject[] = [];
  const nextKey = (): number => parents.length / 2;
  const addParent = (owner: PDFObject): void => {
    parents.push(context.obj(nextKey()), owner);
  };
  for (const { page, marked, annotations } of pages) {
    page.node.set(PDFName.of('StructParents'), context.obj(nextKey()));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    addParent(context.obj(marked.map((element) => owners.get(element) ?? whole)));
    for (const annotation of annotations) {
      context.lookup(annotation, PDFDict).set(PDFName.of('StructParent'), context.obj(nextKey()));
      addParent(owners.get(annotation) ?? whole);
    }
  }
  const tree = { ParentTree: context.obj({ Nums: parents }), ParentTreeNextKey: nextKey() };
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: whole, ...tree }));
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
};
