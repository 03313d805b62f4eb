import type { Locale, Texts } from '#language/locale.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/**
 * An author's drawing with its labels in one language, to be set into the page. Its accessible name is the
 * description: the caption stands beside it and would be read twice. Throws when a label is missing.
 */
export const fillFigure = (id: string, { drawing, alt, labels }: { drawing: string; alt: Texts; labels: Record<string, Texts> }, locale: Locale): string => {
  const filled = drawing.replace(/\{\{\s*([a-zA-Z0-9]+)\s*\}\}/g, (_, name: string) => {
    const label = labels[name];
    if (!label) throw new Error(`figure ${id} has no label ${name}`);
    return escapeXml(label[locale]);
  });
  const description = `figure-${id}`;
  return filled
    .replace(/^[\s\S]*?<svg\b/, `<svg role="img" aria-labelledby="${description}"`)
    .replace(/<svg\b[^>]*>/, (open) => `${open}<desc id="${description}">${escapeXml(alt[locale])}</desc>`)
    .trim();
};
