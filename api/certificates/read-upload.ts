import { Problem } from '#api/http/problem.ts';

/** Boundaries and headers of a form around the file. */
const formOverhead = 16 * 1024;
/** Of all uploads being read at this moment: many slow ones together must not fill the memory. */
const largestTogether = 64 * 1024 * 1024;
let together = 0;

const collect = async (body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> => {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      together += part.value.byteLength;
      if (size > limit) throw new Problem('payload-too-large');
      if (together > largestTogether) throw new Problem('service-unavailable', { retryAfter: 30 });
      chunks.push(part.value);
    }
    return new Uint8Array(Buffer.concat(chunks, size));
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    together -= size;
  }
};

const fileInForm = async (bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Uint8Array<ArrayBuffer>> => {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof File)) throw new Problem('invalid-input', { fields: [{ field: 'file', rule: 'required' }] });
  return new Uint8Array(await file.arrayBuffer());
};

/**
 * The uploaded file's bytes, in memory only. Stops reading as soon as there are more than `limit`, whatever length was
 * announced. Throws Problems: payload-too-large, unsupported-media-type, invalid-input, service-unavailable.
 */
export const readUpload = async (request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> => {
  const contentType = request.headers.get('content-type') ?? '';
  const [type = ''] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const isForm = type === 'multipart/form-data';
  if (!isForm && type !== 'application/pdf' && type !== 'application/octet-stream') throw new Problem('unsupported-media-type');
  const allowed = isForm ? limit + formOverhead : limit;
  if (Number(request.headers.get('content-length') ?? 0) > allowed) throw new Problem('payload-too-large');
  const bytes = request.body ? await collect(request.body, allowed) : new Uint8Array();
  const file = isForm ? await fileInForm(bytes, contentType) : bytes;
  if (file.byteLength > limit) throw new Problem('payload-too-large');
  return file;
};
