import { civilDate } from '#language/dates.ts';

/** No zone is further from UTC than this. */
const furthest = 15 * 60 * 60_000;
const day = 24 * 60 * 60_000;

/** The last millisecond (UTC) of a civil date in a zone: what is valid that day is valid until then. */
export const lastInstantOf = (date: string, zone: string): number => {
  let [inside, outside] = [Date.parse(date) - furthest, Date.parse(date) + day + furthest];
  // The calendar of a zone only goes forward, so the end of a day can be halved down to.
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (civilDate(middle, zone) <= date) inside = middle;
    else outside = middle;
  }
  return inside;
};
