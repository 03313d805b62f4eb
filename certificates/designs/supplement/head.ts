import { wordings } from '../../wording/wording.ts';
import { colours } from '../colours.ts';
import { type Fact, identifyingFacts, nameIn } from '../facts.ts';
import { wrap } from '../fit-text.ts';
import { bandHeight, bandOperators } from '../guilloche.ts';
import { whereFrom } from '../header.ts';
import { drawQrLink } from '../qr-link.ts';
import type { Sheet } from '../sheet.ts';
import { linesOperators, type TextStyle, textOperators } from '../text.ts';
import { area, type Supplement } from './layout.ts';

const bandScale = 0.75;
const bandBottom = area.top - bandHeight * bandScale;
/** Middle of the band at the top, above the foot of the page. */
export const bandMiddle = (area.top + bandBottom) / 2;

const qrSize = 74;
/** Beside the code: the four modules of quiet that ISO/IEC 18004 asks for. */
const quiet = 18;
const width = area.width - qrSize - quiet;
const gap = 14;
const leading = 10.8;

const band: string = (() => {
  const length = area.width / bandScale;
  const rules = `${colours.blue} RG 0.9 w ${area.left} ${area.top} m ${area.right} ${area.top} l S 0.6 w ${area.left} ${bandBottom} m ${area.right} ${bandBottom} l S`;
  return `q ${bandScale} 0 0 ${bandScale} ${area.left} ${bandBottom} cm ${bandOperators(length)} Q\n${rules}`;
})();

/** In rows: what it is and whose, what tells it from others. */
const facts = ({ certificate }: Supplement): Fact[][] => [
  [
    { label: (lang) => wordings[lang].holder, value: (lang) => nameIn(certificate, lang) },
    { label: (lang) => wordings[lang].supplement.titleOf, value: (lang) => certificate.title[lang] },
    { label: (lang) => wordings[lang].supplement.kind, value: (lang) => wordings[lang].kinds[certificate.kind].title },
    { label: (lang) => wordings[lang].supplement.issuer, value: (lang) => `${certificate.issuer.name[lang]}, ${whereFrom(certificate.issuer, lang)}` },
  ],
  [...identifyingFacts(certificate), { label: (lang) => wordings[lang].code, value: () => certificate.code }],
];

/** The band, the heading, whose certificate it is, and the QR code; where they end. */
export const layOutHead = (given: Supplement): { bottom: number; draw: (sheet: Sheet) => void } => {
  const { faces, certificate, lang, words } = given;
  const parts: ((sheet: Sheet) => void)[] = [];
  const title: TextStyle = { face: faces.serif, size: 19, colour: colours.blue };
  const label: TextStyle = { face: faces.sans, size: 8, colour: colours.quiet };
  const value: TextStyle = { face: faces.sansBold, size: 8.6, colour: colours.ink };
  const titleAt = bandBottom - 27;
  parts.push((sheet) => sheet.tagged('H1', textOperators(words.supplement.title, area.left, titleAt, title), { lang }));

  let y = titleAt - 17;
  for (const row of facts(given)) {
    const cell = (width - (row.length - 1) * gap) / row.length;
    const cells = row.map((fact) => ({
      labels: wrap(fact.label(lang), cell, (text) => label.face.width(text, label.size)),
      values: wrap(fact.value(lang), cell, (text) => value.face.width(text, value.size)),
    }));
    const below = Math.max(...cells.map(({ labels }) => labels.length)) * 10;
    cells.forEach(({ labels, values }, index) => {
      const [x, top] = [area.left + index * (cell + gap), y];
      parts.push((sheet) => {
        sheet.tagged('P', linesOperators(labels, x, top, 10, label), { lang });
        sheet.tagged('P', linesOperators(values, x, top - below - 1, leading, value), { lang });
      });
    });
    y -= below + Math.max(...cells.map(({ values }) => values.length)) * leading + 6;
  }
  const qrTop = bandBottom - 14;
  const bottom = Math.min(y + 8, qrTop - qrSize - 8);
  return {
    bottom,
    draw: (sheet) => {
      sheet.decoration(band);
      for (const part of parts) part(sheet);
      drawQrLink(sheet, certificate.verifyUrl, { x: area.right - qrSize, y: qrTop - qrSize, size: qrSize }, lang);
      sheet.decoration(`${colours.blue} RG 0.6 w ${area.left} ${bottom} m ${area.right} ${bottom} l S`);
    },
  };
};
