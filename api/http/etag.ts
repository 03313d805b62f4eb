import { createHash } from 'node:crypto';

/** A strong validator of an answer's text. */
export const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;

/** Whether the asker has this answer already, by her `If-None-Match` (RFC 9110, 13.1.2: weak comparison, a list, or `*`). */
export const hasAlready = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .slice(0, 4_000)
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === etag);
