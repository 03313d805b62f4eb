/** The first `count` of the items in order, without sorting the others. */
export const bestOf = <T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] => {
  const best: T[] = [];
  if (count <= 0) return best;
  for (const item of items) {
    const last = best.at(-1);
    if (best.length === count && last !== undefined && compare(item, last) >= 0) continue;
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(item, best[middle] as T) < 0) high = middle;
      else low = middle + 1;
    }
    best.splice(low, 0, item);
    if (best.length > count) best.pop();
  }
  return best;
};
