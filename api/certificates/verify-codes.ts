import { Problem } from '#api/http/problem.ts';
import { readDocument } from '#certificates/certificate.ts';
import type { Reader } from '#db/client.ts';
import { linkTo } from './certificate-record.ts';
import { publicStateOf } from './public-state.ts';
import type { CertificateRow } from './queries.ts';
import { readCodeList } from './read-code-list.ts';
import { readStates } from './read-state.ts';
import { type ListedCode, mostCodes } from './verify-contract.ts';
import { certificatesAfter, certificatesByCodes } from './verify-queries.ts';

const by = <Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row> => new Map(rows.map((row) => [keyOf(row), row]));

/**
 * Every code of a list with what it stands for, in the order of the list. `now`: UTC milliseconds. Throws
 * Problem invalid-input when there are more than `mostCodes`.
 */
export const verifyCodes = async (reader: Reader, text: string, now: number): Promise<ListedCode[]> => {
  const typed = readCodeList(text);
  if (typed.length > mostCodes) throw new Problem('invalid-input', { fields: [{ field: 'text', rule: 'codes', limit: mostCodes }] });
  const rows = await certificatesByCodes(reader, [...new Set(typed.flatMap(({ code }) => code ?? []))]);
  const states = await readStates(reader, rows, now);
  const found = by(rows, ({ code }) => code);
  const next = by(
    await certificatesAfter(
      reader,
      rows.map(({ id }) => id),
    ),
    ({ followsId }) => followsId,
  );

  const listed = (certificate: CertificateRow): NonNullable<ListedCode['certificate']> => {
    const { number, code, kind, holderName, title, issuer, issuedOn, untilMandateEnds, demonstration } = readDocument(certificate.document);
    const state = states.get(certificate.id);
    if (!state) throw new Error('a certificate without a state');
    const after = next.get(certificate.id);
    return {
      number,
      code,
      kind,
      holderName: { kk: holderName.kk, ru: holderName.ru, latin: holderName.latin },
      title,
      issuerName: issuer.name,
      issuedOn,
      untilMandateEnds: untilMandateEnds ?? false,
      demonstration,
      ...publicStateOf(state),
      next: after ? linkTo(after) : null,
    };
  };
  return typed.map(({ line, typed: shown, code }) => {
    const certificate = found.get(code ?? '');
    return {
      line,
      typed: shown,
      verdict: code === undefined ? 'mistyped' : certificate ? 'found' : 'not-found',
      certificate: certificate ? listed(certificate) : null,
    };
  });
};
