/** Digits and Latin letters without I, L, O, U (Crockford): nothing on paper reads as something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 19 random characters of 5 bits are 95 bits, one more checks them. */
const randomLength = 19;
const groupLength = 4;

const lookalikes: Record<string, string> = {
  O: '0', I: '1', L: '1',
  // Typed with the Russian or Kazakh keyboard still on.
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', Һ: 'H', К: 'K', М: 'M', О: '0', Р: 'P', Т: 'T', Х: 'X', У: 'Y', Ү: 'Y', З: '3', І: '1',
}; // biome-ignore format: two rows are easier to read than twenty

/** Multiplication by x in GF(2⁵) modulo x⁵ + x² + 1. */
const timesX = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0);

/**
 * Check value of `Σ xⁱ·cᵢ = 0` over GF(32). As x has order 31, it notices every wrong character and every exchange of two
 * characters, neighbours or not, as long as a code is shorter than 31.
 */
const checkValue = (values: readonly number[]): number => {
  let sum = 0;
  for (const value of values) sum = timesX(sum ^ value);
  return sum;
};

const group = (characters: string): string => characters.match(new RegExp(`.{1,${groupLength}}`, 'gu'))?.join('-') ?? '';

/**
 * A new certificate code such as `7K3M-Q9XT-2WHB-0CJ5-NV8E`.
 * @param randomBytes a cryptographic source: as many bytes as asked for
 */
export const createCode = (randomBytes: (size: number) => Uint8Array): string => {
  const values = [...randomBytes(randomLength)].map((byte) => byte & 31);
  return group([...values, checkValue(values)].map((value) => alphabet[value]).join(''));
};

/**
 * The code somebody typed, pasted (also as the address of its verify page) or dictated, in its one written form;
 * `undefined` when it cannot be a code of ours.
 */
export const parseCode = (input: string): string | undefined => {
  if (input.length > 300) return undefined;
  const typed =
    input
      .normalize('NFKC')
      .trim()
      .replace(/[?#].*$/su, '')
      .replace(/\/+$/u, '')
      .split('/')
      .at(-1) ?? '';
  const characters = [...typed.toUpperCase().replace(/[\s\p{Pd}_.·]/gu, '')].map((letter) => lookalikes[letter] ?? letter);
  const values = characters.map((character) => alphabet.indexOf(character));
  if (values.length !== randomLength + 1 || values.includes(-1)) return undefined;
  return checkValue(values.slice(0, -1)) === values.at(-1) ? group(characters.join('')) : undefined;
};

/** Finds what is written exactly like a code; the check character is still to be judged by `parseCode`. */
export const codePattern = new RegExp(`(?<![0-9A-Z-])(?:[${alphabet}]{4}-){4}[${alphabet}]{4}(?![0-9A-Z-])`, 'gu');
