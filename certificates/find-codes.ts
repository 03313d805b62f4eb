import { codePattern, parseCode } from './code.ts';

/** Beside the text itself, codes may be written as UTF-16 (PDF text strings) or as hex digits. */
const zeroes = /\0/g;
const hexStrings = /<((?:[0-9A-Fa-f]{2}|\s){24,400})>/g;

/** Certificate codes in parts of a file, each once, in their written form. Nothing is parsed, so there is nothing to be misled by. */
export const findCodes = (parts: Iterable<Buffer>): string[] => {
  const found = new Set<string>();
  for (const part of parts) {
    const text = part.toString('latin1');
    const hex = [...text.matchAll(hexStrings)].map(([, digits = '']) => Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1'));
    for (const one of [text, ...hex]) for (const [code] of one.replace(zeroes, '').matchAll(codePattern)) found.add(parseCode(code) ?? '');
  }
  found.delete('');
  return [...found];
};
