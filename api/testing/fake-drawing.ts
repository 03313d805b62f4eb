import type { Drawing } from '#api/files/drawing.ts';
import { writePng } from '#certificates/badge/png.ts';
import { judgeFile } from '#certificates/verification.ts';

/** Files that name their certificate and variant and are signed by nobody; uploads are judged as they are, in this thread. */
export const fakeDrawing: Drawing = {
  certificate: async ({ code }, variant) => new TextEncoder().encode(`%PDF-1.7\n% ${code} ${variant}\n%%EOF\n`),
  preview: async () => [writePng(1, 1, new Uint8Array(4))],
  credential: async ({ certificateId }) => ({
    json: new TextEncoder().encode(JSON.stringify({ id: `urn:uuid:${certificateId}` })),
    jwt: `${Buffer.from(certificateId).toString('base64url')}..`,
  }),
  badge: async () => writePng(1, 1, new Uint8Array(4)),
  brief: async ({ url, locale }) => new TextEncoder().encode(`%PDF-1.7\n% ${url} ${locale}\n%%EOF\n`),
  transcript: async ({ certificates, locale }) => new TextEncoder().encode(`%PDF-1.7\n% ${certificates.map(({ code }) => code).join(' ')} ${locale}\n%%EOF\n`),
  // Where nothing is drawn, nobody has a certificate that signs.
  judge: (bytes, known) => judgeFile(bytes, { ...known, authorities: [], documents: [] }),
  close: async () => undefined,
};
