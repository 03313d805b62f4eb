/**
 * What somebody typed, pasted (also the whole address of a verify page) or scanned, as one segment of an address: letters,
 * digits and dashes only, so that it cannot lead elsewhere; '' when nothing of that is left. Whether it is a code, the
 * API says.
 */
export const codeSegment = (typed: string): string =>
  (
    typed
      .slice(0, 300)
      .normalize('NFKC')
      .trim()
      .replace(/[?#].*$/su, '')
      .replace(/\/+$/u, '')
      .split('/')
      .at(-1) ?? ''
  )
    .replace(/[\s\p{Pd}_.·]+/gu, '-')
    .replace(/[^\p{L}\p{N}-]/gu, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
