import { PDFDocument } from 'pdf-lib';
import { colours } from '../designs/colours.ts';
import { embedFaces } from '../designs/faces.ts';
import { smallestType } from '../designs/layout.ts';
import { writeMetadata } from '../designs/metadata.ts';
import { makeSheets, type Sheet } from '../designs/sheet.ts';
import { type TextStyle, textOperators } from '../designs/text.ts';
import { type FontBytes, loadFonts } from '../fonts/load-fonts.ts';
import { drawable, nearestLetters } from '../fonts/missing-letters.ts';
import { entryBlocks } from './entry-blocks.ts';
import { layOutHead } from './head.ts';
import { area, type Block, pageSize, transcriptOf } from './layout.ts';
import type { TranscriptDocument } from './transcript.ts';

type Place = { page: number; top: number };

/** Blocks one below another, on as many pages as it takes; what belongs together is not parted. */
const placesOf = (blocks: readonly Block[], first: number): Place[] => {
  const nextTop = area.top - 16;
  let [page, y, isFresh] = [0, first, false];
  return blocks.map(({ before, height }, index) => {
    let needed = height;
    for (let next = index; blocks[next]?.keepsNext; next += 1) needed += (blocks[next + 1]?.before ?? 0) + (blocks[next + 1]?.height ?? 0);
    if (!isFresh && y - before - needed < area.bottom) [page, y, isFresh] = [page + 1, nextTop, true];
    const top = isFresh ? y : y - before;
    y = top - height;
    isFresh = false;
    return { page, top };
  });
};

/** A4 pages, tagged and not signed; the same bytes for the same arguments. */
export const drawTranscript = async (given: TranscriptDocument, fonts?: FontBytes): Promise<Uint8Array<ArrayBuffer>> => {
  const document = drawable(given, nearestLetters);
  const { locale: lang } = document;
  const file = await PDFDocument.create({ updateMetadata: false });
  const faces = await embedFaces(file, fonts ?? (await loadFonts()));
  const transcript = transcriptOf(document, faces);
  const { words } = transcript;
  const sheets = makeSheets(file);
  const head = layOutHead(transcript);
  const entries = document.certificates.map((entry) => entryBlocks(transcript, entry));
  const blocks = entries.flatMap(({ blocks, list }) => [...blocks, ...list]);
  const places = placesOf(blocks, head.bottom);
  const count = (places.at(-1)?.page ?? 0) + 1;
  const small: TextStyle = { face: faces.sans, size: smallestType, colour: colours.quiet };

  const pages = Array.from({ length: count }, (_, index): Sheet => {
    const sheet = sheets.add(pageSize);
    if (index === 0) head.draw(sheet);
    const pageOf = words.page(index + 1, count);
    sheet.decoration(textOperators(words.title, area.left, area.foot, small));
    sheet.decoration(textOperators(pageOf, area.right - small.face.width(pageOf, small.size), area.foot, small));
    return sheet;
  });
  let index = 0;
  const draw = (block: Block): void => {
    const { page, top } = places[index] ?? { page: 0, top: 0 };
    const sheet = pages[page];
    if (sheet) block.draw(sheet, top);
    index += 1;
  };
  for (const { blocks: facts, list } of entries) {
    facts.forEach(draw);
    // A list is one list even where it goes on overleaf.
    if (list.length > 0) pages[places[index]?.page ?? 0]?.group('L', () => list.forEach(draw), { lang });
  }
  sheets.finish(Object.values(faces));
  writeMetadata(file, {
    language: lang === 'kk' ? 'kk-KZ' : lang,
    title: `${words.title}: ${document.holderName}`,
    author: words.academy,
    subject: words.asOf(document.day),
    identity: [document.day, ...document.certificates.map(({ code, state }) => `${code} ${state}`)].join(' '),
    at: new Date(`${document.day}T00:00:00Z`),
  });
  return (await file.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })) as Uint8Array<ArrayBuffer>;
};
