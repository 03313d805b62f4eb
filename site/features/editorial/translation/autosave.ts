/** What the page says of a paragraph; the words stand in the list's `data-` attributes. */
type Fate = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict' | 'session';

/** What the page answers to a paragraph saved by script. */
export interface SavedParagraph {
  /** What the next save replaces. */
  replaces: string;
  /** How many paragraphs are up to date now, and in words. */
  done: number;
  words: string;
}

const typingPauseMs = 1_500;

const fateOf = ({ type, status }: Response): Fate => {
  if (type === 'opaqueredirect') return 'session';
  return status === 409 ? 'conflict' : 'failed';
};

/**
 * Saves each paragraph by itself when its writer pauses or leaves the field; what could not be saved stays in the field,
 * says so, and is sent by its button. Leaving the page with something unsaved is asked about.
 */
export const autosave = (list: HTMLElement): void => {
  const unsaved = new Set<HTMLFormElement>();
  const say = (form: HTMLFormElement, fate: Fate) => {
    const state = form.querySelector('[role="status"]');
    if (state) state.textContent = list.dataset[fate] ?? '';
  };
  const showProgress = ({ done, words }: SavedParagraph) => {
    const bar = document.querySelector('progress');
    const said = document.getElementById('translated-words');
    if (bar) bar.value = done;
    if (said) said.textContent = words;
  };

  for (const form of list.querySelectorAll<HTMLFormElement>('form[data-paragraph]')) {
    const field = form.querySelector('textarea');
    const replaces = form.querySelector<HTMLInputElement>('[name="replaces"]');
    if (!field || !replaces) continue;
    let timer = 0;
    let stored = field.value;
    let sending: Promise<void> | undefined;
    // After a conflict only the writer decides, with both texts before her.
    let stopped = false;

    const save = async (text: string): Promise<void> => {
      say(form, 'saving');
      const answer = await fetch(location.pathname, {
        method: 'POST',
        redirect: 'manual',
        headers: { accept: 'application/json' },
        body: new FormData(form),
      }).catch(() => undefined);
      if (!answer?.ok) {
        stopped = answer?.status === 409;
        return say(form, answer ? fateOf(answer) : 'failed');
      }
      const saved = (await answer.json()) as SavedParagraph;
      stored = text;
      replaces.value = saved.replaces;
      showProgress(saved);
      form.parentElement?.querySelector('.standing')?.remove();
      if (field.value !== text) return save(field.value);
      unsaved.delete(form);
      say(form, 'saved');
    };
    const send = () => {
      if (sending || stopped || field.value.trim() === '' || field.value === stored) return;
      sending = save(field.value).finally(() => {
        sending = undefined;
      });
    };

    field.addEventListener('input', () => {
      clearTimeout(timer);
      unsaved.add(form);
      if (!stopped) say(form, 'unsaved');
      timer = window.setTimeout(send, typingPauseMs);
    });
    field.addEventListener('change', send);
    form.addEventListener('submit', (event) => {
      clearTimeout(timer);
      unsaved.delete(form);
      if (!sending) return;
      // Sent now, it would replace what is being replaced at this moment.
      event.preventDefault();
      void sending.then(() => form.requestSubmit());
    });
  }
  addEventListener('beforeunload', (event) => {
    if (unsaved.size > 0) event.preventDefault();
  });
};
