import { largestUpload } from './judge-upload.ts';

/** Says before anything is sent that a file is too large (and keeps it back) or is of no kind we check (and lets her try). */
export const warnAboutFile = (form: HTMLFormElement): void => {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]');
  const warning = form.querySelector<HTMLElement>('[role="status"]');
  if (!input || !warning) return;
  const isTooLarge = (): boolean => (input.files?.[0]?.size ?? 0) > largestUpload;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    const isChecked = !file || /\.(pdf|json|jwt|txt|svg|png)$/i.test(file.name);
    const words = isTooLarge() ? form.dataset.tooLarge : isChecked ? '' : form.dataset.unknown;
    warning.textContent = words ?? '';
    input.setAttribute('aria-invalid', String(isTooLarge()));
  });
  form.addEventListener('submit', (event) => {
    if (!isTooLarge()) return;
    event.preventDefault();
    input.focus();
  });
};
