import { createSignal, onMount } from 'solid-js';

/** False in the page the server made and until the island listens to hands: what is pressed before is lost. */
export const createReady = () => {
  const [ready, setReady] = createSignal(false);
  onMount(() => setReady(true));
  return ready;
};
