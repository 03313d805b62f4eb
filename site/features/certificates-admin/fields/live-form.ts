const typingPauseMs = 900;

/** The page as it comes back when the form is sent with this button, read and not shown. */
const sendQuietly = async (form: HTMLFormElement, name: string, value: string): Promise<Document | undefined> => {
  const body = new FormData(form);
  body.append(name, value);
  const answer = await fetch(location.href, { method: 'POST', redirect: 'manual', body }).catch(() => undefined);
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
};

const replaceBy = (page: Document | undefined, id: string): HTMLElement | undefined => {
  const [old, fresh] = [document.getElementById(id), page?.getElementById(id)];
  if (!old || !fresh) return undefined;
  const now = document.importNode(fresh, true);
  old.replaceWith(now);
  return now;
};

/** Rows come and go without a new page: of what the server answers only their list is taken. */
const editRow = async (form: HTMLFormElement, button: HTMLButtonElement): Promise<void> => {
  const list = button.name === 'add' ? button.value : button.value.replace(/\.\d+$/, '');
  const rows = replaceBy(await sendQuietly(form, button.name, button.value), list);
  if (!rows) return form.requestSubmit(button);
  const fresh = button.name === 'add' ? [...rows.querySelectorAll<HTMLElement>('.row')].at(-1) : rows;
  fresh?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select, button')?.focus();
};

/** Draws the sample anew when the writer pauses, one at a time. */
const keepPreview = (form: HTMLFormElement, preview: HTMLElement): (() => void) => {
  const said = preview.querySelector('[data-said]');
  let timer = 0;
  let drawing = false;
  let again = false;
  const draw = async (): Promise<void> => {
    if (drawing) {
      again = true;
      return;
    }
    drawing = true;
    if (said) said.textContent = preview.dataset.updating ?? '';
    const shown = replaceBy(await sendQuietly(form, 'do', 'preview'), 'preview-pages');
    if (said) said.textContent = (shown ? preview.dataset.updated : preview.dataset.failed) ?? '';
    drawing = false;
    if (!again) return;
    again = false;
    return draw();
  };
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void draw(), typingPauseMs);
  };
};

/**
 * Makes a form that works by its buttons alone pleasanter: lists grow in place, the sample follows what is typed, and
 * leaving with something unsaved is asked about.
 */
export const liveForm = (form: HTMLFormElement): void => {
  const preview = form.querySelector<HTMLElement>('[data-preview]');
  const redraw = preview ? keepPreview(form, preview) : () => undefined;
  let unsaved = false;
  const changed = () => {
    unsaved = true;
    redraw();
  };
  form.addEventListener('input', changed);
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-rows]');
    if (!button) return;
    event.preventDefault();
    void editRow(form, button).then(changed);
  });
  form.addEventListener('submit', () => {
    unsaved = false;
  });
  addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
  });
  if (preview?.dataset.preview === 'at-once') redraw();
};
