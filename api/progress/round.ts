/** Taking a course: once, and again for each renewal of its certificate. */
export interface Round {
  number: number;
  /** UTC milliseconds; 0 for the first. */
  openedAt: number;
}

/** The round she is in, from those opened after the first, in order. */
export const newestRound = (opened: readonly { round: number; openedAt: number }[]): Round => {
  const last = opened.at(-1);
  return last ? { number: last.round, openedAt: last.openedAt } : { number: 1, openedAt: 0 };
};
