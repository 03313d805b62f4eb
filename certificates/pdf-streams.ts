import { inflateSync } from 'node:zlib';

/** Metadata has a few thousand bytes; an object stream of a re-saved file some ten thousand. What unfolds further is no text. */
const mostInflated = 256 * 1024;
/** Bounds the work on a file made to keep us busy. */
const mostStreams = 2_000;

const inflated = (bytes: Buffer): Buffer => {
  try {
    return inflateSync(bytes, { maxOutputLength: mostInflated });
  } catch {
    return bytes.subarray(0, 0);
  }
};

/** What lies in a file's compressed streams, unfolded within bounds; nothing of those that are none or too large. Never throws. */
export const unfoldStreams = function* (bytes: Buffer): Generator<Buffer> {
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
