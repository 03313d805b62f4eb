/**
 * Cuts the Noto fonts to `repertoire`: `node certificates/fonts/cut-fonts.ts`, only after a new release of Noto or a new
 * character. The results are committed, so neither a build nor a server needs the 1–13 MB packages or harfbuzz.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { fontFiles } from './load-fonts.ts';
import { repertoire } from './repertoire.ts';

const { resolve } = createRequire(import.meta.url);

const wholeFonts: Record<keyof typeof fontFiles, string> = {
  serif: '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  serifBold: '@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf',
  sans: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  sansBold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
};

/** The whole font of the package, for comparison with the cut one. */
export const readWholeFont = (face: keyof typeof fontFiles): Promise<Buffer> => readFile(resolve(wholeFonts[face]));

/** Kerning stays, ligatures go: "fi" as one glyph is lost when text is extracted. Hinting is of no use at 300 dpi. */
const cut = async (face: keyof typeof fontFiles): Promise<Buffer> =>
  await subsetFont(await readWholeFont(face), repertoire, { targetFormat: 'sfnt', keepFeatures: ['kern'], noHinting: true });

if (import.meta.main) {
  for (const face of Object.keys(fontFiles) as (keyof typeof fontFiles)[]) await writeFile(fontFiles[face], await cut(face));
  await writeFile(new URL('OFL.txt', import.meta.url), await readFile(resolve('@expo-google-fonts/noto-sans/LICENSE_FONT')));
}
