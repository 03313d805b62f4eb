import { PDFString } from 'pdf-lib';
import { formatDate } from '#language/dates.ts';
import { colours } from '../designs/colours.ts';
import { wrap } from '../designs/fit-text.ts';
import { smallestType } from '../designs/layout.ts';
import { qrOperators } from '../designs/qr-code.ts';
import { linesOperators, type TextStyle, textOperators } from '../designs/text.ts';
import { area, type Drawing, type Laid } from './layout.ts';
import { sourceLines } from './source-lines.ts';

const leading = 10.3;
const qrSize = 82;
/** Beside the code: the four modules of quiet that ISO/IEC 18004 asks for. */
const quiet = 20;
const textWidth = area.width - qrSize - quiet;
const gap = 5;

/** The address, read and followed as a link; on the line of its label when it has room there. */
const addressRows = ({ sheet, faces, brief, words }: Drawing) => {
  const label: TextStyle = { face: faces.sansBold, size: smallestType, colour: colours.blue };
  const style: TextStyle = { face: faces.sans, size: smallestType, colour: colours.ink };
  const measure = (text: string) => style.face.width(text, style.size);
  const beside = label.face.width(words.fullText, label.size) + 4;
  const isBeside = beside + measure(brief.url) <= textWidth;
  const lines = wrap(brief.url, textWidth, measure);
  const draw = (y: number): void => {
    const [x, first] = isBeside ? [area.left + beside, y] : [area.left, y - leading];
    const bottom = first - (lines.length - 1) * leading;
    const { context } = sheet.document;
    const width = Math.max(...lines.map(measure));
    const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [x, bottom - 2.5, x + width, first + 8], Border: [0, 0, 0], F: 4 });
    link.set(context.obj('A') as never, context.obj({ S: 'URI', URI: PDFString.of(brief.url) }));
    link.set(context.obj('Contents') as never, PDFString.of(brief.url));
    sheet.group('P', () => {
      sheet.tagged('Span', textOperators(words.fullText, area.left, y, label), { lang: brief.locale });
      sheet.annotation('Link', link, { alt: brief.url }, linesOperators(lines, x, first, leading, style));
    });
  };
  return { height: (isBeside ? lines.length : lines.length + 1) * leading, draw };
};

/** Sources, how to cite, address with QR code, licence and disclaimers: laid out from the bottom of the sheet upwards. */
export const layOutFoot = (drawing: Drawing): Laid => {
  const { sheet, faces, brief, words } = drawing;
  const small: TextStyle = { face: faces.sans, size: smallestType, colour: colours.ink };
  const heading: TextStyle = { face: faces.sansBold, size: smallestType, colour: colours.blue };
  const lang = brief.locale;
  const linesOf = (text: string) => wrap(text, textWidth, (part) => small.face.width(part, small.size));

  const sources = sourceLines(brief, area.width, (text) => small.face.width(text, small.size));
  const sourcesHeading = sources.length < brief.sourceCount ? words.someSources(sources.length, brief.sourceCount) : words.sources;
  const citation = linesOf(brief.citation);
  const address = addressRows(drawing);
  const date = formatDate(brief.locale, brief.versionOn).replaceAll(' ', '\u00a0');
  const notes = [[words.version(date), brief.behind ? words.behind : '', words.licence].filter(Boolean).join(' '), ...brief.disclaimers].map(linesOf);

  const beside = leading * (1 + citation.length) + gap + address.height + notes.reduce((sum, { length }) => sum + gap * 0.6 + length * leading, 0);
  const block = area.bottom + Math.max(beside, qrSize + 2);
  const edge = block + (sources.length > 0 ? (sources.length + 1) * leading + gap + 3 : 3);

  const draw = () => {
    sheet.decoration(`${colours.blue} RG 0.5 w ${area.left} ${edge} m ${area.right} ${edge} l S`);
    let y = edge - leading - 1;
    if (sources.length > 0) {
      sheet.tagged('H2', textOperators(sourcesHeading, area.left, y, heading), { lang });
      sheet.group('L', () => {
        for (const { text, language } of sources) {
          y -= leading;
          sheet.group('LI', () => sheet.tagged('LBody', textOperators(text, area.left, y, small), { lang: language }));
        }
      });
      y -= leading + gap;
    }
    const top = y + smallestType;
    sheet.tagged('H2', textOperators(words.citation, area.left, y, heading), { lang });
    y -= leading;
    sheet.tagged('P', linesOperators(citation, area.left, y, leading, small), { lang });
    y -= citation.length * leading + gap;
    address.draw(y);
    y -= address.height + gap * 0.6;
    for (const lines of notes) {
      sheet.tagged('P', linesOperators(lines, area.left, y, leading, { ...small, colour: colours.quiet }), { lang });
      y -= lines.length * leading + gap * 0.6;
    }
    const box = [area.right - qrSize, top - qrSize, area.right, top] as const;
    sheet.tagged('Figure', qrOperators(brief.url, box[0], box[1], qrSize, colours.ink), { lang, alt: words.qrCode(brief.url), box });
  };
  return { edge, draw };
};
