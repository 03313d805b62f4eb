import { createSignal, onCleanup, onMount } from 'solid-js';

/** Seconds left by the server's clock: counted from what it said, on a clock nobody can set. `onEnd` is called once at 0. */
export const createCountdown = (leftMs: number, onEnd: () => void) => {
  const began = performance.now();
  const left = () => Math.max(0, Math.ceil((leftMs - (performance.now() - began)) / 1000));
  const [seconds, setSeconds] = createSignal(Math.max(0, Math.ceil(leftMs / 1000)));
  onMount(() => {
    const timer = setInterval(() => {
      setSeconds(left());
      if (left() > 0) return;
      clearInterval(timer);
      onEnd();
    }, 250);
    onCleanup(() => clearInterval(timer));
  });
  return seconds;
};
