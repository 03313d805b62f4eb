import { PDFDocument } from 'pdf-lib';
import { colours } from '../designs/colours.ts';
import { embedFaces } from '../designs/faces.ts';
import { wrap } from '../designs/fit-text.ts';
import { smallestType } from '../designs/layout.ts';
import { writeMetadata } from '../designs/metadata.ts';
import { makeSheets } from '../designs/sheet.ts';
import { linesOperators, type TextStyle } from '../designs/text.ts';
import { type FontBytes, loadFonts } from '../fonts/load-fonts.ts';
import { drawable, nearestLetters } from '../fonts/missing-letters.ts';
import { bodySizes, type Column, fitColumns } from './columns.ts';
import { drawColumns } from './draw-columns.ts';
import { layOutFoot } from './foot.ts';
import { layOutHead } from './head.ts';
import { area, briefSize, type Drawing } from './layout.ts';
import type { PracticeBrief } from './practice-brief.ts';
import { isTooLong, longer, type Part, partsOf, shorter } from './shorten.ts';
import { type Wording, wordings } from './wording/wording.ts';

const air = 11;

const noteLeading = 10.4;

/** What the sheet says of what it leaves out; empty when it holds everything. */
const noteFor = (words: Wording, whole: readonly Part[], parts: readonly Part[]): string => {
  const missing = whole.filter(({ section }) => !parts.some((part) => part.section === section));
  const isWithoutClause = missing.some(({ section }) => section === 'clause');
  if (parts.some(({ isCut }) => isCut) || missing.length > (isWithoutClause ? 1 : 0)) return isWithoutClause ? words.shortenedWithoutClause : words.shortened;
  return isWithoutClause ? words.withoutClause : '';
};

type Arranged = { columns: Column[]; note: string[] };

/** Everything, step by step shorter until there is room for it and for saying so; what still has room comes back; then the biggest size. */
const arrange = (drawing: Drawing, room: number, noteStyle: TextStyle): Arranged => {
  const whole = partsOf(drawing.brief);
  const noteOf = (parts: readonly Part[]): string[] =>
    wrap(noteFor(drawing.words, whole, parts), area.width, (text) => noteStyle.face.width(text, noteStyle.size));
  const columnsOf = (parts: readonly Part[], sizes?: readonly number[]) =>
    isTooLong(parts) ? undefined : fitColumns(drawing, parts, room - heightOfNote(noteOf(parts)), sizes);
  const hasRoom = (parts: readonly Part[]): boolean => columnsOf(parts, bodySizes.slice(-1)) !== undefined;

  let shown: Part[] | undefined = whole;
  while (shown && !hasRoom(shown)) shown = shorter(shown);
  if (!shown) throw new RangeError('title, summary and sources leave no room on the sheet');
  for (let next: Part[] | undefined = shown; next; next = longer(shown, whole).find(hasRoom)) shown = next;
  return { columns: columnsOf(shown) ?? [], note: noteOf(shown) };
};

const heightOfNote = ({ length }: readonly string[]): number => (length === 0 ? 0 : length * noteLeading + 6);

/** One page A4, tagged; the same bytes for the same arguments. */
export const drawBrief = async (given: PracticeBrief, fonts?: FontBytes): Promise<Uint8Array<ArrayBuffer>> => {
  // A title in letters we have not is left out of its line, not spelt with question marks.
  const brief: PracticeBrief = { ...drawable(given, nearestLetters), sources: drawable(given.sources) };
  const words = wordings[brief.locale];
  const document = await PDFDocument.create({ updateMetadata: false });
  const faces = await embedFaces(document, fonts ?? (await loadFonts()));
  const sheets = makeSheets(document);
  const sheet = sheets.add(briefSize);
  const drawing: Drawing = { sheet, faces, brief, words };
  const [head, foot] = [layOutHead(drawing), layOutFoot(drawing)];
  const noteStyle: TextStyle = { face: faces.sansBold, size: smallestType, colour: colours.quiet };
  const [top, bottom] = [head.edge - air, foot.edge + air];
  const { columns, note } = arrange(drawing, top - bottom, noteStyle);
  const above = bottom + heightOfNote(note);
  head.draw();
  drawColumns(drawing, columns, top, above);
  if (note.length > 0) sheet.tagged('P', linesOperators(note, area.left, above - 14, noteLeading, noteStyle), { lang: brief.locale });
  foot.draw();
  sheets.finish(Object.values(faces));
  writeMetadata(document, {
    language: brief.locale === 'kk' ? 'kk-KZ' : brief.locale,
    title: brief.title,
    author: words.academy,
    subject: brief.summary,
    identity: `${brief.url} ${brief.versionOn}`,
    rights: words.rights,
    at: new Date(`${brief.versionOn}T00:00:00Z`),
  });
  return (await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })) as Uint8Array<ArrayBuffer>;
};
