import { expect, test } from 'vitest';
import { achievementId } from './achievement.ts';
import { credentialsV2, openBadgesV3 } from './contexts.ts';
import { secretKeyOf } from './credential-keys.ts';
import { makeProof } from './data-integrity.ts';
import { didKeyOf, verificationMethodOf } from './did.ts';
import { judgeCredential } from './judge-credential.ts';
import { judgeEndorsement } from './judge-endorsement.ts';
import { knownKey, sampleInput, sampleKey } from './sample-credential.ts';
import { signCredential } from './sign-credential.ts';

const partner = sampleKey('partner');
const partnerDid = didKeyOf(partner.publicKeyMultibase);
const achievement = achievementId('https://academy.example', { slug: 'digital-rights', versionId: 'v1', courseSlug: null });

const endorse = async (by = partner, id = achievement) => {
  const did = didKeyOf(by.publicKeyMultibase);
  const document = {
    '@context': [credentialsV2, openBadgesV3],
    id: 'urn:uuid:7a1e1c52-52f7-4f5c-8c56-40a0a3d2a111',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement of a course',
    issuer: { id: did, type: ['Profile'], name: 'Partner' },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: { id, type: ['EndorsementSubject'], endorsementComment: 'We examined the course and endorse it.' },
  };
  return { ...document, proof: [await makeProof(document, secretKeyOf(by.secretKeyMultibase), verificationMethodOf(did, by), Date.UTC(2026, 0, 1))] };
};
const judge = async (endorsement: unknown, meant = achievement) => judgeEndorsement(JSON.stringify(endorsement), { partnerDid, achievementId: meant });

test('an endorsement counts when this partner signed it, for this achievement, in one version or in all', async () => {
  const endorsement = await endorse();
  expect(await judge(endorsement)).toBe('genuine');
  expect(await judge(endorsement, 'https://academy.example/achievements/digital-rights')).toBe('genuine');
  expect(await judge(endorsement, 'https://academy.example/achievements/digital')).toBe('other-achievement');
  expect(await judge({ ...endorsement, name: 'Recognition' })).toBe('altered');
  expect(await judge(await endorse(sampleKey()))).toBe('other-key');
  expect(await judge({ ...endorsement, type: ['VerifiableCredential'] })).toBe('not-an-endorsement');
  expect(await judgeEndorsement('{', { partnerDid })).toBe('not-an-endorsement');
});

test('a credential that carries one verifies, and guards it too', async () => {
  const key = sampleKey();
  const input = sampleInput(key, { endorsements: [JSON.stringify(await endorse())] });
  const credential = JSON.parse(Buffer.from((await signCredential(input, key)).json).toString());
  expect((await judgeCredential(JSON.stringify(credential), [knownKey(key)])).verdict).toBe('genuine');
  credential.endorsement[0].credentialSubject.endorsementComment = 'Something else';
  expect((await judgeCredential(JSON.stringify(credential), [knownKey(key)])).verdict).toBe('altered');
});
