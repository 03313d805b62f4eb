/**
 * An ICC profile of sRGB made here (ICC.1:2001-04, version 2, display, matrix with tone curves), so that no file of unclear
 * licence is embedded: what PDF/A wants to know about the colours of our pages.
 */

/** Primaries of IEC 61966-2-1 and white, adapted to D50, the white of the profile connection space; XYZ. */
const colorants = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
  wtpt: [0.9642, 1, 0.8249],
} as const;

const curvePoints = 1024;
/** From the value in a file to light, IEC 61966-2-1. */
const toLight = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

const signature = (text: string): Buffer => Buffer.from(text.padEnd(4), 'latin1');
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const fixed = (value: number): Buffer => uint32(Math.round(value * 65_536));
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
/** Type, four reserved bytes, content. */
const typed = (type: string, ...content: Buffer[]): Buffer => padded(Buffer.concat([signature(type), uint32(0), ...content]));

const xyz = (values: readonly number[]): Buffer => typed('XYZ', ...values.map(fixed));

const curve = (): Buffer => {
  const points = Buffer.alloc(curvePoints * 2);
  for (let index = 0; index < curvePoints; index += 1) points.writeUInt16BE(Math.round(toLight(index / (curvePoints - 1)) * 65_535), index * 2);
  return typed('curv', uint32(curvePoints), points);
};

/** textDescriptionType: ASCII, then empty Unicode and Macintosh parts. */
const description = (text: string): Buffer => typed('desc', uint32(text.length + 1), Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(4 + 4 + 2 + 1 + 67));

const header = (size: number): Buffer =>
  Buffer.concat([
    uint32(size),
    uint32(0),
    uint32(0x02100000),
    signature('mntr'),
    signature('RGB'),
    signature('XYZ'),
    // Made on 2026-11-21: a fixed date, for the bytes to be the same each time.
    Buffer.from('07ea000b0015000000000000', 'hex'),
    signature('acsp'),
    // No platform, flags, maker, model or attributes; rendering intent perceptual.
    Buffer.alloc(28),
    ...[0.9642, 1, 0.8249].map(fixed),
    Buffer.alloc(48),
  ]);

/** The profile's bytes, made once per process. */
export const srgbProfile: Buffer = (() => {
  const tone = curve();
  const tags: [name: string, data: Buffer][] = [
    ['desc', description('sRGB')],
    ['cprt', typed('text', Buffer.from('CC0-1.0\0', 'latin1'))],
    ...Object.entries(colorants).map(([name, values]): [string, Buffer] => [name, xyz(values)]),
    ...['rTRC', 'gTRC', 'bTRC'].map((name): [string, Buffer] => [name, tone]),
  ];
  const data = [...new Set(tags.map(([, bytes]) => bytes))];
  const start = 128 + 4 + tags.length * 12;
  const places = new Map<Buffer, number>();
  let end = start;
  for (const bytes of data) {
    places.set(bytes, end);
    end += bytes.length;
  }
  const table = tags.flatMap(([name, bytes]) => [signature(name), uint32(places.get(bytes) ?? 0), uint32(bytes.length)]);
  return Buffer.concat([header(end), uint32(tags.length), ...table, ...data]);
})();
