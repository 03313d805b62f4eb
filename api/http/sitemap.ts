import { locales } from '#language/locale.ts';
import { escapeXml } from './escape-xml.ts';

/** A sitemap of pages that exist in every language, with their alternates. `paths` have no language: `/courses`. */
export const sitemap = (publicUrl: string, paths: readonly string[]): string => {
  const address = (locale: string, path: string) => escapeXml(`${publicUrl}/${locale}${path}`);
  const urls = paths.flatMap((path) =>
    locales.map(
      (locale) =>
        `<url><loc>${address(locale, path)}</loc>${locales
          .map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other, path)}"/>`)
          .join('')}</url>`,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>\n`;
};
