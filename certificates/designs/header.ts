import type { Locale } from '#language/locale.ts';
import type { Issuer } from '../certificate.ts';
import { wordings } from '../wording/wording.ts';
import { colours } from './colours.ts';
import { fitName, wrap } from './fit-text.ts';
import { areas, columnLeft, columnWidth, type Drawing, smallestType } from './layout.ts';
import { linesOperators, type TextStyle, textOperators } from './text.ts';

/** Issuer, kind and name, laid out: where they end, and how to draw them. */
export type Header = { bottom: number; draw: () => void };

/** Biggest size of a name in points, on one line and on more, and the space around; the first that leaves room for all is taken. */
export const nameSizes = [
  { single: 38, several: 31, gap: 20 },
  { single: 32, several: 26, gap: 17 },
  { single: 27, several: 22, gap: 14 },
  { single: 24, several: 20, gap: 13 },
] as const;
type NameSize = (typeof nameSizes)[number];

/** Country and business number. */
export const whereFrom = ({ country, businessNumber }: Issuer, lang: Locale): string => {
  const words = wordings[lang];
  return [words.countries[country], businessNumber && `${words.businessNumber}\u00a0${businessNumber}`].filter(Boolean).join(', ');
};

/** The name in the languages of the sheet, one after another, each spelling once. */
const spellings = ({ certificate: { holderName }, languages }: Drawing): { lang: string; name: string }[] => {
  const wanted = languages.map((lang) => ({ lang, name: lang === 'en' ? holderName.latin : holderName[lang] }));
  const given = wanted.filter(({ name }) => name !== '');
  const known = given.length > 0 ? given : [{ lang: 'kk', name: holderName.kk || holderName.ru || holderName.latin }];
  return known.filter(({ name }, index) => known.findIndex((other) => other.name === name) === index);
};

export const layOutHeader = (drawing: Drawing, nameSize: NameSize): Header => {
  const { sheet, faces, certificate, languages } = drawing;
  const count = languages.length;
  const parts: (() => void)[] = [];
  let y = areas.top - 9;

  /** One column for each language; moves down by the height of the tallest but for its first line. */
  const inColumns = (role: 'H1' | 'P', texts: readonly string[], style: TextStyle): void => {
    const leading = style.size * 1.25;
    const columns = texts.map((text) => wrap(text, columnWidth(count), (part) => style.face.width(part, style.size)));
    const top = y;
    columns.forEach((lines, index) => {
      const lang = languages[index] ?? 'kk';
      parts.push(() => sheet.tagged(role, linesOperators(lines, columnLeft(index, count), top, leading, style), { lang }));
    });
    y -= (Math.max(...columns.map((lines) => lines.length)) - 1) * leading;
  };

  const { issuer } = certificate;
  inColumns(
    'P',
    languages.map((lang) => issuer.name[lang]),
    { face: faces.sansBold, size: 9.5, colour: colours.blue },
  );
  y -= 12;
  inColumns(
    'P',
    languages.map((lang) => whereFrom(issuer, lang)),
    { face: faces.sans, size: smallestType, colour: colours.quiet },
  );

  const kinds = languages.map((lang) => wordings[lang].kinds[certificate.kind].title);
  const widest = Math.max(...kinds.map((kind) => faces.serif.width(kind, 1)));
  const kindSize = Math.min(count > 1 ? 18 : 24, (columnWidth(count) / widest) * 0.995);
  y -= kindSize * 0.75 + nameSize.gap * 0.6;
  inColumns('H1', kinds, { face: faces.serif, size: kindSize, colour: colours.blue });

  y -= kindSize * 0.4 + nameSize.gap;
  const labelAt = y;
  const label: TextStyle = { face: faces.sans, size: 8.5, colour: colours.quiet };
  const labels = languages.map((lang) => wordings[lang].holder).join('  ·  ');
  parts.push(() => sheet.tagged('P', textOperators(labels, areas.left, labelAt, label), { lang: languages[0] ?? 'kk' }));

  spellings(drawing).forEach(({ lang, name }, index) => {
    const face = index === 0 ? faces.serifBold : faces.serif;
    const sizes =
      index === 0
        ? { ...nameSize, comfortable: Math.min(26, nameSize.single), minimum: 16 }
        : { single: nameSize.gap - 3, several: 13, comfortable: 11, minimum: 10 };
    const { size, lines } = fitName(name, areas.mainWidth, sizes, face.width);
    const leading = size * 1.14;
    y -= index === 0 ? size * 1.02 + 2 : size * 0.85 + 9;
    const first = y;
    const style = { face, size, colour: index === 0 ? colours.ink : colours.quiet };
    parts.push(() => sheet.tagged('P', linesOperators(lines, areas.left, first, leading, style), { lang }));
    y -= (lines.length - 1) * leading;
  });

  y -= nameSize.gap * 0.7;
  const rule = y;
  parts.push(() => sheet.decoration(`${colours.ochre} rg ${areas.left} ${rule} 56 2 re f`));
  const draw = () => {
    for (const part of parts) part();
  };
  return { bottom: y - nameSize.gap * 0.9, draw };
};
