import { deflateSync } from 'node:zlib';
import { type PDFDict, type PDFDocument, PDFName, type PDFPage, type PDFRef } from 'pdf-lib';
import type { Face } from './faces.ts';
import { type ElementOptions, type PageContent, type Role, type StructureElement, writeStructure } from './structure.ts';

/** In points. */
export type Size = { width: number; height: number };

/** A4 landscape. */
export const sheetSize: Size = { width: 841.89, height: 595.28 };

/** One tagged page: what is drawn goes either to an element of the structure or, as decoration, past every reader. */
export type Sheet = {
  document: PDFDocument;
  page: PDFPage;
  /** Content with a meaning, read aloud in the order of the calls. */
  tagged: (role: Role, operators: string, options?: ElementOptions) => void;
  /** Elements made inside `draw`, on whatever sheet, become children of this one. */
  group: (role: Role, draw: () => void, options?: ElementOptions) => void;
  decoration: (operators: string) => void;
  /** An annotation (link, form field) as an element of its own; `operators` draw what it lies on, when that is part of it. */
  annotation: (role: 'Link' | 'Form', dict: PDFDict, options?: ElementOptions, operators?: string) => PDFRef;
};

/** The pages of one document with one structure over them all. */
export type Sheets = {
  add: (size?: Size) => Sheet;
  /** Writes contents, fonts and structure; nothing may be drawn afterwards. */
  finish: (faces: readonly Face[]) => void;
};

/** Operators as a compressed stream with the entries of its dictionary. */
export const registerStream = (document: PDFDocument, operators: string | Uint8Array, entries: Record<string, unknown> = {}): PDFRef => {
  const dict = { ...entries, Filter: 'FlateDecode' } as Parameters<PDFDocument['context']['stream']>[1];
  return document.context.register(document.context.stream(deflateSync(operators), dict));
};

export const makeSheets = (document: PDFDocument): Sheets => {
  const roots: StructureElement[] = [];
  const pages: (PageContent & { operators: string[] })[] = [];
  let siblings: StructureElement['kids'] = roots;

  const add = ({ width, height }: Size = sheetSize): Sheet => {
    const page = document.addPage([width, height]);
    const content = { page, marked: [] as StructureElement[], annotations: [] as PDFRef[], operators: [] as string[] };
    pages.push(content);
    const mark = (element: StructureElement, drawing: string): void => {
      content.operators.push(`/${element.role} <</MCID ${content.marked.length}>> BDC`, drawing, 'EMC');
      element.kids.push(content.marked.length);
      content.marked.push(element);
    };
    const open = (role: Role, options: ElementOptions): StructureElement => {
      const element: StructureElement = { role, page, ...options, kids: [] };
      siblings.push(element);
      return element;
    };
    return {
      document,
      page,
      tagged: (role, drawing, options = {}) => mark(open(role, options), drawing),
      group: (role, draw, options = {}) => {
        const outer = siblings;
        siblings = open(role, options).kids;
        draw();
        siblings = outer;
      },
      decoration: (drawing) => content.operators.push('/Artifact BMC', drawing, 'EMC'),
      annotation: (role, dict, options = {}, drawing = '') => {
        const ref = document.context.register(dict);
        content.annotations.push(ref);
        page.node.addAnnot(ref);
        const element = open(role, options);
        if (drawing !== '') mark(element, drawing);
        element.kids.push(ref);
        return ref;
      },
    };
  };

  const finish = (faces: readonly Face[]): void => {
    writeStructure(document, roots, pages);
    for (const { page, operators } of pages) {
      for (const { key, embedded } of faces) page.node.setFontDictionary(PDFName.of(key), embedded.ref);
      page.node.set(PDFName.of('Contents'), registerStream(document, operators.join('\n')));
    }
  };
  return { add, finish };
};
