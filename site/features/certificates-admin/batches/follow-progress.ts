const pauseMs = 2_000;

/** Fetches the page again while what it shows is under way, and takes over that part; at its end the page as a whole. */
export const followProgress = (id: string): void => {
  const look = async (): Promise<void> => {
    const shown = document.getElementById(id);
    if (shown?.dataset.running === undefined) return;
    const answer = await fetch(location.href).catch(() => undefined);
    const fresh = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id) : null;
    // State, buttons and rows change with the end, not the numbers alone.
    if (fresh && fresh.dataset.running === undefined) return location.replace(location.pathname);
    if (fresh) shown.replaceWith(document.importNode(fresh, true));
    window.setTimeout(() => void look(), pauseMs);
  };
  window.setTimeout(() => void look(), pauseMs);
};
