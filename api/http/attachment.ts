/** RFC 8187: what may stand unescaped in `filename*`. */
const encodeName = (name: string): string => encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** `Content-Disposition` of a file to keep: a plain name for old programs, one in the language's own letters for the others. */
export const attachment = (plain: string, own: string): string =>
  `attachment; filename="${plain.replace(/[^A-Za-z0-9.-]/gu, '-')}"; filename*=UTF-8''${encodeName(own)}`;
