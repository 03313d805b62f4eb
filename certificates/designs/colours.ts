/** Fill operands in DeviceRGB. All text colours keep 7:1 on white, so a grey photocopy stays readable. */
export const colours = {
  ink: '0.086 0.118 0.165',
  quiet: '0.259 0.302 0.365',
  /** Steppe blue. */
  blue: '0.071 0.227 0.408',
  /** The same, thinned for the finest lines of the guilloche. */
  paleBlue: '0.545 0.647 0.769',
  /** For achievement and nothing else: the seal and the rule under the name. */
  ochre: '0.722 0.482 0.118',
  white: '1 1 1',
} as const;
