/** Half of an IPv6 address: what one household or company is given, so that it is no supply of addresses to try from. */
const networkGroups = 4;

/** What limits count by: an IPv4 address, or the network of an IPv6 address. */
const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0');
  return `${[...groups, ...zeros, ...after].slice(0, networkGroups).join(':')}::`;
};

/**
 * Who is at the other end: the socket's address, or with `trusted` proxies of ours in front, the entry of
 * X-Forwarded-For that the outermost of them wrote. Entries further left are whatever the client claims.
 * An IPv6 address is cut to its network.
 */
export const clientAddress = (socketAddress: string | undefined, forwardedFor: string | undefined, trusted: number): string => {
  const entries =
    trusted > 0
      ? (forwardedFor ?? '')
          .split(',')
          .map((entry) => entry.trim())
          .filter(Boolean)
      : [];
  return networkOf(entries.at(-trusted) ?? entries[0] ?? socketAddress ?? 'unknown');
};

/** The network of a `clientAddress`, /24 or /64: a phone's address changes within it, and guessing from inside it is one guesser. */
export const networkPrefix = (address: string): string => address.replace(/^(\d+\.\d+\.\d+)\.\d+$/, '$1.0');
