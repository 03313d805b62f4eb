import type { Drawing } from '#api/files/drawing.ts';
import { judgeFile } from '#certificates/verification.ts';

/** A whole PNG of one pixel. */
const onePixel = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));

/** Files that name their certificate and variant and are signed by nobody; uploads are judged as they are, in this thread. */
export const fakeDrawing: Drawing = {
  certificate: async ({ code }, variant) => new TextEncoder().encode(`%PDF-1.7\n% ${code} ${variant}\n%%EOF\n`),
  preview: async () => [onePixel],
  credential: async ({ certificateId }) => ({
    json: new TextEncoder().encode(JSON.stringify({ id: `urn:uuid:${certificateId}` })),
    jwt: `${Buffer.from(certificateId).toString('base64url')}..`,
  }),
  brief: async ({ url, locale }) => new TextEncoder().encode(`%PDF-1.7\n% ${url} ${locale}\n%%EOF\n`),
  judge: (bytes) => judgeFile(bytes, { authorities: [], documents: [], credentials: [] }),
  close: async () => undefined,
};
