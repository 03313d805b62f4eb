import { PDFName, PDFString } from 'pdf-lib';
import { formatPercent } from '#language/numbers.ts';
import { colours } from '../designs/colours.ts';
import { unbrokenDate } from '../designs/facts.ts';
import { wrap } from '../designs/fit-text.ts';
import type { Sheet } from '../designs/sheet.ts';
import { linesOperators, type TextStyle, textOperators } from '../designs/text.ts';
import { area, type Block, type Transcript } from './layout.ts';
import type { TranscriptEntry } from './transcript.ts';

type Fact = { label: string; value: string; url?: string };

const gap = 16;
const labelLeading = 10;
const valueLeading = 11.4;
const bulletIndent = 10;

const stateOf = ({ words, document: { locale } }: Transcript, { state, since, reason }: TranscriptEntry): string =>
  [words.states[state], reason && words.reasons[reason], since && words.since(unbrokenDate(locale, since))].filter(Boolean).join(', ');

const validityOf = ({ terms, document: { locale } }: Transcript, { validUntil, untilMandateEnds }: TranscriptEntry): string => {
  if (validUntil) return terms.validUntil(unbrokenDate(locale, validUntil));
  return untilMandateEnds ? terms.untilMandateEnds : terms.noExpiry;
};

/** Rows of facts, most asked for first; what is not so has no place. */
const factRows = (given: Transcript, entry: TranscriptEntry): Fact[][] => {
  const { words, terms, document } = given;
  const { locale } = document;
  const { clock, academic, academicMinutes } = entry.hours;
  const score = entry.result && terms.supplement.score(formatPercent(locale, entry.result.share, 1), formatPercent(locale, entry.result.passMark, 1));
  return [
    [
      { label: words.state, value: stateOf(given, entry) },
      { label: terms.issuedOn, value: unbrokenDate(locale, entry.issuedOn) },
      { label: terms.validity, value: validityOf(given, entry) },
    ],
    [
      { label: terms.supplement.kind, value: terms.kinds[entry.kind].title },
      { label: terms.supplement.issuer, value: `${entry.issuer}, ${terms.countries[entry.country]}` },
      { label: terms.workload, value: terms.hours(clock, academic, academicMinutes) },
    ],
    [
      { label: terms.number, value: entry.number },
      { label: terms.code, value: entry.code, url: entry.verifyUrl },
      ...(entry.followedBy ? [{ label: words.followedBy, value: entry.followedBy }] : []),
      ...(score ? [{ label: terms.supplement.result, value: score }] : []),
    ],
    ...(entry.holderName === document.holderName ? [] : [[{ label: terms.holder, value: entry.holderName }]]),
  ];
};

/** A value that is an address too: read, and followed where a PDF can be. */
const drawLink = (sheet: Sheet, url: string, operators: string, box: readonly number[], lang: string): void => {
  const link = sheet.document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [...box], Border: [0, 0, 0], F: 4, A: { S: 'URI', URI: PDFString.of(url) } });
  link.set(PDFName.of('Contents'), PDFString.of(url));
  sheet.annotation('Link', link, { alt: url, lang }, operators);
};

const rowBlock = ({ faces, document: { locale: lang } }: Transcript, facts: readonly Fact[], before: number): Block => {
  const label: TextStyle = { face: faces.sans, size: 8, colour: colours.quiet };
  const value: TextStyle = { face: faces.sansBold, size: 9, colour: colours.ink };
  const width = (area.width - (facts.length - 1) * gap) / Math.max(facts.length, 1);
  const cells = facts.map((fact) => ({
    ...fact,
    labels: wrap(fact.label, width, (text) => label.face.width(text, label.size)),
    values: wrap(fact.value, width, (text) => value.face.width(text, value.size)),
  }));
  const labelHeight = Math.max(...cells.map(({ labels }) => labels.length)) * labelLeading;
  const valueHeight = Math.max(...cells.map(({ values }) => values.length)) * valueLeading;
  return {
    before,
    height: labelHeight + valueHeight + 2,
    keepsNext: false,
    draw: (sheet, top) => {
      cells.forEach(({ labels, values, url }, index) => {
        const x = area.left + index * (width + gap);
        const y = top - labelHeight - value.size;
        sheet.tagged('P', linesOperators(labels, x, top - label.size, labelLeading, label), { lang });
        const operators = linesOperators(values, x, y, valueLeading, value);
        const box = [x, y - (values.length - 1) * valueLeading - 3, x + width, y + value.size];
        if (url === undefined) sheet.tagged('P', operators, { lang });
        else sheet.group('P', () => drawLink(sheet, url, operators, box, lang));
      });
    },
  };
};

const titleBlock = ({ faces, document: { locale: lang } }: Transcript, { title }: TranscriptEntry): Block => {
  const style: TextStyle = { face: faces.serifBold, size: 13, colour: colours.blue };
  const lines = wrap(title, area.width, (text) => style.face.width(text, style.size));
  const leading = 16;
  return {
    before: 22,
    height: 12 + lines.length * leading,
    keepsNext: true,
    draw: (sheet, top) => {
      sheet.decoration(`${colours.paleBlue} RG 0.6 w ${area.left} ${top} m ${area.right} ${top} l S`);
      sheet.tagged('H2', linesOperators(lines, area.left, top - 12 - style.size * 0.8, leading, style), { lang });
    },
  };
};

const outcomeBlocks = ({ faces, terms, document: { locale: lang } }: Transcript, { kind, outcomes }: TranscriptEntry): { heading: Block; items: Block[] } => {
  const label: TextStyle = { face: faces.sans, size: 8, colour: colours.quiet };
  const text: TextStyle = { face: faces.sans, size: 9, colour: colours.ink };
  const leading = 11.8;
  const heading: Block = {
    before: 6,
    height: labelLeading + 2,
    keepsNext: true,
    draw: (sheet, top) => sheet.tagged('P', textOperators(terms.kinds[kind].outcomes, area.left, top - label.size, label), { lang }),
  };
  const items = outcomes.map((outcome): Block => {
    const lines = wrap(outcome, area.width - bulletIndent, (part) => text.face.width(part, text.size));
    return {
      before: 2,
      height: lines.length * leading,
      keepsNext: false,
      draw: (sheet, top) => {
        const y = top - text.size;
        sheet.decoration(`${colours.blue} rg ${area.left} ${y + text.size * 0.22} 3 3 re f`);
        sheet.group('LI', () => sheet.tagged('LBody', linesOperators(lines, area.left + bulletIndent, y, leading, text), { lang }));
      },
    };
  });
  return { heading, items };
};

/** One certificate: its title, its facts, and apart what was learnt, which is a list. */
export const entryBlocks = (given: Transcript, entry: TranscriptEntry): { blocks: Block[]; list: Block[] } => {
  const rows = factRows(given, entry).map((facts, index) => ({ ...rowBlock(given, facts, index === 0 ? 4 : 6), keepsNext: index === 0 }));
  const blocks = [titleBlock(given, entry), ...rows];
  if (entry.outcomes.length === 0) return { blocks, list: [] };
  const { heading, items } = outcomeBlocks(given, entry);
  return { blocks: [...blocks, heading], list: items };
};
