import { deflateSync } from 'node:zlib';
import { type PDFDict, type PDFDocument, PDFName, type PDFPage, type PDFRef } from 'pdf-lib';
import { annotationKey, type ElementOptions, type Role, type StructureElement, writeStructure } from './structure.ts';

/** A4 landscape, in points. */
export const sheetSize = { width: 841.89, height: 595.28 } as const;

/** One tagged page: what is drawn goes either to an element of the structure or, as decoration, past every reader. */
export type Sheet = {
  document: PDFDocument;
  page: PDFPage;
  /** Content with a meaning, read aloud in the order of the calls. */
  tagged: (role: Role, operators: string, options?: ElementOptions) => void;
  /** Elements made inside `draw` become children of this one. */
  group: (role: Role, draw: () => void, options?: ElementOptions) => void;
  decoration: (operators: string) => void;
  /** An annotation (link, form field) as an element of its own; `operators` draw what it lies on, when that is part of it. */
  annotation: (role: 'Link' | 'Form', dict: PDFDict, options?: ElementOptions, operators?: string) => PDFRef;
  /** Writes contents and structure; nothing may be drawn afterwards. */
  finish: () => void;
};

/** Operators as a compressed stream with the entries of its dictionary. */
export const registerStream = (document: PDFDocument, operators: string, entries: Record<string, unknown> = {}): PDFRef => {
  const dict = { ...entries, Filter: 'FlateDecode' } as Parameters<PDFDocument['context']['stream']>[1];
  return document.context.register(document.context.stream(deflateSync(operators), dict));
};

export const makeSheet = (document: PDFDocument, { width, height }: { width: number; height: number } = sheetSize): Sheet => {
  const page = document.addPage([width, height]);
  const operators: string[] = [];
  const roots: StructureElement['kids'] = [];
  const marked: StructureElement[] = [];
  const annotations: PDFRef[] = [];
  let siblings = roots;
  const mark = (element: StructureElement, drawing: string): void => {
    operators.push(`/${element.role} <</MCID ${marked.length}>> BDC`, drawing, 'EMC');
    element.kids.push(marked.length);
    marked.push(element);
  };

  return {
    document,
    page,
    tagged: (role, drawing, options = {}) => {
      const element: StructureElement = { role, ...options, kids: [] };
      mark(element, drawing);
      siblings.push(element);
    },
    group: (role, draw, options = {}) => {
      const element: StructureElement = { role, ...options, kids: [] };
      const outer = siblings;
      outer.push(element);
      siblings = element.kids;
      draw();
      siblings = outer;
    },
    decoration: (drawing) => operators.push('/Artifact BMC', drawing, 'EMC'),
    annotation: (role, dict, options = {}, drawing = '') => {
      dict.set(PDFName.of('StructParent'), document.context.obj(annotationKey(annotations.length)));
      const ref = document.context.register(dict);
      annotations.push(ref);
      page.node.addAnnot(ref);
      const element: StructureElement = { role, ...options, kids: [] };
      if (drawing !== '') mark(element, drawing);
      element.kids.push(ref);
      siblings.push(element);
      return ref;
    },
    finish: () => {
      writeStructure(document, page, { roots, marked, annotations });
      page.node.set(PDFName.of('Contents'), registerStream(document, operators.join('\n')));
    },
  };
};
