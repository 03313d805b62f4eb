/**
 * Who is at the other end: the socket's address, or with `trusted` proxies of ours in front, the entry of
 * X-Forwarded-For that the outermost of them wrote. Entries further left are whatever the client claims.
 */
export const clientAddress = (socketAddress: string | undefined, forwardedFor: string | undefined, trusted: number): string => {
  const entries =
    trusted > 0
      ? (forwardedFor ?? '')
          .split(',')
          .map((entry) => entry.trim())
          .filter(Boolean)
      : [];
  return entries.at(-trusted) ?? entries[0] ?? socketAddress ?? 'unknown';
};
