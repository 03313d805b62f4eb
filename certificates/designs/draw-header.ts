import { wordings } from '../wording/wording.ts';
import { colours } from './colours.ts';
import { fitName, wrap } from './fit-text.ts';
import { areas, columnLeft, columnWidth, type Drawing } from './layout.ts';
import { linesOperators, type TextStyle, textOperators } from './text.ts';

const nameSizes = { maximum: 36, comfortable: 28, minimum: 17 };
const secondNameSizes = { maximum: 17, comfortable: 13, minimum: 10 };

/** Lines of one language column each; answers the height of the tallest column. */
const inColumns = (drawing: Drawing, role: 'H1' | 'P', texts: readonly string[], y: number, style: TextStyle): number => {
  const { sheet, languages } = drawing;
  const leading = style.size * 1.25;
  const heights = languages.map((lang, index) => {
    const lines = wrap(texts[index] ?? '', columnWidth(languages.length), (text) => style.face.width(text, style.size));
    sheet.tagged(role, linesOperators(lines, columnLeft(index, languages.length), y, leading, style), { lang });
    return lines.length * leading;
  });
  return Math.max(...heights);
};

/** The name in the languages of the sheet, one after another, each spelling once. */
const spellings = ({ certificate: { holderName }, languages }: Drawing): { lang: string; name: string }[] => {
  const wanted = languages.map((lang) => ({ lang, name: lang === 'en' ? holderName.latin : holderName[lang] }));
  const given = wanted.filter(({ name }) => name !== '');
  const known = given.length > 0 ? given : [{ lang: 'kk', name: holderName.kk || holderName.ru || holderName.latin }];
  return known.filter(({ name }, index) => known.findIndex((other) => other.name === name) === index);
};

/** Issuer, kind and name. Answers the height at which the rest begins. */
export const drawHeader = (drawing: Drawing): number => {
  const { sheet, faces, certificate, languages } = drawing;
  let y = areas.top - 10;
  const issuer = languages.map((lang) => certificate.issuer.name[lang]);
  y -= inColumns(drawing, 'P', issuer, y, { face: faces.sansBold, size: 9.5, colour: colours.blue }) + 15;
  const kinds = languages.map((lang) => wordings[lang].kinds[certificate.kind].title);
  y -= inColumns(drawing, 'H1', kinds, y, { face: faces.serif, size: languages.length > 1 ? 17 : 22, colour: colours.blue }) + 7;
  const labels = languages.map((lang) => wordings[lang].holder).join('  ·  ');
  const label = { face: faces.sans, size: 8.5, colour: colours.quiet };
  sheet.tagged('P', textOperators(labels, areas.left, y, label), { lang: languages[0] ?? 'kk' });
  spellings(drawing).forEach(({ lang, name }, index) => {
    const face = index === 0 ? faces.serifBold : faces.serif;
    const fitted = fitName(name, areas.mainWidth, index === 0 ? nameSizes : secondNameSizes, face.width);
    const leading = fitted.size * 1.14;
    y -= fitted.size * (index === 0 ? 1.12 : 1.3);
    const style = { face, size: fitted.size, colour: index === 0 ? colours.ink : colours.quiet };
    sheet.tagged('P', linesOperators(fitted.lines, areas.left, y, leading, style), { lang });
    y -= (fitted.lines.length - 1) * leading;
  });
  y -= 13;
  sheet.decoration(`${colours.ochre} rg ${areas.left} ${y} 56 2 re f`);
  return y - 19;
};
