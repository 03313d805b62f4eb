/** A job run again and again, never twice at once. Returns a function that stops it after the run under way. */
export const every = (milliseconds: number, name: string, job: () => Promise<unknown>): (() => Promise<void>) => {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= job()
      .catch((error: unknown) => console.error(`job ${name} failed:`, error instanceof Error ? error.name : 'unknown'))
      .finally(() => {
        running = undefined;
      });
  }, milliseconds);
  return async () => {
    clearInterval(timer);
    await running;
  };
};
