import { createSignal, For, onCleanup, Show } from 'solid-js';
import type { SuggestionView } from '#api/search/contract.ts';
import type { Locale } from '#language/locale.ts';
import { count } from '#language/message.ts';
import { createClient } from '#site/lib/client.ts';
import type { Messages } from './messages/kk.ts';

interface Props {
  locale: Locale;
  value: string;
  t: Messages['box'];
  kinds: Messages['kinds'];
}

/** So long nothing is asked while keys are pressed, in milliseconds. */
const pause = 180;
const shortest = 2;

/**
 * The library's box: an editable combobox with a list (WAI-ARIA APG, «list autocomplete with manual selection»). A plain
 * field of the form around it until the script comes, without a connection, and when nothing is suggested.
 */
export const SuggestingBox = (props: Props) => {
  const [suggestions, setSuggestions] = createSignal<readonly SuggestionView[]>([]);
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  const [said, setSaid] = createSignal('');
  const client = createClient(props.locale);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const forget = () => {
    clearTimeout(timer);
    asked?.abort();
    setSuggestions([]);
    setSaid('');
    close();
  };
  const ask = async (q: string) => {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    try {
      const answer = await client.search.suggestions.$get({ query: { q, locale: props.locale } }, { init: { signal } });
      if (!answer.ok || signal.aborted) return;
      const found = (await answer.json()).suggestions as readonly SuggestionView[];
      setSuggestions(found);
      setActive(-1);
      setOpen(found.length > 0);
      setSaid(found.length > 0 ? count(props.locale, props.t.some, found.length) : props.t.none);
    } catch {
      // Aborted by the next key, or no connection: the form still searches.
    }
  };
  const typed = (text: string) => {
    clearTimeout(timer);
    asked?.abort();
    const q = text.trim();
    if (q.length < shortest || !navigator.onLine) return forget();
    timer = setTimeout(() => void ask(q), pause);
  };
  const go = (index: number) => {
    const chosen = suggestions()[index];
    if (chosen) location.assign(`/${props.locale}${chosen.path}`);
  };
  const move = (by: number) => {
    const many = suggestions().length;
    if (many === 0) return;
    // One place of the circle is the field itself.
    setActive((now) => (open() ? ((now + 1 + by + many + 1) % (many + 1)) - 1 : by > 0 ? 0 : many - 1));
    setOpen(true);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape' && open()) close();
    else if (event.key === 'Enter' && active() >= 0) go(active());
    else return;
    event.preventDefault();
  };
  onCleanup(forget);

  const option = (index: number) => `suggestion-${index}`;
  return (
    <div class="field search-box">
      <label for="q">{props.t.label}</label>
      <p class="hint" id="q-hint">
        {props.t.hint}
      </p>
      <div class="search-line">
        <input
          class="input"
          id="q"
          type="search"
          name="q"
          value={props.value}
          maxlength={300}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterkeyhint="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open()}
          aria-controls="suggestions"
          aria-activedescendant={active() >= 0 ? option(active()) : undefined}
          aria-describedby="q-hint"
          onInput={(event) => typed(event.currentTarget.value)}
          onKeyDown={pressed}
          onBlur={close}
        />
        <div class="suggestions" id="suggestions" role="listbox" aria-label={props.t.list} hidden={!open()}>
          <For each={suggestions()}>
            {(suggestion, index) => (
              // The field keeps the focus: keys move through the list there (aria-activedescendant).
              <div
                class="suggestion"
                id={option(index())}
                role="option"
                tabIndex={-1}
                aria-selected={active() === index()}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setActive(index())}
                onClick={() => go(index())}
                onKeyDown={pressed}
              >
                <span lang={suggestion.language === props.locale ? undefined : suggestion.language}>
                  <For each={suggestion.title}>
                    {({ text, marked }) => (
                      <Show when={marked} fallback={text}>
                        <mark>{text}</mark>
                      </Show>
                    )}
                  </For>
                </span>
                <span class="kind">{props.kinds[suggestion.kind]}</span>
              </div>
            )}
          </For>
        </div>
      </div>
      <p class="unseen" role="status">
        {said()}
      </p>
    </div>
  );
};
