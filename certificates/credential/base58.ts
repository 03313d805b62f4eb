/** Of Bitcoin, without 0, O, I, l: multibase calls it base58btc, prefix `z`. */
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** A signature has 88 digits; the work grows with the square of the length. */
const longest = 120;

/** Multibase text of bytes. */
export const toBase58 = (bytes: Uint8Array): string => {
  let rest = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);
  let digits = '';
  for (; rest > 0n; rest /= 58n) digits = `${alphabet[Number(rest % 58n)]}${digits}`;
  const zeroes = bytes.findIndex((byte) => byte !== 0);
  return `z${'1'.repeat(zeroes === -1 ? bytes.length : zeroes)}${digits}`;
};

/** The bytes of a multibase text; `undefined` when it is none or longer than any key or signature. */
export const fromBase58 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (!/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text) || text.length > longest) return undefined;
  const digits = text.slice(1);
  let value = 0n;
  for (const digit of digits) value = value * 58n + BigInt(alphabet.indexOf(digit));
  const hex = value === 0n ? '' : value.toString(16);
  const zeroes = '00'.repeat(/^1*/.exec(digits)?.[0].length ?? 0);
  return new Uint8Array(Buffer.from(`${zeroes}${hex.length % 2 ? '0' : ''}${hex}`, 'hex'));
};
