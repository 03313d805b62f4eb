import { personName, spellingOf } from '#api/accounts/document-name.ts';
import { personById } from '#api/accounts/read-person.ts';
import type { Actor } from '#api/http/actor.ts';
import { readDocument } from '#certificates/certificate.ts';
import type { Reader } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import { foundCertificate } from './find-certificates.ts';
import { type HistoryRow, historyOf } from './history-queries.ts';
import type { IssuedCertificate } from './life-contract.ts';
import { allowedChanges } from './life-rules.ts';
import { canChangeCertificate } from './policy.ts';
import { filesOf } from './queries.ts';
import { type ChainLink, readChain } from './read-chain.ts';
import { readState, requiredCertificate, schemeOf } from './read-state.ts';

const actorOf = async (reader: Reader, id: string | null, locale: Locale) => {
  const person = id === null ? undefined : await personById(reader, id);
  return person ? { id: person.id, name: personName(person, spellingOf(locale)) } : null;
};

const entryOf = async (reader: Reader, row: HistoryRow, chain: readonly ChainLink[], locale: Locale): Promise<IssuedCertificate['history'][number]> => {
  const { at, change, reason, note, endsOn } = row;
  const next = chain.find(({ id }) => id === row.nextId);
  return { at, change, reason, note, endsOn, actor: await actorOf(reader, row.actorId, locale), next: next ? { id: next.id, number: next.number } : null };
};

/** All an administrator sees of a certificate at an instant (UTC ms), with what she may do to it. Refuses with `not-found`. */
export const readIssuedCertificate = async (reader: Reader, actor: Actor, id: string, locale: Locale, now: number): Promise<IssuedCertificate> => {
  const certificate = await requiredCertificate(reader, id);
  const document = readDocument(certificate.document);
  const scheme = await schemeOf(reader, certificate);
  const state = await readState(reader, certificate, now);
  const chain = await readChain(reader, certificate);
  return {
    ...foundCertificate(certificate, scheme.slug, state),
    code: document.code,
    kind: document.kind,
    subject: document.subject ?? 'course',
    schemeName: scheme.name,
    courseSlug: certificate.courseSlug,
    untilMandateEnds: document.untilMandateEnds ?? false,
    issuedAt: certificate.issuedAt,
    files: (await filesOf(reader, [id])).map(({ variant, bytes }) => ({ variant, bytes })),
    chain,
    history: await Promise.all((await historyOf(reader, id)).map((row) => entryOf(reader, row, chain, locale))),
    may: canChangeCertificate(actor, certificate) ? allowedChanges(state) : [],
  };
};
