import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleCertificate } from '../sample-certificate.ts';
import type { CredentialInput, CredentialKey } from './credential-input.ts';
import { didDocument, didKeyOf, didWebOf } from './did.ts';
import { judgeCredential, judgeCredentialJwt } from './judge-credential.ts';
import { knownKey, sampleInput, sampleKey } from './sample-credential.ts';
import { secondVerifier } from './second-verifier.ts';
import { signCredential } from './sign-credential.ts';
import { makeStatusList, statusListUrl, statusPurposes } from './status-list.ts';

const fetched = globalThis.fetch;
beforeAll(() => {
  globalThis.fetch = () => Promise.reject(new Error('nothing may be fetched'));
});
afterAll(() => {
  globalThis.fetch = fetched;
});

const now = new Date(Date.UTC(2026, 11, 1));
/** Theirs looks at a list by the clock of the machine. */
const listed = Date.UTC(2026, 0, 1);
const key = sampleKey();
const text = async (input: CredentialInput, by: CredentialKey = key): Promise<string> => Buffer.from((await signCredential(input, by)).json).toString('utf8');
const issued = async (change: Partial<CredentialInput> = {}) => JSON.parse(await text(sampleInput(key, change)));

/** What a verifier elsewhere finds at the addresses of our lists. */
const lists = async ({ status, publicUrl, issuerDid }: CredentialInput, by: CredentialKey, set: Record<string, number[]> = {}) =>
  Object.fromEntries(
    await Promise.all(
      statusPurposes.map(async (purpose) => [
        statusListUrl(publicUrl, status.listId, purpose),
        JSON.parse(await makeStatusList({ listId: status.listId, issuerDid, publicUrl, purpose, indexes: set[purpose] ?? [], key: by, at: listed })),
      ]),
    ),
  );

describe('a credential as it is issued', () => {
  const input = sampleInput(key, {
    document: {
      ...sampleCertificate,
      result: { share: 0.85, passMark: 0.7 },
      alignment: [{ name: { kk: 'a', ru: 'b', en: 'Rights at work' }, framework: 'Framework', url: 'https://example.org/f', code: 'F1' }],
      workload: { live: 60, online: 120, selfStudy: 60, assessment: 30 },
    },
  });

  test('verifies in a second implementation, offline, with both status lists', async () => {
    expect(await secondVerifier(await lists(input, key))(JSON.parse(await text(input)), now)).toEqual({ verified: true, why: '' });
  });

  test('is the same to the byte for the same input', async () => {
    expect(await text(input)).toBe(await text(input));
  });

  test('is judged genuine by us, with its proof in a list or alone, in JSON and as JWT', async () => {
    const { json, jwt } = await signCredential(input, key);
    const expected = {
      verdict: 'genuine',
      keyId: 'first',
      certificateId: input.certificateId,
      status: input.status,
      validFrom: input.issuedAt,
      validUntil: Date.UTC(2027, 10, 21, 18, 59, 59),
    };
    const credential = JSON.parse(Buffer.from(json).toString());
    expect(await judgeCredential(Buffer.from(json).toString(), [knownKey(key)])).toEqual(expected);
    expect(await judgeCredential(JSON.stringify({ ...credential, proof: credential.proof[0] }), [knownKey(key)])).toEqual(expected);
    expect(await judgeCredentialJwt(jwt, [knownKey(key)])).toEqual(expected);
  });

  test('says hours as hours, the score as a result, and the address of the holder only as a hash', async () => {
    const credential = JSON.parse(await text(input));
    const { achievement, result, identifier } = credential.credentialSubject;
    expect(achievement.criteria.narrative).toContain(
      '4.5 clock hours (6 academic hours of 45 minutes); live 1 h; online 2 h; self-study 1 h; assessment 0.5 h',
    );
    expect(JSON.stringify(credential)).not.toMatch(/credits(Available|Earned)/);
    expect(JSON.stringify(credential)).not.toContain('gulnur@example.kz');
    expect(result).toEqual([{ type: ['Result'], resultDescription: `${achievement.id}#score`, value: '85', status: 'Completed' }]);
    // echo -n 'gulnur@example.kz0f1e2d3c4b5a69788796a5b4c3d2e1f0' | sha256sum
    expect(identifier[1].identityHash).toBe('sha256$14d7724be8fb37732fefe05cf9908d66b8a141afe513bbb40148017943d02a72');
    expect(achievement.alignment).toEqual([
      { type: ['Alignment'], targetName: 'Rights at work', targetUrl: 'https://example.org/f', targetFramework: 'Framework', targetCode: 'F1' },
    ]);
  });

  test('has no result where the scheme records none', async () => {
    const { credentialSubject } = await issued();
    expect(credentialSubject.result).toBeUndefined();
    expect(credentialSubject.achievement.resultDescription).toBeUndefined();
  });

  test('is refused by the second implementation when it expired, was suspended or revoked', async () => {
    const verify = async (set: Record<string, number[]>, at = now) =>
      (await secondVerifier(await lists(input, key, set))(JSON.parse(await text(input)), at)).verified;
    expect(await verify({ revocation: [input.status.index - 1, input.status.index + 1] })).toBe(true);
    expect(await verify({ revocation: [input.status.index] })).toBe(false);
    expect(await verify({ suspension: [input.status.index] })).toBe(false);
    expect(await verify({}, new Date(Date.UTC(2028, 0, 1)))).toBe(false);
  });

  test('verifies under did:web by a document that holds keys in use, retired and stolen', async () => {
    const did = didWebOf('https://academy.example', 'training-centre', 'digital-union-leadership-academy');
    const [old, stolen] = [sampleKey('old'), sampleKey('stolen')];
    const web = { ...input, issuerDid: did };
    const document = didDocument(did, [
      { ...old, stolenSince: null },
      { ...key, stolenSince: null },
      { ...stolen, stolenSince: 1 },
    ]);
    // A DID's fragments are addresses of their own to a loader without a resolver.
    const methods = Object.fromEntries(
      document.verificationMethod.map((method) => [method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method }]),
    );
    const verify = secondVerifier({ ...(await lists(web, key)), [did]: document, ...methods });
    expect(did).toBe('did:web:academy.example:issuers:training-centre');
    for (const [by, verified] of [
      [key, true],
      [old, true],
      [stolen, false],
    ] as const)
      expect([by.keyId, (await verify(JSON.parse(await text(web, by)), now)).verified]).toEqual([by.keyId, verified]);
    expect((await judgeCredential(await text(web), [knownKey(key, did)])).verdict).toBe('genuine');
  });
});

describe('what is changed is refused by them and by us', () => {
  // biome-ignore lint/suspicious/noExplicitAny: what came from JSON is changed at will
  const changes: Record<string, (credential: any) => void> = {
    'the name of the holder': (credential) => {
      credential.credentialSubject.identifier[0].identityHash = 'Somebody Else';
    },
    'the name of the achievement': (credential) => {
      credential.credentialSubject.achievement.name = 'Something else';
    },
    'the first day': (credential) => {
      credential.validFrom = '2026-11-20T09:00:00Z';
    },
    'the last day': (credential) => {
      credential.validUntil = '2037-11-21T18:59:59Z';
    },
    'no last day': (credential) => {
      delete credential.validUntil;
    },
    'the name of the issuer': (credential) => {
      credential.issuer.name = 'Another Academy';
    },
    'the issuer': (credential) => {
      credential.issuer.id = didKeyOf(sampleKey().publicKeyMultibase);
    },
    'the place in the status list': (credential) => {
      credential.credentialStatus[0].statusListIndex = '1';
    },
    'no status': (credential) => {
      delete credential.credentialStatus;
    },
    'the moment of the proof': (credential) => {
      credential.proof[0].created = '2026-11-22T09:00:00Z';
    },
    'the purpose of the proof': (credential) => {
      credential.proof[0].proofPurpose = 'authentication';
    },
    'the value of the proof': (credential) => {
      const { proofValue } = credential.proof[0];
      credential.proof[0].proofValue = `${proofValue.slice(0, -1)}${proofValue.endsWith('z') ? 'y' : 'z'}`;
    },
    'a property nobody knows': (credential) => {
      credential.credentialSubject.ectsPoints = 5;
    },
  };

  test.each(Object.entries(changes))('%s', async (_, change) => {
    const input = sampleInput(key);
    const credential = await issued();
    change(credential);
    expect((await secondVerifier(await lists(input, key))(credential, now)).verified).toBe(false);
    expect((await judgeCredential(JSON.stringify(credential), [knownKey(key)])).verdict).toBe('altered');
  });

  test('a forged key: the same words signed by another, in whoever’s name', async () => {
    const forger = sampleKey('first');
    const inOurName = JSON.parse(await text(sampleInput(key), forger));
    const [proof] = inOurName.proof;
    const ourMethod = (await issued()).proof[0].verificationMethod;
    const itsOwnMethod = `${didKeyOf(forger.publicKeyMultibase)}#${forger.publicKeyMultibase}`;
    for (const [method, verdict] of [
      [ourMethod, 'altered'],
      [itsOwnMethod, 'other-key'],
    ]) {
      const forged = { ...inOurName, proof: [{ ...proof, verificationMethod: method }] };
      expect((await secondVerifier(await lists(sampleInput(key), key))(forged, now)).verified).toBe(false);
      expect((await judgeCredential(JSON.stringify(forged), [knownKey(key)])).verdict).toBe(verdict);
    }
    const inItsOwnName = await text(sampleInput(forger), forger);
    expect((await judgeCredential(inItsOwnName, [knownKey(key)])).verdict).toBe('other-key');
  });
});
