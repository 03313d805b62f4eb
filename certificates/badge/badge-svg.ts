import type { Locale } from '#language/locale.ts';
import type { CertificateDocument } from '../certificate.ts';
import type { FontBytes } from '../fonts/load-fonts.ts';
import { wordings } from '../wording/wording.ts';
import { badgeArt, badgeSize, type Shape } from './badge-art.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** `0.071 0.227 0.408` as `#123a68`. */
const hex = (operands: string): string =>
  `#${operands
    .split(' ')
    .map((part) =>
      Math.round(Number(part) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const element = ({ d, colour, width, place }: Shape): string => {
  const paint = width === undefined ? `fill="${hex(colour)}"` : `fill="none" stroke="${hex(colour)}" stroke-width="${width}" stroke-linecap="round"`;
  const where = place ? ` transform="translate(${place.x} ${place.y}) scale(${place.scale})"` : '';
  return `<path d="${d}" ${paint}${where}/>`;
};

/** The badge as an SVG that needs no font, with its words for who does not see it. */
export const badgeSvg = (document: CertificateDocument, locale: Locale, fonts: FontBytes): string => {
  const words = [wordings[locale].kinds[document.kind].title, document.title[locale], document.issuer.name[locale]].join(' · ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${badgeSize} ${badgeSize}" width="${badgeSize}" height="${badgeSize}" role="img" aria-label="${escaped(words)}">`,
    `<title>${escaped(words)}</title>`,
    ...badgeArt(document, locale, fonts).map(element),
    '</svg>\n',
  ].join('\n');
};
