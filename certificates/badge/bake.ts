import { withChunk } from './png.ts';

/** Keyword of the text chunk and namespace of the element (Open Badges 3.0, 5.3 Baked Badge). */
export const pngKeyword = 'openbadgecredential';
const svgNamespace = 'https://purl.imsglobal.org/ob/v3p0';

/** CDATA ends at its first `]]>`, so one that stands in the credential is parted between two of them. */
const inCdata = (json: string): string => `<![CDATA[${json.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** An SVG of ours that carries a credential, right behind its opening tag. */
export const bakeSvg = (svg: string, json: string): string =>
  svg.replace(
    /<svg ([^>]*)>/,
    (_, attributes: string) => `<svg xmlns:openbadges="${svgNamespace}" ${attributes}>\n<openbadges:credential>${inCdata(json)}</openbadges:credential>`,
  );

/** A PNG that carries a credential: an uncompressed iTXt chunk without language. */
export const bakePng = (png: Uint8Array, json: Uint8Array): Uint8Array<ArrayBuffer> => {
  const head = Buffer.from(`${pngKeyword}\0\0\0\0\0`, 'latin1');
  return withChunk(png, { type: 'iTXt', data: Buffer.concat([head, json]) });
};
