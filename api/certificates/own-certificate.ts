import { type CertificateDocument, readDocument } from '#certificates/certificate.ts';
import type { OwnCertificate } from './contract.ts';
import { issuedVariants } from './issued-variants.ts';
import type { CertificateFileRow, CertificateRow } from './queries.ts';
import type { ChainLink } from './read-chain.ts';
import type { Scheme } from './scheme.ts';
import type { CertificateState } from './state.ts';

/** What is known of a certificate beside its row. */
export interface OwnFacts {
  scheme: Scheme;
  state: CertificateState;
  chain: ChainLink[];
  files: readonly CertificateFileRow[];
  /** The round she opened to renew it. */
  round: number | null;
  /** Whether taking a test again renews it. */
  byHerself: boolean;
}

const filesOf = ({ id, credentialKeyId }: CertificateRow, scheme: Scheme, stored: readonly CertificateFileRow[]): OwnCertificate['files'] => {
  const file = (variant: CertificateFileRow['variant'], path: string) => {
    const row = stored.find((one) => one.variant === variant);
    return { variant, path: `/certificates/${id}/${path}`, ready: row !== undefined, bytes: row?.bytes ?? null };
  };
  const drawn = issuedVariants(scheme).map((variant) => file(variant, `files/${variant}`));
  if (credentialKeyId === null) return drawn;
  const credential = file('credential', 'credential');
  const badge = (variant: 'badge.svg' | 'badge.png') => ({ variant, path: `/certificates/${id}/${variant}`, ready: credential.ready, bytes: null });
  return [...drawn, credential, file('jwt', 'jwt'), badge('badge.svg'), badge('badge.png')];
};

const renewalOf = ({ state: { state, opensOn }, round, byHerself }: OwnFacts): OwnCertificate['renewal'] =>
  opensOn === null ? null : { by: byHerself ? 'holder' : 'administrator', opensOn, open: state !== 'valid', round };

const resultOf = ({ result }: CertificateDocument): OwnCertificate['result'] => (result ? { share: result.share, passMark: result.passMark } : null);

/** What the holder reads in her list. */
export const ownCertificate = (certificate: CertificateRow, facts: OwnFacts): OwnCertificate => {
  const document = readDocument(certificate.document);
  const { state, since, reason, lastDay } = facts.state;
  return {
    id: certificate.id,
    number: document.number,
    code: document.code,
    kind: document.kind,
    title: document.title,
    issuerName: document.issuer.name,
    courseSlug: certificate.courseSlug,
    issuedAt: certificate.issuedAt,
    issuedOn: document.issuedOn,
    validUntil: document.validUntil ?? null,
    untilMandateEnds: document.untilMandateEnds ?? false,
    state,
    since,
    reason,
    lastDay,
    chain: facts.chain,
    renewal: renewalOf(facts),
    result: resultOf(document),
    scoreShown: certificate.scoreShown,
    files: filesOf(certificate, facts.scheme, facts.files),
  };
};
