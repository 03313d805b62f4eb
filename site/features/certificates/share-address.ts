/** Shows the one button this browser can keep the promise of: share on a phone, else copy; both need https or localhost. */
export const shareAddress = (field: HTMLElement): void => {
  const input = field.querySelector('input');
  const share = field.querySelector<HTMLButtonElement>('[data-share]');
  const copy = field.querySelector<HTMLButtonElement>('[data-copy]');
  const said = field.querySelector('[role="status"]');
  if (!input || !share || !copy || !said) return;
  input.addEventListener('focus', () => input.select());
  const isPhone = matchMedia('(pointer: coarse)').matches;
  if (isPhone && typeof navigator.share === 'function') {
    share.hidden = false;
    // Closing the sheet without choosing is a rejection, and no fault.
    share.addEventListener('click', () => void navigator.share({ url: input.value, title: field.dataset.title ?? '' }).catch(() => undefined));
  } else if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', () => {
      navigator.clipboard.writeText(input.value).then(
        () => {
          said.textContent = field.dataset.copied ?? '';
        },
        () => input.select(),
      );
    });
  }
};
