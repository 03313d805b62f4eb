/** A letter's text in pieces: plain text with its line breaks, and addresses to follow. */
export type LetterPart = { kind: 'text'; text: string } | { kind: 'link'; href: string };

const address = /https?:\/\/[^\s<>"]+/g;

/** Finds the addresses of a plain-text letter; a full stop or comma behind one is not part of it. */
export const letterParts = (body: string): LetterPart[] => {
  const parts: LetterPart[] = [];
  let from = 0;
  for (const match of body.matchAll(address)) {
    const href = match[0].replace(/[.,;:!?)]+$/, '');
    if (match.index > from) parts.push({ kind: 'text', text: body.slice(from, match.index) });
    parts.push({ kind: 'link', href });
    from = match.index + href.length;
  }
  if (from < body.length) parts.push({ kind: 'text', text: body.slice(from) });
  return parts;
};
