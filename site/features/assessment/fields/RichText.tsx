import { For } from 'solid-js';

type Part = { kind: 'text' | 'strong' | 'em' | 'code'; text: string };

/** `**strong**`, `*emphasis*` and `` `code` `` of a question's text, nothing else; never HTML. */
const inlineParts = (text: string): Part[] =>
  text
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.length > 4 && part.startsWith('**') && part.endsWith('**')) return { kind: 'strong', text: part.slice(2, -2) };
      if (part.length > 2 && part.startsWith('*') && part.endsWith('*')) return { kind: 'em', text: part.slice(1, -1) };
      if (part.length > 2 && part.startsWith('`') && part.endsWith('`')) return { kind: 'code', text: part.slice(1, -1) };
      return { kind: 'text', text: part };
    });

export const RichText = (props: { text: string }) => (
  <For each={inlineParts(props.text)}>
    {(part) => {
      if (part.kind === 'strong') return <strong>{part.text}</strong>;
      if (part.kind === 'em') return <em>{part.text}</em>;
      if (part.kind === 'code') return <code>{part.text}</code>;
      return <>{part.text}</>;
    }}
  </For>
);
