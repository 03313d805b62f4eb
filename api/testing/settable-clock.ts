let offset = 0;

/** The clock of the test profile: real time plus what a journey moved it by. */
export const settableClock = {
  now: (): number => Date.now() + offset,
  /** Moves by so many milliseconds from now on. */
  advance: (milliseconds: number): void => {
    offset += milliseconds;
  },
};
