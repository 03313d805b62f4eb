import { readFile } from 'node:fs/promises';

/** The four faces of a certificate, cut from Noto by `cut-fonts.ts`. */
export const fontFiles = {
  serif: new URL('noto-serif-regular.ttf', import.meta.url),
  serifBold: new URL('noto-serif-semibold.ttf', import.meta.url),
  sans: new URL('noto-sans-regular.ttf', import.meta.url),
  sansBold: new URL('noto-sans-semibold.ttf', import.meta.url),
} as const;

export type FontFace = keyof typeof fontFiles;
export type FontBytes = Record<FontFace, Uint8Array>;

const read = async (): Promise<FontBytes> => {
  const [serif, serifBold, sans, sansBold] = await Promise.all([
    readFile(fontFiles.serif),
    readFile(fontFiles.serifBold),
    readFile(fontFiles.sans),
    readFile(fontFiles.sansBold),
  ]);
  return { serif, serifBold, sans, sansBold };
};

let loaded: Promise<FontBytes> | undefined;

/** The fonts' bytes, read once per process or worker. */
export const loadFonts = (): Promise<FontBytes> => {
  loaded ??= read();
  return loaded;
};
