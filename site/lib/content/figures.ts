import { getEntry } from 'astro:content';
import type { Locale } from '#language/locale.ts';
import { fillFigure } from './fill-figure.ts';

/** A figure of a course in one language: SVG to set into the page, and its caption. */
export const figure = async (slug: string, id: string, locale: Locale): Promise<{ svg: string; caption: string }> => {
  const entry = await getEntry('figures', `${slug}/${id}`);
  if (!entry) throw new Error(`course ${slug} has no figure ${id}`);
  return { svg: fillFigure(id, entry.data, locale), caption: entry.data.caption[locale] };
};
