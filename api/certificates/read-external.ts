import { personName, type Spelling } from '#api/accounts/document-name.ts';
import type { Reader } from '#db/client.ts';
import { countsLike } from './counts-like.ts';
import type { ExternalCertificate, OwnExternalCertificates, QueuedExternalCertificate } from './external-contract.ts';
import { type ExternalRow, externalOf, externalQueue } from './external-queries.ts';
import { readScheme } from './scheme.ts';
import { schemesInForce } from './scheme-queries.ts';

const view = ({ personId: _, decidedBy: __, ...row }: ExternalRow): ExternalCertificate => row;

/** Hers, newest first, and what they may count like. */
export const ownExternal = async (reader: Reader, personId: string): Promise<OwnExternalCertificates> => ({
  certificates: (await externalOf(reader, personId)).map(view),
  countsLike: await countsLike(reader),
});

/** For who decides: names in `spelling`. */
export const readExternalQueue = async (reader: Reader, readerId: string, spelling: Spelling): Promise<QueuedExternalCertificate[]> => {
  const names = new Map((await schemesInForce(reader)).map(({ slug, body }) => [slug, readScheme(body).name]));
  return (await externalQueue(reader)).map(({ external, person }) => {
    const { personId, schemeSlug } = external;
    return {
      ...view(external),
      person: { id: personId, name: person && personName(person, spelling) },
      schemeName: names.get(schemeSlug) ?? { kk: schemeSlug, ru: schemeSlug, en: schemeSlug },
      own: personId === readerId,
    };
  });
};
