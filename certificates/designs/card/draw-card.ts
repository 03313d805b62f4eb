import { formatShortDate } from '#language/dates.ts';
import type { Locale } from '#language/locale.ts';
import type { CertificateDocument } from '../../certificate.ts';
import type { FontFace } from '../../fonts/load-fonts.ts';
import { wordings } from '../../wording/wording.ts';
import { colours } from '../colours.ts';
import { drawDemonstrationMark } from '../demonstration-mark.ts';
import type { Face } from '../faces.ts';
import { nameIn, validityOf } from '../facts.ts';
import { wrap } from '../fit-text.ts';
import { bandHeight, bandOperators } from '../guilloche.ts';
import { languagesOf } from '../layout.ts';
import { drawQrLink } from '../qr-link.ts';
import type { Sheet, Sheets } from '../sheet.ts';
import { linesOperators, type TextStyle, textOperators } from '../text.ts';
import { fitCard } from './fit-card.ts';

/** A bank card (ISO/IEC 7810, ID-1: 85.6 × 54 mm), in points. */
export const cardSize = { width: (85.6 / 25.4) * 72, height: (54 / 25.4) * 72 } as const;

const margin = 11;
const bandScale = 0.46;
const band = { top: cardSize.height - 7, bottom: cardSize.height - 7 - bandHeight * bandScale };
const qrSize = 64;
/** Beside the code: the four modules of quiet that ISO/IEC 18004 asks for. */
const quiet = 8;
const textWidth = cardSize.width - 2 * margin - qrSize - quiet;
const factsTop = 39;

const bandDrawn: string = (() => {
  const width = cardSize.width - 2 * margin;
  const rules = [band.top, band.bottom].map((y) => `${colours.blue} RG 0.6 w ${margin} ${y} m ${margin + width} ${y} l S`).join(' ');
  return `q ${bandScale} 0 0 ${bandScale} ${margin} ${band.bottom} cm ${bandOperators(width / bandScale)} Q ${rules}`;
})();

/** Two rows of two: number and code, both dates. */
const drawFacts = (sheet: Sheet, faces: Record<FontFace, Face>, certificate: CertificateDocument, lang: Locale): void => {
  const words = wordings[lang];
  const label: TextStyle = { face: faces.sans, size: 6, colour: colours.quiet };
  const value: TextStyle = { face: faces.sansBold, size: 7, colour: colours.ink };
  const shortly = (_: Locale, date: string): string => formatShortDate(date);
  const facts = [
    [words.number, certificate.number],
    [words.code, certificate.code],
    [words.issuedOn, formatShortDate(certificate.issuedOn)],
    [words.validity, validityOf(certificate, lang, shortly)],
  ] as const;
  // A long number pushes the code to the right.
  const second = Math.max(88, value.face.width(certificate.number, value.size) + 8);
  facts.forEach(([name, text], index) => {
    const [x, y] = [margin + (index % 2) * second, factsTop - 7 - Math.floor(index / 2) * 17];
    sheet.tagged('P', textOperators(name, x, y, label), { lang });
    sheet.tagged('P', textOperators(text, x, y - 7.6, value), { lang });
  });
};

const drawSide = (sheet: Sheet, faces: Record<FontFace, Face>, certificate: CertificateDocument, lang: Locale): void => {
  const words = wordings[lang];
  sheet.decoration(bandDrawn);
  const issuer: TextStyle = { face: faces.sansBold, size: 6.6, colour: colours.blue };
  const lines = wrap(certificate.issuer.name[lang], cardSize.width - 2 * margin, (text) => issuer.face.width(text, issuer.size));
  let y = band.bottom - 9;
  sheet.tagged('P', linesOperators(lines, margin, y, 8, issuer), { lang });
  y -= (lines.length - 1) * 8;
  const kind: TextStyle = { face: faces.serif, size: 9, colour: colours.blue };
  y -= 12.5;
  sheet.tagged('H1', textOperators(words.kinds[certificate.kind].title, margin, y, kind), { lang });
  const { name, title } = fitCard({ name: nameIn(certificate, lang), title: certificate.title[lang] }, textWidth, y - 4 - factsTop - 4, faces);
  y -= 4;
  for (const { style, lines: rows, leading } of [name, title]) {
    sheet.tagged('P', linesOperators(rows, margin, y - leading * 0.85, leading, style), { lang });
    y -= rows.length * leading + 3;
  }
  drawQrLink(sheet, certificate.verifyUrl, { x: cardSize.width - margin - qrSize, y: factsTop + 1, size: qrSize }, lang);
  sheet.decoration(`${colours.paleBlue} RG 0.5 w ${margin} ${factsTop} m ${cardSize.width - margin - qrSize - quiet} ${factsTop} l S`);
  drawFacts(sheet, faces, certificate, lang);
  if (certificate.demonstration) drawDemonstrationMark(sheet, faces, [lang], (band.top + band.bottom) / 2, { size: 6, height: 11 });
};

/** A card for the wallet: Kazakh in front, Russian behind, the same on both. Its first side. */
export const drawCard = (sheets: Sheets, faces: Record<FontFace, Face>, certificate: CertificateDocument): Sheet => {
  const [front, ...others] = languagesOf.card.map((lang) => {
    const sheet = sheets.add(cardSize);
    drawSide(sheet, faces, certificate, lang);
    return sheet;
  });
  if (!front || others.length !== 1) throw new Error('a card has two sides');
  return front;
};
