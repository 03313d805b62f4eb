import { errorBody, StubFault } from './stub-fault.ts';

type Status = 'enqueued' | 'processing' | 'succeeded' | 'failed';

interface StubTask {
  uid: number;
  indexUid: string | null;
  type: string;
  status: Status;
  error: ReturnType<typeof errorBody> | null;
  enqueuedAt: string;
}

const now = () => '2026-11-21T00:00:00Z';

/** Writes wait in one line and are done one after another, after they were answered. */
export class StubTasks {
  readonly #tasks: StubTask[] = [];
  readonly #waiting: { task: StubTask; work: () => void }[] = [];
  /** Types of tasks that are to fail, once each. */
  readonly failing: string[] = [];

  /** `work` throws a `StubFault` for what Meilisearch finds out only when it does the task. */
  enqueue(type: string, indexUid: string | null, work: () => void) {
    const task: StubTask = { uid: this.#tasks.length, indexUid, type, status: 'enqueued', error: null, enqueuedAt: now() };
    this.#tasks.push(task);
    this.#waiting.push({ task, work });
    return { taskUid: task.uid, indexUid, status: task.status, type, enqueuedAt: task.enqueuedAt };
  }

  #perform(): void {
    const next = this.#waiting.shift();
    if (!next) return;
    const { task, work } = next;
    try {
      const planned = this.failing.indexOf(task.type);
      if (planned >= 0) {
        this.failing.splice(planned, 1);
        throw new StubFault(500, 'internal', 'No space left on device');
      }
      work();
      task.status = 'succeeded';
    } catch (error) {
      if (!(error instanceof StubFault)) throw error;
      task.status = 'failed';
      task.error = errorBody(error);
    }
  }

  /** Asking moves one task forward: who does not ask again never learns the end. */
  read(uid: number) {
    const task = this.#tasks[uid];
    if (!task) throw new StubFault(404, 'task_not_found', `Task \`${uid}\` not found.`);
    const answer = { ...task, batchUid: uid, canceledBy: null, details: {}, duration: null, startedAt: now(), finishedAt: null };
    this.#perform();
    return answer;
  }

  /** Does everything that waits, as a server does in time. */
  settle(): void {
    while (this.#waiting.length > 0) this.#perform();
  }
}
