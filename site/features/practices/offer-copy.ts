/** The text of the element `data-copy-of` names, without notes of ours about it. */
const textOf = (id: string): string => {
  const source = document.getElementById(id);
  if (source instanceof HTMLTextAreaElement) return source.value;
  const copy = source?.cloneNode(true) as HTMLElement | undefined;
  for (const note of copy?.querySelectorAll('[data-not-copied]') ?? []) note.remove();
  const parts = copy?.querySelectorAll('p, li') ?? [];
  return parts.length > 0 ? [...parts].map((part) => part.textContent?.trim()).join('\n\n') : (copy?.textContent?.trim() ?? '');
};

/** Shows the button where this browser can copy: on https or localhost. */
export const offerCopy = (offer: HTMLElement): void => {
  const button = offer.querySelector('button');
  const said = offer.querySelector('[role="status"]');
  if (!button || !said || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(textOf(offer.dataset.copyOf ?? '')).then(
      () => {
        said.textContent = offer.dataset.copied ?? '';
      },
      () => undefined,
    );
  });
};
