import { expect, test } from 'vitest';
import { sampleCertificate } from '#certificates/sample-certificate.ts';
import { attestation } from './attestation.ts';
import { attestationSchema } from './verify-contract.ts';

const said = { kk: 'Кейінгі', ru: 'Позже', en: 'Later' };
const tell = (change: Partial<typeof sampleCertificate> = {}, scoreShown = false) =>
  attestation({ document: { ...sampleCertificate, ...change }, scheme: { qualityAssurance: said }, files: [], scoreShown });

test('the score is shown by the holder’s choice alone', () => {
  const result = { share: 0.9, passMark: 0.7 };
  expect(tell({ result }).result).toBeNull();
  expect(tell({ result }, true).result).toEqual(result);
  expect(tell({ result: undefined }, true).result).toBeNull();
});

test('what is added to a document one day is not told before it is named here', () => {
  const grown = { ...sampleCertificate, holderBirthday: '1990-01-01', issuer: { ...sampleCertificate.issuer, note: 'ours' } };
  const told = attestation({ document: grown, scheme: { qualityAssurance: said }, files: [], scoreShown: true });
  expect(attestationSchema.strict().safeParse(told).error).toBeUndefined();
  expect(JSON.stringify(told)).not.toMatch(/1990-01-01|"note":"ours"/);
});

test('a document frozen before things were kept claims none of them, and has its quality assurance from its scheme', () => {
  const late = [
    'subject',
    'workload',
    'alignment',
    'level',
    'attendance',
    'qualityAssurance',
    'prerequisites',
    'taughtIn',
    'recognitions',
    'legalReference',
  ] as const;
  const old = tell(Object.fromEntries(late.map((name) => [name, undefined])));
  expect(attestationSchema.parse(old)).toMatchObject({
    subject: null,
    workload: null,
    level: null,
    attendance: null,
    legalReference: null,
    qualityAssurance: said,
    alignment: [],
    prerequisites: [],
    taughtIn: [],
    recognitions: [],
  });
});
