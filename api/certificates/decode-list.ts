/** A list's bytes as text: UTF-8 with or without its mark, else Windows-1251, in which spreadsheets here save CSV. */
export const decodeList = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
};
