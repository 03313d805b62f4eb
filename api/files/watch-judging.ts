/** How much the process may grow while one file is judged. A thread takes some 100 MB with its libraries. */
const mostGrowth = 384 * 1024 * 1024;
const everyMs = 25;

interface Watched {
  /** Aborted when this task is at work and takes too much memory or time. */
  signal: AbortSignal;
  end: () => void;
}

/**
 * Stops the task at work, the oldest not ended, when it takes longer than `mostMs` or the process grows too much: a PDF of
 * 400 KB can unfold to gigabytes of array buffers, which a worker's `resourceLimits` do not count.
 */
export const watchJudging = (mostMs: number): { begin: () => Watched } => {
  const tasks: AbortController[] = [];
  let base = { rss: 0, at: 0 };
  let timer: NodeJS.Timeout | undefined;
  const measure = () => ({ rss: process.memoryUsage.rss(), at: performance.now() });
  const look = () => {
    const { rss, at } = measure();
    if (rss - base.rss > mostGrowth || at - base.at > mostMs) tasks[0]?.abort();
  };
  return {
    begin: () => {
      const task = new AbortController();
      tasks.push(task);
      if (tasks.length === 1) {
        base = measure();
        timer = setInterval(look, everyMs);
      }
      return {
        signal: task.signal,
        end: () => {
          tasks.splice(tasks.indexOf(task), 1);
          base = measure();
          if (tasks.length === 0) clearInterval(timer);
        },
      };
    },
  };
};
