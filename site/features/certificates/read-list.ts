/** The longest list the API reads, in characters. */
export const longestList = 100_000;

/** As spreadsheets save a text: UTF-16 with its mark, else UTF-8; codes are the same in every other table of letters. */
const decode = (bytes: Uint8Array): string => new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);

/** The list of a form: the file, when one was chosen, else what was pasted. */
export const readList = async (form: FormData): Promise<string> => {
  const [file, text] = [form.get('file'), form.get('text')];
  if (file instanceof File && file.size > 0) return decode(new Uint8Array(await file.arrayBuffer()));
  return typeof text === 'string' ? text : '';
};
