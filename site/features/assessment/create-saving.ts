import { createSignal, onCleanup, onMount } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { AttemptView, SavedAnswer } from '#api/assessment/contract.ts';
import type { Answer } from '#courses/answer.ts';
import type { Locale } from '#language/locale.ts';
import { createClient } from '#site/lib/client.ts';
import { patience } from './patience.ts';
import { saveFate } from './save-fate.ts';
import { dropUnsent, keepUnsent, readUnsent, type Unsent } from './unsent-answers.ts';

export type SavingState = 'idle' | 'saving' | 'saved' | 'on-device' | 'late' | 'elsewhere' | 'session';

const typingPauseMs = 500;
const retryMs = 3_000;

/**
 * Keeps the answers of an attempt in step with the server: each change is stored on the device, sent with a client id
 * and a sequence, and dropped from the device once acknowledged. A change made by hand wins over what another tab saved
 * before; one left over from an earlier page gives way to it.
 */
export const createSaving = (attempt: AttemptView, locale: Locale) => {
  const client = createClient(locale);
  const unsent = new Map<number, Unsent>();
  const sequences = new Map(attempt.questions.map(({ position, sequence }) => [position, sequence]));
  const [answers, setAnswers] = createStore<Record<number, Answer | null>>(
    Object.fromEntries(attempt.questions.map(({ position, answer }) => [position, answer])),
  );
  const [state, setState] = createSignal<SavingState>('idle');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;

  const schedule = (after: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), after);
  };

  /** In place of what was there: set by its path, a half answer would be mixed with the other half of an older one. */
  const show = (position: number, answer: Answer) => setAnswers({ [position]: answer });

  const keep = (position: number, save: Unsent) => {
    unsent.set(position, save);
    keepUnsent(attempt.id, position, save);
  };
  const drop = (position: number, clientId: string) => {
    if (unsent.get(position)?.clientId === clientId) unsent.delete(position);
    dropUnsent(attempt.id, position, clientId);
  };

  const take = (position: number, clientId: string, outcome: SavedAnswer): void => {
    const waiting = unsent.get(position);
    if (outcome.outcome === 'saved') sequences.set(position, Math.max(sequences.get(position) ?? 0, outcome.sequence));
    if (outcome.outcome === 'superseded') {
      sequences.set(position, outcome.stored.sequence);
      if (waiting?.live) {
        keep(position, { ...waiting, clientId: crypto.randomUUID(), sequence: outcome.stored.sequence + 1 });
        return;
      }
      show(position, outcome.stored.answer);
      setState('elsewhere');
    }
    if (outcome.outcome === 'late') setState('late');
    drop(position, clientId);
  };

  const send = async (): Promise<void> => {
    for (let next = [...unsent][0]; next; next = [...unsent][0]) {
      const [position, { clientId, sequence, answer }] = next;
      setState('saving');
      const response = await client.attempts[':id'].answers[':position'].$put(
        { param: { id: attempt.id, position: String(position) }, json: { clientId, sequence, answer } },
        { init: { keepalive: true, signal: patience() } },
      );
      const fate = saveFate(response.status);
      if (fate === 'signed-out') return void setState('session');
      if (fate === 'later') throw new Error('try again');
      if (fate === 'acknowledged') take(position, clientId, (await response.json()) as SavedAnswer);
      else drop(position, clientId);
    }
    setState((now) => (now === 'saving' ? 'saved' : now));
  };

  /** Sends what waits; resolves when all is sent or when it cannot be now. */
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    sending ??= send()
      .catch(() => {
        setState('on-device');
        schedule(retryMs);
      })
      .finally(() => {
        sending = undefined;
      });
    return sending;
  };

  const change = (position: number, answer: Answer): void => {
    setAnswers(position, answer);
    const sequence = (sequences.get(position) ?? 0) + 1;
    sequences.set(position, sequence);
    keep(position, { clientId: crypto.randomUUID(), sequence, answer, live: true });
    setState('saving');
    schedule(answer.type === 'numeric' || answer.type === 'short-text' ? typingPauseMs : 0);
  };

  onMount(() => {
    const again = () => void flush();
    const hide = () => document.visibilityState === 'hidden' && again();
    addEventListener('online', again);
    document.addEventListener('visibilitychange', hide);
    onCleanup(() => {
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', hide);
      clearTimeout(timer);
    });
    // Only now: the page the server made knows nothing of this device, and taking it over must find what it made.
    const positions = attempt.questions.map(({ position }) => position);
    for (const [position, save] of readUnsent(attempt.id, positions)) {
      unsent.set(position, save);
      show(position, save.answer);
    }
    if (unsent.size > 0) again();
  });

  return { answers, state, change, flush, waiting: () => unsent.size };
};
