import { createHash } from 'node:crypto';

/** Gives whole numbers from 0 up to but without `below`, each as likely as the other. */
export type Random = (below: number) => number;

/**
 * The same seed gives the same numbers on every machine. sfc32 (Chris Doty-Humphrey, PractRand), its state taken from
 * the seed's SHA-256: not for secrets, the seed itself is one.
 */
export const seededRandom = (seed: string): Random => {
  const digest = createHash('sha256').update(seed).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset)) as [number, number, number, number];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  return (below) => {
    // Numbers above the last whole multiple would favour the small ones.
    const limit = 0x1_0000_0000 - (0x1_0000_0000 % below);
    for (let number = next(); ; number = next()) if (number < limit) return number % below;
  };
};

/** A shuffled copy (Fisher–Yates). */
export const shuffled = <T>(list: readonly T[], random: Random): T[] => {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
};
