import type { Reader } from '#db/client.ts';
import type { Texts } from '#language/locale.ts';
import { readScheme } from './scheme.ts';
import { schemesInForce } from './scheme-queries.ts';

/** Schemes that some scheme asks for and takes an external certificate instead of: what somebody else's may count like. */
export const countsLike = async (reader: Reader): Promise<{ slug: string; name: Texts }[]> => {
  const schemes = (await schemesInForce(reader)).map(({ body }) => readScheme(body));
  const asked = new Set(schemes.flatMap(({ prerequisites }) => prerequisites.filter(({ external }) => external).map(({ scheme }) => scheme)));
  return schemes.filter(({ slug }) => asked.has(slug)).map(({ slug, name }) => ({ slug, name }));
};
