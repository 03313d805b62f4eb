/** The file a form sent under this name; null when none was chosen. Reads the request: give it a clone. */
export const readFile = async (request: Request, name: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (request.method !== 'POST') return null;
  const file = (await request.formData().catch(() => null))?.get(name);
  return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
};
