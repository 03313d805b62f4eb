import { PDFString } from 'pdf-lib';
import { formatDate } from '#language/dates.ts';
import type { Locale } from '#language/locale.ts';
import { wordings } from '../wording/wording.ts';
import { colours } from './colours.ts';
import { wrap } from './fit-text.ts';
import { sealOperators } from './guilloche.ts';
import { areas, type Drawing } from './layout.ts';
import { qrOperators } from './qr-code.ts';
import { type TextStyle, textOperators } from './text.ts';

const { left, width } = areas.proof;
const sealRadius = 40;
const qrSize = 92;
/** From the foot of the sheet: leaves the code the four modules of quiet that ISO/IEC 18004 asks for. */
const qrAbove = 33;

type Fact = { label: (lang: Locale) => string; value: (lang: Locale) => string };

/** A date that stays on one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

const facts = ({ certificate: { number, issuedOn, validUntil, hours } }: Drawing): Fact[] => [
  { label: (lang) => wordings[lang].number, value: () => number },
  { label: (lang) => wordings[lang].issuedOn, value: (lang) => unbroken(formatDate(lang, issuedOn)) },
  {
    label: (lang) => wordings[lang].validity,
    value: (lang) => (validUntil ? wordings[lang].validUntil(unbroken(formatDate(lang, validUntil))) : wordings[lang].noExpiry),
  },
  {
    label: (lang) => wordings[lang].workload,
    value: (lang) => wordings[lang].hours(hours.clock, hours.academic, hours.academicMinutes),
  },
];

/** Labels of both languages on one line when they fit, the values below; a value the languages share stands once. */
const drawFact = ({ sheet, faces, languages }: Drawing, { label, value }: Fact, top: number): number => {
  const labelStyle: TextStyle = { face: faces.sans, size: 8, colour: colours.quiet };
  const valueStyle: TextStyle = { face: faces.sansBold, size: 9, colour: colours.ink };
  let y = top;
  const write = (text: string, lang: Locale, style: TextStyle, leading: number): void => {
    for (const line of wrap(text, width, (part) => style.face.width(part, style.size))) {
      y -= leading;
      sheet.tagged('P', textOperators(line, left, y, style), { lang });
    }
  };
  const first = languages[0] ?? 'kk';
  write(languages.map(label).join(' · '), first, labelStyle, 10.4);
  const values = languages.map((lang) => ({ lang, text: value(lang) }));
  for (const { lang, text } of values.filter((entry, index) => values.findIndex((other) => other.text === entry.text) === index))
    write(text, lang, valueStyle, 12);
  return y - 9;
};

/** QR code with a link of the same address on it, and the code to type. */
const drawCode = (drawing: Drawing): void => {
  const { sheet, faces, languages, certificate } = drawing;
  const first = languages[0] ?? 'kk';
  const y = areas.bottom + qrAbove;
  const box = [left, y, left + qrSize, y + qrSize];
  sheet.tagged('Figure', qrOperators(certificate.verifyUrl, left, y, qrSize, colours.ink), {
    lang: first,
    alt: wordings[first].qrCode(certificate.verifyUrl),
    box,
  });
  const { context } = sheet.document;
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: box, Border: [0, 0, 0], F: 4, A: { S: 'URI', URI: PDFString.of(certificate.verifyUrl) } });
  link.set(context.obj('Contents') as never, PDFString.of(certificate.verifyUrl));
  sheet.annotation('Link', link, { lang: first, alt: wordings[first].qrCode(certificate.verifyUrl) });
  const label = languages.map((lang) => wordings[lang].code).join(' · ');
  sheet.tagged('P', textOperators(label, left, areas.bottom + 12.5, { face: faces.sans, size: 8, colour: colours.quiet }), { lang: first });
  sheet.tagged('P', textOperators(certificate.code, left, areas.bottom, { face: faces.sansBold, size: 10, colour: colours.ink }));
};

/** The narrow part at the right: seal, number, dates, QR code. */
export const drawProof = (drawing: Drawing): void => {
  const centre = { x: left + sealRadius, y: areas.top - sealRadius };
  const scale = sealRadius / 48;
  drawing.sheet.decoration(`q ${scale} 0 0 ${scale} ${centre.x} ${centre.y} cm ${sealOperators} Q`);
  let y = areas.top - 2 * sealRadius - 16;
  for (const fact of facts(drawing)) y = drawFact(drawing, fact, y);
  drawCode(drawing);
};
