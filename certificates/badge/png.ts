import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG file (ISO/IEC 15948, 5.3): four letters and what they hold. */
export interface PngChunk {
  type: string;
  data: Uint8Array;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** Length and type before the data, checksum after. */
const [before, after] = [8, 4];
/** More than any honest picture has. */
const mostChunks = 10_000;

const encode = ({ type, data }: PngChunk): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
};

const join = (chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat([signature, ...chunks.map(encode)]));

/** The chunks of a whole PNG in order, views of `bytes`; `undefined` for anything else. Never throws. */
export const pngChunks = (bytes: Uint8Array): PngChunk[] | undefined => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, signature.length).equals(signature)) return undefined;
  const chunks: PngChunk[] = [];
  let at = signature.length;
  while (at + before + after <= file.length && chunks.length < mostChunks) {
    const end = at + before + file.readUInt32BE(at);
    if (end + after > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return undefined;
    const type = file.toString('latin1', at + 4, at + before);
    chunks.push({ type, data: bytes.subarray(at + before, end) });
    if (type === 'IEND') return chunks;
    at = end + after;
  }
  return undefined;
};

/** The same picture with `chunk` behind its header. Throws when `png` is none. */
export const withChunk = (png: Uint8Array, chunk: PngChunk): Uint8Array<ArrayBuffer> => {
  const [header, ...rest] = pngChunks(png) ?? [];
  if (!header) throw new Error('not a PNG');
  return join([header, chunk, ...rest]);
};

/** A PNG of 8 bits a channel from rows of red, green, blue, opacity; opacity is left out when all of it is full. */
export const writePng = (width: number, height: number, rgba: Uint8Array): Uint8Array<ArrayBuffer> => {
  const isOpaque = rgba.every((value, index) => index % 4 !== 3 || value === 255);
  const channels = isOpaque ? 3 : 4;
  // Filter 0 (none) before each row: a page is mostly white, which deflate packs well without one.
  const rows = Buffer.alloc(height * (1 + width * channels));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [from, to] = [(y * width + x) * 4, y * (1 + width * channels) + 1 + x * channels];
      for (let channel = 0; channel < channels; channel += 1) rows[to + channel] = rgba[from + channel] ?? 0;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, isOpaque ? 2 : 6], 8);
  return join([
    { type: 'IHDR', data: header },
    { type: 'IDAT', data: deflateSync(rows) },
    { type: 'IEND', data: new Uint8Array() },
  ]);
};
