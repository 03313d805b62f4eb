import type { Locale } from '#language/locale.ts';
import { wordings } from '../wording/wording.ts';
import { colours } from './colours.ts';
import { type Fact, identifyingFacts } from './facts.ts';
import { wrap } from './fit-text.ts';
import { sealOperators } from './guilloche.ts';
import { areas, type Drawing } from './layout.ts';
import { drawQrLink } from './qr-link.ts';
import { linesOperators, type TextStyle, textOperators } from './text.ts';

const { left, width } = areas.proof;
/** Radius of the seal and space below a fact, roomiest first. */
const spacings = [
  { seal: 40, gap: 9 },
  { seal: 40, gap: 6 },
  { seal: 34, gap: 5 },
  { seal: 27, gap: 3.5 },
  { seal: 20, gap: 2 },
] as const;
const qrSize = 92;
/** From the foot of the sheet: leaves the code the four modules of quiet that ISO/IEC 18004 asks for. */
const qrAbove = 33;
const belowSeal = 16;
/** Of the same quiet, above the code. */
const belowFacts = 12;

const facts = ({ certificate }: Drawing): Fact[] => {
  const { clock, academic, academicMinutes } = certificate.hours;
  return [
    ...identifyingFacts(certificate),
    { label: (lang) => wordings[lang].workload, value: (lang) => wordings[lang].hours(clock, academic, academicMinutes) },
  ];
};

type Row = { lines: string[]; lang: Locale; style: TextStyle; leading: number };

/** Labels of both languages on one line when they fit there, the values below; a value the languages share stands once. */
const rowsOf = ({ faces, languages }: Drawing, { label, value }: Fact): Row[] => {
  const row = (text: string, lang: Locale, style: TextStyle, leading: number): Row => ({
    lines: wrap(text, width, (part) => style.face.width(part, style.size)),
    lang,
    style,
    leading,
  });
  const labelled = (text: string, lang: Locale): Row => row(text, lang, { face: faces.sans, size: 8, colour: colours.quiet }, 10.4);
  const joined = labelled(languages.map(label).join(' · '), languages[0] ?? 'kk');
  const values = languages.map((lang) => ({ lang, text: value(lang) }));
  return [
    ...(joined.lines.length === 1 ? [joined] : languages.map((lang) => labelled(label(lang), lang))),
    ...values
      .filter((entry, index) => values.findIndex((other) => other.text === entry.text) === index)
      .map(({ lang, text }) => row(text, lang, { face: faces.sansBold, size: 9, colour: colours.ink }, 12)),
  ];
};

const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, { lines, leading }) => sum + lines.length * leading, 0);

/** QR code with a link of the same address on it, and the code to type. */
const drawCode = (drawing: Drawing): void => {
  const { sheet, faces, languages, certificate } = drawing;
  const first = languages[0] ?? 'kk';
  const y = areas.bottom + qrAbove;
  drawQrLink(sheet, certificate.verifyUrl, { x: left, y, size: qrSize }, first);
  const label = languages.map((lang) => wordings[lang].code).join(' · ');
  sheet.tagged('P', textOperators(label, left, areas.bottom + 12.5, { face: faces.sans, size: 8, colour: colours.quiet }), { lang: first });
  sheet.tagged('P', textOperators(certificate.code, left, areas.bottom, { face: faces.sansBold, size: 10, colour: colours.ink }));
};

/** The narrow part at the right: seal, number, dates, QR code. */
export const drawProof = (drawing: Drawing): void => {
  const { sheet } = drawing;
  const blocks = facts(drawing).map((fact) => rowsOf(drawing, fact));
  const room = areas.top - (areas.bottom + qrAbove + qrSize + belowFacts);
  const heightAt = ({ seal, gap }: (typeof spacings)[number]) => 2 * seal + belowSeal + blocks.reduce((sum, rows) => sum + heightOf(rows) + gap, -gap);
  const spacing = spacings.find((candidate) => heightAt(candidate) <= room);
  if (!spacing) throw new RangeError('number and dates have no room beside the QR code');
  const { seal, gap } = spacing;
  const scale = seal / 48;
  sheet.decoration(`q ${scale} 0 0 ${scale} ${left + seal} ${areas.top - seal} cm ${sealOperators} Q`);
  let y = areas.top - 2 * seal - belowSeal;
  for (const rows of blocks) {
    for (const { lines, lang, style, leading } of rows) {
      sheet.tagged('P', linesOperators(lines, left, y - leading, leading, style), { lang });
      y -= lines.length * leading;
    }
    y -= gap;
  }
  drawCode(drawing);
};
