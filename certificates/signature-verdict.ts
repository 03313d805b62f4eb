import type { SignatureJudgement } from './judge-signature.ts';

/**
 * What the signatures of a PDF say together. `ours`: one alone, ours, over the whole file; `appended`: what we signed is
 * intact, and something was added after it, be it a second signature; `other-key`: soundly signed, by nobody of ours;
 * `broken`: none is sound; `none`: there is none.
 */
type SignatureVerdict = 'ours' | 'appended' | 'other-key' | 'broken' | 'none';

export const signatureVerdict = (signatures: readonly SignatureJudgement[]): SignatureVerdict => {
  const sound = signatures.filter(({ intact }) => intact);
  const [own] = sound.filter(({ ours }) => ours);
  if (own) return own.whole && signatures.length === 1 ? 'ours' : 'appended';
  if (sound.length > 0) return 'other-key';
  return signatures.length > 0 ? 'broken' : 'none';
};
