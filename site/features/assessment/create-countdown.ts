import { createSignal, onCleanup, onMount } from 'solid-js';

/** When the server's answer reached this device, on the page's own clock: a slow page takes long from there to its script. */
const answeredAt = (): number => {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return page?.responseStart ?? performance.now();
};

/** Seconds left by the server's clock: counted from what it said, on a clock nobody can set. `onEnd` is called once at 0. */
export const createCountdown = (leftMs: number, onEnd: () => void) => {
  const began = answeredAt();
  const left = () => Math.max(0, Math.ceil((leftMs - (performance.now() - began)) / 1000));
  const [seconds, setSeconds] = createSignal(Math.max(0, Math.ceil(leftMs / 1000)));
  onMount(() => {
    const tick = () => {
      setSeconds(left());
      if (left() > 0) return;
      clearInterval(timer);
      onEnd();
    };
    const timer = setInterval(tick, 250);
    // What the server drew is as old as the page took to wake.
    tick();
    onCleanup(() => clearInterval(timer));
  });
  return seconds;
};
