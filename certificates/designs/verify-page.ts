/** Page where a code is typed, as people write it: no scheme, no code. */
export const verifyPage = (url: string): string => url.replace(/^https?:\/\//u, '').replace(/\/[^/]*$/u, '');
