import type { CredentialJudgement } from './credential/credential-judgement.ts';
import { readStatusList } from './credential/read-status-list.ts';
import { isSet, type StatusPurpose } from './credential/status-list.ts';
import { fingerprintOf } from './judge-signature.ts';
import { type KeyFile, keysOfFile } from './key-file.ts';
import { signatureVerdict } from './signature-verdict.ts';
import { type FileJudgement, judgeFile } from './verification.ts';

/** Why a file is not taken for what it says. */
const refusals = ['not-ours', 'altered', 'appended', 'other-key', 'stolen-key', 'attachment', 'not-yet-valid', 'expired', 'revoked', 'suspended'] as const;
/** Why a file can be neither taken nor refused with what is at hand. */
const doubts = ['unknown-format', 'unknown-key', 'key-stolen-later', 'status-list'] as const;

export interface OfflineVerdict {
  verdict: 'genuine' | 'refused' | 'undecided';
  reason: (typeof refusals)[number] | (typeof doubts)[number] | null;
  format: FileJudgement['format'];
  /** Of the certificate the file names. */
  codes: string[];
  /** UTC milliseconds; null where the file does not say it in figures (PDFs without a credential inside). */
  validFrom: number | null;
  validUntil: number | null;
  /** The status lists that concern it, with their moments in UTC milliseconds: of what is not among them nothing is known. */
  lists: { purpose: StatusPurpose; at: number }[];
}

type Reason = OfflineVerdict['reason'];
type Judged<Format extends FileJudgement['format']> = Extract<FileJudgement, { format: Format }>;

/** A stolen key signs with any date it likes: what says it is older cannot be told from what is. */
const ofStolenKey = (stolenSince: string | null, claimed: number | null): Reason => {
  if (stolenSince === null) return null;
  return claimed !== null && claimed < Date.parse(stolenSince) ? 'key-stolen-later' : 'stolen-key';
};

const ofCredential = ({ verdict, keyId, validFrom }: CredentialJudgement, { credentials }: KeyFile): Reason => {
  if (verdict !== 'genuine') return verdict;
  return ofStolenKey(credentials.find((key) => key.keyId === keyId)?.stolenSince ?? null, validFrom);
};

const ofPdf = ({ signatures, attached, codes }: Judged<'pdf'>, keyFile: KeyFile): Reason => {
  const verdict = signatureVerdict(signatures);
  if (verdict !== 'ours') return ({ appended: 'appended', 'other-key': 'other-key', broken: 'altered', none: 'not-ours' } as const)[verdict];
  const key = keyFile.documents.find(({ certificatePem }) => fingerprintOf(certificatePem) === signatures[0]?.signer);
  if (!key) return 'unknown-key';
  const stolen = ofStolenKey(key.stolenSince, attached?.validFrom ?? null);
  if (stolen !== null || !attached) return stolen;
  // One code in the sheet and in the credential alike: a second one would be of another certificate.
  return attached.verdict === 'genuine' && codes.length === 1 ? null : 'attachment';
};

const ofTime = (facts: CredentialJudgement | null, now: number): Reason => {
  if (facts?.validFrom && facts.validFrom > now) return 'not-yet-valid';
  return facts?.validUntil && facts.validUntil < now ? 'expired' : null;
};

/** What the lists that concern it say; one that is not ours, or of a stolen key, concerns nobody. */
const ofStatus = async (
  facts: CredentialJudgement | null,
  texts: readonly string[],
  keyFile: KeyFile,
): Promise<{ reason: Reason; lists: OfflineVerdict['lists'] }> => {
  const marks = new Set<StatusPurpose>();
  const lists: OfflineVerdict['lists'] = [];
  for (const text of texts) {
    const list = await readStatusList(text, keysOfFile(keyFile).credentials);
    const key = keyFile.credentials.find(({ keyId }) => keyId === list?.keyId);
    if (!list || key?.stolenSince !== null) return { reason: 'status-list', lists: [] };
    if (!facts?.status || list.listId !== facts.status.listId) continue;
    lists.push({ purpose: list.purpose, at: list.at });
    if (isSet(list.bits, facts.status.index)) marks.add(list.purpose);
  }
  const reason = marks.has('revocation') ? 'revoked' : marks.has('suspension') ? 'suspended' : null;
  return { reason, lists };
};

/**
 * Judges a certificate's file by a published key file and, where there are any, status lists somebody kept: no database and
 * no network. A copy of a status list is as old as it says. Never rejects.
 * @param now UTC milliseconds
 */
export const judgeOffline = async (bytes: Uint8Array, keyFile: KeyFile, statusLists: readonly string[], now: number): Promise<OfflineVerdict> => {
  const judged = await judgeFile(bytes, keysOfFile(keyFile));
  const facts = judged.format === 'other' ? null : judged.format === 'pdf' ? judged.attached : judged.credential;
  const own = judged.format === 'other' ? 'unknown-format' : judged.format === 'pdf' ? ofPdf(judged, keyFile) : ofCredential(judged.credential, keyFile);
  const status = own === null ? await ofStatus(facts, statusLists, keyFile) : { reason: null, lists: [] };
  const reason = own ?? status.reason ?? ofTime(facts, now);
  return {
    verdict: reason === null ? 'genuine' : (doubts as readonly Reason[]).includes(reason) ? 'undecided' : 'refused',
    reason,
    format: judged.format,
    codes: judged.format === 'other' ? [] : judged.codes,
    validFrom: facts?.validFrom ?? null,
    validUntil: facts?.validUntil ?? null,
    lists: status.lists,
  };
};
