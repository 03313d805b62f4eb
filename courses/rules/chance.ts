/** How likely `hits` or more of `tries` succeed by chance, each with probability `share` (binomial upper tail). */
export const chanceOfAtLeast = (hits: number, tries: number, share: number): number => {
  if (hits <= 0) return 1;
  let term = share ** hits;
  for (let i = 0; i < hits; i += 1) term *= (tries - i) / (i + 1);
  term *= (1 - share) ** (tries - hits);
  let sum = 0;
  for (let k = hits; k <= tries; k += 1) {
    sum += term;
    term *= ((tries - k) / (k + 1)) * (share / (1 - share));
  }
  return Math.min(1, sum);
};
