/** The package ships no types; only what cut-fonts.ts uses. */
declare module 'subset-font' {
  const subsetFont: (
    font: Uint8Array,
    text: string,
    options?: { targetFormat?: 'sfnt' | 'woff2'; keepFeatures?: string[]; noHinting?: boolean },
  ) => Promise<Buffer>;
  export default subsetFont;
}
