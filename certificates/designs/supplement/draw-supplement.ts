import type { Locale } from '#language/locale.ts';
import type { CertificateDocument } from '../../certificate.ts';
import type { FontFace } from '../../fonts/load-fonts.ts';
import { colours } from '../colours.ts';
import { drawDemonstrationMark } from '../demonstration-mark.ts';
import type { Face } from '../faces.ts';
import { wrap } from '../fit-text.ts';
import { smallestType } from '../layout.ts';
import type { Sheet, Sheets } from '../sheet.ts';
import { linesOperators, type TextStyle, textOperators } from '../text.ts';
import { verifyPage } from '../verify-page.ts';
import { flowEvenly, type Place } from './flow.ts';
import { bandMiddle, layOutHead } from './head.ts';
import { area, columnLeft, middle, type Supplement, supplementOf } from './layout.ts';
import { sectionsOf } from './sections.ts';
import { type DrawnUnit, settings, unitsOf } from './units.ts';

/** Texts as long as a scheme may hold them need four. */
const mostPages = 8;
const air = 10;
const columns = 2;

type Arranged = { units: DrawnUnit[]; places: Place[] };

/** As few pages as can be, at the biggest type that has room, in columns as even as they come: nothing is left out. */
const arrange = (given: Supplement, height: number): Arranged => {
  const sections = sectionsOf(given);
  for (let pages = 1; pages <= mostPages; pages += 1)
    for (const setting of settings) {
      const units = unitsOf(given, sections, setting);
      const places = flowEvenly(units, pages * columns, height);
      if (places) return { units, places };
    }
  throw new RangeError('name and title leave no room for the supplement');
};

/** Of the columns of a page, from their top to the foot of the longer one. */
const depthOf = ({ units, places }: Arranged, page: number): number =>
  Math.max(...places.map(({ column, below }, index) => (Math.floor(column / columns) === page ? below + (units[index]?.height ?? 0) : 0)));

const drawUnits = ({ units, places }: Arranged, sheetOf: (page: number) => Sheet, topOf: (page: number) => number, lang: Locale): void => {
  const placeOf = (index: number) => {
    const { column = 0, below = 0 } = places[index] ?? {};
    const page = Math.floor(column / columns);
    return { sheet: sheetOf(page), x: columnLeft(column % columns), y: topOf(page) - below };
  };
  const draw = (index: number): void => {
    const { sheet, x, y } = placeOf(index);
    units[index]?.draw(sheet, x, y);
  };
  for (let index = 0; index < units.length; index += 1) {
    const { list } = units[index] ?? {};
    if (!list) draw(index);
    else {
      // A list is one list even where it goes on in the next column.
      const count = units.slice(index).findIndex((unit) => unit.list !== list);
      const end = count < 0 ? units.length : index + count;
      placeOf(index).sheet.group(
        'L',
        () => {
          for (let item = index; item < end; item += 1) draw(item);
        },
        { lang },
      );
      index = end - 1;
    }
  }
};

/** The page or pages with all the particulars, in one language, behind the certificate. */
export const drawSupplement = (sheets: Sheets, faces: Record<FontFace, Face>, certificate: CertificateDocument, lang: Locale): void => {
  const given = supplementOf(faces, certificate, lang);
  const { words } = given;
  const head = layOutHead(given);
  const note: TextStyle = { face: faces.sans, size: smallestType, colour: colours.quiet };
  const foot = wrap(words.howToCheck(verifyPage(certificate.verifyUrl)), area.width, (text) => note.face.width(text, note.size));
  const bottom = area.bottom + foot.length * 10.4;
  const runningHead = `${words.supplement.title}, № ${certificate.number}`;
  const topOf = (page: number): number => (page === 0 ? head.bottom : area.top - 36) - air;
  const arranged = arrange(given, topOf(0) - bottom);

  const pages: Sheet[] = [];
  const sheetOf = (page: number): Sheet => {
    const known = pages[page];
    if (known) return known;
    const sheet = sheets.add();
    pages[page] = sheet;
    if (page === 0) head.draw(sheet);
    else sheet.decoration(textOperators(runningHead, area.left, area.top - 32, note));
    sheet.decoration(`${colours.paleBlue} RG 0.5 w ${middle} ${topOf(page) - depthOf(arranged, page)} m ${middle} ${topOf(page)} l S`);
    if (certificate.demonstration) drawDemonstrationMark(sheet, faces, [lang], bandMiddle);
    return sheet;
  };
  drawUnits(arranged, sheetOf, topOf, lang);
  pages.at(-1)?.tagged('P', linesOperators(foot, area.left, area.bottom + (foot.length - 1) * 10.4, 10.4, note), { lang });
};
