import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { civilDate } from '#language/dates.ts';
import { historyOfAll } from './history-queries.ts';
import { type CertificateRow, certificateById, schemeVersionById } from './queries.ts';
import { readScheme, type Scheme } from './scheme.ts';
import { type CertificateState, stateOf } from './state.ts';

/** The rules a certificate was issued by, whatever its scheme says today. */
export const schemeOf = async (reader: Reader, { schemeVersionId }: Pick<CertificateRow, 'schemeVersionId'>): Promise<Scheme> => {
  const version = await schemeVersionById(reader, schemeVersionId);
  if (!version) throw new Error('a certificate without its scheme');
  return readScheme(version.body);
};

/** What each of these certificates is at an instant (UTC ms), by id: today as the calendar of its scheme's zone says. */
export const readStates = async (reader: Reader, certificates: readonly CertificateRow[], now: number): Promise<Map<string, CertificateState>> => {
  const history = await historyOfAll(
    reader,
    certificates.map(({ id }) => id),
  );
  const schemes = new Map<string, Scheme>();
  const states = new Map<string, CertificateState>();
  for (const certificate of certificates) {
    const { id, schemeVersionId, validUntil } = certificate;
    const scheme = schemes.get(schemeVersionId) ?? (await schemeOf(reader, certificate));
    schemes.set(schemeVersionId, scheme);
    const state = stateOf({
      validUntil,
      history: history.filter(({ certificateId }) => certificateId === id),
      renewalOpensDays: scheme.validity.rule === 'none' ? 0 : scheme.validity.renewalOpensDays,
      today: civilDate(now, scheme.zone),
    });
    states.set(id, state);
  }
  return states;
};

/** What a certificate is at an instant (UTC ms). */
export const readState = async (reader: Reader, certificate: CertificateRow, now: number): Promise<CertificateState> => {
  const state = (await readStates(reader, [certificate], now)).get(certificate.id);
  if (!state) throw new Error('a certificate without a state');
  return state;
};

/** A certificate by its id. Refuses with `not-found`. */
export const requiredCertificate = async (reader: Reader, id: string): Promise<CertificateRow> => {
  const certificate = await certificateById(reader, id);
  if (!certificate) throw new Problem('not-found');
  return certificate;
};
