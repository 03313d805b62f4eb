import { inflateSync } from 'node:zlib';
import { pngKeyword } from './bake.ts';
import { type PngChunk, pngChunks } from './png.ts';

/** A badge of ours has some 120 KB with the picture, its credential some 20. */
const largestBadge = 10 * 1024 * 1024;
const largestCredential = 512 * 1024;

/** Text of an iTXt chunk (ISO/IEC 15948, 11.3.4.5) of our keyword: flag and method of compression, language, translated keyword, text. */
const textOf = (data: Uint8Array): string | undefined => {
  const chunk = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const keywordEnd = chunk.indexOf(0);
  if (chunk.toString('latin1', 0, keywordEnd) !== pngKeyword) return undefined;
  const languageEnd = chunk.indexOf(0, keywordEnd + 3);
  const translatedEnd = chunk.indexOf(0, languageEnd + 1);
  if (languageEnd === -1 || translatedEnd === -1) return undefined;
  const text = chunk.subarray(translatedEnd + 1);
  const plain = chunk[keywordEnd + 1] === 1 ? inflateSync(text, { maxOutputLength: largestCredential }) : text;
  return plain.length > largestCredential ? undefined : plain.toString('utf8');
};

const fromPng = (chunks: readonly PngChunk[]): string | undefined => {
  let only: string | undefined;
  for (const { type, data } of chunks) {
    const text = type === 'iTXt' ? textOf(data) : undefined;
    // The second ends it: each may unfold to half a megabyte.
    if (text !== undefined && only !== undefined) return undefined;
    only ??= text;
  }
  return only;
};

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '');

const cdata = '<![CDATA[';

/** What stands between two tags, CDATA as it is, entities resolved; and where it ends. `undefined` when there is more than text. */
const textUntil = (close: string, svg: string, from: number): { text: string; end: number } | undefined => {
  let [text, at] = ['', from];
  while (!svg.startsWith(close, at)) {
    const isCdata = svg.startsWith(cdata, at);
    const end = svg.indexOf(isCdata ? ']]>' : '<', at);
    if (end === -1 || end === at) return undefined;
    text += isCdata ? svg.slice(at + cdata.length, end) : unescaped(svg.slice(at, end));
    at = isCdata ? end + 3 : end;
  }
  return { text, end: at };
};

const opening = /<(\w{1,40}):credential\b/;

/** The one element of the name, whatever its prefix; a JWS stands in its attribute instead. Nothing in the file is interpreted. */
const fromSvg = (svg: string): string | undefined => {
  const start = opening.exec(svg);
  const close = start ? svg.indexOf('>', start.index) : -1;
  if (!start || close === -1) return undefined;
  const from = close + 1;
  const verify = /\bverify\s*=\s*["']([\w.-]+)["']/.exec(svg.slice(start.index + start[0].length, close))?.[1];
  const found = verify === undefined ? textUntil(`</${start[1]}:credential>`, svg, from) : { text: verify, end: from };
  return found && !opening.test(svg.slice(found.end)) ? found.text.trim() : undefined;
};

/**
 * The credential in a baked badge, SVG or PNG, as JSON or compact JWS; `undefined` when there is none or more than one. What
 * it is worth is judged elsewhere. Never throws, bounded.
 */
export const unbake = (bytes: Uint8Array): string | undefined => {
  if (bytes.length > largestBadge) return undefined;
  try {
    const chunks = pngChunks(bytes);
    const credential = chunks ? fromPng(chunks) : fromSvg(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
    return credential === undefined || credential.length > largestCredential ? undefined : credential;
  } catch {
    return undefined;
  }
};
