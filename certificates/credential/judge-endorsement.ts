import { objectsIn, readJson, textOf } from './read-json.ts';
import { hasType, isSound, issuerIdOf, keyOfMethod, signedDocument } from './signed-document.ts';

/** `other-key`: not signed by this partner; `other-achievement`: it endorses something else; `altered`: its proof does not fit. */
export type EndorsementJudgement = 'genuine' | 'not-an-endorsement' | 'other-key' | 'other-achievement' | 'altered';

/**
 * Judges an `EndorsementCredential` as JSON text. `partnerDid` is the did:key the partner told us; `achievementId` the
 * achievement it is to endorse, in one version or in all. Never rejects, fetches nothing.
 */
export const judgeEndorsement = async (
  text: string,
  { partnerDid, achievementId }: { partnerDid: string; achievementId?: string | undefined },
): Promise<EndorsementJudgement> => {
  const credential = readJson(text);
  const signed = credential && signedDocument(credential);
  if (!signed || !hasType(credential, 'VerifiableCredential', 'EndorsementCredential')) return 'not-an-endorsement';
  const key = keyOfMethod(signed.did, signed.method);
  if (key === undefined || signed.did !== partnerDid || issuerIdOf(credential) !== partnerDid) return 'other-key';
  if (!(await isSound(signed, key))) return 'altered';
  const subjects = objectsIn(credential.credentialSubject).map(({ id }) => textOf(id));
  const isMeant = (id: string): boolean => achievementId === undefined || id === achievementId || id.startsWith(`${achievementId}/`);
  return subjects.length > 0 && subjects.every(isMeant) ? 'genuine' : 'other-achievement';
};
