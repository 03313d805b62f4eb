import { fork } from 'node:child_process';

/** What a child's program uses to say that it is ready, and then to answer one request after another. */
export const serveParent = <Asked>(ready: unknown, answer: (asked: Asked) => Promise<unknown>): void => {
  process.on('message', async (asked: Asked) => {
    try {
      process.send?.({ answer: await answer(asked) });
    } catch (error) {
      process.send?.({ fault: error instanceof Error ? (error.stack ?? error.message) : 'unknown' });
    }
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ answer: ready });
};

export interface Child<Ready> {
  ready: Ready;
  /** One at a time. Rejects with what the child says went wrong, or when it ended. */
  ask: <T>(asked: object) => Promise<T>;
  stop: () => Promise<void>;
}

/** Starts a program of this folder in a process of its own and waits until it says that it is ready. */
export const startChild = async <Ready>(file: URL, args: string[] = [], execArgv: string[] = []): Promise<Child<Ready>> => {
  const child = fork(file, args, { execArgv, serialization: 'advanced' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const next = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      const onExit = () => reject(new Error(`${file.pathname.split('/').at(-1)} ended`));
      child.once('exit', onExit);
      child.once('message', (message: { answer: T; fault?: string }) => {
        child.off('exit', onExit);
        if (message.fault === undefined) resolve(message.answer);
        else reject(new Error(message.fault));
      });
    });
  return {
    ready: await next<Ready>(),
    ask: (asked) => {
      const answer = next<never>();
      child.send(asked);
      return answer;
    },
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
};
