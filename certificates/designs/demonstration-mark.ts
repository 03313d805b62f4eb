import type { Locale } from '#language/locale.ts';
import type { FontFace } from '../fonts/load-fonts.ts';
import { wordings } from '../wording/wording.ts';
import { colours } from './colours.ts';
import type { Face } from './faces.ts';
import type { Sheet } from './sheet.ts';
import { type TextStyle, textOperators } from './text.ts';

const [padding, gap] = [14, 22];

/** Says in a box, in the middle of the page and `middle` above its foot, that this is a sample. */
export const drawDemonstrationMark = (
  sheet: Sheet,
  faces: Record<FontFace, Face>,
  languages: readonly Locale[],
  middle: number,
  { size = 8.5, height = 17 } = {},
): void => {
  const style: TextStyle = { face: faces.sansBold, size, colour: colours.blue };
  const texts = languages.map((lang) => wordings[lang].demonstration);
  const widths = texts.map((text) => style.face.width(text, style.size));
  const width = widths.reduce((sum, one) => sum + one + gap, padding * 2 - gap);
  const left = (sheet.page.getWidth() - width) / 2;
  sheet.decoration(`${colours.white} rg ${colours.blue} RG 0.8 w ${left} ${middle - height / 2} ${width} ${height} re B`);
  let x = left + padding;
  texts.forEach((text, index) => {
    sheet.tagged('P', textOperators(text, x, middle - size * 0.36, style), { lang: languages[index] ?? 'kk' });
    x += (widths[index] ?? 0) + gap;
  });
};
