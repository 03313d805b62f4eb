const range = (first: number, last: number): string => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

/**
 * Every character a certificate may hold: Latin with Latin-1 and Extended-A, all Cyrillic alphabets of Central Asia,
 * the modifier apostrophes of Uzbek, the schwa of Azerbaijani, typographic signs.
 * Left out on purpose: no-break space and soft hyphen, which share a glyph with space and hyphen, so that a PDF could not
 * tell which of the two it holds (`toDrawable` replaces them).
 */
export const repertoire: string = [
  range(0x20, 0x7e),
  range(0xa1, 0xac),
  range(0xae, 0xff),
  range(0x100, 0x17f),
  // Ǵǵ: the Kazakh Latin alphabet of 2018, still on documents.
  'ƏəǴǵȘșȚțʻʼ',
  range(0x400, 0x45f),
  range(0x490, 0x4f9),
  '–—‘’‚“”„…•−№₸€™',
].join('');
