/** Something of a given height that is not parted. `before` is the space above it, unless a column begins with it. */
export type Unit = { before: number; height: number /** Never the last of a column. */; keepsNext: boolean };

/** Where a unit stands: its column, counted through all pages, and how far below the column's top. */
export type Place = { column: number; below: number };

/** Units one after another into columns of one height; `undefined` when one is higher than that. */
const flow = (units: readonly Unit[], limit: number): Place[] | undefined => {
  const places: Place[] = [];
  let [column, filled] = [0, 0];
  for (const [index, { before, height }] of units.entries()) {
    let needed = height;
    for (let next = index; units[next]?.keepsNext; next += 1) needed += (units[next + 1]?.before ?? 0) + (units[next + 1]?.height ?? 0);
    if (filled > 0 && filled + before + needed > limit) [column, filled] = [column + 1, 0];
    if (filled + needed > limit) return undefined;
    const below = filled === 0 ? 0 : filled + before;
    places.push({ column, below });
    filled = below + height;
  }
  return places;
};

/** The units in `count` columns as low as they come; `undefined` when `height` is not enough. */
export const flowEvenly = (units: readonly Unit[], count: number, height: number): Place[] | undefined => {
  const within = (limit: number): Place[] | undefined => {
    const places = flow(units, limit);
    return places && (places.at(-1)?.column ?? 0) < count ? places : undefined;
  };
  let best = within(height);
  let [low, high] = [0, height];
  while (best && high - low > 1) {
    const limit = (low + high) / 2;
    const places = within(limit);
    if (places) [best, high] = [places, limit];
    else low = limit;
  }
  return best;
};
