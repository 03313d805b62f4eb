import { inflateSync } from 'node:zlib';
import { codePattern, parseCode } from './code.ts';

/** Metadata has a few thousand bytes; an object stream of a re-saved file some ten thousand. What unfolds further is no text. */
const mostInflated = 256 * 1024;
/** Bounds the work on a file made to keep us busy. */
const mostStreams = 2_000;
/** Beside the text itself, codes may be written as UTF-16 (PDF text strings) or as hex digits. */
const zeroes = /\0/g;
const hexStrings = /<((?:[0-9A-Fa-f]{2}|\s){24,400})>/g;

const codesIn = (text: string): string[] => {
  const hex = [...text.matchAll(hexStrings)].map(([, digits = '']) => Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1'));
  return [text, ...hex].flatMap((part) => [...part.replace(zeroes, '').matchAll(codePattern)].flatMap(([found]) => parseCode(found) ?? []));
};

const inflated = (bytes: Buffer): string => {
  try {
    return inflateSync(bytes, { maxOutputLength: mostInflated }).toString('latin1');
  } catch {
    return '';
  }
};

/** What lies in a file's streams, unfolded within bounds: Info and XMP as a program left them that saved the file anew. */
const streamTexts = function* (bytes: Buffer): Generator<string> {
  let at = 0;
  for (let n = 0; n < mostStreams; n += 1) {
    const start = bytes.indexOf('stream', at);
    const end = start === -1 ? -1 : bytes.indexOf('endstream', start + 6);
    if (end === -1) return;
    let first = start + 6;
    if (bytes[first] === 0x0d) first += 1;
    if (bytes[first] === 0x0a) first += 1;
    yield inflated(bytes.subarray(first, end));
    at = end + 9;
  }
};

/**
 * Certificate codes a file carries in its metadata, each once: in its bytes as they are and in its compressed streams.
 * No PDF is parsed, so there is nothing in it to be misled by. Never throws.
 */
export const findCodes = (bytes: Uint8Array): string[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Set(codesIn(buffer.toString('latin1')));
  for (const text of streamTexts(buffer)) for (const code of codesIn(text)) found.add(code);
  return [...found];
};
